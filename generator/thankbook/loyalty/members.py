"""Who takes part in a design, and what it changes for each cell of buyers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS
from thankbook.loyalty.design import Design
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.response import response_of, summed
from thankbook.loyalty.uncertain import Values


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

    @property
    def kept_share(self) -> Array:
        """The share of all members who stay the year because of it."""
        people = summed(self.heads)
        return summed(self.heads * self.kept) / np.maximum(people, 1e-12)


def members_of(design: Design, values: Values) -> Members:
    """Who takes part, and what it changes for each cell of buyers."""
    offer, rates = design.offer, design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"])
    heads = values["customers"] * values["joining_share"] * ready / CELLS
    reach = design.buyers.chance_of_at_least(offer.orders_to_profit, rates)
    effects = response_of(design, values)
    heavy = 1 - design.buyers.heavy * (1 - values["heavy_response"])
    return Members(heads, rates, effects.orders * heavy * reach, effects.staying * reach)
