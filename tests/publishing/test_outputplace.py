"""Nothing for managers, and nobody's customers, is written where a site is made from or lies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.problems import ProblemsFound
from thankbook.publishing.outputplace import refuse_in_sources, refuse_near_sites

pytestmark = pytest.mark.slow

WITHIN = ["playbook/x", "playbook/sub/x", "theme/x", "up/x", ".site.releases/0001/x", "built/x"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a place that it was published to, and a site that it was built into."""
    folder = tmp_path / "project"
    make_project(folder)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    custom = settings.replace("font: false}", "font: false, custom_dir: theme}")
    (folder / "mkdocs.yml").write_text(custom, "utf-8")
    for name in ("playbook/sub", "theme", ".site.releases/0001", "built", "out", "site"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "up").symlink_to("playbook")
    (folder / ".site.releases" / "thankbook-place.json").touch()
    (folder / "built" / ".thankbook-site").touch()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("place", WITHIN)
def test_a_file_within_what_is_served_is_refused_from_wherever(
    project: Path, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for refuse in (refuse_near_sites, refuse_in_sources):
        with pytest.raises(ProblemsFound, match="everybody could read"):
            refuse(project / place)


def test_elsewhere_is_right_and_so_is_the_folder_that_a_site_is_built_into(project: Path) -> None:
    refuse_near_sites(project / "out" / "x.zip", project / "x.pdf")
    refuse_in_sources(project / "out")
    refuse_in_sources(project / "site")
    refuse_in_sources(project / "built")
    with pytest.raises(ProblemsFound):
        refuse_near_sites(project / "site" / "x.zip")


@pytest.mark.parametrize(
    "command",
    [
        ["publish", "--zip", "playbook/m.zip", "--edition", "manager"],
        ["plan", "--out", "playbook/plan.txt"],
        ["plan", "--format", "csv", "--out", "playbook/plan.csv"],
        ["loyalty", "--out", "playbook/loyalty.txt"],
        ["render", "--out", "playbook/rendered", "--edition", "manager"],
        ["build", "--out", "playbook/built", "--edition", "manager"],
        ["publish", "playbook/man", "--edition", "manager"],
        ["publish", "playbook/sub/new"],
        ["publish", "playbook/sub", "--in-place"],
        ["publish", "--zip", "playbook/s.zip"],
        ["fleet", "several", "playbook/f", "--edition", "manager"],
        ["fleet", "several", "theme"],
        ["new", "playbook/mine", "--trade", "shop", "--yes"],
    ],
    ids=" ".join,
)
def test_each_command_asks(project: Path, command: list[str]) -> None:
    before = sorted((project / "playbook").rglob("*"))
    (project / "several").mkdir()
    for name in ("a", "b"):
        shutil.copy(project / "business" / "description.yaml", project / "several" / f"{name}.yaml")
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1, result.output
    assert "everybody could read" in result.output
    assert sorted((project / "playbook").rglob("*")) == before


@pytest.mark.parametrize(
    "command",
    [
        ["publish", "."],
        ["publish", ".", "--in-place"],
        ["render", "--out", "."],
        ["build", "--out", "."],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("project")
def test_a_folder_that_holds_the_pages_is_refused(command: list[str]) -> None:
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1, result.output
    assert "which a site is made from" in result.output


def test_a_place_that_was_published_to_may_be_again(tmp_path: Path) -> None:
    (tmp_path / ".www.releases" / "0001-a").mkdir(parents=True)
    (tmp_path / ".www.releases" / "thankbook-place.json").touch()
    (tmp_path / "www").symlink_to(".www.releases/0001-a")
    refuse_in_sources(tmp_path / "www")


@pytest.mark.parametrize(
    "command",
    [
        ["publish", "-"],
        ["publish", "--zip", "-"],
        ["render", "--out", "-"],
        ["build", "--out", "-"],
    ],
    ids=" ".join,
)
def test_a_dash_is_no_name_of_a_file(project: Path, command: list[str]) -> None:
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2, result.output
    assert not (project / "-").exists()
