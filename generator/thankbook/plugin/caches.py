"""The caches of the plugin as one thing, with the events of a build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import thankbook
from thankbook.plugin.ahead import Ahead
from thankbook.plugin.collectorpause import CollectorPause
from thankbook.plugin.fingerprint import FileDigests, installation
from thankbook.plugin.keepfolder import keepsakes_file
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.markdowncache import MarkdownCache
from thankbook.plugin.pagecache import MAIN, Filling, PageCache
from thankbook.plugin.searchcache import SearchCache
from thankbook.plugin.setup import put_overrides_before_material
from thankbook.plugin.sitecache import SiteCache
from thankbook.plugin.templatecode import TemplateCode
from thankbook.reader.edition import Edition
from thankbook.reader.siteaddress import SiteAddress
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
        self._templates = TemplateCode()
        self.pages = PageCache(self.keepsakes, self._ahead)

    def begin_build(self, config: MkDocsConfig) -> None:
        """Open what earlier builds have kept."""
        self._pause.begin()
        self._templates.stand_before(config.theme)
        self.keepsakes.file = keepsakes_file() if self._on_disk else None
        self.keepsakes.begin()
        self._installation = installation() + self._digests.of_folder(_PACKAGE)

    def site(
        self,
        business: Path,
        shown_as: str,
        edition: Edition,
        address: SiteAddress,
        config: MkDocsConfig,
    ) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        return self.sites.site(
            business,
            shown_as,
            edition,
            address,
            self._installation,
            about_to_make=lambda: self._compile_ahead(config),
        )

    def _compile_ahead(self, config: MkDocsConfig) -> None:
        def make_env() -> jinja2.Environment:
            put_overrides_before_material(config)
            return config.theme.get_env()

        self._templates.compile_ahead(make_env, [MAIN, *config.theme.static_templates])

    def begin_pages(self, files: Files, config: MkDocsConfig) -> None:
        """All files are known, the first page is about to be rendered."""
        self.markdown.begin_build(files, config, self._installation)
        self._search.begin_build(config, self._installation)

        def work(uri: str) -> dict[str, Any]:
            page = files.src_uris[uri].page
            done = self.markdown.rendered(page, config, files) if page else {}
            return {**done, **(self._search.entries(page) if page and done else {})}

        self._ahead.begin(lambda: self.markdown.unknown(files), work)

    def begin_page(self, page: Page, config: MkDocsConfig) -> None:
        """A page is about to be read and rendered."""
        self.markdown.take_over(page, config)

    def begin_templates(self, filling: Filling) -> None:
        """All pages are rendered, the first one is about to be put into its template."""
        self._search.take_over()
        self._templates.take_over(filling.env)
        self.pages.take_over(filling, self._installation)

    def end_build(self) -> None:
        """Keep for the next build what this one did."""
        self._let_go(self.keepsakes.end)

    def give_up(self) -> None:
        """Keep nothing of a build that failed."""
        self._let_go(self.keepsakes.close)

    def _let_go(self, leave_keepsakes: Callable[[], None]) -> None:
        self._ahead.end()
        self._templates.end()
        leave_keepsakes()
        self._pause.end()
