"""When something went wrong: a short path from the first question to what is done."""

from __future__ import annotations

from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.contact import complaint_reach
from thankbook.site.recovery.words import RecoveryWords


def complaint_page(maker: PageMaker) -> Page:
    """Every question and every end; a script shows them one at a time."""
    words = RecoveryWords(maker)
    context = {
        "reach": complaint_reach(maker),
        "within": maker.wording.answer_within(),
        "first": words.path.first,
        "questions": list(words.questions()),
        "ends": list(words.ends()),
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
