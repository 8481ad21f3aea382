"""Prices in cents, or of a whole box."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_BEYOND = 40
"""A grand hotel's gift may cost twenty times a kiosk's; cents are a hundred times too much."""


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """A piece of material costs at most forty times the default, and at least a fortieth."""
    for material, price in inquiry.business.prices.items():
        usual = inquiry.in_currency(inquiry.vocabulary.materials[material].euro)
        if not price or usual is None or usual / _BEYOND <= price <= usual * _BEYOND:
            continue
        found = f"{inquiry.money(price)} are unlike the usual {inquiry.money(usual)} a piece."
        question = f"Is it the price of one piece in {inquiry.business.currency}?"
        yield inquiry.ask(("prices", material), found, question)
