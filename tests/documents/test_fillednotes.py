"""A letter with its blanks filled in: a detail begins and ends a sentence as one does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.contentfolder import content_folder
from thankbook.documents.checkedpeople import first_name_problems
from thankbook.documents.fillednotes import Template, begun
from thankbook.documents.peoplelist import Person
from thankbook.library.loading import load_library

LIBRARY = load_library(content_folder(), "en")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the rye loaf", "The rye loaf"),
        ("The rye loaf", "The rye loaf"),
        ("\u00e9t\u00e9", "\u00c9t\u00e9"),
        ("\u201cthank you\u201d was all", "\u201cThank you\u201d was all"),
        ("iPad in hand", "iPad in hand"),
        ("7 loaves", "7 loaves"),
        ("\u3042\u306a\u305f\u306f", "\u3042\u306a\u305f\u306f"),
        ("\u10d2\u10d0\u10db\u10d0\u10e0\u10ef\u10dd\u10d1\u10d0",) * 2,
        ("", ""),
    ],
)
def test_a_detail_begins_as_a_sentence_does(typed: str, expected: str) -> None:
    assert begun(typed) == expected


@given(st.text(max_size=30))
def test_at_most_one_letter_is_changed(typed: str) -> None:
    made = begun(typed)
    assert len(made) == len(typed)
    assert sum(letter != other for letter, other in zip(made, typed, strict=True)) <= 1
    assert begun(made) == made


@pytest.mark.parametrize("note", sorted(LIBRARY.notes))
def test_no_sentence_of_a_letter_begins_with_a_small_detail(note: str) -> None:
    """Within a sentence the detail is left as it was typed."""
    voice = next(iter(LIBRARY.labels.voices.values()))
    template = Template(LIBRARY.notes[note], voice, {})
    values = dict.fromkeys(template.blanks, "Xx") | {"detail": "\u00f8 stood there"}
    for block in template.filled(values):
        for line in block:
            before, found, _ = line.partition("\u00f8 stood there")
            if found:
                assert before.rstrip(' \u201c\u201d"')[-1:] not in ("", ".", "!", "?")
            _, capital, after = line.partition("\u00d8 stood there")
            if capital and after[:1].isspace():
                raise AssertionError("the sentence does not end")


@pytest.mark.parametrize("text", ["M\u00fcller, J\u00fcrgen", "\u4f50\u85e4\u3001\u5065\u592a"])
def test_a_first_name_that_holds_a_comma_is_told_and_not_quoted(text: str) -> None:
    told = list(first_name_problems(Person(3, {"first_name": text, "detail": "a, b"}), "x.csv"))
    assert [(problem.line, problem.field) for problem in told] == [(3, "first_name")]
    assert text not in str(told[0])
