"""Rendered Markdown, kept from build to build.

An entry holds everything that rendering leaves on a page, and its key everything that rendering
depends on: a page is the same with and without. Other plugins are asked about every page as ever:
only Python-Markdown's own work is left out.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from thankbook.plugin.fingerprint import NoKey, key_of
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.ownmarkdown import OwnMarkdown, is_own, read_own_page
from thankbook.plugin.plainhtml import KNOWN_EXTENSIONS, headings_in, html_of, ids_in

# What reads nothing but the text that it is given.
_PURE = re.compile(
    r"(markdown\.extensions\.)?(abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code"
    r"|footnotes|legacy_attrs|legacy_em|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc"
    r"|wikilinks)"
    r"|pymdownx\.(arithmatex|betterem|caret|critic|details|escapeall|fancylists|highlight"
    r"|inlinehilite|keys|magiclink|mark|quotes|saneheaders|smartsymbols|striphtml|superfences"
    r"|tabbed|tasklist|tilde)"
)


class MarkdownCache:
    """Leaves out the rendering of pages whose result is known."""

    def __init__(self, keepsakes: Keepsakes) -> None:
        self._keepsakes = keepsakes
        self.own = OwnMarkdown()
        self._surroundings: str | None = None
        self._leaves_html = False
        self.hits = 0

    def begin_build(self, files: Files, config: MkDocsConfig, installation: str) -> None:
        """Start with the pages of a build; all files are known by now."""
        self.hits = 0
        self._surroundings = _surroundings(files, config, installation)
        self._leaves_html = KNOWN_EXTENSIONS.issuperset(config.markdown_extensions)

    def take_over(self, page: Page) -> None:
        """Let a page be read and rendered through the cache."""
        if is_own(page.file):
            vars(page)["read_source"] = partial(read_own_page, page)
        if self._surroundings is not None or is_own(page.file):
            vars(page)["render"] = partial(self._render, page)

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        vars(page).pop("render", None)
        content = self._left_as_it_is(page.file, page.markdown or "")
        if content is not None:
            _fill(page, content)
            return
        if self._surroundings is None:
            self._render_plainly(page, config, files)
            return
        key = self._key(page.file, page.markdown or "")
        if self._keepsakes.understood(key, lambda kept: _restore(page, kept, files)):
            self.hits += 1
            return
        with _Listener() as listener:
            self._render_plainly(page, config, files)
        # What rendering says about a page is to be said in each build.
        if not listener.heard:
            self._keepsakes.put(key, _rendered(page))

    def _render_plainly(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        if is_own(page.file):
            self.own.render(page, config, files)
        else:
            page.render(config, files)

    def _key(self, file: File, text: str) -> str:
        dialect = self.own.key if is_own(file) else ()
        return key_of("markdown", self._surroundings, file.src_uri, text, dialect)

    def _left_as_it_is(self, file: File, text: str) -> str | None:
        return html_of(text) if self._leaves_html and _is_made(file) else None


def _is_made(file: File) -> bool:
    return file.generated_by == "thankbook"


class _Listener(logging.Handler):
    """Notices whether MkDocs says anything."""

    heard = False

    def __enter__(self) -> _Listener:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *exception: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Notice a message."""
        self.heard = True


def _surroundings(files: Files, config: MkDocsConfig, installation: str) -> str | None:
    """A key of all that rendering depends on beside the page; nothing where that is unknown."""
    if not all(map(_PURE.fullmatch, config.markdown_extensions)):
        return None
    known = [(file.src_uri, file.url, file.inclusion.name) for file in files]
    settings = (config.markdown_extensions, config.mdx_configs or {}, config.use_directory_urls)
    log_level = logging.getLogger("mkdocs.structure.pages").getEffectiveLevel()
    try:
        validation = {name: dict(part) for name, part in config.validation.items()}
        return key_of(installation, sorted(known), settings, validation, log_level)
    except (NoKey, TypeError, ValueError):
        return None


def _rendered(page: Page) -> dict[str, Any]:
    links = page.links_to_anchors
    return {
        "content": page.content,
        "title": page._title_from_render,
        "toc": [_token(link) for link in page.toc],
        "anchors": None if page.present_anchor_ids is None else sorted(page.present_anchor_ids),
        "links": None if links is None else {file.src_uri: to for file, to in links.items()},
    }


def _restore(page: Page, kept: dict[str, Any], files: Files) -> bool:
    """Put on a page what was kept; half of it does no harm, the page is rendered then."""
    page.content = str(kept["content"])
    page._title_from_render = kept["title"]
    page.toc = get_toc(kept["toc"])
    page.present_anchor_ids = None if kept["anchors"] is None else set(kept["anchors"])
    if kept["links"] is not None:
        found = ((files.get_file_from_path(uri), to) for uri, to in kept["links"].items())
        page.links_to_anchors = {file: to for file, to in found if file is not None}
    return True


def _fill(page: Page, content: str) -> None:
    """Leave on a page what rendering a text without any Markdown leaves there, and its contents."""
    page.content, page.toc = content, get_toc(headings_in(content))
    page.present_anchor_ids, page.links_to_anchors = set(ids_in(content)), {}


def _token(link: AnchorLink) -> Any:
    """A heading the way that MkDocs reads it from Python-Markdown."""
    children = [_token(child) for child in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}
