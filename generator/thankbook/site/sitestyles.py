"""Our style sheets: one that every page loads, and those that only some pages ask for.

A section's styles lie in its folder ``styles`` and are fetched by the pages that name them, but for
those that the map of the site lists as wanted everywhere; ``site/styles`` has what is common.
In the files, ``@icons day when;`` stands for the pictures of these icons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from thankbook.sitemap import SITEMAP

_PACKAGE = Path(__file__).parents[1]
_ICONS = re.compile(r"@icons ([a-z ]+);")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_BLANKS = re.compile(r"\s*([{};,])\s*|(:)\s+|\s+")
_PICTURES = Path(__file__).parent / "icons"
"""A picture for each icon, by what it stands for; styles draw it as a mask, in the text's color."""
_REFERENCES = str.maketrans({"<": "%3C", ">": "%3E", "#": "%23", '"': "'"})
_FIRST, _LAST = "base", "print"
_COMMON = _PACKAGE / "site" / "styles"
_OF_ROOMS = ("ownpages/styles/*.css", "sections/*/styles/*.css")


def stylesheet() -> bytes:
    """What every page loads: the common ground comes first, what paper needs has the last word."""
    return packed("\n".join(_read(file) for file in _files() if _is_everywhere(file))).encode()


def stylesheets_apart() -> Iterator[tuple[str, bytes]]:
    """The name and the styles of each part that a page asks for by name."""
    for file in _files():
        if not _is_everywhere(file):
            yield file.name, packed(_read(file)).encode()


def _files() -> list[Path]:
    files = (file for pattern in _OF_ROOMS for file in _PACKAGE.glob(pattern))
    return sorted((*_COMMON.glob("*.css"), *files), key=_place)


def _is_everywhere(file: Path) -> bool:
    wanted = {name for section in SITEMAP for name in section.styles_everywhere}
    return file.parent == _COMMON or file.stem in wanted


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


def icon_styles(names: Iterable[str]) -> str:
    """``--tb-icon-NAME`` and the class ``tb-icon-NAME`` for each of these icons."""
    files = [_PICTURES / f"{name}.svg" for name in names]
    properties = (f"  --tb-icon-{file.stem}: {_as_url(file)};" for file in files)
    classes = (
        f".tb-icon-{file.stem} {{ --tb-icon: var(--tb-icon-{file.stem}); }}" for file in files
    )
    return "\n".join([":root {", *properties, "}", *classes, ""])


def _as_url(file: Path) -> str:
    drawn = re.sub(r"\s+", " ", file.read_text("utf-8")).strip()
    return f'url("data:image/svg+xml,{drawn.translate(_REFERENCES)}")'
