"""Rendered Markdown, kept from build to build.

An entry holds everything that rendering leaves on a page, and its key everything that rendering
depends on: a page is the same with and without. Other plugins are asked about every page as ever:
only Python-Markdown's own work is left out.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import NoKey, key_of
from thankbook.plugin.ownmarkdown import OwnPage
from thankbook.plugin.standin import StandIn, stand_in

# What reads nothing but the text that it is given.
_PURE = re.compile(
    r"(markdown\.extensions\.)?(abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code"
    r"|footnotes|legacy_attrs|legacy_em|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc"
    r"|wikilinks)"
    r"|pymdownx\.(arithmatex|betterem|caret|critic|details|escapeall|fancylists|highlight"
    r"|inlinehilite|keys|magiclink|mark|quotes|saneheaders|smartsymbols|striphtml|superfences"
    r"|tabbed|tasklist|tilde)"
)


class KeptPage(StandIn):
    """A page that is rendered through the cache."""

    __slots__ = ("cache",)
    cache: MarkdownCache

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the text, or find it."""
        self.cache.render(self.original, config, files)


class MarkdownCache:
    """Leaves out the rendering of pages whose result is known."""

    def __init__(self, store: CacheStore) -> None:
        self._store = store
        self._surroundings: str | None = None
        self.hits = 0
        self.why_not = ""
        """Why Markdown of the last build was rendered in the ordinary way, if it was."""

    def begin_build(self, files: Files, config: MkDocsConfig, installation: str) -> None:
        """Start with the pages of a build; all files are known by now."""
        self.hits = 0
        try:
            self._surroundings, self.why_not = _surroundings(files, config, installation), ""
        except NoKey as reason:
            self._surroundings, self.why_not = None, str(reason)

    def kept(self, page: Page) -> Page:
        """What is to be rendered in place of a page."""
        made = stand_in(KeptPage, page)
        made.cache = self
        return made

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Leave on a page what rendering it leaves there."""
        if self._surroundings is None:
            page.render(config, files)
            return
        key = self._key(page)
        if self._store.understood(key, lambda kept: _restore(page, kept, files)):
            self.hits += 1
            return
        with _Listener() as listener:
            page.render(config, files)
        # What rendering says about a page is to be said in each build.
        if not listener.heard:
            self._store.put(key, _rendered(page))

    def _key(self, page: Page) -> str:
        dialect = page.dialect if isinstance(page, OwnPage) else ()
        text = page.markdown or ""
        return key_of("markdown", self._surroundings, page.file.src_uri, text, dialect)


class _Listener(logging.Handler):
    """Notices whether MkDocs says anything.

    Its loggers are named as its modules are, below ``mkdocs``; so a ``--strict`` build counts
    (``commands/build.py`` of MkDocs 1.6.1, line 257).
    """

    heard = False

    def __enter__(self) -> _Listener:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *exception: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Notice a message."""
        self.heard = True


def _surroundings(files: Files, config: MkDocsConfig, installation: str) -> str:
    """A key of all that rendering depends on beside the page; raises ``NoKey``."""
    for extension in config.markdown_extensions:
        if not _PURE.fullmatch(extension):
            raise NoKey(f"The Markdown extension {extension} may read files.")
    known = [(file.src_uri, file.url, file.inclusion.name) for file in files]
    settings = (config.markdown_extensions, config.mdx_configs or {}, config.use_directory_urls)
    # INTERNAL mkdocs 1.6.1 structure/pages.py:291 `if log.getEffectiveLevel() > logging.DEBUG:`
    #   Decides whether links to places are noted. Elsewhere: such links go unchecked after a change
    #   of the level alone.
    log_level = logging.getLogger("mkdocs.structure.pages").getEffectiveLevel()
    try:
        validation = {name: dict(part) for name, part in config.validation.items()}
        return key_of(installation, sorted(known), settings, validation, log_level)
    except (TypeError, ValueError) as error:
        raise NoKey(f"Settings cannot be told apart: {error}.") from None


# INTERNAL mkdocs 1.6.1 structure/pages.py:285 `self.content = md.convert(self.markdown)`
#   All that rendering leaves on a page is what the lines from here to 292 set.
#   One more: a page kept lacks it, and a build from the cache differs from one without.
# INTERNAL mkdocs 1.6.1 structure/pages.py:287 `self._title_from_render = extract_title_ext.title`
#   The title that rendering found, read and set. Gone: an AttributeError when a page is kept.
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
    # INTERNAL mkdocs 1.6.1 structure/toc.py:20 `def get_toc(`
    #   Gone: an ImportError. Other tokens: a page's contents are missing or wrong.
    page.toc = get_toc(kept["toc"])
    page.present_anchor_ids = None if kept["anchors"] is None else set(kept["anchors"])
    if kept["links"] is not None:
        found = ((files.get_file_from_path(uri), to) for uri, to in kept["links"].items())
        page.links_to_anchors = {file: to for file, to in found if file is not None}
    return True


def _token(link: AnchorLink) -> Any:
    """A heading the way that MkDocs reads it from Python-Markdown."""
    children = [_token(child) for child in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}
