"""The letters of a business on its color: its logo where it has none, and its icon."""

from __future__ import annotations

import html
import re
import unicodedata

from thankbook.reader.brand import brand_fill, letters_of

_WORD = re.compile(r"[^\W_]+(?:['\u2019.][^\W_]+)*|[&+]")
_JOINING = "&+"
_SIZES = {0: 0, 1: 40, 2: 30, 3: 23}
"""How tall the letters are on a tile of 64, by how many there are."""

_HEART = (
    "M32 52 12.5 32.5a12.2 12.2 0 0 1 0-17.3 12.2 12.2 0 0 1 17.3 0"
    "L32 17.4l2.2-2.2a12.2 12.2 0 0 1 17.3 0 12.2 12.2 0 0 1 0 17.3z"
)
"""What stands for a name in which nothing can be read as a letter."""


def initials(name: str) -> str:
    """The first letters of the first two words, with the sign that joins them where there is one.

    ``Nettle & Comb`` gives ``N&C``; a name without a letter or digit gives nothing.
    """
    words = _WORD.findall(_without_marks(name))
    while words and words[0] in _JOINING:
        words.pop(0)
    first, *rest = words or [""]
    joined = rest[:1] if rest and rest[0] in _JOINING and len(rest) > 1 else []
    second = next((word for word in rest if word not in _JOINING), "")
    return _capital(first) + "".join(joined if second else []) + _capital(second)


def monogram(name: str, color: str | None, voice: str) -> bytes:
    """A tile with the initials, as SVG that asks for no font and no other file."""
    fill, ink = brand_fill(color)
    letters = initials(name)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="14" fill="{fill}"/>{_drawn(letters, ink, voice)}</svg>\n'
    ).encode()


def _drawn(letters: str, ink: str, voice: str) -> str:
    if not letters:
        return f'<path d="{_HEART}" fill="{ink}"/>'
    size = _SIZES[len(letters)]
    family = html.escape(letters_of(voice), quote=True)
    return (
        f'<text x="32" y="{32 + round(size * 0.355, 1)}" text-anchor="middle" fill="{ink}" '
        f'font-family="{family}" font-weight="700" font-size="{size}">{html.escape(letters)}</text>'
    )


def _without_marks(name: str) -> str:
    """The name without what stands above, below or around its letters as a sign of its own."""
    composed = unicodedata.normalize("NFC", name)
    return "".join(sign for sign in composed if not unicodedata.category(sign).startswith("M"))


def _capital(word: str) -> str:
    """A word's first letter as a capital, where its script has such."""
    capital = word[:1].upper()
    return capital if len(capital) == 1 else word[:1]
