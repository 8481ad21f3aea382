"""Those who lead may spend less than those who ask them."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_LEAD = "lead"


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """Who is asked above a limit may spend as much as those who ask; without a sum, any."""
    business = inquiry.business
    limits = [role.may_spend or 0 for role in business.team if role.kind != _LEAD]
    for index, role in enumerate(business.team):
        if (
            role.kind == _LEAD
            and role.may_spend is not None
            and role.may_spend < max(limits, default=0)
        ):
            most = inquiry.money(max(one.may_spend or role.may_spend for one in business.team))
            found = f"{inquiry.money(role.may_spend)} are less than the {most} of those who ask."
            question = "Is it a slip? Above a limit, people ask those who lead."
            yield inquiry.ask(("team", index, "may_spend"), found, question)
