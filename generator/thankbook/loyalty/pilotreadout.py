"""What a pilot has shown: the effect with its interval by design, and what follows by the rule.

Everybody is compared as lots had it, whether they joined or not. The effect is estimated with what
was bought before as a covariate (analysis of covariance), with errors that hold where customers
differ in spread (HC3); differences in differences and the plain difference stand beside it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

import numpy as np

from thankbook.loyalty.pilotdesign import POWER, SIGNIFICANCE
from thankbook.loyalty.poisson import Array

LEAST_IN_GROUP = 10
_UNEQUAL_BEFORE = 3.0
_MOST_TIMES = 10_000


class Method(StrEnum):
    """How the two groups are compared."""

    ADJUSTED = "adjusted"
    DIFFERENCES = "differences"
    PLAIN = "plain"


class Ruling(StrEnum):
    """What follows by the rule."""

    LAUNCH = "launch"
    END = "end"
    NOT_DECIDED = "not_decided"


@dataclass(frozen=True)
class Compared:
    """The groups in one measure: averages a customer, before where it is known, and after."""

    before_with: float | None
    before_without: float | None
    after_with: float
    after_without: float


@dataclass(frozen=True)
class Effect:
    """A difference a customer, its standard error, and the interval of four in five.

    ``share`` and its ends are shares of what the group without would have had. ``low`` is what nine
    in ten such pilots would exceed if the truth lay there: the bound that decides.
    """

    method: Method
    difference: float
    error: float
    low: float
    high: float
    share: float
    share_low: float
    share_high: float


@dataclass(frozen=True)
class Readout:
    """All that a pilot shows in one measure.

    ``useful``: from which share on it pays. ``times``: how many times as many customers it would
    take to see that share, where nothing is decided. ``is_uneven``: whether the groups differed
    before more than lots make them differ.
    """

    customers_with: int
    customers_without: int
    compared: Compared
    effects: tuple[Effect, ...]
    useful: float
    ruling: Ruling
    times: float | None
    is_uneven: bool

    @property
    def effect(self) -> Effect:
        """The one that decides."""
        return self.effects[0]


@dataclass(frozen=True)
class Results:
    """One measure of each customer: whether lots gave them the program, before and after."""

    offered: Array
    after: Array
    before: Array | None = None


def readout(results: Results, useful: float) -> Readout:
    """The effect and the ruling; each group has at least ``LEAST_IN_GROUP`` customers."""
    effects = tuple(_effects(results))
    given, kept = results.offered > 0, results.offered <= 0
    before = results.before
    effect = effects[0]
    ruling = _ruling(effect, useful)
    return Readout(
        int(np.count_nonzero(given)),
        int(np.count_nonzero(kept)),
        Compared(
            None if before is None else float(np.mean(before[given])),
            None if before is None else float(np.mean(before[kept])),
            float(np.mean(results.after[given])),
            float(np.mean(results.after[kept])),
        ),
        effects,
        useful,
        ruling,
        _times(effect, useful) if ruling is Ruling.NOT_DECIDED else None,
        before is not None and _is_uneven(results.offered, before),
    )


def _effects(results: Results) -> list[Effect]:
    """The adjusted effect first where it can be had, then plainer ones beside it."""
    base = float(np.mean(results.after[results.offered <= 0]))
    ones, offered = np.ones_like(results.offered), results.offered
    plain = np.column_stack([ones, offered])
    found = [_effect(Method.PLAIN, plain, results.after, base)]
    if results.before is not None:
        change = results.after - results.before
        found.insert(0, _effect(Method.DIFFERENCES, plain, change, base))
        if float(np.ptp(results.before)) > 0:
            columns = np.column_stack([ones, offered, results.before - np.mean(results.before)])
            found.insert(0, _effect(Method.ADJUSTED, columns, results.after, None))
    return found


def _effect(method: Method, columns: Array, values: Array, base: float | None) -> Effect:
    """By least squares; without a base, what the group without would have had is its own line."""
    bread = np.linalg.inv(columns.T @ columns)
    found = bread @ (columns.T @ values)
    rest = values - columns @ found
    leverage = np.minimum(np.einsum("ij,jk,ik->i", columns, bread, columns), 1 - 1e-9)
    meat = columns.T @ (columns * ((rest / (1 - leverage)) ** 2)[:, None])
    error = math.sqrt(max(0.0, float((bread @ meat @ bread)[1, 1])))
    difference = float(found[1])
    without = float(found[0]) if base is None else base
    reach = NormalDist().inv_cdf(1 - SIGNIFICANCE) * error
    ends = difference, difference - reach, difference + reach
    share, low, high = (end / without if without > 0 else 0.0 for end in ends)
    return Effect(method, difference, error, ends[1], ends[2], share, low, high)


def _ruling(effect: Effect, useful: float) -> Ruling:
    """Launch: surely more than nothing, and likely enough to pay. End: surely too little."""
    if effect.share_low > 0 and effect.share >= useful:
        return Ruling.LAUNCH
    if effect.share_high < useful or effect.share_high <= 0:
        return Ruling.END
    return Ruling.NOT_DECIDED


def _times(effect: Effect, useful: float) -> float | None:
    """How many times the customers it takes to find the useful share with the usual power."""
    if useful <= 0 or not effect.share or effect.share_high == effect.share:
        return None
    normal = NormalDist()
    spread = (effect.share_high - effect.share) / normal.inv_cdf(1 - SIGNIFICANCE)
    wanted = normal.inv_cdf(1 - SIGNIFICANCE) + normal.inv_cdf(POWER)
    return min(_MOST_TIMES, max(1.0, (wanted * spread / useful) ** 2))


def _is_uneven(offered: Array, before: Array) -> bool:
    """Whether lots would make the groups differ so much once in some 400 times at most."""
    given, kept = before[offered > 0], before[offered <= 0]
    error = math.sqrt(float(np.var(given) / given.size + np.var(kept) / kept.size))
    return error > 0 and abs(float(np.mean(given) - np.mean(kept))) > _UNEQUAL_BEFORE * error
