"""Short answers to what somebody new asks, under the words that they would look for."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.answers.quickanswers import QuickAnswers

_BOOST = 200
"""How much search prefers an answer to a page that only has the word."""


def pages(maker: PageMaker) -> Iterator[Page]:
    """Every question with its answer, on one page."""
    yield maker.make(
        "answers.md",
        maker.ui("answers.title"),
        "answers.md.j2",
        {"answers": QuickAnswers(maker).all()},
        hide=["toc"],
        styles=("answers",),
        boost=_BOOST,
        readers=maker.wording.team,
    )
