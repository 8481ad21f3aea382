"""Places of one name are two places, and what a playbook is known by outlives its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.business.checkmany import businesses_in, checked
from thankbook.business.description import read_description
from thankbook.problems import Problem


@pytest.fixture
def project(tmp_path: Path, tiny: str):
    """Writes descriptions into a project; what is not given in a file comes from Tiny as a base."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (tmp_path / "base.yaml").write_text(tiny, "utf-8")

    def write(**files: str) -> Path:
        for name, text in files.items():
            file = tmp_path / (name.replace("__", "/") + ".yaml")
            file.parent.mkdir(exist_ok=True)
            file.write_text(text.replace("TINY\n", tiny), "utf-8")
        return tmp_path

    return write


def identity(file: Path, vocabulary) -> str:
    return read_description(file, vocabulary).known_as


def warnings_in(folder: Path, vocabulary) -> tuple[Problem, ...]:
    return checked([folder], vocabulary).problems


CASES = [
    pytest.param({"shop": "TINY\n"}, {"shop": "Tiny"}, id="alone: its name, as ever"),
    pytest.param(
        {"shop": "TINY\nid: The old name\n"}, {"shop": "The old name"}, id="renamed, and said so"
    ),
    pytest.param(
        {
            "locations__harbor": "extends: ../base.yaml\n",
            "locations__station": "extends: ../base.yaml\n",
        },
        {
            "locations/harbor": "Tiny/locations/harbor",
            "locations/station": "Tiny/locations/station",
        },
        id="two of one base",
    ),
    pytest.param(
        {"harbor": "extends: base.yaml\n", "station": "extends: base.yaml\n"},
        {"harbor": "Tiny/harbor", "station": "Tiny/station"},
        id="two of one base beside it",
    ),
    pytest.param(
        {"locations__harbor": "TINY\n", "locations__station": "TINY\n"},
        {
            "locations/harbor": "Tiny/locations/harbor",
            "locations/station": "Tiny/locations/station",
        },
        id="two whole files in a folder",
    ),
    pytest.param(
        {
            "base": "TINY\nid: chain\n",
            "locations__harbor": "extends: ../base.yaml\nname: Harbor\n",
            "locations__station": "extends: ../base.yaml\nid: Tiny/locations/old\n",
        },
        {"locations/harbor": "chain/locations/harbor", "locations/station": "Tiny/locations/old"},
        id="an id of the base is not enough, one of its own is",
    ),
]


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_what_a_description_is_known_by(files, expected, project, vocabulary):
    folder = project(**files)
    found = {name: identity(folder / f"{name}.yaml", vocabulary) for name in expected}
    assert found == expected


@pytest.mark.parametrize("moved", ["name: Tiny by the sea", "id: Tiny/locations/harbor"])
def test_an_id_keeps_it_through_a_new_name_and_a_new_place(moved, project, vocabulary):
    before = identity(project(locations__harbor="TINY\n") / "locations/harbor.yaml", vocabulary)
    said = f"TINY\nid: {before}\n".replace("name: Tiny", moved if "name" in moved else "name: Tiny")
    after = project(places__quay=said) / "places/quay.yaml"
    assert identity(after, vocabulary) == before


def test_a_folder_that_is_one_description_is_alone_beside_the_settings(project, vocabulary, tiny):
    folder = project(
        shop__one=tiny.partition("team:")[0], shop__two="team:" + tiny.partition("team:")[2]
    )
    assert identity(folder / "shop", vocabulary) == "Tiny"


def test_the_same_file_is_the_same_from_everywhere(project, vocabulary, monkeypatch):
    folder = project(locations__harbor="extends: ../base.yaml\n")
    file = folder / "locations" / "harbor.yaml"
    monkeypatch.chdir(folder / "locations")
    assert identity(Path("harbor.yaml"), vocabulary) == identity(file, vocabulary)


def test_a_shared_name_is_told_once_by_check_and_for_a_fleet(project, vocabulary):
    folder = project(
        locations__a="extends: ../base.yaml\n",
        locations__b="extends: ../base.yaml\n",
        locations__c="extends: ../base.yaml\nname: Another\n",
    )
    (told,) = warnings_in(folder / "locations", vocabulary)
    assert told.severity == "warning"
    assert told.field == "name"
    assert told.found.endswith("locations/a.yaml and " + told.found.split(" and ")[1])
    assert "are all called 'Tiny'." in told.found
    assert businesses_in(folder / "locations")[1] == (told,)


def test_a_name_that_is_shared_on_purpose_is_not_asked_about(project, vocabulary):
    folder = project(
        base="TINY\nunusual: [name]\n",
        locations__a="extends: ../base.yaml\n",
        locations__b="extends: ../base.yaml\n",
    )
    assert warnings_in(folder / "locations", vocabulary) == ()


@pytest.mark.parametrize(
    "files",
    [
        {"locations__a": "TINY\nid: one\n", "locations__b": "TINY\nid: one\nunusual: [name]\n"},
        {"a": "TINY\nunusual: [name]\n", "b": "TINY\nunusual: [name]\n"},
    ],
)
def test_two_that_would_be_mixed_up_are_told_whatever_is_unusual(files, project, vocabulary):
    folder = project(**files)
    paths = [folder / f"{name.replace('__', '/')}.yaml" for name in files]
    (told,) = checked(paths, vocabulary).problems
    assert "are one playbook to browsers and calendars" in told.found
    assert "Write an 'id' of its own into each" in told.expected
