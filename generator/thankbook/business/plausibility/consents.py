"""A consent that nothing here could use."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """What customers are asked to agree to is something that the business does."""
    business = context.business
    known = {way for segment in business.customers.segments for way in segment.known_by}
    for index, asked in enumerate(business.consent.asked_for):
        consent = context.vocabulary.consents[asked]
        if consent.channel and consent.channel not in business.channels:
            found = f"Customers are asked for '{asked}', but '{consent.channel}' is no channel."
            question = f"Is '{consent.channel}' missing in 'channels'?"
        elif consent.known_by and consent.known_by not in known:
            found = f"Customers are asked for '{asked}', but no segment is known by it."
            question = f"Is '{consent.known_by}' missing in 'known_by' of a segment?"
        else:
            continue
        yield context.ask(("consent", "asked_for", index), found, question)
