"""Who takes part in a design, and what it changes for each cell of buyers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS, Array
from thankbook.loyalty.design import Design
from thankbook.loyalty.uncertain import Values

_NOTHING = np.zeros((1, 1))


@dataclass(frozen=True)
class Members:
    """Who takes part and what changes: per cell, in customers, and in orders a year."""

    heads: Array
    rates: Array
    extra: Array
    kept: Array

    @property
    def orders(self) -> Array:
        """Orders of a member in a year with the program."""
        return self.rates * (1 + self.extra + self.kept)

    @property
    def uplift(self) -> Array:
        """Extra orders of all members over those that they place anyway."""
        before = summed(self.heads * self.rates)
        return summed(self.heads * self.rates * self.extra) / np.maximum(before, 1e-12)


def members_of(design: Design, values: Values) -> Members:
    """Who takes part, and what it changes for each cell of buyers."""
    offer, rates = design.offer, design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"])
    heads = values["customers"] * values["joining_share"] * ready / CELLS
    reach, effects = offer.within_reach(rates), effects_of(design, values)
    response = 1 - design.buyers.heavy * (1 - values["heavy_response"])
    return Members(heads, rates, effects.orders * response * reach, effects.staying * reach)


@dataclass(frozen=True)
class Effects:
    """On a member who responds fully and has the reward within reach, as shares."""

    orders: Array
    staying: Array


def effects_of(design: Design, values: Values) -> Effects:
    """The true effects; nobody can be kept who would not have left."""
    orders = _effect(values, "orders") * _strength(design, values)
    return Effects(orders, np.minimum(_effect(values, "staying"), 1 - values["retention"]))


def _effect(values: Values, what: str) -> Array:
    """The true effect: as measured by the owner, or the plain gap over the selection discount.

    Where nobody has tested such a design, it does nothing in a part of the futures.
    """
    measured = values.get(f"extra_{what}")
    if measured is not None:
        return measured
    gap = values.get(f"gap_in_{what}", _NOTHING) / values["selection_discount"]
    return gap * values["works"]


def _strength(design: Design, values: Values) -> Array:
    """How much stronger the response is than to the offer as written: (g / g0)^e, head start.

    To an offer that gives nothing nobody responds.
    """
    if not design.offer.generosity or not design.written.generosity:
        return np.zeros_like(values["response_to_reward"])
    ratio = design.offer.generosity / design.written.generosity
    strength = np.power(ratio, values["response_to_reward"])
    return strength * values["head_start_gain"] if design.offer.has_head_start else strength


def summed(per_cell: Array) -> Array:
    """The sum over cells: NumPy's own, not BLAS, whose order of additions differs by machine."""
    return np.asarray(np.sum(per_cell, axis=1))
