"""An hourly cost that is a monthly wage."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_ABOVE, _BELOW = 20, 100
"""From half a euro an hour to five hundred: wages differ more by country than any other price."""
_HOURS_A_MONTH = 160


def check(context: Context) -> Iterator[Problem]:
    """An hour of somebody's time costs what an hour costs, not a month."""
    usual = context.in_currency(context.vocabulary.loyalty_defaults.hourly_cost_euro)
    for index, role in enumerate(context.business.team):
        cost = role.hourly_cost
        if usual is None or cost is None or usual / _BELOW <= cost <= usual * _ABOVE:
            continue
        side = "high" if cost > usual else "low"
        found = f"{context.money(cost)} are very {side} for one hour of one person."
        yield context.ask(("team", index, "hourly_cost"), found, _question(context, cost, usual))


def _question(context: Context, cost: Decimal, usual: Decimal) -> str:
    hour = (cost / _HOURS_A_MONTH).quantize(Decimal(1))
    if usual / _ABOVE <= hour <= usual * _ABOVE:
        return f"Is it a monthly wage? Then an hour costs about {context.money(hour)}."
    return f"Is it the cost of an hour in {context.business.currency}, wage and contributions?"
