"""Purchases of one customer in a year: Poisson, given the customer's rate."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


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

    E[floor(n / b)] for n Poisson: the sum of P(n >= b), P(n >= 2b) ... Where orders vary by more
    than a card, it is the mean n/b less half a reward: the rest is below e^(-2 pi^2 n / b^2).
    """
    most = min(_GREATEST_RATE, max(_LEAST_MANY, orders_for_one**2))
    smooth = rates / orders_for_one - 0.5 * (1 - 1 / orders_for_one)
    few = np.minimum(rates, most)
    return np.where(rates > most, np.maximum(0.0, smooth), _counted_rewards(orders_for_one, few))


def _counted_rewards(orders_for_one: int, rates: Array) -> Array:
    greatest = float(np.max(rates, initial=0.0))
    last = math.ceil(greatest + 12 * math.sqrt(greatest) + 12)
    term = np.exp(-rates)
    below, total = term.copy(), np.zeros_like(rates)
    for number in range(1, last + 1):
        if number % orders_for_one == 0:
            total += np.maximum(0.0, 1.0 - below)
        term = term * rates / number
        below += term
    return total


def expected_beyond(count: int, rates: Array) -> Array:
    """Orders beyond the first so many, on average: E[max(0, n - count)] for n Poisson."""
    beyond = np.asarray(rates, dtype=np.float64).copy()
    for number in range(1, count + 1):
        beyond -= chance_of_at_least(number, rates)
    return np.maximum(0.0, beyond)


_GREATEST_RATE, _LEAST_MANY = 600.0, 60.0
