"""What an owner should mind before believing the figures of an export."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.sales.exportreader import SalesRows
from thankbook.sales.orders import Orders
from thankbook.sales.period import empty_months
from thankbook.sales.salesfigures import SalesFigures

_MANY_ORDERS, _LARGE_SHARE = 100, 0.2
_MONTHS_NAMED = 6
_TINY, _SOME = 100, 5


def cautions(sales: SalesRows, orders: Orders, figures: SalesFigures) -> tuple[str, ...]:
    """Sentences about what the export lacks; none of them names a customer."""
    return (
        *_about_period(orders, figures),
        *sales.cautions,
        *(_about_customers(orders, figures) if sales.has_customers else ()),
        *_about_rows(sales, orders),
    )


def _about_period(orders: Orders, figures: SalesFigures) -> Iterator[str]:
    period = figures.period
    days = "1 day" if period.days == 1 else f"{period.days} days"
    if not period.covers_year:
        yield (
            f"The export covers {days}. Customers, orders per year and shares of "
            "a year need twelve months. Seasons differ: use the average order with care."
        )
    elif not period.covers_two_years:
        yield "With less than two years of sales, yearly retention cannot be measured."
    if empty := empty_months(orders.sold["day"].to_numpy(), period):
        more = f" and {len(empty) - _MONTHS_NAMED} more" if len(empty) > _MONTHS_NAMED else ""
        named = f"{', '.join(empty[:_MONTHS_NAMED])}{more}"
        yield f"There is no order in {named}. Is the export complete?"


def _about_customers(orders: Orders, figures: SalesFigures) -> Iterator[str]:
    nobody, everything = figures.orders_of_nobody, figures.orders
    if nobody:
        yield (
            f"{nobody:,} of {everything:,} orders ({nobody / everything:.0%}) name no customer. "
            "They count in the average order only: there are more customers than it says."
        )
    if nobody and orders.one_order == "day":
        yield "Without receipt numbers, each row without a customer is an order of its own."
    if everything >= _MANY_ORDERS and figures.largest_customer_share > _LARGE_SHARE:
        yield (
            f"One customer has {figures.largest_customer_share:.0%} of all orders. If that is the "
            "till's stand-in for people without a name, say so with --walk-in."
        )


def _about_rows(sales: SalesRows, orders: Orders) -> Iterator[str]:
    if sales.repeated_rows and sales.has_receipts:
        yield (
            f"{_rows(sales.repeated_rows)} an earlier row in every cell: the same thing twice on "
            "one receipt, or an export joined twice. They are counted; --without-repeats leaves "
            "them out."
        )
    elif sales.repeated_rows:
        yield (
            f"{_rows(sales.repeated_rows)} an earlier row in every cell. They are counted; if the "
            "export was joined twice, --without-repeats leaves them out."
        )
    if orders.repeated_totals:
        yield (
            "Every line of a receipt has the same amount: it looks like the total of the receipt, "
            "which would be counted several times. Name the amount of a line with --amount."
        )
    sold = orders.sold["amount"]
    tiny = int((sold * _TINY < sold.median()).sum())
    if tiny >= _SOME:
        yield (
            f"{tiny:,} orders are below a hundredth of the usual one. If they are tests, leave "
            f"them out: --without COLUMN=VALUE, with the column {sales.read_as['amount']}."
        )
    if orders.zero_totals:
        is_one = orders.zero_totals == 1
        what = "1 order adds" if is_one else f"{orders.zero_totals:,} orders add"
        yield f"{what} up to nothing and {'is' if is_one else 'are'} not counted."


def _rows(count: int) -> str:
    return "1 row repeats" if count == 1 else f"{count:,} rows repeat"
