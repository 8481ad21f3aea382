"""Prices without the VAT that is in them, and what they were computed from."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure
from thankbook.business.vat import net_price, net_share

PRICE = Figure(Decimal(74), frozenset({Origin("description", "money.average_order", 21, 74)}))


def test_the_rate_is_taken_off_the_price_that_holds_it(tiny, describe, altered):
    change = ("retention: 0.8", "retention: 0.8\n  vat_in_prices: 0.25")
    net = net_price(describe(altered(tiny, change)), PRICE)
    assert net.value == Decimal("59.2")  # 59.20 and a quarter of it, 14.80, are 74.00
    fields = {(origin.kind, origin.field, origin.line) for origin in net.origins}
    assert fields == {
        ("description", "money.average_order", 21),
        ("description", "money.vat_in_prices", 24),
    }


def test_prices_without_vat_stay(tiny, describe, altered):
    change = ("retention: 0.8", "retention: 0.8\n  vat_in_prices: 0")
    share = net_share(describe(altered(tiny, change)))
    assert share.value == 1
    assert {origin.field for origin in share.origins} == {"money.vat_in_prices"}


def test_nothing_is_taken_off_where_nothing_is_said(tiny, describe):
    assert net_price(describe(tiny), PRICE) == PRICE
