"""A consent that nothing here could use."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right


def check(context: Context) -> Iterator[Problem]:
    """What customers are asked to agree to is something that the business does."""
    for index, asked in enumerate(context.business.consent.asked_for):
        yield from told_where_right([_of_consent(context, index, asked)])


def _of_consent(context: Context, index: int, asked: str) -> Iterator[Problem]:
    consent = context.vocabulary.consents[asked]
    if consent.channel and consent.channel not in context.business.channels:
        found = f"Customers are asked for '{asked}', but '{consent.channel}' is no channel."
        question = f"Is '{consent.channel}' missing in 'channels'?"
    elif consent.known_by and not _is_known(context, consent.known_by):
        found = f"Customers are asked for '{asked}', but no segment is known by it."
        question = f"Is '{consent.known_by}' missing in 'known_by' of a segment?"
    else:
        return
    yield context.ask(("consent", "asked_for", index), found, question)


def _is_known(context: Context, what: str) -> bool:
    return any(what in segment.known_by for segment in context.business.customers.segments)
