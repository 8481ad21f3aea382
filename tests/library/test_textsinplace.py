"""Texts for one person or one trade stand in the place that they name, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import BaseModel

from thankbook.library.textsinplace import has_text, with_texts


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
    found = with_texts(Words(), {place: "Alone."})
    assert has_text(Words(), place)
    for name, text_at in PLACES.items():
        assert text_at(found) == ("Alone." if name == place else text_at(Words()))


@pytest.mark.parametrize("place", ["", "none", "steps[2]", "steps", "examples.none", "count"])
def test_a_place_without_a_text_changes_nothing(place: str) -> None:
    assert not has_text(Words(), place)
    assert with_texts(Words(), {place: "Alone."}) == Words()


def test_every_place_in_the_library_has_a_text(library) -> None:
    for item in library.items():
        variants = getattr(item.words, "variants", {})
        for texts in (getattr(item.words, "alone", {}), *variants.values()):
            for place in texts:
                assert has_text(item.words, place), (item.id, place)


def test_a_trade_is_spoken_to_before_its_voice_and_its_family(library) -> None:
    words = library.tactics["greet-by-name"].words.model_copy(
        update={
            "variants": {
                "food-and-drink": {"say": "family", "summary": "family"},
                "formal": {"say": "voice"},
                "bakery": {"say": "trade"},
            }
        }
    )
    item = replace(library.tactics["greet-by-name"], words=words)
    spoken = replace(library, tactics={item.id: item})
    for audiences, say, summary in (
        (("food-and-drink", "formal", "bakery"), "trade", "family"),
        (("food-and-drink", "formal", "cafe"), "voice", "family"),
        (("food-and-drink", "warm", "cafe"), "family", "family"),
        (("retail", "warm", "bookshop"), words.say, words.summary),
    ):
        found = spoken.worded_for(audiences).tactics[item.id].words
        assert (found.say, found.summary) == (say, summary)
