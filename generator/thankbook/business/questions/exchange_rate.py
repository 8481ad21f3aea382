"""A rate turned around, or one with its point in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.exchange import RATE
from thankbook.business.questions.inquiry import Inquiry, shown
from thankbook.problems import Problem

_TIMES = 2
"""Rates move; twice the rounded one, or half of it, is a collapse or a slip."""


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """The rate is near the rounded one, where such is known."""
    business = inquiry.business
    own, usual = business.currency_per_euro, inquiry.vocabulary.units_per_euro(business.currency)
    if own is None or usual is None or _is_near(own, usual):
        return
    found = f"{shown(own)} {business.currency} for a euro are unlike the usual {shown(usual)}."
    question = f"Is it how much {business.currency} one euro buys?"
    if _is_near(1 / own, usual):
        question = f"Did you mean {shown(1 / own)}, how much {business.currency} one euro buys?"
    yield inquiry.ask((RATE,), found, question)


def _is_near(rate: Decimal, usual: Decimal) -> bool:
    return usual / _TIMES <= rate <= usual * _TIMES
