"""Amounts along a line of a picture, zero always on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Turns amounts into whole pixels between ``left`` and ``right``."""

    low: float
    high: float
    left: int
    right: int

    def at(self, amount: float) -> int:
        """Where an amount stands."""
        width = self.high - self.low
        return round(self.left + (amount - self.low) / width * (self.right - self.left))


def scale_for(amounts: Iterable[float], left: int, right: int) -> Scale:
    """A scale that holds all amounts and zero."""
    all_amounts = [0.0, *amounts]
    low, high = min(all_amounts), max(all_amounts)
    return Scale(low, high if high > low else low + 1, left, right)
