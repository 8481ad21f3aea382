"""What a customer is worth over the years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

Timing = Literal["now", "one_period_out"]


def lifetime_value(
    margin_per_year: Decimal,
    yearly_retention: Decimal,
    discount_rate: Decimal,
    first_margin: Timing,
    retention_cost_per_year: Decimal = Decimal(0),
) -> Decimal:
    """Discounted margin of a customer who stays each year with the same chance.

    First margin one period out: m * r / (1 + i - r); now: m * (1 + i) / (1 + i - r) (Gupta &
    Lehmann 2005). A yearly cost of keeping the customer is paid from now on, while they stay.
    """
    multiple = margin_multiple(yearly_retention, discount_rate, first_margin)
    kept = margin_multiple(yearly_retention, discount_rate, "now")
    return margin_per_year * multiple - retention_cost_per_year * kept


def margin_multiple(
    yearly_retention: Decimal, discount_rate: Decimal, first_margin: Timing
) -> Decimal:
    """By what a year's margin is multiplied; 1 + i must be above r."""
    earned = 1 + discount_rate if first_margin == "now" else yearly_retention
    return earned / (1 + discount_rate - yearly_retention)


def worth_of_coming_orders(
    margin_per_order: Decimal, orders: Sequence[Decimal], discount_rate: Decimal
) -> Decimal | None:
    """Discounted margin of the orders expected of a customer of today, the first year's now.

    After the years that are given each brings as much of the one before as the last two say. None
    where that has no end.
    """
    factor = 1 / (1 + discount_rate)
    worth = sum((each * factor**year for year, each in enumerate(orders)), Decimal(0))
    if len(orders) > 1 and orders[-2]:
        ratio = orders[-1] / orders[-2] * factor
        if ratio >= 1:
            return None
        worth += orders[-1] * factor ** (len(orders) - 1) * ratio / (1 - ratio)
    return margin_per_order * worth
