"""Groups of customers by recency, frequency and money, as a description has them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

import numpy as np
import pandas as pd

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.period import Period

_NEW_DAYS = 91
_BEST_SHARE = 0.2
_GAPS = 3.0
_SHORTEST_SILENCE = 91
_YEAR_DAYS = 365
_FEWEST = 5
"""A group of fewer might tell of one customer."""
_STEP = Decimal("0.01")
_TITLES = {
    "best-customers": ("Best customers", "regular"),
    "regulars": ("Regulars", "regular"),
    "now-and-then": ("Now and then", "regular"),
    "new-customers": ("New customers", "first_visit"),
    "gone-quiet": ("Gone quiet", "lapsed"),
}
RULES = {
    "best-customers": "the fifth who brought most, those gone quiet aside",
    "regulars": "as many orders as half of the others, or more",
    "now-and-then": "fewer orders than that",
    "new-customers": f"first seen in the last {_NEW_DAYS} days, and not among the best",
    "gone-quiet": "silent three times as long as usual between two orders of theirs, and "
    f"{_SHORTEST_SILENCE} days or more",
}


@dataclass(frozen=True)
class CustomerGroup:
    """A group of the customers of the last twelve months; shares add up to no more than 1."""

    id: str
    title: str
    stage: str
    customers: int
    share: Decimal
    orders_per_year: Decimal
    share_of_sales: Decimal


def customer_groups(table: pd.DataFrame, period: Period) -> tuple[CustomerGroup, ...]:
    """The groups of those who ordered in the last twelve months, in the order of their worth."""
    known = table[table["customer"] != NOBODY_CODE]
    sold = known[known["amount"] > 0]
    last, begin = period.last.toordinal(), period.counted_from.toordinal()
    in_year = sold[sold["day"] >= begin]
    if not period.covers_year or in_year["customer"].nunique() < 5 * _FEWEST:
        return ()
    days = sold.groupby("customer")["day"]
    seen = pd.DataFrame({"first": days.min(), "last": days.max(), "times": days.nunique()})
    seen["orders"] = in_year.groupby("customer").size()
    year = known[known["day"] >= begin]
    seen["money"] = year.groupby("customer")["amount"].sum().clip(lower=0)
    seen = seen[seen["orders"].notna()].fillna(0)
    return _counted(seen.assign(group=_groups(seen, last)))


def _groups(seen: pd.DataFrame, last: int) -> np.ndarray:
    """The group of each customer; the first that fits."""
    span = (seen["last"] - seen["first"]).to_numpy()
    usual = span / np.maximum(seen["times"].to_numpy() - 1, 1)
    # Who came once has no gap of her own: the usual gap of the others stands in.
    several = usual[seen["times"].to_numpy() > 1]
    of_all = float(np.median(several)) if len(several) else _YEAR_DAYS
    gap = np.where(seen["times"] > 1, usual, of_all)
    silent = last - seen["last"].to_numpy()
    quiet = silent >= np.maximum(_GAPS * gap, _SHORTEST_SILENCE)
    new = ~quiet & (last - seen["first"].to_numpy() < _NEW_DAYS)
    most = np.argsort(-seen["money"].to_numpy(), kind="stable")[: int(len(seen) * _BEST_SHARE)]
    best = np.zeros(len(seen), bool)
    best[most] = True
    best &= ~quiet
    rest = ~quiet & ~new & ~best
    middle = float(seen.loc[rest, "orders"].median()) if rest.any() else 0.0
    often = rest & (seen["orders"].to_numpy() >= middle)
    return np.select(
        [quiet, best, new, often],
        ["gone-quiet", "best-customers", "new-customers", "regulars"],
        "now-and-then",
    )


def _counted(seen: pd.DataFrame) -> tuple[CustomerGroup, ...]:
    money = float(seen["money"].sum())
    found = []
    for group, (title, stage) in _TITLES.items():
        of_group = seen[seen["group"] == group]
        if len(of_group) >= _FEWEST and money and _share(len(of_group) / len(seen)):
            orders = Decimal(float(of_group["orders"].mean()))
            found.append(
                CustomerGroup(
                    group,
                    title,
                    stage,
                    len(of_group),
                    _share(len(of_group) / len(seen)),
                    orders.quantize(Decimal("0.1")),
                    _share(float(of_group["money"].sum()) / money),
                )
            )
    return tuple(found)


def _share(value: float) -> Decimal:
    """Rounded down, so that shares never add up to more than everybody."""
    return Decimal(value).quantize(_STEP, ROUND_DOWN)
