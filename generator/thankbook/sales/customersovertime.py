"""All that an export tells of customers over time: a fitted model, tenure, cohorts, groups."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.customerfit import CustomerFit, customer_fit
from thankbook.sales.customergroups import CustomerGroup, customer_groups
from thankbook.sales.customeroutlook import CustomerOutlook, customer_outlook
from thankbook.sales.measuredfigure import Measure, Share95
from thankbook.sales.period import Period
from thankbook.sales.purchasehistories import purchase_histories
from thankbook.sales.spendmodel import SpendModel, spend_model
from thankbook.sales.tenure import Cohort, TenureYear, cohorts, newcomers_until, tenure_years
from thankbook.sales.writtenamounts import PER_UNIT

SURVIVAL = "money.yearly_survival"
COMING_ORDERS = "money.orders_in_coming_years"
TOP_FIFTH_OF_ORDERS = "customers.top_fifth_share_of_orders"
_WIDEST = 0.2
"""A share whose range is wider than that is not one to put into a description."""
_PLACES = 20_000


@dataclass(frozen=True)
class CustomersOverTime:
    """What customers did and will do; ``fit`` and ``outlook`` only where they can be told."""

    fit: CustomerFit | None
    outlook: CustomerOutlook | None
    expected_order: float | None
    tenure: tuple[TenureYear, ...]
    cohorts: tuple[Cohort, ...]
    groups: tuple[CustomerGroup, ...]
    newcomers_until: date | None

    def doubt(self, period: Period) -> str:
        """Why what was fitted is not one to put into a description; empty if nothing is."""
        if self.newcomers_until:
            return f"nobody is seen for the first time after {self.newcomers_until}"
        if not period.covers_year:
            return "rough: less than a year"
        if self.outlook and self.outlook.survival.high - self.outlook.survival.low > _WIDEST:
            return "too few customers to tell"
        return ""

    def measures(self, period: Period) -> tuple[Measure, ...]:
        """Survival, orders of the coming years, and the share of the most frequent fifth."""
        if not self.fit or not self.outlook:
            why = "it takes half a year, and customers enough who came again"
            fields = (SURVIVAL, COMING_ORDERS, TOP_FIFTH_OF_ORDERS)
            return tuple(Measure(field, None, "", why) for field in fields)
        doubt, rests = self.doubt(period), f"fitted to {len(self.fit.seen):,} customers"
        survival, model = self.outlook.survival, self.fit.model
        shares = sorted(_top_fifth(other.shape) for other in self.fit.others)
        ends = Share95(shares[len(shares) // 40], shares[-1 - len(shares) // 40])
        coming = self.outlook.orders
        first, each = Share95(coming[0].low, coming[0].high), tuple(year.value for year in coming)
        return (
            Measure(SURVIVAL, survival.value, rests, doubt, Share95(survival.low, survival.high)),
            Measure(COMING_ORDERS, coming[0].value, rests, doubt, first, each),
            Measure(TOP_FIFTH_OF_ORDERS, _top_fifth(model.shape), rests, doubt, ends),
        )


def customers_over_time(table: pd.DataFrame, period: Period) -> CustomersOverTime:
    """All of it, for orders and refunds by customer and day."""
    sold = table[table["amount"] > 0]
    fit = customer_fit(purchase_histories(sold, period))
    return CustomersOverTime(
        fit,
        customer_outlook(fit) if fit else None,
        _expected_order(sold, period) if fit else None,
        tenure_years(sold, period),
        cohorts(sold, period),
        customer_groups(table, period),
        newcomers_until(sold, period),
    )


def _expected_order(sold: pd.DataFrame, period: Period) -> float | None:
    """What the next order of an active customer brings on average, by gamma-gamma."""
    known = sold[sold["customer"] != NOBODY_CODE]
    spent = known.groupby("customer")["amount"].agg(["size", "mean"])
    spent["mean"] /= PER_UNIT
    several = spent[spent["size"] > 1]
    model: SpendModel | None = spend_model(
        several["size"].to_numpy(float), several["mean"].to_numpy(float)
    )
    if model is None:
        return None
    year = known.loc[known["day"] >= period.year_begins.toordinal(), "customer"].unique()
    active = spent.loc[year]
    expected = model.expected(active["size"].to_numpy(float), active["mean"].to_numpy(float))
    # Who orders more often counts more: it is the mean of orders, not of customers.
    return float((expected * active["size"]).sum() / active["size"].sum())


def _top_fifth(shape: float) -> float:
    """The share of purchases of the fifth with the highest rates, of a gamma distribution."""
    # Rates from the smallest on, evenly spaced in their logarithm.
    logs = np.linspace(-60 / shape - 5, math.log(shape + 40 + 10 * math.sqrt(shape)), _PLACES)
    people = np.exp(shape * logs - np.exp(logs))
    below = np.cumsum(people) / people.sum()
    orders = people * np.exp(logs)
    return float(orders[below >= 0.8].sum() / orders.sum())
