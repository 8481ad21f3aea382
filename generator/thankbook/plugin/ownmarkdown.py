"""Own pages are read as people write them for GitHub; made pages are never touched by it.

MkDocs 1.6 takes the extensions of Markdown from the settings that ``Page.render`` is given
(``structure/pages.py``), so an own page is rendered with a copy of them that knows more. Whatever
the project's own ``mkdocs.yml`` sets for one of these extensions comes first.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from thankbook.library.phrases import Phrases
from thankbook.ownpages.commonmark import ALERTS, python_markdown
from thankbook.ownpages.headingnames import HeadingNames
from thankbook.ownpages.markdowndialect import OTHER_LISTS, own_extensions
from thankbook.ownpages.pagesource import without_loose_metadata
from thankbook.ownpages.rawhtml import SetAside
from thankbook.plugin.standin import StandIn, stand_in
from thankbook.plugin.tasklists import MARK, STYLES, TaskLists, task_scripts

_TASKS = "pymdownx.tasklist"
"""A project that lists this one gets its boxes, which keep nothing."""


_EMOJI, _EMOJI_CODE = "pymdownx.emoji", re.compile(r":[a-z0-9_+-]+:")
"""Codes become the signs themselves, and no pictures from another host."""


def is_own(file: File) -> bool:
    """Whether a page was written by hand."""
    return file.generated_by is None and file.is_documentation_page()


class OwnPage(StandIn):
    """A hand-written page, read and rendered as people write."""

    __slots__ = ("reading",)
    reading: OwnMarkdown

    @property
    def dialect(self) -> tuple[Any, ...]:
        """What rendering depends on beside the settings, the text and this program."""
        return ("own", self.reading.titles)

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page; MkDocs reads it first, and says where it cannot."""
        self.original.read_source(config)
        # INTERNAL mkdocs 1.6.1 plugins.py:506 `self.events: dict[str, list[Callable]] =`
        #   Whether another plugin says what the source is. Gone: a KeyError on own pages.
        if not config.plugins.events["page_read_source"]:
            # INTERNAL mkdocs 1.6.1 utils/meta.py:56 `def get_data(`
            #   Takes the front matter off a text, as MkDocs does. Gone: an ImportError.
            self.markdown, self.meta = get_data(without_loose_metadata(self.file.content_string))

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the text."""
        self.reading.render(self.original, config, files)


class OwnMarkdown:
    """Renders own pages in one build."""

    def __init__(self) -> None:
        self._config: MkDocsConfig | None = None
        self.titles: Mapping[str, str] = {}
        """What alerts are called."""
        self._storage_id = ""
        self._slugify_is_ours = True

    def begin_build(self, config: MkDocsConfig, phrases: Phrases, storage_id: str) -> None:
        """Start with the settings of a build, other plugins' changes included."""
        self.titles = {name: phrases(f"alert.{name.lower()}") for name in ALERTS}
        self._storage_id = storage_id
        own = copy.copy(config)
        names, settings = own_extensions(config.markdown_extensions, config.mdx_configs or {})
        tasks: list[Any] = [] if _TASKS in names else [TaskLists()]
        own["markdown_extensions"] = [*names, *tasks]
        own["mdx_configs"] = settings
        self._slugify_is_ours = "slugify" not in settings.get("toc", {})
        self._config = own

    def page(self, page: Page) -> Page:
        """What is to be read and rendered in place of a page: made pages are left alone."""
        if not is_own(page.file):
            return page
        own = stand_in(OwnPage, page)
        own.reading = self
        return own

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Render an own page; its text stays as it was written.

        While there is no site, since its description has problems, the page is MkDocs's alone.
        """
        if self._config is None:
            page.render(config, files)
            return
        text = page.markdown or ""
        config = self._config_for(text, self._config)
        if not OTHER_LISTS.isdisjoint(config["markdown_extensions"]):
            page.render(config, files)
            return
        html = SetAside(text)
        try:
            page.markdown = python_markdown(
                text, self.titles, html, are_headings_named=self._slugify_is_ours
            )
            page.render(config, files)
        finally:
            page.markdown = text
        page.content = html.put_back(page.content or "")
        page.present_anchor_ids = (page.present_anchor_ids or set()) | html.ids

    def _config_for(self, text: str, common: MkDocsConfig) -> MkDocsConfig:
        """Settings with what belongs to one page: the names of its headings, and its emoji."""
        config = copy.copy(common)
        settings = dict(config["mdx_configs"])
        if self._slugify_is_ours:
            settings["toc"] = {**settings.get("toc", {}), "slugify": HeadingNames()}
        if _EMOJI not in config["markdown_extensions"] and _EMOJI_CODE.search(text):
            config["markdown_extensions"] = [*config["markdown_extensions"], _EMOJI]
            # Only a page that holds a code asks for the list of them all.
            emoji = import_module(_EMOJI)
            settings[_EMOJI] = {"emoji_index": emoji.gemoji, "emoji_generator": emoji.to_alt}
        config["mdx_configs"] = settings
        return config

    def with_tasks(self, html: str, page: Page) -> str:
        """The content of an own page, with what boxes in it need."""
        if MARK not in html:
            return html
        styles = page.meta.get("styles") or []
        page.meta["styles"] = [*styles, *([] if STYLES in styles else [STYLES])]
        return html + task_scripts(page.url, self._storage_id)
