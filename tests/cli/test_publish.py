"""``thankbook build`` and ``thankbook publish`` as they are typed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.plugin.project import ENVIRONMENT, make_project

from thankbook.cli import main
from thankbook.publishing.releases.record import digests
from thankbook.site.changes.snapshot import SNAPSHOT

pytestmark = [pytest.mark.usefixtures("builds_keep"), pytest.mark.slow]

SEED, LONGEST_SECONDS = 7, 6.0

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    make_project(folder)
    return folder


@pytest.fixture
def run(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(shop)
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def published(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A place with the staff edition, and what publishing it said."""
    target = tmp_path_factory.mktemp("www") / "playbook"
    said = subprocess.run(
        [sys.executable, "-m", "thankbook", "publish", str(target)],
        cwd=shop,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return target, said.stdout


def test_a_publication_says_what_it_did(published: tuple[Path, str]) -> None:
    target, said = published
    assert said.startswith("Published the staff edition (")
    assert "nothing missing, nothing unfilled, no other host asked." in said
    assert (target / "index.html").is_file()
    assert (target / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"


def test_a_mistake_in_the_description_leaves_the_old_site(
    published: tuple[Path, str], shop: Path, run: Run
) -> None:
    before = digests(published[0])
    description = shop / "business" / "description.yaml"
    text = description.read_text()
    description.write_text(text.replace("active: 1800", "active: lots"))
    try:
        result = run("publish", published[0])
    finally:
        description.write_text(text)
    assert result.exit_code == 1
    assert "business/description.yaml:21: customers.active" in result.stderr
    assert digests(published[0]) == before


def test_a_warning_of_the_build_leaves_the_old_site(
    published: tuple[Path, str], shop: Path, run: Run
) -> None:
    before = digests(published[0])
    own = shop / "playbook" / "own.md"
    own.write_text("# Own\n\n[nowhere](nowhere.md)\n")
    try:
        result = run("publish", published[0])
    finally:
        own.unlink()
    assert result.exit_code == 1
    assert "nowhere.md" in result.stderr
    assert digests(published[0]) == before


def test_an_unlikely_figure_is_asked_about_and_stops_nothing_unless_strict(
    shop: Path, run: Run, tmp_path: Path
) -> None:
    """The same rule as that of ``thankbook check``."""
    description = shop / "business" / "description.yaml"
    text = description.read_text("utf-8")
    description.write_text(text.replace("average_order: 74.00", "average_order: 7400"), "utf-8")
    try:
        checked = run("check")
        built = run("build", "--out", tmp_path / "site")
        planned = run("publish", tmp_path / "www", "--dry-run")
        strict = run("publish", tmp_path / "www", "--dry-run", "--strict")
        ours = run("build", "--out", tmp_path / "site", "--strict")
    finally:
        description.write_text(text, "utf-8")
    assert "warning: money.average_order" in checked.stdout
    for result in (checked, built, planned):
        assert result.exit_code == 0, result.output
        assert "warning: money.average_order" in result.output
    for result in (strict, ours):
        assert result.exit_code == 1
        place = "business/description.yaml:48: money.average_order"
        assert result.stderr.startswith(place), result.output
        assert result.stderr.endswith("\n1 problem.\n")
        assert result.stdout == ""


def test_a_page_of_ones_own_that_asks_another_host_is_not_published(
    published: tuple[Path, str], shop: Path, run: Run
) -> None:
    before = digests(published[0])
    own = shop / "playbook" / "own.md"
    own.write_text("# Own\n\n![x](https://example.org/x.png) TODO\n")
    try:
        result = run("publish", published[0])
    finally:
        own.unlink()
    assert result.exit_code == 1
    assert "own.html: img src" in result.stderr
    assert "work left to do" in result.stderr
    assert result.stderr.endswith("\n2 problems.\n")
    assert result.stdout == ""
    assert digests(published[0]) == before


def test_the_manager_edition_is_stopped_before_anything_is_built(
    published: tuple[Path, str], run: Run
) -> None:
    result = run("publish", published[0], "--edition", "manager")
    assert result.exit_code == 1
    assert "--replace-edition" in result.stderr


def test_a_dry_run_tells_and_touches_nothing(published: tuple[Path, str], run: Run) -> None:
    target = published[0]
    before = digests(target.parent)
    more = ("--edition", "manager", "--replace-edition")
    assert "Would publish the manager edition" in run("publish", target, "--dry-run", *more).stdout
    assert "Nothing would change" in run("publish", target, "--dry-run").stdout
    elsewhere = target.with_name("new")
    assert "by one turn of a link" in run("publish", elsewhere, "--dry-run").stdout
    assert digests(target.parent) == before
    assert not elsewhere.exists()


def test_a_zip_is_the_same_for_the_same_site(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / "a.zip", tmp_path / "b.zip"]
    for file in files:
        result = run("publish", "--zip", file)
        assert result.exit_code == 0, result.output
    assert files[0].read_bytes() == files[1].read_bytes()
    stopped = run("publish", "--zip", files[0], "--edition", "manager")
    assert stopped.exit_code == 1
    assert "--replace-edition" in stopped.stderr
    files[0].write_text("mine")
    assert "not a playbook of ours" in run("publish", "--zip", files[0]).stderr
    assert files[0].read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("here", "--zip", "there.zip"),
        ("here", "--rollback", "--dry-run"),
        ("here", "--edition", "boss"),
    ],
)
def test_what_does_not_go_together_is_a_wrong_usage(arguments: tuple[str, ...], run: Run) -> None:
    assert run("publish", *arguments).exit_code == 2


