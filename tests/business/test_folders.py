"""A folder is one description: its files together, no matter who asks for it."""

from __future__ import annotations

import pytest
from tests.business.layered import divided, harbor


def test_a_folder_is_one_description(read, tiny, describe):
    description = read(divided(tiny), "shop")
    assert description.business == describe(tiny).business
    assert description.other_file_of("customers.active") == "customers.yaml"
    assert description.line_of("customers.active") == 2
    assert description.other_file_of("name") == "business.yaml"
    assert [file.name for file in description.files] == ["shop", "business.yaml", "customers.yaml"]
    assert description.warnings == ()


def test_a_field_that_no_file_of_a_folder_gives_is_missed_in_the_folder(problems, tiny, altered):
    files = divided(altered(tiny, ("voice: warm\n", "")))
    (told,) = problems(files, "shop")
    assert told.startswith("shop: voice\n  This field is missing.")


def test_the_later_file_of_a_folder_counts_and_it_is_told(read, tiny):
    files = {**divided(tiny), "shop/voice.yaml": "voice: plain\nversion: 1\n"}
    description = read(files, "shop")
    assert description.business.voice == "plain"
    assert [str(warning) for warning in description.warnings] == [
        (
            "shop/voice.yaml:1: warning: voice\n"
            "  This is given on line 8 of shop/business.yaml too. "
            "The later file counts: write it in one of them."
        )
    ]


def test_an_empty_folder(problems, project):
    (project / "shop").mkdir()
    (told,) = problems({}, "shop")
    assert told == "shop:\n  There is no YAML file in this folder. Expected a description in it."


def test_a_folder_of_which_the_file_itself_is_a_part(problems):
    (told,) = problems(harbor("extends: .\n"))
    assert "in a circle: locations/harbor.yaml, locations, locations/harbor.yaml" in told


@pytest.mark.parametrize("extends", ["", "extends: ../shop\n"])
def test_a_part_of_a_folder_may_not_lie_outside_either(problems, project, tiny, extends):
    (project.parent / "outside.yaml").write_text("name: Outside\n")
    files = divided(tiny) | harbor(extends)
    (project / "shop").mkdir()
    (project / "shop" / "link.yaml").symlink_to(project.parent / "outside.yaml")
    (told,) = problems(files, "locations/harbor.yaml" if extends else "shop")
    assert told.startswith("shop/link.yaml:\n  This file lies outside of the project")


def test_a_part_of_a_folder_may_extend(read):
    files = {"shop/a.yaml": "extends: ../base.yaml\nname: A\n", "shop/b.yaml": "voice: plain\n"}
    description = read(files, "shop")
    assert (description.business.name, description.business.voice) == ("A", "plain")
    assert description.other_file_of("industry") == "../base.yaml"
    assert description.warnings == ()


def test_a_folder_may_be_extended(read, tiny):
    files = {**divided(tiny), **harbor("extends: ../shop\nname: Harbor\n")}
    description = read(files)
    assert description.business.name == "Harbor"
    assert description.other_file_of("customers.active") == "../shop/customers.yaml"
