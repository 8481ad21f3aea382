"""``thankbook check --due``: what was to be read through again."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.plugin.project import make_project

from thankbook.cli import main

pytestmark = pytest.mark.slow

PAGE = """\
---
title: Our own words
upkeep: {owner: Lars, reviewed: 2026-01-10, every_months: 6}
---
# Our own words
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str):
    return CliRunner().invoke(main, ["check", "--due", *arguments])


def own_page(shop: Path, text: str) -> Path:
    file = shop / "playbook" / "own.md"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.usefixtures("shop")
def test_nothing_is_overdue_on_the_day_itself():
    run = check("--on", "2027-11-02")
    assert (run.exit_code, run.stdout) == (0, "")
    assert "1 thing says when to be read through again, 0 overdue on 2027-11-02." in run.stderr


def test_the_description_and_a_page_are_overdue(shop):
    own_page(shop, PAGE)
    run = check("--on", "2027-11-03")
    assert run.exit_code == 1
    assert "Mette Holm was to read this again by 2027-11-02, 1 day ago." in run.stdout
    assert "own.md:3: upkeep\n  Lars was to read this again by 2026-07-10, 481 days ago." in (
        run.stdout
    )


@pytest.mark.usefixtures("shop")
def test_the_library_that_came_along_ages_as_well():
    run = check("--on", "2029-01-01", "--format", "json")
    assert "see whether there is a newer thankbook" in run.stdout.lower()


@pytest.mark.parametrize(
    ("written", "instead"),
    [("\n", "\r\n"), ("---\n", "---  \n"), ("---\ntitle", "\ufeff---\ntitle")],
    ids=["line ends of Windows", "blanks behind the dashes", "the mark of UTF-8"],
)
def test_the_top_of_a_page_is_found_as_mkdocs_finds_it(shop, written, instead):
    (shop / "playbook" / "own.md").write_bytes(PAGE.replace(written, instead).encode())
    assert "own.md:3: upkeep\n  Lars was to read" in check("--on", "2027-11-02").stdout


def test_a_wrong_date_on_a_page_is_a_problem_at_its_line(shop):
    own_page(shop, PAGE.replace("2026-01-10", "2026-13-10"))
    run = check()
    assert run.exit_code == 1
    assert "own.md:3: upkeep.reviewed" in run.stdout


def test_pages_without_upkeep_and_with_strange_tops_are_left_alone(shop):
    for number, text in enumerate(["# Hi\n", "---\n- a list\n---\n# Hi\n", "---\n---\n# Hi\n"]):
        own_page(shop, text).rename(shop / "playbook" / f"own{number}.md")
    assert check("--on", "2027-01-01").exit_code == 0


@pytest.mark.usefixtures("shop")
def test_a_day_without_due_is_wrong_usage():
    assert CliRunner().invoke(main, ["check", "--on", "2027-01-01"]).exit_code == 2


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(("day", "is_over"), [("2028-01-03", False), ("2028-01-04", True)])
def test_a_year_that_is_over_is_told(day, is_over):
    told = "calendar.start\n  The year that is planned ended on 2028-01-03. Write the first day of"
    assert (told in check("--on", day).stdout) == is_over
