"""Words as they are written and said in a country: one list, over every text."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from pydantic import BaseModel

from thankbook.library.countryspelling import Spelling, respelled
from thankbook.linting.text import texts_in

WORDS = {"color": "colour", "loyalty program": "loyalty programme", "organize": "organise"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The color of it.", "The colour of it."),
        ("Color first.", "Colour first."),
        ("A loyalty program, a computer program.", "A loyalty programme, a computer program."),
        ("colors are not in the list", "colors are not in the list"),
        ("{color} and [@color-of-cards] stay", "{color} and [@color-of-cards] stay"),
        ("calendar.color and a/color stay", "calendar.color and a/color stay"),
    ],
)
def test_words_of_the_list_and_no_names(text, told) -> None:
    assert Spelling(WORDS)(text) == told


def test_without_a_list_everything_stays() -> None:
    assert Spelling()("The color.") == "The color."


def test_keys_stay() -> None:
    spell = Spelling(WORDS)
    assert respelled({"color": ("color", 3)}, spell) == {"color": ("colour", 3)}


def said(value: object) -> list[str]:
    """Every text in a value; keys are ids."""
    if isinstance(value, BaseModel):
        value = value.model_dump()
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, (list, tuple)):
        return [text for inner in value for text in said(inner)]
    return [value] if isinstance(value, str) else []


def test_no_word_of_the_list_is_left_in_any_text(library) -> None:
    listed = "|".join(map(re.escape, library.spelling.words))
    american = re.compile(rf"(?<![\w@{{./-])(?:{listed})(?![\w}}])", re.IGNORECASE)
    country = library.spelling.countries[0]
    found = library.spelled_for(country)
    assert sum(bool(american.search(str(item.words))) for item in library.items()) > 50
    left = [item.id for item in found.items() if american.search(" ".join(said(item.words)))]
    assert left == []
    assert not [key for key, text in found.phrases.strings.items() if american.search(str(text))]


def test_other_countries_read_what_is_written(library) -> None:
    assert library.spelled_for("US") is library


def test_each_word_of_the_list_is_used_and_none_leads_to_another(library) -> None:
    words = library.spelling.words
    assert not set(words) & set(words.values())
    texts = " ".join(
        text.value.casefold() for item in library.items() for text in texts_in(item.words_document)
    )
    assert len([word for word in words if word in texts]) > len(words) / 2


def test_a_library_is_respelled_once_for_all_countries_of_the_list(library) -> None:
    first, *others = library.spelling.countries
    assert all(library.spelled_for(other) is library.spelled_for(first) for other in others)
