"""``thankbook results``: a form by month, and what its numbers show."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from thankbook.cli import main

pytestmark = pytest.mark.slow


@pytest.fixture
def shop(tiny, tmp_path):
    (tmp_path / "shop.yaml").write_text(tiny, "utf-8")
    return tmp_path


@pytest.fixture
def run(shop):
    def running(*arguments: str):
        return CliRunner().invoke(
            main, ["results", "--business", str(shop / "shop.yaml"), *arguments]
        )

    return running


def test_months_are_added_filled_in_and_read(run, shop):
    assert "--add 2027-01" in run().stdout
    file = shop / "shop.results.yaml"
    for month in ("2027-01", "2027-02"):
        assert run("--add", month).exit_code == 0
    text = file.read_text("utf-8")
    assert text.index("  2027-01:") < text.index("  2027-02:")
    assert run().stdout == "Nothing is filled in yet.\n"
    name = text.partition("    tactics:\n      ")[2].partition(":")[0]
    file.write_text(text.replace("judged:", f"judged:\n  {name}: {{worked: false}}\n", 1), "utf-8")
    found = run("--format", "json")
    tactic = json.loads(found.stdout)["tactics"][name]
    assert tactic["finding"] == "failed"
    assert tactic["keep_out"].startswith(f"keep_out: [{{id: {name}, reason:")
    assert tactic["keep_out"] in run().stdout
    file.write_bytes(text.encode().rstrip(b"\n"))
    assert run("--add", "2027-03").exit_code == 0
    assert file.read_text("utf-8").startswith(text)


def test_what_cannot_be_added_leaves_the_file_as_it_was(run, shop):
    run("--add", "2027-01")
    file = shop / "shop.results.yaml"
    again = run("--add", "2027-01")
    assert (again.exit_code, "stands in" in again.stderr) == (2, True)
    assert run("--add", "January").exit_code == 2
    assert run("--add", "2027-02", "--format", "json").exit_code == 2
    turned = b"version: 1\nmonths:\n  2027-01:\njudged:\n"
    file.write_bytes(turned)
    assert run("--add", "2027-02").exit_code == 1
    assert file.read_bytes() == turned


def test_check_reads_the_results_too(shop):
    (shop / "shop.results.yaml").write_text(
        "version: 1\nmonths: {2027-01: {names: [Ada]}}\n", "utf-8"
    )
    checked = CliRunner().invoke(main, ["check", str(shop / "shop.yaml")])
    assert checked.exit_code == 1
    assert "shop.results.yaml:2: months.2027-01.names" in checked.stdout + checked.stderr
