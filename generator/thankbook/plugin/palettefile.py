"""Material's style sheet of its forty named colors, without those that this site does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_PLACE = "assets/stylesheets/palette.*.css"
_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_NAMED = re.compile(r"\[data-md-color-(?:primary|accent)=([a-z-]+)\]")
_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/\s*")


def slim_palette(files: Files, config: MkDocsConfig) -> None:
    """Put a smaller file in the place of Material's; one of another name stays as it is."""
    for file in [file for file in files if fnmatch(file.src_uri, _PLACE)]:
        if file.abs_src_path is None:
            continue
        css = without_colors(Path(file.abs_src_path).read_text("utf-8"), set(_colors(config)))
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=css))


def without_colors(css: str, used: set[str]) -> str:
    """The rules of a style sheet but for those that are about other named colors alone."""

    def kept(rule: re.Match[str]) -> str:
        selectors = [one for one in rule[1].split(",") if set(_NAMED.findall(one)) <= used]
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return _MAP.sub("", _RULE.sub(kept, css))


def _colors(config: MkDocsConfig) -> Iterator[str]:
    palettes: Any = config.theme.get("palette") or []
    for palette in palettes if isinstance(palettes, list) else [palettes]:
        for part in ("primary", "accent"):
            yield str(palette.get(part, "indigo")).replace(" ", "-")
