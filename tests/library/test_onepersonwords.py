"""Texts for somebody who works alone stand in the place that they name, and nowhere else."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from thankbook.library.onepersonwords import for_one_person, has_text


class Inner(BaseModel):
    ask: str = "Who knows?"


class Words(BaseModel):
    title: str = "Together"
    steps: tuple[str, ...] = ("Ask the team.", "Write it.")
    examples: dict[str, str] = {"shops": "We did."}
    detail: Inner = Inner()
    count: int = 3


PLACES = {
    "title": lambda words: words.title,
    "steps[1]": lambda words: words.steps[1],
    "examples.shops": lambda words: words.examples["shops"],
    "detail.ask": lambda words: words.detail.ask,
}


@pytest.mark.parametrize("place", PLACES)
def test_one_text_is_replaced_and_all_others_stay(place: str) -> None:
    found = for_one_person(Words(), {place: "Alone."})
    assert has_text(Words(), place)
    for name, text_at in PLACES.items():
        assert text_at(found) == ("Alone." if name == place else text_at(Words()))


@pytest.mark.parametrize("place", ["", "none", "steps[2]", "steps", "examples.none", "count"])
def test_a_place_without_a_text_changes_nothing(place: str) -> None:
    assert not has_text(Words(), place)
    assert for_one_person(Words(), {place: "Alone."}) == Words()


def test_every_place_in_the_library_has_a_text(library) -> None:
    for item in library.items():
        for place in getattr(item.words, "alone", {}):
            assert has_text(item.words, place), (item.id, place)
