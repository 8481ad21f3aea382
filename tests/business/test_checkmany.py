"""Many descriptions checked together."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.business.checkmany import checked, descriptions_in
from thankbook.business.composing import documentcache
from thankbook.business.composing.documentcache import Documents

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def many(tmp_path, tiny, monkeypatch) -> Path:
    """A project with a base and a hundred locations."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "base.yaml").write_text(tiny, "utf-8")
    (tmp_path / "locations").mkdir()
    for number in range(100):
        text = f"extends: ../base.yaml\nname: Number {number}\n"
        (tmp_path / "locations" / f"{number:03}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_hundred_locations_read_their_base_once(vocabulary, monkeypatch):
    read = []
    real = documentcache.read_yaml
    monkeypatch.setattr(
        documentcache, "read_yaml", lambda file, name: read.append(file.name) or real(file, name)
    )
    assert checked([Path("locations")], vocabulary).problems == ()
    assert len(read) == 101
    assert read.count("base.yaml") == 1


def test_a_mistake_of_the_base_is_told_once(many, vocabulary, tiny):
    (many / "base.yaml").write_text(tiny.replace("voice: warm", "voice: worm"))
    (problem,) = checked(sorted(Path("locations").iterdir()), vocabulary).problems
    assert (problem.file, problem.line) == ("base.yaml", 8)


def test_every_location_is_checked(many, vocabulary):
    for name in ("017.yaml", "099.yaml"):
        text = f"extends: ../base.yaml\nname: {name}\nvoice: worm\n"
        (many / "locations" / name).write_text(text)
    problems = checked([Path("locations")], vocabulary).problems
    assert [problem.file for problem in problems] == ["locations/017.yaml", "locations/099.yaml"]


def test_a_base_beside_its_locations_need_not_be_whole(many, vocabulary, tiny):
    (many / "locations" / "base.yaml").write_text(tiny.replace("name: Tiny\n", ""))
    text = "extends: base.yaml\nname: Other\n"
    (many / "locations" / "other.yaml").write_text(text)
    assert checked([Path("locations")], vocabulary).problems == ()
    (many / "locations" / "other.yaml").unlink()
    (problem,) = checked([Path("locations")], vocabulary).problems
    assert (problem.file, problem.field) == ("locations/base.yaml", "name")


def test_a_circle_of_two_is_told_though_each_extends_the_other(many, vocabulary):
    (many / "locations" / "a.yaml").write_text("extends: b.yaml\n")
    (many / "locations" / "b.yaml").write_text("extends: a.yaml\n")
    fields = [problem.field for problem in checked([Path("locations")], vocabulary).problems]
    assert fields == ["extends", "extends"]


def test_what_a_folder_stands_for(many):
    seen = Documents()
    locations = descriptions_in(Path("locations"), seen)
    assert len(locations) == 100
    (many / "shop").mkdir()
    (many / "shop" / "a.yaml").write_text("name: Shop\n")
    (many / "shop" / "b.yaml").write_text("voice: warm\n")
    assert descriptions_in(Path("shop"), seen) == [Path("shop")]
    (many / "shop" / "c.yaml").write_text("extends: ../base.yaml\n")
    assert len(descriptions_in(Path("shop"), seen)) == 3
    assert descriptions_in(Path("nowhere"), seen) == [Path("nowhere")]


def test_a_warning_of_the_base_is_asked_once(many, vocabulary, tiny):
    (many / "base.yaml").write_text(tiny.replace("retention: 0.8", "retention: 1"))
    (warning,) = checked([Path("locations"), Path("base.yaml")], vocabulary).problems
    assert (warning.severity, warning.file) == ("warning", "base.yaml")
