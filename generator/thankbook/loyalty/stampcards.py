"""What a card costs, by counting alone."""

from __future__ import annotations

from fractions import Fraction


def share_of_units_given_away(paid_orders: int) -> Fraction:
    """Buy N, get one: 1 / (N + 1) of all units."""
    return Fraction(1, paid_orders + 1)


def share_of_paid_spend(paid_orders: int) -> Fraction:
    """Buy N, get one: 1 / N of what was paid."""
    return Fraction(1, paid_orders)
