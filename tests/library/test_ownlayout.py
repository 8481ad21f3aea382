"""Every file of an own library has its place, or is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.library.ownlayout import OwnLayout, layout_of


def layout(*files: str, language: str = "en") -> OwnLayout:
    return layout_of([OwnLibrary(Path("/ours"), "ours", files)], language)


def test_files_are_found_by_their_places() -> None:
    found = layout(
        "library/notes/our-card.yaml",
        "text/en/notes/our-card.yaml",
        "text/en/vocabulary.yaml",
        "text/en/ui/ours.yaml",
    )
    assert found.problems == []
    assert found.facts["notes"]["our-card"].shown_as == "ours/library/notes/our-card.yaml"
    assert found.words["notes"]["our-card"].path == Path("/ours/text/en/notes/our-card.yaml")
    assert [file.shown_as for file in found.labels] == ["ours/text/en/vocabulary.yaml"]
    assert [file.shown_as for file in found.strings] == ["ours/text/en/ui/ours.yaml"]


def test_words_of_another_language_wait() -> None:
    found = layout("text/da/notes/our-card.yaml")
    assert not any(found.words.values())
    assert found.problems == []


def test_of_two_libraries_the_later_counts() -> None:
    libraries = [
        OwnLibrary(Path(f"/{name}"), name, ("library/notes/our-card.yaml",))
        for name in ("first", "second")
    ]
    found = layout_of(libraries, "en").facts["notes"]["our-card"]
    assert found.shown_as == "second/library/notes/our-card.yaml"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("notes/our-card.yaml", ""),
        ("library/note/our-card.yaml", "Did you mean 'notes'?"),
        ("library/notes/Our Card.yaml", "small letters"),
        ("library/notes/our-card.yml", "'.yaml'"),
        ("text/en/labels.yaml", ""),
        ("readme.yaml", ""),
    ],
)
def test_a_file_that_nothing_would_read_is_told(file: str, told: str) -> None:
    (problem,) = layout(file).problems
    assert problem.file == f"ours/{file}"
    assert told in f"{problem.found} {problem.expected}"
