"""``thankbook fleet``: many playbooks, each published or kept by itself, one report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.publishing.releases.record import digests

pytestmark = pytest.mark.slow

Run = Callable[..., Result]
LOCATION = "extends: {base}\nname: Solsikke {name}\n{more}"


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base and two locations of it, one of which has a mistake."""
    folder = tmp_path_factory.mktemp("chain")
    base = make_project(folder)
    (folder / "locations").mkdir()
    base.rename(folder / "locations" / "base.yaml")
    for name, more in (("harbor", ""), ("station", "currency: kroner\n")):
        text = LOCATION.format(base="base.yaml", name=name.title(), more=more)
        (folder / "locations" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def run(chain: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(chain)
    return lambda *arguments: CliRunner().invoke(main, ["fleet", *map(str, arguments)])


def test_one_with_a_mistake_stops_no_other(chain: Path, run: Run) -> None:
    first = run("locations", "www", "--jobs", 2)
    assert first.exit_code == 1, first.output
    published, problem, place, *_ = first.stdout.splitlines()
    assert published.startswith("published harbor: ")
    assert published.endswith(" pages at www/harbor")
    assert problem == "problem   station: 1 problem"
    assert place == " " * 10 + "locations/station.yaml:3: currency"
    assert first.stderr == "2 playbooks: 1 published, 1 with problems.\n"
    assert "Solsikke Harbor" in (chain / "www" / "harbor" / "index.html").read_text("utf-8")
    assert sorted(folder.name for folder in (chain / "www").glob("[!.]*")) == ["harbor"]

    harbor = digests(chain / "www" / "harbor")
    mended = LOCATION.format(base="base.yaml", name="Station", more="")
    (chain / "locations" / "station.yaml").write_text(mended, "utf-8")
    second = run("locations", "www", "--format", "json", "--jobs", 1)
    assert second.exit_code == 0, second.output
    told = {outcome["name"]: outcome for outcome in json.loads(second.stdout)}
    assert {name: outcome["state"] for name, outcome in told.items()} == {
        "harbor": "unchanged",
        "station": "published",
    }
    assert told["station"]["target"] == "www/station"
    assert digests(chain / "www" / "harbor") == harbor

    managers = run("locations", "www", "--edition", "manager", "--jobs", 1)
    assert managers.exit_code == 1
    assert managers.stdout.count("Staff read their edition here") == 2


def test_without_a_target_nothing_is_published(chain: Path, run: Run, tmp_path: Path) -> None:
    locations = tmp_path / "locations"
    locations.mkdir()
    for name, more in (("a", "promise: ''\n"), ("b", "nmae: x\n")):
        text = LOCATION.format(base="../base.yaml", name=name, more=more)
        (locations / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_bytes((chain / "mkdocs.yml").read_bytes())
    (tmp_path / "base.yaml").write_bytes((chain / "locations" / "base.yaml").read_bytes())
    before = sorted(tmp_path.rglob("*"))
    result = run(locations)
    assert result.exit_code == 1
    assert result.stderr == "2 playbooks: 2 with problems.\n"
    assert "Did you mean 'name'?" in result.stdout
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere",), "There is no folder nowhere."),
        (("business",), "business holds no several descriptions."),
        (("twins",), "Two descriptions in twins are called 'a'."),
        (("locations", "mkdocs.yml/x"), "cannot be made"),
        (("locations", "www", "--jobs", "0"), "--jobs"),
    ],
)
def test_what_cannot_be_meant_is_a_wrong_usage(
    chain: Path, run: Run, arguments: tuple[str, ...], told: str
) -> None:
    (chain / "twins").mkdir(exist_ok=True)
    for suffix in ("yaml", "yml"):
        text = LOCATION.format(base="../locations/base.yaml", name=suffix, more="")
        (chain / "twins" / f"a.{suffix}").write_text(text, "utf-8")
    result = run(*arguments)
    assert (result.exit_code, told in result.stderr) == (2, True), result.output
