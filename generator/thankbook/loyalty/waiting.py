"""How long a customer waits for the first reward, and who gets the rewards."""

from __future__ import annotations

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.members import members_of
from thankbook.loyalty.programoffers import MONTHS_PER_YEAR
from thankbook.loyalty.uncertain import likely_values

WEEKS_PER_YEAR = 52


def weeks_to_first_reward(design: Design, orders_per_year: float | None = None) -> float | None:
    """Weeks until the first reward of a median customer, or of one who orders so often.

    The average of an Erlang time: orders needed / orders a week; None where nothing is earned.
    """
    needed = design.offer.first_after
    if needed is None:
        return None
    median = design.figures["orders_per_year"].likely * design.buyers.median
    rate = median if orders_per_year is None else orders_per_year
    return needed * WEEKS_PER_YEAR / rate if rate > 0 else None


def cost_share_of_heavy_buyers(design: Design) -> float | None:
    """The share of rewards, fees aside, that the heaviest fifth asks for in the first year."""
    values = likely_values(design.figures)
    members = members_of(design, values)
    rates = members.rates
    earned = members.heads * members.orders * design.offer.reward_rate(rates)
    asked = members.heads * design.offer.redeemed(members.orders, MONTHS_PER_YEAR)
    per_cell = asked if float(np.sum(asked)) > 0 else earned
    if float(np.sum(per_cell)) <= 0:
        per_cell = members.heads * design.offer.money_per_member(rates)
    total = float(np.sum(per_cell))
    return float(np.sum(per_cell * design.buyers.heavy)) / total if total > 0 else None


def reward_rate(design: Design) -> float:
    """What comes back of what members pay, at its price, as a share of their spending."""
    values = likely_values(design.figures)
    members = members_of(design, values)
    orders = members.heads * members.orders
    back = float(np.sum(orders * design.offer.reward_rate(members.rates)))
    total = float(np.sum(orders))
    return back / total if total > 0 else 0.0
