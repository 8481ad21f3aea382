"""Material's style sheets without what nothing on this site can use: a fifth of a first visit.

Both are told by their names. Rules that another release writes in another way stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_MAIN, _PALETTE = "assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css"
_TAB_MAKERS = ("pymdownx.tabbed", "pymdownx.blocks.tab")
"""Extensions of Markdown that alone write what the rules of tabs are about."""

_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_NAMED = re.compile(r"\[data-md-color-(?:primary|accent)=([a-z-]+)\]")
_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/\s*")


def slim_styles(files: Files, config: MkDocsConfig) -> None:
    """Put smaller files in the places of Material's."""
    used = frozenset(_colors(config))
    _replace(files, config, _PALETTE, lambda css: without_colors(css, used))
    if not any(name in config.markdown_extensions for name in _TAB_MAKERS):
        _replace(files, config, _MAIN, without_tabs)


@lru_cache(maxsize=2)
def without_colors(css: str, used: frozenset[str]) -> str:
    """The rules but for those that are about named colors beside the used ones alone."""

    def kept(rule: re.Match[str]) -> str:
        selectors = [one for one in rule[1].split(",") if set(_NAMED.findall(one)) <= used]
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return _MAP.sub("", _RULE.sub(kept, css))


@lru_cache(maxsize=2)
def without_tabs(css: str) -> str:
    """The rules but for those that are about tabs alone."""

    def kept(rule: re.Match[str]) -> str:
        return "" if all(".tabbed-" in one for one in rule[1].split(",")) else rule[0]

    return _MAP.sub("", _RULE.sub(kept, css))


def _replace(files: Files, config: MkDocsConfig, place: str, made: Callable[[str], str]) -> None:
    for file in [file for file in files if fnmatch(file.src_uri, place) and file.abs_src_path]:
        css = made(Path(str(file.abs_src_path)).read_text("utf-8"))
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=css))


def _colors(config: MkDocsConfig) -> Iterator[str]:
    palettes: Any = config.theme.get("palette") or []
    for palette in palettes if isinstance(palettes, list) else [palettes]:
        for part in ("primary", "accent"):
            yield str(palette.get(part, "indigo")).replace(" ", "-")
