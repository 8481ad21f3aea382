"""The plugin: hands a prepared site to MkDocs, and lives on after a mistake while serving."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from thankbook.contentfolder import content_folder
from thankbook.docsfolder import own_files
from thankbook.ownpages.siteuris import site_path
from thankbook.plugin.arranging import (
    FilesByOtherNames,
    add_file,
    arrange,
    own_at,
    wrong_addresses,
)
from thankbook.plugin.buildcache import BuildCache, CacheState
from thankbook.plugin.handwritten import pages_in
from thankbook.plugin.htmlpages import read_as_html
from thankbook.plugin.materialfixes import fixed_html, slim_styles
from thankbook.plugin.mkdocssettings import (
    put_promises_into,
    put_separator_into_search,
    put_site_into,
    site_url,
)
from thankbook.plugin.ownmarkdown import OwnMarkdown, is_own
from thankbook.plugin.problembanner import PROBLEM_TITLE, ProblemsError, banner, told
from thankbook.plugin.sitemaker import SiteMaker, SiteWanted
from thankbook.plugin.watching import Watching
from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.reader.siteaddress import SiteAddress
from thankbook.site.changes.changespage import Telling, with_changes
from thankbook.site.changes.earliercalendars import with_earlier_calendars
from thankbook.site.changes.earliersite import read_snapshot
from thankbook.site.changes.snapshot import Snapshot
from thankbook.site.finished import PlaybookSite
from thankbook.site.settings import refused_feature

if TYPE_CHECKING:
    # It imports servers and watchers, which a build has no use for.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("thankbook")

_FIRST_OF_ALL, _LAST_OF_ALL = 100, -100


class ThankbookConfig(Config):
    """The options of the plugin in ``mkdocs.yml``."""

    business = config_options.File(exists=False)
    edition = config_options.Choice([edition.value for edition in Edition], default="staff")
    since = config_options.Optional(config_options.Dir())


class ThankbookPlugin(BasePlugin[ThankbookConfig]):
    """Adds a business's playbook to a MkDocs site."""

    def __init__(self) -> None:
        self._maker = SiteMaker(content_folder())
        self._cache = BuildCache(self._maker)
        self._own = OwnMarkdown()
        self._watching = Watching()
        self._site: PlaybookSite | None = None
        self._problems: tuple[Problem, ...] = ()
        self.is_of_the_settings = True
        """Whether the business is the one that ``mkdocs.yml`` names, and read at its address."""
        self._serving = False
        self._nav = Navigation([], [])
        self._before: Snapshot | None = None
        self.day: date | None = None
        """The day of this build, to compare a later one with it; nothing else knows it."""
        self.may_repeat: Callable[[str], bool] | None = None
        """Whether words of an earlier site may be said again: not what is confidential by now."""
        self.questions_stop = True
        """Whether a strict build counts what is unlikely; ``thankbook build`` does not."""

    @property
    def questions(self) -> tuple[Problem, ...]:
        """What is unlikely in the description that the site is made from."""
        return self._site.warnings if self._site is not None else ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Being there keeps this instance, and with it the caches, across rebuilds."""
        self._serving = command == "serve"

    @event_priority(_FIRST_OF_ALL)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare the site and set MkDocs up for it, before other plugins choose defaults."""
        put_promises_into(config)
        put_separator_into_search(config)
        self._cache.begin(config, serving=self._serving)
        try:
            self._site = self._prepared(config)
            self._before = None if self._serving else self._earlier(Edition(self.config.edition))
            self._problems = ()
        except ProblemsFound as found:
            self._problems = found.problems
            if not self._serving:
                raise ProblemsError(found.problems) from None
            click.echo(told(found.problems), err=True)
        if self._site is not None:
            put_site_into(config, self._site)
        if not self._problems:
            self._warn()
        self._watch_descriptions()
        return config

    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add pages and assets in memory; a hand-written file at the same address comes first."""
        if self._site is None:
            add_file(files, config, "index.md", "# " + PROBLEM_TITLE)
            return files
        if problems := wrong_addresses(files, self._site, _shown(Path(config.docs_dir))):
            raise ProblemsError(problems)
        own, names = own_at(files), {}
        if not self._serving:
            # Now it is known which pages are written by hand: they are news, too.
            self._site = self._compared(self._site, files, own)
        for page in self._site.pages:
            file = own.get(site_path(page.uri))
            if file is not None:
                names[page.uri] = file
                log.info(
                    f"'{file.src_uri}' is the page in {config.docs_dir}, not the generated one."
                )
            else:
                add_file(files, config, page.uri, page.markdown, self._edit_uri(page, config))
        slim_styles(files, config)
        for uri, data in self._site.assets.items():
            add_file(files, config, uri, data)
        return FilesByOtherNames(files, names) if names else files

    @event_priority(_LAST_OF_ALL)
    def _complete_menu(self, files: Files, config: MkDocsConfig) -> Files:
        """Every plugin has added its pages: whatever the menu lacks is put into it."""
        if self._site is not None:
            arrange(files, config, self._site)
        return files

    on_files = CombinedEvent(_add_files, _complete_menu)

    @event_priority(_LAST_OF_ALL)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """All settings are known: own pages can be read."""
        self._nav = nav
        if self._site is not None:
            self._own.begin_build(config, self._site.phrases, self._site.storage_id)
        return nav

    @event_priority(_LAST_OF_ALL)
    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Own pages are read as people write them; what is known already is not rendered again."""
        return read_as_html(self._cache.page(self._own.page(page), config, files))

    @event_priority(_LAST_OF_ALL)
    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Above a page, what is wrong with the description right now; below, what boxes need."""
        if is_own(page.file):
            html = self._own.with_tasks(html, page)
        return banner(self._problems) + html

    @event_priority(_LAST_OF_ALL)
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Fill templates through the cache."""
        self._cache.templates(env, self._nav, config, self._search_label)
        return env

    @event_priority(_FIRST_OF_ALL)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Mend what Material writes around a page for lost readers."""
        is_ours = template_name.endswith(".html") and template_name not in config.extra_templates
        return fixed_html(output_content, self._search_label) if is_ours else output_content

    @event_priority(_FIRST_OF_ALL)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Mend what Material writes around a page, before other plugins change it."""
        return fixed_html(output, self._search_label)

    @property
    def _search_label(self) -> str | None:
        return self._site.phrases("look.search") if self._site else None

    @event_priority(_LAST_OF_ALL)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Keep what this build did."""
        self._cache.end()

    def on_build_error(self, *, error: Exception) -> None:
        """Keep nothing of a build that failed."""
        self._cache.end(failed=True)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch what the playbook is made from."""
        self._watching.begin(server, self._maker.content)
        self._watch_descriptions()
        return server

    def _watch_descriptions(self) -> None:
        self._watching.watch({Path(self.config.business), *self._maker.looked_at})

    def _warn(self) -> None:
        """Log what is unlikely: MkDocs's ``--strict`` counts warnings, and they are shown.

        MkDocs (1.6, ``commands/build.py``) aborts a strict build for each record of the level
        WARNING; what is said at INFO is shown and stops nothing.
        """
        for warning in self.questions:
            log.log(logging.WARNING if self.questions_stop else logging.INFO, str(warning))

    def _prepared(self, config: MkDocsConfig) -> PlaybookSite:
        business = Path(self.config.business)
        edition = Edition(self.config.edition)
        if refused := refused_feature(config.theme.get("features") or ()):
            file = _shown(Path(config.config_file_path))
            raise ProblemsFound([Problem(file, 0, "theme.features", *refused[1:])])
        own_files(Path(config.docs_dir))
        address = SiteAddress(site_url(config) if self.is_of_the_settings else "")
        site = self._cache.site(SiteWanted(business, _shown(business), edition, address))
        if site.logo and not (Path(config.docs_dir) / site.logo).is_file():
            found = f"There is no picture '{site.logo}' in {_shown(Path(config.docs_dir))}."
            raise ProblemsFound([Problem(_shown(business), 0, "brand.logo", found)])
        return site

    def _compared(self, site: PlaybookSite, files: Files, own: Mapping[str, File]) -> PlaybookSite:
        """With what is new since an earlier site; while somebody is still writing, nothing is."""
        edition = Edition(self.config.edition)
        if self._before is not None:
            site = with_earlier_calendars(site, Path(str(self.config.since)))
        may_repeat = self.may_repeat or (lambda _words: edition is Edition.MANAGER)
        telling = Telling(edition, self._before, self.day, may_repeat)
        places = ((own.get(site_path(page.uri)), page.uri) for page in site.pages)
        replaced = {file.src_uri: uri for file, uri in places if file is not None}
        return with_changes(site, telling, [*pages_in(files, replaced)])

    def _earlier(self, edition: Edition) -> Snapshot | None:
        """The site named by ``since``; the very first build may name a folder that is to come."""
        if not self.config.since:
            return None
        folder = Path(_shown(Path(self.config.since)))
        if folder.is_dir():
            return read_snapshot(folder, edition)
        log.info(f"There is no '{folder.as_posix()}' yet, so no page tells what is new since then.")
        return None

    def _edit_uri(self, page: Page, config: MkDocsConfig) -> str | None:
        """The YAML that a page comes from, seen from the folder of hand-written pages.

        Staff are not led to the description: it holds all that their edition leaves out.
        """
        business = Path(self.config.business)
        sources = (self._maker.content.parent / page.source, Path.cwd() / page.source)
        source = next((file for file in sources if file.is_file()), business)
        is_description = source.resolve() == business.resolve()
        if is_description and self.config.edition == Edition.STAFF:
            return None
        top = Path(config.config_file_path).parent
        if not source.is_relative_to(top):
            return None
        return Path(os.path.relpath(source, config.docs_dir)).as_posix()


def _shown(path: Path) -> str:
    """A path as the user sees it from where they stand."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def cache_state(settings: Path) -> CacheState:
    """Whether pages of a project are kept from build to build, by its ``mkdocs.yml``."""
    return BuildCache(SiteMaker(content_folder())).state(settings)
