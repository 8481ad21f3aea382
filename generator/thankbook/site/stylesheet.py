"""Our style sheet: one file for the browser, several for whoever edits it."""

from __future__ import annotations

from pathlib import Path

from thankbook.site.icons import icon_styles

_STYLES = Path(__file__).parent / "styles"
_FIRST, _LAST = "base", "print"


def stylesheet() -> bytes:
    """All parts together: what holds everywhere comes first, what paper needs has the last word."""
    parts = (file.read_bytes() for file in sorted(_STYLES.glob("*.css"), key=_place))
    return b"\n".join([icon_styles().encode(), *parts])


def _place(file: Path) -> tuple[bool, bool, str]:
    return file.stem == _LAST, file.stem != _FIRST, file.stem
