"""Figures that differ much from firm to firm, and whether a description leaves one to a default."""

from __future__ import annotations

from collections.abc import Sequence

from thankbook.business.model import Business
from thankbook.business.parts import Role

_SERVING = ("front", "account", "lead")
"""Kinds of work of those who serve customers, the likeliest first."""


def serving_role(team: Sequence[Role]) -> Role:
    """Who serves customers: those who meet them, or have their accounts, else who leads."""
    first = {role.kind: role for role in reversed(team)}
    return next((first[kind] for kind in _SERVING if kind in first), team[0])


def leaves_weighty_figure(business: Business) -> bool:
    """Whether a plan or a verdict may hang on a default, which only the library can tell."""
    customers, money = business.customers, business.money
    weighty = (
        customers.complaints_per_year,
        customers.top_fifth_share_of_sales,
        money.yearly_retention,
        serving_role(business.team).hourly_cost,
    )
    return None in weighty
