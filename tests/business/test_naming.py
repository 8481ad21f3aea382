"""What a description may not extend: told with its file, its line and what was meant."""

from __future__ import annotations

import os

import pytest
from tests.business.layered import harbor

from thankbook.business.composing.naming import MOST_FILES
from thankbook.business.description import read_description
from thankbook.problems import ProblemsFound

REFUSED = [
    ("extends:", "extends", "Nothing is written here. Expected a YAML file or a folder"),
    ("extends: []", "extends", "A list names no file. Expected a YAML file or a folder"),
    (f"extends: [{'a, ' * 101}]", "extends", "This list is longer than 100 files."),
    ("extends: 7", "extends", "7 names no file."),
    ("extends: {a: b}", "extends", "A group of fields names no file."),
    ("extends: [../base.yaml, '']", "extends[1]", "'' names no file."),
    ("extends: /etc/passwd", "extends", "'/etc/passwd' is not written as seen from this file."),
    ("extends: ~/base.yaml", "extends", "'~/base.yaml' is not written as seen"),
    ("extends: 'C:\\base.yaml'", "extends", "'C:\\base.yaml' is not written as seen"),
    ("extends: '..\\base.yaml'", "extends", "'..\\base.yaml' is not written as seen"),
    ("extends: ../bsae.yaml", "extends", "no file '../bsae.yaml'. Did you mean '../base.yaml'?"),
    ("extends: ../x/base.yaml", "extends", "There is no folder '../x' either."),
    ("extends: ../../other.yaml", "extends", "'../../other.yaml' lies outside of the project"),
    ("extends: ../../../../../../../../etc/passwd", "extends", "lies outside of the project"),
    ("extends: link.yaml", "extends", "'link.yaml' lies outside of the project"),
    ("extends: loop.yaml", "extends", "'loop.yaml'"),
    ("extends: pipe.yaml", "extends", "'pipe.yaml' is no ordinary file."),
    (f"extends: {'x' * 300}.yaml", "extends", "cannot be the name of a file"),
    (
        "extends: harbor.yaml",
        "extends",
        "in a circle: locations/harbor.yaml, locations/harbor.yaml",
    ),
]


@pytest.mark.parametrize(("line", "field", "found"), REFUSED)
def test_what_cannot_be_extended(problems, project, line, field, found):
    (project.parent / "outside.yaml").write_text("name: Outside\n")
    (project / "locations" / "link.yaml").symlink_to(project.parent / "outside.yaml")
    (project / "locations" / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(project / "locations" / "pipe.yaml")
    (told,) = problems(harbor(f"# a location\n{line}\n"))
    assert told.startswith(f"locations/harbor.yaml:2: {field}\n")
    assert found in told


def test_a_circle_is_told_where_it_closes(problems):
    files = {
        "locations/harbor.yaml": "extends: b.yaml\n",
        "locations/b.yaml": "name: B\nextends: [../base.yaml, c.yaml]\n",
        "locations/c.yaml": "extends: harbor.yaml\n",
    }
    assert problems(files) == [
        (
            "locations/c.yaml:1: extends\n"
            "  Files extend each other in a circle: locations/harbor.yaml, locations/b.yaml, "
            "locations/c.yaml, locations/harbor.yaml. Take one 'extends' out."
        )
    ]


def test_a_circle_through_a_folder(problems):
    files = {"shop/a.yaml": "extends: ../other.yaml\n", "other.yaml": "extends: shop\n"}
    (told,) = problems(files, "shop")
    assert "shop, shop/a.yaml, other.yaml, shop" in told


def test_mistakes_of_all_files_are_told_at_once(problems):
    files = {"base.yaml": "a: [\n"} | harbor("extends: [../base.yaml, nowhere.yaml]\n")
    told = problems(files)
    assert [problem.split()[0] for problem in told] == [
        "base.yaml:1:",
        "locations/harbor.yaml:1:",
    ]


@pytest.mark.parametrize("text", ["- a\n", "just text\n", "7\n"])
def test_a_base_that_is_no_group_of_fields(problems, text):
    (told,) = problems({"base.yaml": text} | harbor("extends: ../base.yaml\n"))
    assert told == "base.yaml:1:\n  This is not a group of fields. Write 'name: value'."


def test_without_a_project_only_the_folder_itself_is_read(tmp_path, tiny, vocabulary):
    (tmp_path / "base.yaml").write_text(tiny)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "here.yaml").write_text(tiny)
    (tmp_path / "in" / "my.yaml").write_text("extends: ../base.yaml\n")
    with pytest.raises(ProblemsFound, match="outside of the project, the folder 'in'"):
        read_description(tmp_path / "in" / "my.yaml", vocabulary)
    (tmp_path / "in" / "my.yaml").write_text("extends: here.yaml\nname: My\n")
    assert read_description(tmp_path / "in" / "my.yaml", vocabulary).business.name == "My"


def test_too_many_files(problems):
    files = {
        f"locations/{number}.yaml": f"extends: {number + 1}.yaml\n"
        for number in range(MOST_FILES + 1)
    }
    (told,) = problems(files, "locations/0.yaml")
    assert f"more than {MOST_FILES} files" in told
