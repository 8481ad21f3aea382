"""Those who lead may spend less than those who ask them."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_LEAD = "lead"


def check(context: Context) -> Iterator[Problem]:
    """Who is asked above a limit may spend as much as those who ask; without a sum, any."""
    business = context.business
    limits = [role.may_spend or 0 for role in business.team if role.kind != _LEAD]
    for index, role in enumerate(business.team):
        if (
            role.kind == _LEAD
            and role.may_spend is not None
            and role.may_spend < max(limits, default=0)
        ):
            most = context.money(
                max(member.may_spend or role.may_spend for member in business.team)
            )
            found = f"{context.money(role.may_spend)} are less than the {most} of those who ask."
            question = "Is it a slip? Above a limit, people ask those who lead."
            yield context.ask(("team", index, "may_spend"), found, question)
