"""Ten thousand futures of a design: its profit as a range, never as one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import Array
from thankbook.loyalty.design import Design
from thankbook.loyalty.economics import year_of
from thankbook.loyalty.uncertain import drawn_values

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
    """Profits drawn from every range at once; the same for the same seed."""
    values = drawn_values(design.figures, futures, seed)
    profit = np.broadcast_to(year_of(design, values).profit, (futures,))
    return Futures(spread(profit), float(np.count_nonzero(profit > 0)) / futures)


def spread(profit: Array) -> Spread:
    """The 5%, 50% and 95% points by linear interpolation, and the average."""
    low, median, high = _quantiles(profit, (0.05, 0.5, 0.95))
    return Spread(low, median, high, float(np.mean(profit)))


def _quantiles(profit: Array, shares: Iterable[float]) -> list[float]:
    return [float(np.quantile(profit, share)) for share in shares]
