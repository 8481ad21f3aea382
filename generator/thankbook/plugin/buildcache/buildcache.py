"""Everything that a build is spared, behind one class; whatever it cannot know is done as ever.

Only this folder replaces methods of MkDocs, Material or Jinja, and only between ``begin`` and
``end`` of a build for which the cache is on: with ``THANKBOOK_CACHE=off`` none is touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

import thankbook
from thankbook.plugin.buildcache.cachefolder import StorePlace, store_place
from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import FileDigests, installation, key_of
from thankbook.plugin.buildcache.gcpause import GcPause
from thankbook.plugin.buildcache.markdowncache import MarkdownCache
from thankbook.plugin.buildcache.pagecache import Filling, PageCache
from thankbook.plugin.buildcache.searchcache import SearchCache
from thankbook.plugin.buildcache.sitecache import SiteCache
from thankbook.plugin.buildcache.templatecache import TemplateCache
from thankbook.plugin.buildcache.themelist import list_quickly
from thankbook.plugin.sitemaker import SiteMaker, SiteWanted
from thankbook.site.finished import PlaybookSite

_PACKAGE = Path(thankbook.__file__).parent

PARTS = frozenset(
    {
        "gcpause",
        "markdowncache",
        "navcache",
        "pagecache",
        "searchcache",
        "sitecache",
        "templatecache",
        "themelist",
    }
)
"""What is spared, by module; ``benchmarks/parts.py`` leaves out one at a time."""


@dataclass(frozen=True)
class CacheState:
    """Whether pages outlive a build of a project, and what stood in the way of the last one."""

    place: StorePlace
    why_not: tuple[str, ...] = ()
    has_built: bool = False


class BuildCache:
    """What one build works out, kept for the next one: in memory, and in the user's folder."""

    def __init__(self, maker: SiteMaker) -> None:
        self.is_on = False
        self.store = CacheStore()
        self.markdown = MarkdownCache(self.store)
        self.pages = PageCache(self.store)
        self._maker = maker
        self._sites = SiteCache(self.store, maker)
        self._search = SearchCache(self.store)
        self._templates = TemplateCache()
        self._pause = GcPause()
        self._digests = FileDigests()
        self._installation = ""
        self._project = ""
        self._files: Files | None = None

    def begin(self, config: MkDocsConfig, *, serving: bool) -> None:
        """Start a build; ``serving`` tells whether another one may follow in this process."""
        place = store_place()
        self.is_on = not place.is_off
        if not self.is_on:
            self._maker.forget()
            return
        if "gcpause" in PARTS:
            self._pause.begin()
        self._take_over_theme(config.theme)
        self.store.begin(place.file, remembers=serving)
        self._installation = installation() + self._digests.of_folder(_PACKAGE)
        self._project, self._files = _project_key(Path(config.config_file_path)), None

    def site(self, wanted: SiteWanted) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        if not self.is_on or "sitecache" not in PARTS:
            return self._maker.made(wanted)[0]
        return self._sites.site(wanted, self._installation)

    def page(self, page: Page, config: MkDocsConfig, files: Files) -> Page:
        """What MkDocs is to read and render in place of a page; all files are known by now."""
        if not self.is_on or "markdowncache" not in PARTS:
            return page
        if self._files is not files:
            self._files = files
            self.markdown.begin_build(files, config, self._installation)
        return self.markdown.kept(page)

    def templates(
        self,
        env: jinja2.Environment,
        nav: Navigation,
        config: MkDocsConfig,
        search_label: str | None,
    ) -> None:
        """Fill templates through the cache; all pages are rendered.

        ``search_label`` is what ``materialfixes.fixed_html`` is to be given for each page.
        """
        if not self.is_on:
            return
        filling = Filling(env, nav, config, search_label, "navcache" in PARTS)
        if "searchcache" in PARTS:
            self._search.take_over(config, self._installation)
        if "templatecache" in PARTS:
            self._templates.take_over(env)
        if "pagecache" in PARTS:
            self.pages.take_over(filling, self._installation)

    def end(self, *, failed: bool = False) -> None:
        """Keep for the next build what this one did; nothing of one that failed."""
        if not self.is_on:
            return
        if failed:
            self.store.close()
        else:
            self._note(self.markdown.why_not, self._search.why_not, self.pages.why_not)
            self.store.end()
        self._pause.end()

    def state(self, settings: Path) -> CacheState:
        """How it is with a project, by its ``mkdocs.yml``; asked outside of a build."""
        place = store_place()
        if place.file is None:
            return CacheState(place)
        self.store.begin(place.file, remembers=False)
        noted = self.store.understood(_project_key(settings), lambda kept: tuple(map(str, kept)))
        self.store.close()
        return CacheState(place, noted or (), has_built=noted is not None)

    def _note(self, *reasons: str) -> None:
        """Remember why something of this project could not be kept, for a later question."""
        noted = [reason for reason in reasons if reason]
        if self.store.get(self._project) != noted:
            self.store.put(self._project, noted)

    def _take_over_theme(self, theme: Theme) -> None:
        make = theme.get_env

        def get_env() -> jinja2.Environment:
            env = make()
            if "themelist" in PARTS:
                list_quickly(env)
            if "templatecache" in PARTS:
                self._templates.take_over(env)
            return env

        # INTERNAL mkdocs 1.6.1 commands/build.py:288 `config.theme.get_env()`
        #   Asked otherwise: the theme's icons are listed in each build, 0.14 s.
        vars(theme)["get_env"] = get_env


def _project_key(settings: Path) -> str:
    return key_of("reasons", settings.resolve())