def test_a_folder_without_a_project_is_a_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shop: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    business = str(shop / "business" / "description.yaml")
    for arguments in (["publish", "here"], ["publish", "here", "--business", business]):
        result = CliRunner().invoke(main, arguments)
        assert (result.exit_code, "mkdocs.yml" in result.stderr) == (2, True)


def test_a_build_never_empties_a_folder_of_somebody_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = run("build", "--out", tmp_path)
    assert result.exit_code == 1
    assert "did not write" in result.stderr
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_build_may_be_repeated_but_tells_staff_nothing_of_a_site_of_managers(
    run: Run, tmp_path: Path
) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    for edition in ("staff", "manager"):
        result = run("build", "--out", site, "--edition", edition)
        assert result.exit_code == 0, result.output
        assert f"pages of the {edition} edition" in result.stderr
    result = run("build", "--out", other, "--edition", "staff", "--since", site)
    assert result.exit_code == 1
    assert "Name an earlier site of the staff edition" in result.stderr
    assert not list(other.glob("**/*.html"))


def test_a_build_since_a_folder_without_a_site_says_so(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    result = run("build", "--out", tmp_path / "site", "--since", mine)
    assert result.exit_code == 1
    assert "This folder holds no site that Thankbook built." in result.stderr
    assert "Name the folder of an earlier site of the staff edition, or none." in result.stderr
    assert not list(tmp_path.glob("site/**/*.html"))


@pytest.mark.skipif(os.name == "nt", reason="A process is killed as on Unix.")
def test_the_whole_command_killed_leaves_a_whole_site(
    published: tuple[Path, str], shop: Path
) -> None:
    """Three moments between the start of Python and the switch; then the way there and back."""
    target, chance = published[0], random.Random(SEED)
    command = [sys.executable, "-m", "thankbook", "publish", str(target)]
    more = ["--edition", "manager", "--replace-edition"]
    staff = digests(target)
    for _ in range(3):
        process = subprocess.Popen(
            [*command, *more], cwd=shop, env=ENVIRONMENT, stdout=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0, LONGEST_SECONDS / 2))
        process.kill()
        process.wait()
        assert digests(target) == staff or _is_managers(target)
    for arguments, edition in ((more, "manager"), (["--rollback"], "staff")):
        subprocess.run([*command, *arguments], cwd=shop, env=ENVIRONMENT, check=True)
        assert _is_managers(target) is (edition == "manager")
    assert digests(target) == staff


def _is_managers(target: Path) -> bool:
    return "DKK\u00a018,000" in (target / "why.html").read_text("utf-8")


def test_the_next_publication_says_what_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, target = tmp_path / "shop", tmp_path / "playbook"
    make_project(shop, "nettle-and-comb")
    monkeypatch.chdir(shop)
    description = shop / "business" / "description.yaml"
    for promise in ("", "Rye on Tuesdays, always.", "Rye on Tuesdays, always."):
        text = description.read_text()
        if promise:
            lines = (line for line in text.split("\n") if not line.startswith("promise:"))
            description.write_text("\n".join([*lines, f"promise: {promise}"]))
        result = CliRunner().invoke(main, ["publish", str(target)])
        assert result.exit_code == 0, result.output
        told = target / "changes.html"
        assert told.exists() is bool(promise)
    assert "Rye on Tuesdays, always." in told.read_text()
    assert result.stdout.startswith("Nothing changed")
    for state in (b'{"version": 1}', None):
        _forget_pages(target, state)
        result = CliRunner().invoke(main, ["publish", str(target)])
        assert (result.exit_code, told.exists()) == (0, False), result.output


def _forget_pages(target: Path, state: bytes | None) -> None:
    """As an older Thankbook left its site, which kept its pages otherwise or not at all."""
    file = target / SNAPSHOT
    file.unlink()
    if state is not None:
        file.write_bytes(state)


ODD_NAMES = ["n #1", "n%20y", "+1 = 2; x@y", "a & b", "(c)", "it's", "grød ä", "100% [x]"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names.")
def test_own_pages_of_any_name_are_published_twice_and_their_words_are_their_author_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, target = tmp_path / "shop", tmp_path / "playbook"
    make_project(shop, "nettle-and-comb")
    monkeypatch.chdir(shop)
    (shop / "playbook" / "guides").mkdir()
    for turn in ("first", "second"):
        for number, name in enumerate(ODD_NAMES):
            file = shop / "playbook" / "guides" / f"{name}.md"
            file.write_text(f"# TODO list {number}\n\nWe sell nan bread, the {turn} time.\n")
        (shop / "playbook" / f"{turn} #.md").write_text("# New (here)\n")
        result = CliRunner().invoke(main, ["publish", str(target)])
        assert result.exit_code == 0, result.output
    told = (target / "changes.html").read_text("utf-8")
    for number in range(len(ODD_NAMES)):
        assert f"TODO list {number}" in told
    (shop / "playbook" / "left.md").write_text("# Left\n\nDear {{ name }}\n")
    result = CliRunner().invoke(main, ["publish", str(tmp_path / "other")])
    said = " ".join(result.output.split())
    assert "playbook/left.md:3: 'Dear {{ name }}' holds an opening of a template." in said
    assert not (tmp_path / ".other.releases").exists()
