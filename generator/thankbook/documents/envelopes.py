"""Envelopes: their sizes, and where address and sender stand on them."""

from __future__ import annotations

from thankbook.sections.notes.papersizes import Paper, Sheet

_SIZES_MM = {
    "c6": (162.0, 114.0),
    "dl": (220.0, 110.0),
    "c5": (229.0, 162.0),
    "c5-6": (229.0, 114.0),
    "b6": (176.0, 125.0),
    "no-10": (241.3, 104.78),
    "us-a2": (146.05, 111.13),
    "us-a6": (165.1, 120.65),
    "us-a7": (184.15, 133.35),
}
_LEFT_SHARE, _TOP_SHARE = 0.46, 0.45
_RIGHT_MM, _BOTTOM_MM = 10.0, 16.0
"""Post offices print their own codes along the lower edge."""
SENDER_MM = 10.0
"""How far the sender stands from the upper left corner."""


def _envelope(name: str) -> Paper:
    """An envelope as a sheet with one label, the room for the address."""
    width, height = _SIZES_MM[name]
    left, top = round(width * _LEFT_SHARE, 1), round(height * _TOP_SHARE, 1)
    sheet = Sheet(width, height, 1, 1, left, top, width, height)
    room = (round(width - left - _RIGHT_MM, 1), round(height - top - _BOTTOM_MM, 1))
    return Paper(name, *room, 0, (12, 11, 10, 9, 8), sheet)


ENVELOPES = tuple(_envelope(name) for name in _SIZES_MM)
"""As they are printed, lying: C6, DL and C5 of ISO 269, number 10 and A2 to A7 of the USA."""
