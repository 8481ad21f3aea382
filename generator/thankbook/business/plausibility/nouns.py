"""A form of a noun without the noun."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right


def check(context: Context) -> Iterator[Problem]:
    """A plural or an article needs its noun beside it, so that no page mixes two words."""
    given = context.business.nouns

    def of_one(name: str) -> Iterator[Problem]:
        of = context.vocabulary.nouns[name].of
        if of is not None and of not in given:
            found = f"'{given[name]}' stands for {name}, and {of} is still your trade's own word."
            yield context.ask(("nouns", name), found, f"Is '{of}' missing?")

    yield from told_where_right(map(of_one, given))
