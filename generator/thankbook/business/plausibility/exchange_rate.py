"""A rate turned around, or one with its point in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.exchange import RATE
from thankbook.business.plausibility.context import Context, shown
from thankbook.locales.numberreading import other_meaning, typed_form
from thankbook.problems import Problem

_TIMES = 2
"""Rates move; twice the rounded one, or half of it, is a collapse or a slip."""


def check(context: Context) -> Iterator[Problem]:
    """The rate is near the rounded one; where none is known, it can be read in one way only."""
    business = context.business
    own, usual = business.currency_per_euro, context.vocabulary.units_per_euro(business.currency)
    if own is None or (usual is not None and _is_near(own, usual)):
        return
    other = other_meaning(own, context.territory)
    if usual is None:
        if other is not None:
            yield _in_two_ways(context, own, other)
        return
    found = f"{shown(own)} {business.currency} for a euro are unlike the usual {shown(usual)}."
    question = f"Is it how much {business.currency} one euro buys?"
    for meant in (other, 1 / own):
        if meant is not None and _is_near(meant, usual):
            question = f"Did you mean {shown(meant)}, how much {business.currency} one euro buys?"
    yield context.ask((RATE,), found, question)


def _in_two_ways(context: Context, own: Decimal, other: Decimal) -> Problem:
    found = f"{own} {context.business.currency} for a euro can be read in two ways."
    question = f"Did you mean {typed_form(other)}? If you mean {typed_form(own)}, write that."
    return context.ask((RATE,), found, question)


def _is_near(rate: Decimal, usual: Decimal) -> bool:
    return usual / _TIMES <= rate <= usual * _TIMES
