"""Prices in cents, or of a whole box."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import starmap

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right

_BEYOND = 40
"""A grand hotel's gift may cost twenty times a kiosk's; cents are a hundred times too much."""


def check(context: Context) -> Iterator[Problem]:
    """A piece of material costs at most forty times the default, and at least a fortieth."""

    def of_one(material: str, price: Decimal) -> Iterator[Problem]:
        usual = context.in_currency(context.vocabulary.materials[material].euro)
        if not price or usual is None or usual / _BEYOND <= price <= usual * _BEYOND:
            return
        found = f"{context.money(price)} are unlike the usual {context.money(usual)} a piece."
        question = f"Is it the price of one piece in {context.business.currency}?"
        yield context.ask(("prices", material), found, question)

    yield from told_where_right(starmap(of_one, context.business.prices.items()))
