"""A currency that nobody pays with, or one that defaults cannot be turned into."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.codes import code_names, currencies_in_use, currency_used_in
from thankbook.business.exchange import RATE, units_per_euro
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """People pay with the currency somewhere, and a rate is known or given for it."""
    business = context.business
    currency, name = business.currency, code_names("currency")[business.currency]
    if currency not in currencies_in_use():
        here = currency_used_in(business.country)
        meant = f"Did you mean {here} ({code_names('currency')[here]})?" if here else ""
        found = f"{currency} ({name}) is not, or no longer, what people pay with."
        yield context.ask(("currency",), found, meant or "Is it the currency of your till?")
    elif units_per_euro(business, context.vocabulary) is None:
        found = f"No rate is known here for {currency}, so nothing that costs money has a default."
        question = f"How much {currency} does one euro buy? Write it as {RATE}, or give each price."
        yield context.ask(("currency",), found, question)
