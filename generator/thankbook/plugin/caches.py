"""The caches of the plugin as one thing, with the events of a build."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import thankbook
from thankbook.plugin.collectorpause import CollectorPause
from thankbook.plugin.fingerprint import FileDigests, installation
from thankbook.plugin.keepfolder import keepsakes_file
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.markdowncache import MarkdownCache
from thankbook.plugin.pagecache import Filling, PageCache
from thankbook.plugin.searchcache import SearchCache
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
        self._search = SearchCache(self.keepsakes)
        self.markdown = MarkdownCache(self.keepsakes)
        self._templates = TemplateCode()
        self.pages = PageCache(self.keepsakes)

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
    ) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        return self.sites.site(business, shown_as, edition, address, self._installation)

    def begin_pages(self, files: Files, config: MkDocsConfig) -> None:
        """All files are known, the first page is about to be rendered."""
        self.markdown.begin_build(files, config, self._installation)
        self._search.begin_build(config, self._installation)

    def begin_page(self, page: Page) -> None:
        """A page is about to be read and rendered."""
        self.markdown.take_over(page)

    def begin_templates(self, filling: Filling) -> None:
        """All pages are rendered, the first one is about to be put into its template."""
        self._search.take_over()
        self._templates.take_over(filling.env)
        self.pages.take_over(filling, self._installation)

    def end_build(self) -> None:
        """Keep for the next build what this one did."""
        self.keepsakes.end()
        self._pause.end()

    def give_up(self) -> None:
        """Keep nothing of a build that failed."""
        self.keepsakes.close()
        self._pause.end()
