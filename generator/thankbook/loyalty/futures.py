"""Ten thousand futures of a design: its profit as a range, never as one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from thankbook.loyalty.buyers import Array
from thankbook.loyalty.design import Design
from thankbook.loyalty.uncertain import drawn_values
from thankbook.loyalty.yeareconomics import year_of

FUTURES, SEED = 10_000, 20_270_104


@dataclass(frozen=True)
class Spread:
    """A figure over all futures, in money: 5%, median and 95% points, and the average."""

    low: float
    median: float
    high: float
    average: float


@dataclass(frozen=True)
class Futures:
    """Yearly profit over all futures, and the share of them with a profit."""

    profit: Spread
    chance_of_profit: float


def futures_of(design: Design, futures: int = FUTURES, seed: int = SEED) -> Futures:
    """Profits drawn from every range at once; the same for the same seed.

    Remembered, because while a site is served most changes leave a design's numbers alone.
    """
    return _futures_of(_ByNumbers(design), futures, seed)


class _ByNumbers:
    """A design that equals every other with the same numbers."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self._numbers = design.numbers

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByNumbers) and self._numbers == other._numbers

    def __hash__(self) -> int:
        return hash(self._numbers)


@lru_cache(maxsize=1024)
def _futures_of(known: _ByNumbers, futures: int, seed: int) -> Futures:
    values = drawn_values(known.design.figures, futures, seed)
    profit = np.broadcast_to(year_of(known.design, values).profit, (futures,))
    return Futures(spread(profit), float(np.count_nonzero(profit > 0)) / futures)


def forget() -> None:
    """Forget what has been worked out, for those who measure how long that takes."""
    _futures_of.cache_clear()


def spread(profit: Array) -> Spread:
    """The 5%, 50% and 95% points by linear interpolation, and the average."""
    low, median, high = _quantiles(profit, (0.05, 0.5, 0.95))
    return Spread(low, median, high, float(np.mean(profit)))


def _quantiles(profit: Array, shares: Iterable[float]) -> list[float]:
    return [float(np.quantile(profit, share)) for share in shares]
