"""A noun with the article that does not fit its sound."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.locales.english import unfitting_article
from thankbook.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """What is given with "a" or "an" has the one that its first sound takes."""
    for name, noun in context.business.nouns.items():
        if context.vocabulary.nouns[name].form == "indefinite" and (fit := unfitting_article(noun)):
            found = f"'{noun}' is said as '{fit}'."
            yield context.ask(("nouns", name), found, f"Did you mean '{fit}'?")
