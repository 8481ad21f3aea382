"""The cards of ``thankbook notes`` on paper, and its judgment beside the composer's."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

import thankbook
from thankbook.contentfolder import content_folder
from thankbook.documents.fillednotes import Template
from thankbook.documents.notecards import Card, as_page
from thankbook.documents.truedetail import detail_fault
from thankbook.library.items import Note
from thankbook.library.loading import load_library
from thankbook.sections.notes.letter import SPOKEN
from thankbook.sections.notes.papersizes import PAPERS

VOICE = next(iter(load_library(content_folder(), "en").labels.voices.values()))
pytestmark = pytest.mark.browser

SCRIPT = Path(thankbook.__file__).parent / "sections/notes/scripts/composer-text.js"
EXAMPLE = "You rang at seven so that the cake was mended before the guests came."
DETAILS = (
    "",
    " ... ",
    "Nice",
    "so kind",
    "unforgettable",
    "Sommerfuglekagenkage",
    "cake guests seven, rang you mended",
    "Thank you for your loyalty!",
    "You are such a great customer",
    "Thank you for your loyalty, and for the chair you carried in.",
    "Du bar stolen ind, på Søndag",
    "„Zażółć gęślą jaźń“ hast du gerufen",
    "あなたは雨の中をもう一度来てくれました",
)
LONG = "You stood in the rain. " * 150


def test_a_detail_is_judged_as_the_composer_judges_it(open_context: Callable[..., object]) -> None:
    signs = load_library(content_folder(), "en").labels.signs
    page = open_context().new_page()
    page.set_content("<p>x</p>")
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))
    note = {"example": EXAMPLE, "ask": "What was hard?", "where": "The order slip."}
    theirs = page.evaluate(
        "([all, note, signs]) => all.map(one =>"
        " thankbook.noteText.detailFault(one, note, 'one true detail', signs))",
        [list(DETAILS), note, signs.model_dump()],
    )
    helps = [*note.values(), "one true detail"]
    assert [detail_fault(detail, helps, signs) or "" for detail in DETAILS] == theirs
    assert set(theirs) == {"", "missing", "thin", "echo", "hollow"}


BEGINNINGS = (
    "the rye loaf",
    "été, no",
    "“thank you” was all",
    "iPad in hand",
    "7 loaves",
    "\u10d2\u10d0\u10db",
    "\ufb01sh on ice",
    "Already so",
    "",
)
PLACES = ((), ("Good. ",), ("Is it? ",), ("You said: ",), ("“Yes.” ",), ("And then ",))


def test_a_detail_begins_and_ends_as_the_composer_has_it(
    open_context: Callable[..., object],
) -> None:
    page = open_context().new_page()
    page.set_content("<p>x</p>")
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))
    theirs = page.evaluate(
        "([all, places]) => all.map(one => places.map(before => thankbook.noteText.asText("
        "thankbook.noteText.letter({channel: 'spoken', body: [[[...before, {blank: 'detail'}]]]},"
        " {}, {detail: one}, []))))",
        [list(BEGINNINGS), [list(before) for before in PLACES]],
    )
    words = load_library(content_folder(), "en").notes["complaint-solved-card"]
    ours = [[_spoken(words, before, beginning) for before in PLACES] for beginning in BEGINNINGS]
    assert ours == theirs


def _spoken(note: Note, before: tuple[str, ...], detail: str) -> str:
    """The text of a note that is spoken, its body one paragraph around the detail."""
    words = note.words.model_copy(update={"body": f"{''.join(before)}{{detail}}"})
    facts = note.facts.model_copy(update={"channel": SPOKEN[0]})
    template = Template(replace(note, words=words, facts=facts), VOICE, {})
    return "\n\n".join("\n".join(block) for block in template.filled({"detail": detail}))


@pytest.mark.parametrize("paper", ["a6", "labels-8"])
def test_cards_are_printed_whole_or_not_at_all(
    paper: str, open_context: Callable[..., object], tmp_path: Path
) -> None:
    file = tmp_path / "cards.html"
    bodies = ["A short one.", LONG, EXAMPLE * 3]
    cards = [Card(line, (("Dear you,",), (body,))) for line, body in enumerate(bodies, 2)]
    chosen = next(known for known in PAPERS if known.id == paper)
    phrases = load_library(content_folder(), "en").phrases
    file.write_text(as_page(cards, chosen, 1, phrases), "utf-8")
    page, faults = open_context().new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    told = page.locator("#too-long")
    assert told.is_visible()
    assert told.inner_text().endswith("Lines of the list: 3")
    sizes = page.eval_on_selector_all(".card", "all => all.map(one => one.style.fontSize)")
    assert sizes[0] == f"{chosen.type_pt[0]}pt"
    page.emulate_media(media="print")
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    size = chosen.sheet or chosen
    for sheet in reader.pages:
        points = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert [side / 72 * 25.4 for side in points] == pytest.approx(
            [size.width_mm, size.height_mm], abs=0.5
        )
    text = "".join(sheet.extract_text() for sheet in reader.pages)
    assert len(reader.pages) == (2 if chosen.sheet is None else 1)
    assert "A short one." in text
    assert "mended" in text
    assert "rain" not in text
    assert faults == []
