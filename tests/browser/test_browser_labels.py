"""Labels, envelopes and test prints in a browser: where each box lies, what is printed."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.documents.test_labelsheet import SOLD

from thankbook.contentfolder import content_folder
from thankbook.documents.envelopes import ENVELOPES, SENDER_MM
from thankbook.documents.notecards import Card, Look, as_page
from thankbook.documents.testprint import as_test_print, size_mm
from thankbook.library.loading import load_library
from thankbook.library.phrases import Phrases
from thankbook.sections.notes.papersizes import PAPERS

pytestmark = pytest.mark.browser

MM_PER_PX = 25.4 / 96
BOXES = """([boxes, page]) => {
    const sheet = document.querySelector(page).getBoundingClientRect();
    return [...document.querySelectorAll(boxes)].map(box => {
        const place = box.getBoundingClientRect();
        return [place.left - sheet.left, place.top - sheet.top, place.width, place.height];
    });
}"""
ADDRESS = ("Ada Byrne", "12 Main Street", "Galway", "H91 AB12", "IRELAND")
LONG = ("Ada Byrne", f"{'Main Street ' * 12}", "Galway")


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_library(content_folder(), "en").phrases


@pytest.fixture
def page(open_context: Callable[..., object]) -> object:
    return open_context().new_page()


def boxes(page: object, selector: str) -> list[list[float]]:
    """Left, top, width and height of boxes on the first sheet, in millimeters."""
    found = page.evaluate(BOXES, [selector, ".page"])  # type: ignore[attr-defined]
    return [[side * MM_PER_PX for side in box] for box in found]


def printed(page: object) -> PdfReader:
    page.emulate_media(media="print")  # type: ignore[attr-defined]
    pdf = page.pdf(prefer_css_page_size=True)  # type: ignore[attr-defined]
    page.emulate_media(media="screen")  # type: ignore[attr-defined]
    return PdfReader(io.BytesIO(pdf))


@pytest.mark.parametrize("name", SOLD)
def test_labels_and_their_test_print_lie_where_the_sheet_is_cut(
    name: str, page: object, phrases: Phrases, tmp_path: Path
) -> None:
    columns, rows, label, margins, steps = SOLD[name]
    expected = [
        [margins[0] + column * steps[0], margins[1] + row * steps[1], *label]
        for row in range(rows)
        for column in range(columns)
    ]
    paper = next(known for known in PAPERS if known.id == name)
    full = [Card(line, (ADDRESS,)) for line in range(2, columns * rows + 2)]
    file = tmp_path / "page.html"
    look = Look(are_addresses=True)
    for made, selector in (
        (as_page(full, paper, 1, phrases, look), ".card"),
        (as_test_print(paper, phrases), ".frame"),
    ):
        file.write_text(made, "utf-8")
        page.goto(file.as_uri())  # type: ignore[attr-defined]
        found = boxes(page, selector)
        assert len(found) == len(expected)
        for box, wanted in zip(found, expected, strict=True):
            assert box == pytest.approx(wanted, abs=0.2)
        sheets = printed(page).pages
        assert len(sheets) == 1
        size = [float(side) / 72 * 25.4 for side in (sheets[0].mediabox[2:])]
        assert size == pytest.approx(size_mm(paper), abs=0.5)


@pytest.mark.parametrize("envelope", ENVELOPES, ids=lambda envelope: envelope.id)
def test_an_envelope_has_its_size_and_its_address_or_is_not_printed(
    envelope, page: object, phrases: Phrases, tmp_path: Path
) -> None:
    look = Look(are_addresses=True, sender=("Solsikke", "Nørregade 2"), sender_mm=SENDER_MM)
    cards = [Card(2, (ADDRESS,)), Card(3, (LONG,))]
    file = tmp_path / "page.html"
    file.write_text(as_page(cards, envelope, 1, phrases, look), "utf-8")
    page.goto(file.as_uri())  # type: ignore[attr-defined]
    assert page.locator("#too-long").inner_text().endswith("Lines of the list: 3")  # type: ignore[attr-defined]
    sheets = printed(page).pages
    assert len(sheets) == 1
    size = [float(side) / 72 * 25.4 for side in (sheets[0].mediabox[2:])]
    assert size == pytest.approx(size_mm(envelope), abs=0.5)
    text = sheets[0].extract_text()
    assert all(line in text for line in (*ADDRESS, "Solsikke", "Nørregade 2"))
    assert boxes(page, ".sender")[0][:2] == pytest.approx([SENDER_MM, SENDER_MM], abs=0.2)


def test_the_bar_and_the_rulers_of_a_test_print_are_as_long_as_they_say(
    page: object, phrases: Phrases, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    paper = next(known for known in PAPERS if known.id == "labels-21")
    file.write_text(as_test_print(paper, phrases), "utf-8")
    page.goto(file.as_uri())  # type: ignore[attr-defined]
    assert page.locator(".bar").inner_text() == "100 mm"  # type: ignore[attr-defined]
    assert boxes(page, ".bar")[0][2] == pytest.approx(100, abs=0.1)
    ticks = boxes(page, ".tick")
    across = sorted(left + width / 2 for left, top, width, _ in ticks if top < 0.1)
    assert across == pytest.approx([*range(5, 210, 5)], abs=0.15)
