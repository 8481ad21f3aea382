"""A test print: the outlines of labels or of an envelope, with rulers, on plain paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.library.phrases import Phrases
from thankbook.reader.templating import environment
from thankbook.sections.notes.papersizes import Paper

_TICK_MM = 0.2
_LONG_MM, _SHORT_MM = 5.0, 2.5
_EACH_MM, _LONG_EACH = 5, 10
_BARS_MM = (100, 50, 20)


@dataclass(frozen=True)
class Frame:
    """The outline of one label, as CSS, and the words in it."""

    style: Markup
    text: str


def as_test_print(paper: Paper, phrases: Phrases) -> str:
    """A page of HTML: each outline with its number and size, rulers along the edges, a bar."""
    width, height = size_mm(paper)
    bar = next((length for length in _BARS_MM if length <= width / 2), _BARS_MM[-1])
    return (
        environment()
        .get_template("testprint.html.j2")
        .render(
            ui=phrases,
            language=phrases.language,
            size=_css(f"{width}mm {height}mm"),
            page_box=_css(f"width:{width}mm;height:{height}mm"),
            frames=[*_frames(paper)],
            ticks=[*_ticks(width, height)],
            bar=_css(f"left:{(width - bar) / 2:g}mm;top:{_bar_top(paper):g}mm;width:{bar}mm"),
            bar_mm=str(bar),
        )
    )


def size_mm(paper: Paper) -> tuple[float, float]:
    """Width and height of what goes into the printer."""
    sheet = paper.sheet
    return (sheet.width_mm, sheet.height_mm) if sheet else (paper.width_mm, paper.height_mm)


def _bar_top(paper: Paper) -> float:
    """A height at which the bar crosses no words."""
    sheet = paper.sheet
    if sheet is None or sheet.columns * sheet.rows == 1:
        return round(size_mm(paper)[1] * 0.3, 2)
    return round(sheet.top_mm + sheet.rows // 2 * sheet.down_mm + paper.height_mm * 0.7, 2)


def _frames(paper: Paper) -> Iterator[Frame]:
    sheet = paper.sheet
    if sheet is None:
        yield _frame(0, 0, paper, "")
        return
    count = sheet.columns * sheet.rows
    for number in range(count):
        row, column = divmod(number, sheet.columns)
        left, top = sheet.left_mm + column * sheet.across_mm, sheet.top_mm + row * sheet.down_mm
        yield _frame(left, top, paper, str(number + 1) if count > 1 else "")


def _frame(left: float, top: float, paper: Paper, number: str) -> Frame:
    box = f"width:{paper.width_mm:g}mm;height:{paper.height_mm:g}mm"
    size = f"{paper.width_mm:g} x {paper.height_mm:g} mm"
    style = _css(f"left:{round(left, 3):g}mm;top:{round(top, 3):g}mm;{box}")
    return Frame(style, f"{number}: {size}" if number else size)


def _ticks(width: float, height: float) -> Iterator[Markup]:
    """A tick every half centimeter from the upper left corner, a longer one every centimeter."""
    for at in range(_EACH_MM, int(width), _EACH_MM):
        long = _LONG_MM if at % _LONG_EACH == 0 else _SHORT_MM
        yield _css(f"left:{at - _TICK_MM / 2:g}mm;top:0;width:{_TICK_MM}mm;height:{long}mm")
    for at in range(_EACH_MM, int(height), _EACH_MM):
        long = _LONG_MM if at % _LONG_EACH == 0 else _SHORT_MM
        yield _css(f"top:{at - _TICK_MM / 2:g}mm;left:0;height:{_TICK_MM}mm;width:{long}mm")


def _css(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - made here of numbers
