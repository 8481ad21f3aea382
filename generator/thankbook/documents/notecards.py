"""Filled letters as a page of cards to print, which needs no other file, or as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from markupsafe import Markup

from thankbook.library.phrases import Phrases
from thankbook.reader.templating import environment
from thankbook.sections.notes.papersizes import FITTING_SCRIPT, Paper

_RULE = "-" * 60


@dataclass(frozen=True)
class Card:
    """One person's letter: the line of the list that it is from, and its blocks of lines."""

    line: int
    blocks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Spot:
    """A card at its place on a page, as CSS."""

    card: Card
    style: Markup


def as_text(cards: Sequence[Card]) -> str:
    """The letters one below the other, each under the line of the list that it is from."""
    return "".join(
        f"{_RULE}\n{number} / {len(cards)} (line {card.line})\n{_RULE}\n\n"
        + "\n\n".join("\n".join(block) for block in card.blocks)
        + "\n\n"
        for number, card in enumerate(cards, 1)
    )


@dataclass(frozen=True)
class Look:
    """How cards are set: letters in a serif, addresses line by line, with a sender on each page."""

    are_addresses: bool = False
    sender: tuple[str, ...] = ()
    sender_mm: float = 0


LETTERS = Look()


def as_page(
    cards: Sequence[Card], paper: Paper, first_label: int, phrases: Phrases, look: Look = LETTERS
) -> str:
    """A page of HTML, a card on a page or label; the type is the largest that fits.

    A card that does not fit in the smallest type is told on the screen and not printed.
    """
    sheet = paper.sheet
    size = (sheet.width_mm, sheet.height_mm) if sheet else (paper.width_mm, paper.height_mm)
    return (
        environment()
        .get_template("notecards.html.j2")
        .render(
            ui=phrases,
            language=phrases.language,
            pages=_pages(cards, paper, first_label),
            size=_css(f"{size[0]}mm {size[1]}mm"),
            page_box=_css(f"width:{size[0]}mm;height:{size[1]}mm"),
            card_box=_css(
                f"width:{paper.width_mm}mm;height:{paper.height_mm}mm;"
                f"padding:{paper.margin_mm}mm;font-size:{paper.type_pt[-1]}pt"
            ),
            look=look,
            sender_place=_css(f"left:{look.sender_mm:g}mm;top:{look.sender_mm:g}mm"),
            paper=_css(json.dumps(asdict(paper))),
            fitting=_css(FITTING_SCRIPT.read_text("utf-8")),
        )
    )


def _pages(cards: Sequence[Card], paper: Paper, first_label: int) -> list[list[Spot]]:
    """Where the cards lie; the first sheet of labels begins at its first free one."""
    sheet = paper.sheet
    if sheet is None:
        return [[Spot(card, _css("left:0;top:0"))] for card in cards]
    pages: list[list[Spot]] = []
    for number, card in enumerate(cards, first_label - 1):
        cell = number % (sheet.columns * sheet.rows)
        if not pages or cell == 0:
            pages.append([])
        row, column = divmod(cell, sheet.columns)
        left, top = sheet.left_mm + column * sheet.across_mm, sheet.top_mm + row * sheet.down_mm
        pages[-1].append(Spot(card, _css(f"left:{left:g}mm;top:{top:g}mm")))
    return pages


def _css(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - made here of numbers and of our own files
