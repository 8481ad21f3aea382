"""Our style sheets: one that every page loads, and those of the parts that few pages need.

In the files, ``@icons day when;`` stands for the pictures of these icons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from thankbook.site.icons import icon_styles

_STYLES = Path(__file__).parent / "styles"
_ICONS = re.compile(r"@icons ([a-z ]+);")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_BLANKS = re.compile(r"\s*([{};,])\s*|(:)\s+|\s+")
_FIRST, _LAST = "base", "print"
_APART = (
    "answers",
    "checklists",
    "complaint",
    "composer",
    "filter",
    "handbook",
    "home",
    "loyalty",
    "onboarding",
    "pocketcard",
    "tactic",
    "tasks",
    "today",
)
"""Parts that one kind of page alone needs, and only its readers fetch."""


def stylesheet() -> bytes:
    """All parts together: what holds everywhere comes first, what paper needs has the last word."""
    return packed("\n".join(_read(file) for file in _files() if file.stem not in _APART)).encode()


def stylesheets_apart() -> Iterator[tuple[str, bytes]]:
    """The name and the styles of each part that a page asks for by name."""
    for file in _files():
        if file.stem in _APART:
            yield file.name, packed(_read(file)).encode()


def _files() -> list[Path]:
    return sorted(_STYLES.glob("*.css"), key=_place)


def _read(file: Path) -> str:
    return _ICONS.sub(lambda line: icon_styles(line[1].split()), file.read_text("utf-8"))


@lru_cache(maxsize=32)
def packed(css: str) -> str:
    """Styles without comments and without white space that means nothing; texts in quotes stay."""
    pieces = _QUOTED.split(_COMMENT.sub("", css))
    return "".join(
        piece if place % 2 else _BLANKS.sub(_packed_blank, piece)
        for place, piece in enumerate(pieces)
    ).strip()


def _place(file: Path) -> tuple[bool, bool, str]:
    return file.stem == _LAST, file.stem != _FIRST, file.stem


def _packed_blank(match: re.Match[str]) -> str:
    """A sign without the blanks around it; elsewhere one blank, which may join or multiply."""
    return match[1] or match[2] or " "
