"""What Material writes, mended: HTML that is valid and named, style sheets without the unused.

Everything is told by texts of Material's own templates and style sheets. What another release
writes in another way stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

# INTERNAL mkdocs-material 9.8.2 templates/base.html:99 `id="__drawer" autocomplete="off"`
#   HTML has no such attribute on a checkbox. Written otherwise: left as it is, and not valid.
_NOT_VALID = (
    (' tabindex=""', ""),
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
)
_ARTICLE = re.compile(r"(<article\b.*</article>)", re.DOTALL)
_INDENTED = re.compile(r"\s*\n\s*")
# INTERNAL mkdocs-material 9.8.2 templates/partials/search.html:4 `role="dialog"`
#   A dialog needs a name. Written otherwise: a screen reader hears none.
_SEARCH_DIALOG = ' data-md-component="search" role="dialog"'
# INTERNAL mkdocs-material 9.8.2 templates/partials/toc.html:15 `for="__toc"`
#   Names a box that pages without contents lack. Written otherwise: left as it is, and not valid.
_LABEL_OF_CONTENTS, _CONTENTS = ' class="md-nav__title" for="__toc"', ' id="__toc"'

# INTERNAL mkdocs-material 9.8.2 templates/assets/stylesheets/palette.*.css:1 `[data-md-color`
#   Sheets are found by their names, rules by selectors. Another name: the whole sheet is sent.
_MAIN, _PALETTE = "assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css"
_TAB_MAKERS = ("pymdownx.tabbed", "pymdownx.blocks.tab")
"""Extensions of Markdown that alone write what the rules of tabs are about."""

_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_NAMED = re.compile(r"\[data-md-color-(?:primary|accent)=([a-z-]+)\]")
_MAP = re.compile(r"/\*# sourceMappingURL=[^*]*\*/\s*")


class FixedHtml(str):
    """A page that has been mended; it is not looked through again."""

    __slots__ = ()


def fixed_html(page: str, search_label: str | None) -> str:
    """The HTML of a page as readers get it; without a label for Material's search, as it is."""
    if search_label is None or isinstance(page, FixedHtml):
        return page
    return FixedHtml(slim_frame(valid_frame(page, search_label)))


def valid_frame(page: str, search_label: str) -> str:
    """The HTML of a page; only marks of Material's own templates are changed."""
    for found, valid in _NOT_VALID:
        page = page.replace(found, valid)
    if _CONTENTS not in page:
        page = page.replace(_LABEL_OF_CONTENTS, ' class="md-nav__title"')
    named = f'{_SEARCH_DIALOG} aria-label="{html.escape(search_label)}"'
    return page.replace(f"{_SEARCH_DIALOG}>", f"{named}>")


def slim_frame(page: str) -> str:
    """The HTML of a page without the indentation around its article, a third of what frames it."""
    before, article, after = (*_ARTICLE.split(page, maxsplit=1), "", "")[:3]
    return _INDENTED.sub("\n", before) + article + _INDENTED.sub("\n", after)


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
        selectors = [
            selector for selector in rule[1].split(",") if set(_NAMED.findall(selector)) <= used
        ]
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return _MAP.sub("", _RULE.sub(kept, css))


@lru_cache(maxsize=2)
def without_tabs(css: str) -> str:
    """The rules but for those that are about tabs alone."""

    def kept(rule: re.Match[str]) -> str:
        return "" if all(".tabbed-" in selector for selector in rule[1].split(",")) else rule[0]

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
