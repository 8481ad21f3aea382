"""How many customers of an age are still there: alike for all, or with hazards that differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(12)
NODES: Numbers = (_NODES + 1) / 2
WEIGHTS: Numbers = _WEIGHTS / 2
"""Where a function of 0 to 1 is looked at for its integral, and what each place weighs."""


def integral(at_nodes: Numbers) -> Numbers:
    """The integral of 0 to 1, over the last axis; sums of so few need no threads."""
    found: Numbers = (at_nodes * WEIGHTS).sum(axis=-1)
    return found


_AGES = 4
_OLDEST = 10.0
"""Years before the export for which customers who are there at its beginning may have come."""


@dataclass(frozen=True)
class Leaving:
    """Hazards that are spread as a gamma distribution over customers of some ``ages``.

    With ``shape`` infinite all have the hazard ``rate``; else it is shape / scale on average.
    ``ages`` are those of a mixture of customers with their ``shares``, new ones having none.
    """

    shape: float
    scale: float
    rate: float
    ages: Numbers
    shares: Numbers

    def survival(self, years: Numbers) -> Numbers:
        """The share that is still there after so many years."""
        if np.isinf(self.shape):
            return np.exp(-self.rate * years)
        return self._mixed(self._powers(years))

    def density(self, years: Numbers) -> Numbers:
        """The share that leaves in a year, just then."""
        if np.isinf(self.shape):
            return self.rate * np.exp(-self.rate * years)
        ages = self.ages.reshape(-1, *([1] * np.ndim(years)))
        return self._mixed(self._powers(years) * self.shape / (self.scale + ages + years))

    def _powers(self, years: Numbers) -> Numbers:
        ages = self.ages.reshape(-1, *([1] * np.ndim(years)))
        powers: Numbers = (self.scale / (self.scale + ages + years)) ** self.shape
        return powers

    def _mixed(self, of_ages: Numbers) -> Numbers:
        """The mean over ages of those who have stayed until now."""
        stayed = self.shares * (self.scale / (self.scale + self.ages)) ** self.shape
        weights = (self.shares / stayed.sum()).reshape(-1, *([1] * (of_ages.ndim - 1)))
        found: Numbers = (weights * of_ages).sum(axis=0)
        return found


def alike(rate: float) -> Leaving:
    """All leave with the same hazard."""
    return Leaving(np.inf, 1.0, rate, np.zeros(1), np.ones(1))


def newcomers(shape: float, scale: float) -> Leaving:
    """New customers, whose hazards differ."""
    return Leaving(shape, scale, shape / scale, np.zeros(1), np.ones(1))


def old_customers(shape: float, scale: float, growth: float) -> Leaving:
    """Those who came in earlier years, fewer of them longer ago where the business grew."""
    nodes, weights = np.polynomial.legendre.leggauss(_AGES)
    ages = _OLDEST * (nodes + 1) / 2
    return Leaving(shape, scale, shape / scale, ages, weights * np.exp(-growth * ages))
