"""A thank-you carries no offer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.library.placeholders import names_in
from thankbook.linting.shelf import Shelf
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

_SENT = (("body",), ("detail", "example"))
"""The parts of a note that its reader sees."""

_NO_GIFT = "hand|time|hour|moment|day|morning|afternoon|evening|weekend|choice"

_OFFERS = {
    "en": (
        r"discount(?:s|ed)?|vouchers?|coupons?|rebates?|promo(?:tion)? codes?",
        r"gift (?:cards?|certificates?)|store credit|bonus points",
        r"\d+ ?(?:%|percent|per cent) (?:off|less)|(?:money|half) off|half[ -]price",
        r"(?:special|reduced|lower) (?:price|rate|offer|deal)s?",
        r"for free|on the house|complimentary|at no (?:cost|charge)",
        r"(?<!never )(?<!not )free of charge",
        r"(?:one|\w+th) (?:is )?free(?! (?:to|of|from)\b)",
        rf"(?:an?|your|the|another|next|get|enjoy) free (?!(?:{_NO_GIFT})\b)\w+",
        r"next (?:time|visit|stay|order|purchase)\b[^.?!]*\byou(?: will|'ll)? (?:get|receive|save)",
        r"redeem (?:it|this|your|the)",
    )
}
"""How an offer gives itself away, by language; in others only the blank does."""


def check(shelf: Shelf) -> Iterator[Problem]:
    """A note of thanks carries no offer, because thanks with a coupon are advertising."""
    purposes = shelf.library.vocabulary.note_purposes
    offers = _pattern(_OFFERS.get(shelf.library.language, ()))
    for note in shelf.library.notes.values():
        if not purposes[note.facts.purpose].offer:
            for text in texts_in(note.words_document):
                yield from _offers_in(text, offers)


def _offers_in(text: Text, offers: re.Pattern[str]) -> Iterator[Problem]:
    expected = "Expected no offer in a thank-you; an invitation or a win-back may carry one."
    if "offer" in names_in(text.value):
        yield text.problem("This note holds {offer}.", expected)
    if text.path in _SENT:
        for match in offers.finditer(text.value):
            yield text.problem(f"'{match[0]}' is an offer.", expected)


def _pattern(offers: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the expressions as whole words; of none, what never matches."""
    return re.compile(rf"\b(?:{'|'.join(offers) or '(?!)'})\b", re.IGNORECASE)
