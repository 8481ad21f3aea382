"""Small pictures beside words, as custom properties of the style sheet.

Styles draw them as masks, so they take the color of the text, are read out by nobody, and cost no
request. An icon's name is what it stands for; its picture lies in ``icons/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_ICONS = Path(__file__).parent / "icons"
_REFERENCES = str.maketrans({"<": "%3C", ">": "%3E", "#": "%23", '"': "'"})


def icon_styles(names: Iterable[str]) -> str:
    """``--tb-icon-NAME`` and the class ``tb-icon-NAME`` for each of these icons."""
    files = [_ICONS / f"{name}.svg" for name in names]
    properties = (f"  --tb-icon-{file.stem}: {_as_url(file)};" for file in files)
    classes = (
        f".tb-icon-{file.stem} {{ --tb-icon: var(--tb-icon-{file.stem}); }}" for file in files
    )
    return "\n".join([":root {", *properties, "}", *classes, ""])


def _as_url(file: Path) -> str:
    drawn = re.sub(r"\s+", " ", file.read_text("utf-8")).strip()
    return f'url("data:image/svg+xml,{drawn.translate(_REFERENCES)}")'
