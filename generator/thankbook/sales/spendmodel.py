"""What customers spend at a time, by chance: gamma-gamma, beside the model of their purchases.

Each customer's purchases vary around a mean of her own, and the means differ (Fader, Hardie & Lee
2005, Journal of Marketing Research 42 (4): 415-430). It holds where who buys often does not spend
more, or less, at a time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from thankbook.sales.likelihoodsearch import Vector, likeliest
from thankbook.sales.purchasemodel import log_gamma

Numbers = npt.NDArray[np.float64]
_FEWEST = 30
_FURTHEST = 12.0
_STEEP = 1000.0
_START = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class SpendModel:
    """Gamma-gamma with shapes ``p`` and ``q`` and the scale ``v``, in the unit of the amounts."""

    p: float
    q: float
    v: float

    def expected(self, counts: Numbers, means: Numbers) -> Numbers:
        """The mean of each customer's purchases to come: between her own and that of all."""
        found: Numbers = self.p * (self.v + counts * means) / (self.p * counts + self.q - 1)
        return found

    def log_likelihood(self, counts: Numbers, means: Numbers) -> float:
        """How likely the means of so many purchases are."""
        p, q, v = self.p, self.q, self.v
        shape = p * counts
        found = log_gamma(shape + q) - log_gamma(shape) - math.lgamma(q) + q * math.log(v)
        found += (shape - 1) * np.log(means) + shape * np.log(counts)
        found -= (shape + q) * np.log(v + means * counts)
        return float(found.sum())


def spend_model(counts: Numbers, means: Numbers) -> SpendModel | None:
    """The likeliest model of customers with two or more purchases; None where they are few."""
    if len(counts) < _FEWEST or not (means > 0).all():
        return None
    unit = float(means.mean())

    def model(at: Vector) -> SpendModel:
        within = np.clip(at, -_FURTHEST, _FURTHEST)
        # More than one, so that there is a mean.
        return SpendModel(math.exp(within[0]), 1 + math.exp(within[1]), math.exp(within[2]))

    def log_likelihood(at: Vector) -> float:
        beyond = at - np.clip(at, -_FURTHEST, _FURTHEST)
        found = model(at).log_likelihood(counts, means / unit)
        return found - _STEEP * float((beyond**2).sum())

    found = model(likeliest(log_likelihood, np.array(_START)).at)
    return SpendModel(found.p, found.q, found.v * unit)
