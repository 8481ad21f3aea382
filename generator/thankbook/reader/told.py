"""Numbers that may be told: a type of its own, so that no other number is written on a page."""

from __future__ import annotations

from decimal import Decimal
from typing import NewType

from thankbook.library.itemfacts import Rhythm, TacticFacts

Told = NewType("Told", Decimal)
"""A number that its readers may be told; ``Formatting`` writes no other.

A figure of the business becomes one in ``reader.editionreader`` alone, which knows the edition.
"""


def of_library(value: int) -> Told:
    """A number of the library: it is the same for every business, and tells of none."""
    return Told(Decimal(value))


def share_of(rhythm: Rhythm) -> Told:
    """Of how many the library says that something is done, from 0 to 1."""
    return Told(rhythm.share)


def share_spent(facts: TacticFacts) -> Told:
    """Which share the library counts on of what may be spent without asking, from 0 to 1."""
    return Told(facts.spends or Decimal(0))
