"""When something went wrong: a short path from the first question to what is done."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.contact import complaint_reach
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.complaint.pathinwords import RecoveryWords
from thankbook.sections.complaint.pocketcard import pocket_card_page


def pages(maker: PageMaker) -> Iterator[Page]:
    """The path of a complaint, then the card for the pocket."""
    yield _complaint_page(maker)
    yield pocket_card_page(maker)


def _complaint_page(maker: PageMaker) -> Page:
    """Every question and every end; a script shows them one at a time."""
    words = RecoveryWords(maker)
    context = {
        "reach": complaint_reach(maker),
        "within": maker.wording.answer_within(),
        "first": words.path.first,
        "questions": list(words.questions()),
        "ends": list(words.ends()),
        "urgent": maker.wording.trade_words("urgent"),
    }
    return maker.make(
        "complaint.md",
        maker.ui("complaint.title"),
        "complaint.md.j2",
        context,
        hide=["toc"],
        scripts=("complaint",),
        styles=("complaint",),
        readers=maker.wording.team,
    )
