"""Folders of own content that a description names: found, kept in order, and nothing outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thankbook.business.composing import ownlibraries
from thankbook.business.composing.documentcache import Documents
from thankbook.business.description import Description, read_description
from thankbook.problems import ProblemsFound

Read = Callable[..., Description]


@pytest.fixture
def read(tmp_path, tiny, vocabulary, monkeypatch) -> Read:
    """Reads the tiny business with more lines, in a project with two folders."""
    project = tmp_path / "project"
    for folder in ("ours/library/tactics", "theirs/text/en", "locations"):
        (project / folder).mkdir(parents=True)
    (project / "mkdocs.yml").touch()
    (project / "ours/library/tactics/a.yaml").touch()
    monkeypatch.chdir(project)

    def describe(more: str = "", location: str | None = None) -> Description:
        Path("base.yaml").write_text(f"{tiny}{more}", "utf-8")
        if location is None:
            return read_description(Path("base.yaml"), vocabulary)
        Path("locations/harbor.yaml").write_text(f"extends: ../base.yaml\n{location}", "utf-8")
        return read_description(Path("locations/harbor.yaml"), vocabulary)

    return describe


def shown(description: Description) -> list[str]:
    return [library.shown_as for library in description.libraries]


def problems(read: Read, *texts: str) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        read(*texts)
    return [
        f"{problem.file}:{problem.line}: {problem.field}: {problem.found}"
        for problem in caught.value.problems
    ]


def test_one_folder_or_a_list(read):
    assert shown(read("library: ours\n")) == ["ours"]
    assert shown(read("library: [theirs, ./ours]\n")) == ["theirs", "ours"]
    assert shown(read()) == []


def test_folders_are_seen_from_the_file_that_names_them_and_those_of_a_base_lie_lowest(read):
    assert shown(read("library: theirs\n", "library: ../ours\n")) == ["theirs", "ours"]
    assert shown(read("library: ours\n", "library: ../ours\n")) == ["ours"]
    assert shown(read("library: ours\n", "library: {remove: true}\n")) == []


def test_everything_in_a_folder_is_looked_at(read, vocabulary):
    files = read("library: ours\n").files
    inside = {file.relative_to(Path.cwd()).as_posix() for file in files}
    expected = {"ours", "ours/library", "ours/library/tactics", "ours/library/tactics/a.yaml"}
    assert inside == {"base.yaml", *expected}
    documents = Documents()
    read_description(Path("base.yaml"), vocabulary, documents=documents)
    assert {Path.cwd() / name for name in expected} <= documents.looked_at


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("library:", "library: Nothing is written here."),
        ("library: 7", "library: 7 names no file."),
        ("library: our", "library: There is no file 'our'."),
        ("library: [ours, base.yaml]", "library[1]: 'base.yaml' is a file."),
        ("library: /etc", "library: '/etc' is not written as seen from this file."),
        ("library: ../elsewhere", "library: '../elsewhere' lies outside of the project"),
        ("library: {remove: true}", "library: A group of fields names no file."),
    ],
)
def test_what_names_no_folder_of_the_project_is_told_at_its_line(read, tiny, written, told):
    line = tiny.count("\n") + 1
    assert problems(read, written)[0].startswith(f"base.yaml:{line}: {told}")


def test_a_link_out_of_the_project_is_refused(read, tmp_path):
    (tmp_path / "secret.yaml").touch()
    Path("ours/library/tactics/b.yaml").symlink_to(tmp_path / "secret.yaml")
    Path("ours/text").symlink_to(tmp_path)
    assert problems(read, "library: ours\n") == [
        "ours/library/tactics/b.yaml:0: : This link leads to a folder, or out of the project.",
        "ours/text:0: : This link leads to a folder, or out of the project.",
    ]


def test_a_folder_of_everything_is_no_library(read, monkeypatch):
    monkeypatch.setattr(ownlibraries, "MOST_OWN_FILES", 2)
    assert "more than 2 files in 'ours'" in problems(read, "library: ours\n")[0]


def test_a_new_file_changes_what_is_looked_at(read):
    before = read("library: ours\n").files
    Path("ours/text/en").mkdir(parents=True)
    Path("ours/text/en/vocabulary.yaml").touch()
    new = {file.relative_to(Path.cwd()).as_posix() for file in read("library: ours\n").files}
    new -= {file.relative_to(Path.cwd()).as_posix() for file in before}
    assert new == {"ours/text", "ours/text/en", "ours/text/en/vocabulary.yaml"}
