"""A reward dearer than what it rewards."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_ORDERS = 10
"""A stamp card has about ten stamps: a reward above ten orders gives everything back."""


def check(context: Context) -> Iterator[Problem]:
    """What a full stamp card gives is worth less than the orders that fill it."""
    reward, order = context.business.loyalty.reward_price, context.business.money.average_order
    if reward == 0:
        found = "A full card that gives something of no price gives nothing."
        question = "Is it what a customer would pay for it? If you do not know, leave the line out."
        yield context.ask(("loyalty", "reward_price"), found, question)
    if reward is None or not order or reward <= order * _ORDERS:
        return
    found = f"A reward of {context.money(reward)} is worth more than {_ORDERS} average orders."
    question = "Is it the price of the one thing that a full card gives?"
    yield context.ask(("loyalty", "reward_price"), found, question)
