"""The preposition of a place: in the dining room, on the shop floor, at the counter."""

from __future__ import annotations

from thankbook.locales.english.articles import definite, without_article

_IN = (
    *("bar", "barn", "boutique", "cafe", "café", "chapel", "church", "classroom", "clinic"),
    *("foyer", "gallery", "garden", "gym", "hall", "hotel", "house", "kitchen", "library"),
    *("lobby", "lounge", "museum", "office", "park", "practice", "pub", "restaurant", "room"),
    *("salon", "shop", "store", "studio", "surgery", "tent", "theater", "theatre", "yard"),
)
_ON = (
    *("balcony", "beach", "boat", "campus", "court", "deck", "farm", "field", "floor", "patio"),
    *("phone", "pitch", "platform", "premises", "site", "square", "stage", "street", "terrace"),
    *("train", "ward"),
)


def where(place: str) -> str:
    """A place as where something happens; what is no room and no surface is stood at."""
    last = without_article(place).split()[-1].lower()
    if last.endswith(_IN):
        preposition = "in"
    elif last.endswith(_ON):
        preposition = "on"
    else:
        preposition = "at"
    return f"{preposition} {definite(place)}"
