"""The sources of made pages, each taken apart once: MkDocs reads front matter in every build."""

from __future__ import annotations

from copy import deepcopy
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

Source = tuple[str, dict[str, Any]]
"""The text of a page, and what stands above it."""


class SourceMemory:
    """What sources hold; in memory stays what the last build asked for."""

    def __init__(self) -> None:
        self._previous: dict[str, Source] = {}
        self._current: dict[str, Source] = {}

    def begin(self) -> None:
        """Start with the pages of a build."""
        self._previous, self._current = self._current, {}

    def read(self, source: str) -> Source:
        """The parts of a source; whoever gets them may change them."""
        if source not in self._current:
            self._current[source] = self._previous.get(source) or get_data(source)
        text, above = self._current[source]
        return text, deepcopy(above)

    def take_over(self, page: Page, config: MkDocsConfig) -> None:
        """Let a made page be read here, unless another plugin may say what its source is."""
        if not config.plugins.events["page_read_source"]:
            vars(page)["read_source"] = partial(self._read_page, page)

    def _read_page(self, page: Page, _: MkDocsConfig) -> None:
        vars(page).pop("read_source", None)
        page.markdown, page.meta = self.read(page.file.content_string)
