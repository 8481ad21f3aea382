"""A noun with the article that does not fit its sound."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from thankbook.business.plausibility.context import Context
from thankbook.locales.english import unfitting_article
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import right, told_where_right


def check(context: Context) -> Iterator[Problem]:
    """What is given with "a" or "an" has the one that its first sound takes."""

    def of_one(name: str, noun: str) -> Iterator[Problem]:
        if context.vocabulary.nouns[name].form == "indefinite" and (
            fit := unfitting_article(right(noun))
        ):
            found = f"'{noun}' is said as '{fit}'."
            yield context.ask(("nouns", name), found, f"Did you mean '{fit}'?")

    yield from told_where_right(starmap(of_one, context.business.nouns.items()))
