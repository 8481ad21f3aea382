"""Purchases of one customer in a year: Poisson, given the customer's rate."""

from __future__ import annotations

import math

import numpy as np

from thankbook.loyalty.buyers import Array


def chance_of_at_least(count: int, rates: Array) -> Array:
    """The chance of at least so many purchases at each rate."""
    if count <= 0:
        return np.ones_like(rates)
    term = np.exp(-rates)
    below = term.copy()
    for number in range(1, count):
        term = term * rates / number
        below += term
    return np.maximum(0.0, 1.0 - below)


def expected_rewards(orders_for_one: int, rates: Array) -> Array:
    """Rewards that a customer has earned after the first year, starting from nothing.

    E[floor(n / b)] for n Poisson: the sum of P(n >= b), P(n >= 2b) ...; above a rate of 600, whose
    probabilities are too small for floating point, the mean n/b less half a reward.
    """
    most = float(np.max(rates, initial=0.0))
    if most > _GREATEST_RATE:
        smooth = rates / orders_for_one - 0.5 * (1 - 1 / orders_for_one)
        return np.maximum(0.0, smooth)
    last = math.ceil(most + 12 * math.sqrt(most) + 12)
    total = np.zeros_like(rates)
    for count in range(orders_for_one, last + 1, orders_for_one):
        total += chance_of_at_least(count, rates)
    return total


_GREATEST_RATE = 600.0
