"""An hourly cost that is a monthly wage."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import starmap

from thankbook.business.parts import Role
from thankbook.business.plausibility.context import Context
from thankbook.business.usualwage import usual_hour_in_euro
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right

_ABOVE, _BELOW = 20, 100
"""From half a euro an hour to five hundred: wages differ more by country than any other price."""
_HOURS_A_MONTH = 160


def check(context: Context) -> Iterator[Problem]:
    """An hour of somebody's time costs what an hour costs, not a month."""
    defaults, trade = context.vocabulary.loyalty_defaults, context.trade
    hour = usual_hour_in_euro(context.business.country, trade.usual, defaults)
    usual = context.in_currency(hour.likely)

    def of_role(index: int, role: Role) -> Iterator[Problem]:
        cost = role.hourly_cost
        if usual is None or cost is None or usual / _BELOW <= cost <= usual * _ABOVE:
            return
        side = "high" if cost > usual else "low"
        found = f"{context.money(cost)} are very {side} for one hour of one person."
        yield context.ask(("team", index, "hourly_cost"), found, _question(context, cost, usual))

    yield from told_where_right(starmap(of_role, enumerate(context.business.team)))


def _question(context: Context, cost: Decimal, usual: Decimal) -> str:
    hour = (cost / _HOURS_A_MONTH).quantize(Decimal(1))
    if usual / _ABOVE <= hour <= usual * _ABOVE:
        return f"Is it a monthly wage? Then an hour costs about {context.money(hour)}."
    return f"Is it the cost of an hour in {context.business.currency}, wage and contributions?"
