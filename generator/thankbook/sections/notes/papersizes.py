"""Papers that a note is printed on, in millimeters; labels lie on a sheet in columns and rows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

A4_MM = (210.0, 297.0)
LETTER_MM = (215.9, 279.4)

FITTING_SCRIPT = Path(__file__).parent / "scripts" / "composer-paper.js"
"""What finds the size of type in which a note fits its paper."""

_LETTER_COUNTRIES = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""Where letter paper is used, as CLDR's ``paperSize`` has it; the rest of the world uses A4."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of labels: how they lie on it, measured from the corner of the first to the next."""

    width_mm: float
    height_mm: float
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    across_mm: float
    down_mm: float


@dataclass(frozen=True, slots=True)
class Paper:
    """A card, a page or a label: its size, its margin and the sizes of type that are tried."""

    id: str
    width_mm: float
    height_mm: float
    margin_mm: float
    type_pt: tuple[float, ...]
    sheet: Sheet | None = None


_TYPE = (12, 11, 10, 9, 8)
_SMALL_TYPE = (10, 9, 8, 7)

PAPERS = (
    Paper("a6", 105, 148, 11, (13, 12, 11, 10, 9)),
    Paper("a5", 148, 210, 17, (14, 13, 12, 11, 10)),
    Paper("a4", *A4_MM, 28, (13, 12, 11)),
    Paper("letter", *LETTER_MM, 28, (13, 12, 11)),
    Paper("labels-8", 99.1, 67.7, 5, _TYPE, Sheet(*A4_MM, 2, 4, 4.65, 13.1, 101.6, 67.7)),
    Paper("labels-14", 99.1, 38.1, 4, _SMALL_TYPE, Sheet(*A4_MM, 2, 7, 4.65, 15.15, 101.6, 38.1)),
    Paper("labels-21", 63.5, 38.1, 3, _SMALL_TYPE, Sheet(*A4_MM, 3, 7, 7.21, 15.15, 66.04, 38.1)),
    Paper("labels-24", 63.5, 33.9, 3, _SMALL_TYPE, Sheet(*A4_MM, 3, 8, 7.21, 12.9, 66.04, 33.9)),
    Paper("labels-10", 101.6, 50.8, 5, _TYPE, Sheet(*LETTER_MM, 2, 5, 3.97, 12.7, 106.36, 50.8)),
    Paper(
        "labels-30", 66.68, 25.4, 3, _SMALL_TYPE, Sheet(*LETTER_MM, 3, 10, 4.76, 12.7, 69.85, 25.4)
    ),
)
"""Labels are named by how many a sheet has, and many makers cut them alike.

On A4: 8 as Avery L7165, 14 as L7163, 21 as L7160, 24 as L7159. On Letter: 10 as 5163, 30 as 5160.
"""


def paper_for(channel: str, country: str) -> str:
    """The id of the paper that a channel of a country most likely wants."""
    if channel != "letter":
        return "a6"
    return "letter" if country in _LETTER_COUNTRIES else "a4"
