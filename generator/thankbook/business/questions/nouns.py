"""A form of a noun without the noun."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """Whoever gives a plural or an article gives the noun, so that no page mixes two words."""
    given = inquiry.business.nouns
    for name in given:
        of = inquiry.vocabulary.nouns[name].of
        if of is not None and of not in given:
            found = f"'{given[name]}' stands for {name}, and {of} is still your trade's own word."
            yield inquiry.ask(("nouns", name), found, f"Is '{of}' missing?")
