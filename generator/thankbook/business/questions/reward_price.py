"""A reward dearer than what it rewards."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_ORDERS = 10
"""A stamp card has about ten stamps: a reward above ten orders gives everything back."""


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """What a full stamp card gives is worth less than the orders that fill it."""
    reward, order = inquiry.business.loyalty.reward_price, inquiry.business.money.average_order
    if reward == 0:
        found = "A full card that gives something of no price gives nothing."
        question = "Is it what a customer would pay for it? If you do not know, leave the line out."
        yield inquiry.ask(("loyalty", "reward_price"), found, question)
    if reward is None or not order or reward <= order * _ORDERS:
        return
    found = f"A reward of {inquiry.money(reward)} is worth more than {_ORDERS} average orders."
    question = "Is it the price of the one thing that a full card gives?"
    yield inquiry.ask(("loyalty", "reward_price"), found, question)
