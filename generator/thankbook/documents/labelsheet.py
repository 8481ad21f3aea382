"""A sheet of labels in millimeters, as its owner measures it."""

from __future__ import annotations

import re

from thankbook.sections.notes.papersizes import A4_MM, LETTER_MM, Paper, Sheet
from thankbook.validationwords import nearest

OWN_SHEET = "own"
"""The id of such a paper."""
FIELDS = ("columns", "rows", "width", "height", "left", "top", "across", "down", "paper", "margin")
EXAMPLE = "columns=3,rows=7,width=63.5,height=38.1,left=7.2,top=15.1,across=66,down=38.1"
_PAPERS = {"a4": A4_MM, "letter": LETTER_MM}
_MOST_LABELS, _LEAST_MM = 400, 8.0
_SLACK_MM = 0.3
_TYPE = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0)


class WrongSheet(ValueError):  # noqa: N818 - told like a sentence
    """What is wrong with a sheet, in a sentence."""


def own_sheet(typed: str) -> Paper:
    """The paper that a text such as ``EXAMPLE`` describes; raises ``WrongSheet``.

    Without ``across`` and ``down`` the labels lie edge to edge, without ``left`` and ``top`` in the
    middle of the paper, which is A4 unless it is named or measured (``paper=200x250``).
    """
    said = _said(typed)
    columns, rows = (_count(said, name) for name in ("columns", "rows"))
    width, height = (_length(said, name) for name in ("width", "height"))
    paper_width, paper_height = _paper(said.get("paper", "a4"))
    across = _length(said, "across", width)
    down = _length(said, "down", height)
    left = _length(said, "left", max(0.0, (paper_width - width - across * (columns - 1)) / 2))
    top = _length(said, "top", max(0.0, (paper_height - height - down * (rows - 1)) / 2))
    sheet = Sheet(paper_width, paper_height, columns, rows, left, top, across, down)
    margin = _length(said, "margin", min(4.0, width / 8, height / 8))
    _refuse_unfit(sheet, width, height, margin)
    return Paper(OWN_SHEET, width, height, margin, _TYPE, sheet)


def _said(typed: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for part in re.split(r"[,;\s]+", typed.strip()):
        name, sign, value = part.partition("=")
        if name not in FIELDS or not sign or not value:
            meant = nearest(name, FIELDS) if name not in FIELDS else None
            hint = f"Did you mean '{meant}'?" if meant else f"Write it like {EXAMPLE}"
            raise WrongSheet(f"'{part}' is no measure of a sheet. {hint}")
        if name in said:
            raise WrongSheet(f"'{name}' is there twice.")
        said[name] = value
    missing = [name for name in ("columns", "rows", "width", "height") if name not in said]
    if missing:
        raise WrongSheet(f"A sheet needs {' and '.join(missing)}. Write it like {EXAMPLE}")
    return said


def _count(said: dict[str, str], name: str) -> int:
    value = said[name]
    if not value.isascii() or not value.isdigit() or not 0 < int(value[:6]) <= _MOST_LABELS:
        raise WrongSheet(f"{name}={value}: expected a whole number from 1 to {_MOST_LABELS}.")
    return int(value)


def _length(said: dict[str, str], name: str, usual: float | None = None) -> float:
    if name not in said and usual is not None:
        return usual
    match = re.fullmatch(r"(\d{1,4}(?:\.\d{1,3})?)(?:mm)?", said[name], re.ASCII)
    if match is None:
        raise WrongSheet(f"{name}={said[name]}: expected millimeters with a point, such as 63.5.")
    return float(match[1])


def _paper(typed: str) -> tuple[float, float]:
    if typed.casefold() in _PAPERS:
        return _PAPERS[typed.casefold()]
    match = re.fullmatch(r"(\d{2,4}(?:\.\d{1,2})?)x(\d{2,4}(?:\.\d{1,2})?)", typed, re.ASCII)
    if match is None:
        raise WrongSheet(f"paper={typed}: expected a4, letter or millimeters such as 210x297.")
    return float(match[1]), float(match[2])


def _refuse_unfit(sheet: Sheet, width: float, height: float, margin: float) -> None:
    """Labels that lie over each other or beyond the paper, or have no room for a word."""
    if min(width, height) - 2 * margin < _LEAST_MM:
        raise WrongSheet(f"A label of {width:g} x {height:g} mm leaves no room for words.")
    if sheet.columns > 1 and sheet.across_mm < width - _SLACK_MM:
        raise WrongSheet(_lies_over("across", sheet.across_mm, "width", width))
    if sheet.rows > 1 and sheet.down_mm < height - _SLACK_MM:
        raise WrongSheet(_lies_over("down", sheet.down_mm, "height", height))
    right = sheet.left_mm + sheet.across_mm * (sheet.columns - 1) + width
    bottom = sheet.top_mm + sheet.down_mm * (sheet.rows - 1) + height
    for name, end, size in (
        ("right", right, sheet.width_mm),
        ("bottom", bottom, sheet.height_mm),
    ):
        if end > size + _SLACK_MM:
            raise WrongSheet(
                f"The labels end {end - size:g} mm beyond the {name} edge of the paper, "
                f"which has {size:g} mm."
            )


def _lies_over(step: str, step_mm: float, side: str, side_mm: float) -> str:
    return (
        f"{step}={step_mm:g} is less than {side}={side_mm:g}: labels would lie over each other. "
        f"'{step}' goes from the edge of one label to the same edge of the next."
    )
