"""Ten thousand futures of a design: its profit as a range, never as one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.uncertain import drawn_values
from thankbook.loyalty.yeareconomics import totals_of, year_of

FUTURES, SEED = 10_000, 20_270_104
DECIDING_FUTURES = 100_000
"""So many decide where other draws of fewer could lie on the other side of a limit."""


@dataclass(frozen=True)
class Spread:
    """A figure over all futures, in money: 5%, median and 95% points, and the average."""

    low: float
    median: float
    high: float
    average: float


@dataclass(frozen=True)
class Futures:
    """Yearly profit over all futures, and the share of them with a profit.

    ``lasting``: the same with the later years of those who were kept or won. ``uplift`` and
    ``kept``: the 95% points of members' extra orders, and of members who stay because of it.
    """

    profit: Spread
    chance_of_profit: float
    lasting: Spread
    lasting_chance: float
    uplift: float = 0.0
    kept: float = 0.0


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
    design, values = known.design, drawn_values(known.design.figures, futures, seed)
    year, totals = year_of(design, values), totals_of(design, values)
    profit, lasting = (
        np.broadcast_to(each, (futures,)) for each in (year.profit, year.lasting_profit)
    )
    return Futures(
        spread(profit),
        _chance(profit),
        spread(lasting),
        _chance(lasting),
        _greatest(totals.extra, totals.before),
        _greatest(totals.staying, totals.people),
    )


def _chance(profit: Array) -> float:
    return float(np.count_nonzero(profit > 0)) / profit.size


def _greatest(part: Array, whole: Array) -> float:
    """The 95% point of a share; 0 where there is nothing to share."""
    whole = np.broadcast_to(whole, np.broadcast_shapes(part.shape, whole.shape))
    share = np.divide(part, whole, out=np.zeros_like(part + whole), where=whole > 0)
    return float(np.quantile(share, 0.95))


def forget() -> None:
    """Forget what has been worked out, for those who measure how long that takes."""
    _futures_of.cache_clear()


def spread(profit: Array) -> Spread:
    """The 5%, 50% and 95% points by linear interpolation, and the average."""
    low, median, high = _quantiles(profit, (0.05, 0.5, 0.95))
    return Spread(low, median, high, float(np.mean(profit)))


def _quantiles(profit: Array, shares: Iterable[float]) -> list[float]:
    return [float(np.quantile(profit, share)) for share in shares]
