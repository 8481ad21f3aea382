"""Orders and sales of a year, as far as a description gives them."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.model import Business
from thankbook.business.plausibility.orders_agree import orders_by_segments


def orders_per_year(business: Business) -> Decimal | None:
    """All orders of a year."""
    each = business.money.orders_per_customer_per_year
    if each is None:
        each = orders_by_segments(business)
    return None if each is None else each * business.customers.active


def sales_per_year(business: Business) -> Decimal | None:
    """Sales of a year in the business's currency."""
    orders, order = orders_per_year(business), business.money.average_order
    return None if orders is None or order is None else orders * order
