"""The caches of the plugin as one thing, with the events of a build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import thankbook
from thankbook.plugin.ahead import Ahead
from thankbook.plugin.collectorpause import CollectorPause
from thankbook.plugin.fingerprint import FileDigests, installation
from thankbook.plugin.helper import most_helpers
from thankbook.plugin.keepfolder import keepsakes_file
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.markdowncache import MarkdownCache
from thankbook.plugin.pagecache import Filling, PageCache
from thankbook.plugin.searchcache import SearchCache
from thankbook.plugin.sitecache import SiteCache
from thankbook.site.edition import Edition
from thankbook.site.finished import PlaybookSite

_PACKAGE = Path(thankbook.__file__).parent


class Caches:
    """Whatever a build can spare because an earlier one did it."""

    def __init__(self, content: Path, *, on_disk: bool = True) -> None:
        self._on_disk = on_disk
        self._digests = FileDigests()
        self._installation = ""
        self.keepsakes = Keepsakes()
        self.sites = SiteCache(self.keepsakes, content)
        self._pause = CollectorPause()
        self._ahead = Ahead()
        self._search = SearchCache(self.keepsakes, self._ahead)
        self.markdown = MarkdownCache(self.keepsakes, self._ahead)
        self.pages = PageCache(self.keepsakes, self._ahead)

    def begin_build(self, config: MkDocsConfig) -> None:
        """Open what earlier builds have kept."""
        self._pause.begin()
        self.pages.stand_before(config.theme)
        self.keepsakes.file = keepsakes_file() if self._on_disk else None
        self.keepsakes.begin()
        self._installation = installation() + self._digests.of_folder(_PACKAGE)

    def site(
        self, business: Path, shown_as: str, edition: Edition, config: MkDocsConfig
    ) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        return self.sites.site(
            business,
            shown_as,
            edition,
            self._installation,
            about_to_make=lambda: self.pages.compile_ahead(config),
        )

    def begin_pages(self, files: Files, config: MkDocsConfig) -> None:
        """All files are known, the first page is about to be rendered."""
        self.markdown.begin_build(files, config, self._installation)
        self._search.begin_build(config, self._installation)

        def work(uri: str) -> dict[str, Any]:
            page = files.src_uris[uri].page
            done = self.markdown.rendered(page, config, files) if page else {}
            return {**done, **(self._search.entries(page) if page and done else {})}

        self._ahead.begin(self.markdown.unknown(files) if most_helpers() else [], work)

    def begin_page(self, page: Page, config: MkDocsConfig) -> None:
        """A page is about to be read and rendered."""
        self.markdown.take_over(page, config)

    def begin_templates(self, filling: Filling) -> None:
        """All pages are rendered, the first one is about to be put into its template."""
        self._search.take_over()
        self.pages.take_over(filling, self._installation)

    def end_build(self) -> None:
        """Keep for the next build what this one did."""
        self._ahead.end()
        self.pages.end()
        self.keepsakes.end()
        self._pause.end()

    def give_up(self) -> None:
        """Keep nothing of a build that failed."""
        self._ahead.end()
        self.pages.end()
        self.keepsakes.close()
        self._pause.end()
