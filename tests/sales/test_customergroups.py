"""Groups by recency, frequency and money, of a shop worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pandas as pd
import yaml

from thankbook.business.parts import Segment
from thankbook.cli.overtimereport import groups_as_yaml
from thankbook.sales.customergroups import customer_groups
from thankbook.sales.customersovertime import CustomersOverTime
from thankbook.sales.period import Period

LAST = date(2025, 12, 31)
PERIOD = Period(date(2024, 1, 1), LAST)


def table(*rows: tuple[int, int, int]) -> pd.DataFrame:
    """Customer, days before the last, amount."""
    made = [(who, (LAST - timedelta(days=ago)).toordinal(), amount) for who, ago, amount in rows]
    return pd.DataFrame(made, columns=["customer", "day", "amount"])


def rows() -> list[tuple[int, int, int]]:
    found = []
    for who in range(10):  # best: monthly, 100 each
        found += [(who, 30 * month, 100) for month in range(12)]
    for who in range(10, 22):  # regulars: six times a year, 10 each
        found += [(who, 60 * number + 5, 10) for number in range(6)]
    for who in range(22, 34):  # now and then: three times a year, 10 each
        found += [(who, 110 * number + 5, 10) for number in range(3)]
    for who in range(34, 42):  # new: first seen two weeks ago
        found += [(who, 14, 10)]
    for who in range(42, 50):  # quiet: each ten days until 200 days ago
        found += [(who, 200 + 10 * number, 10) for number in range(5)]
    return found


def test_each_customer_is_in_the_group_that_fits():
    groups = {group.id: group for group in customer_groups(table(*rows()), PERIOD)}
    assert {name: group.customers for name, group in groups.items()} == {
        "best-customers": 10,
        "regulars": 12,
        "now-and-then": 12,
        "new-customers": 8,
        "gone-quiet": 8,
    }
    best = groups["best-customers"]
    # 10 x 12 x 100 of 12,000 + 12 x 60 + 12 x 30 + 8 x 10 + 8 x 50 = 13,560; rounded down.
    assert (best.share, best.share_of_sales) == (Decimal("0.20"), Decimal("0.88"))
    assert best.orders_per_year == 12
    assert (groups["gone-quiet"].stage, groups["new-customers"].stage) == ("lapsed", "first_visit")
    assert sum(group.share for group in groups.values()) <= 1


def test_they_can_be_pasted_as_segments(vocabulary):
    groups = customer_groups(table(*rows()), PERIOD)
    found = CustomersOverTime(None, None, None, (), (), groups, None)
    pasted = yaml.safe_load("\n".join(list(groups_as_yaml(found))[2:]))
    for segment in pasted["segments"]:
        exact = {k: Decimal(str(v)) if isinstance(v, float) else v for k, v in segment.items()}
        assert Segment.model_validate(exact, context={"vocabulary": vocabulary}).id == segment["id"]
    assert len(pasted["segments"]) == 5


def test_a_few_customers_are_no_groups():
    assert customer_groups(table(*rows()[:120]), PERIOD) == ()
