"""Buying and leaving as chance (Pareto/NBD), seen through the window that an export is.

Each customer buys at a rate and leaves with a hazard; both differ from customer to customer as
gamma distributions (Schmittlein, Morrison & Colombo 1987, Management Science 33 (1): 1-24). Of a
customer whose first purchase the export shows nobody knows whether it was the first of all. So two
kinds are mixed: those who came then, and those who had been there at the beginning.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from thankbook.sales.leaving import NODES, Leaving, integral
from thankbook.sales.purchasehistories import Histories

Numbers = npt.NDArray[np.float64]
_log_gamma_of_each = np.frompyfunc(math.lgamma, 1, 1)


@dataclass(frozen=True)
class PurchaseModel:
    """Purchases a year as a gamma distribution of ``shape`` and ``mean``, and how customers leave.

    ``earlier`` are customers who were there at the beginning, for one who comes in a year at that
    time; 0 where all are new. ``growth`` is that of newcomers, as a yearly rate of interest.
    """

    shape: float
    mean: float
    new: Leaving
    old: Leaving
    earlier: float = 0.0
    growth: float = 0.0

    @property
    def scale(self) -> float:
        """The scale of the gamma distribution of rates."""
        return self.shape / self.mean

    def log_likelihood(self, seen: Histories) -> float:
        """How likely the histories are, given how many customers were seen."""
        of_new, of_old = self.log_parts(seen)
        both = of_new if of_old is None else np.logaddexp(of_new, of_old)
        return float(both.sum()) - len(seen) * self._log_seen(seen.years)

    def log_parts(self, seen: Histories) -> tuple[Numbers, Numbers | None]:
        """The logarithms of both kinds' likelihood of each history; None where all are new."""
        constant = self.shape * math.log(self.scale) - math.lgamma(self.shape)
        begin, end = seen.last - seen.first, seen.years - seen.first
        power = self.shape + seen.later
        of_new: Numbers = log_gamma(power) + constant + self._log_time(power, begin, end, self.new)
        if not self.earlier:
            return of_new, None
        whole = np.full(len(seen), seen.years)
        of_old = log_gamma(power + 1) + constant + math.log(self.earlier)
        of_old += self._log_time(power + 1, seen.last, whole, self.old)
        return of_new + self.growth * seen.first, of_old

    def _log_time(self, power: Numbers, begin: Numbers, end: Numbers, leaving: Leaving) -> Numbers:
        """That nothing more came: left at a time between ``begin`` and ``end``, or still there.

        The logarithm of S(end) / (scale + end)^power + the integral of the density of leaving over
        (scale + time)^power; the substitution makes that power a constant.
        """
        scale = self.scale
        less = np.where(np.abs(power - 1) < 1e-9, 1e-9, power - 1)
        span = np.log((scale + end) / (scale + begin))
        width = -np.expm1(-less * span) / less
        stretched = -np.log1p(-less[:, None] * width[:, None] * NODES) / less[:, None]
        times = (scale + begin)[:, None] * np.exp(stretched) - scale
        left = integral(leaving.density(times)) * width * (scale + begin)
        stayed = leaving.survival(end) * np.exp(-power * span)
        found: Numbers = np.log(left + stayed) - power * np.log(scale + begin)
        return found

    def _log_seen(self, years: float) -> float:
        """How many customers the export shows, for one who comes in a year at its beginning."""
        if not self.earlier:
            return 0.0
        width = -math.expm1(-self.shape * math.log1p(years / self.scale)) / self.shape
        times = self.scale * np.expm1(-np.log1p(-self.shape * width * NODES) / self.shape)
        share = self.shape * width * float(integral(self.old.survival(times)))
        grown = self.growth * years
        came = years * (1 + grown / 2 if abs(grown) < 1e-6 else math.expm1(grown) / grown)
        return math.log(came + self.earlier * share)


def log_gamma(values: Numbers) -> Numbers:
    """The logarithm of the gamma function; values of counts are few different ones."""
    different, places = np.unique(values, return_inverse=True)
    of_each = np.asarray(_log_gamma_of_each(different), dtype=float)
    found: Numbers = of_each[places].reshape(values.shape)
    return found
