"""Own files beside the made ones in one build of MkDocs: who has an address, and the menu."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig

# INTERNAL mkdocs 1.6.1 structure/files.py:527 `def set_exclusions(`
#   Which files a site leaves out, before the menu is completed. Gone: an ImportError.
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from thankbook.ownpages.siteuris import page_address, site_path
from thankbook.problems import Problem
from thankbook.site.finished import PlaybookSite

ARRANGERS = ("awesome-nav",)
"""Plugins that make the whole menu themselves, and take one that is there for a mistake."""

_ASKING_GIT = ("git-authors",)
"""mkdocs-git-authors-plugin 0.10 asks when a page is rendered, generated or not; it leaves out what
its option ``exclude`` names."""


def add_file(
    files: Files, config: MkDocsConfig, uri: str, content: str | bytes, edit_uri: str | None = None
) -> None:
    """Add a made file; a hand-written one is left in place, unless the site omits it."""
    there, inclusion = files.get_file_from_path(uri), InclusionLevel.UNDEFINED
    if there is not None:
        if there.inclusion.is_included():
            return
        files.remove(there)
        inclusion = InclusionLevel.INCLUDED  # what left out the own file is not meant for this one
    file = File.generated(config, uri, content=content, inclusion=inclusion)
    file.edit_uri = edit_uri
    files.append(file)


def own_at(files: Files) -> dict[str, File]:
    """The own file at each place of the site; one that the site leaves out has none."""
    own = [file for file in files if file.generated_by is None and file.src_dir is not None]
    return {file.dest_uri: file for file in own if file.inclusion.is_included()}


class FilesByOtherNames(Files):
    """Files that are found by other names, too: ``tactics/index.md`` may be an own README.md."""

    def __init__(self, files: Iterable[File], names: Mapping[str, File]) -> None:
        super().__init__(files)
        self._names = names

    def get_file_from_path(self, path: str) -> File | None:
        """The file of a name; links and menus find their pages with it."""
        # INTERNAL mkdocs 1.6.1 structure/nav.py:210 `files.get_file_from_path(`
        #   And ``structure/pages.py``, line 454. Asked otherwise: links to a page that a README.md
        #   replaces are told as broken.
        return super().get_file_from_path(path) or self._names.get(PurePath(path).as_posix())


def wrong_addresses(files: Files, site: PlaybookSite, shown: str) -> tuple[Problem, ...]:
    """Own files that are no pages and lie where a made page does."""
    own = own_at(files)
    problems = []
    for page in site.pages:
        file = own.get(site_path(page.uri))
        if file is not None and not file.is_documentation_page():
            found = f"It would take the place of the made page '{page.uri}'."
            expected = f"Give it another name, or write your page as {page.uri}."
            problems.append(Problem(f"{shown}/{file.src_uri}", 0, "", found, expected))
    return tuple(problems)


def spare_git(files: Files, config: MkDocsConfig) -> None:
    """Keep plugins that ask git about every page from asking about those that git never saw."""
    for name in _ASKING_GIT:
        plugin = config.plugins.get(name)
        if plugin is not None and "exclude" in plugin.config:
            generated = [file.src_uri for file in files if file.generated_by]
            plugin.config["exclude"] = [*(plugin.config["exclude"] or ()), *generated]


def arrange(files: Files, config: MkDocsConfig, site: PlaybookSite) -> None:
    """Complete the menu, unless another plugin makes all of it; what is hidden stays hidden."""
    spare_git(files, config)
    if any(name in config.plugins for name in ARRANGERS):
        return
    set_exclusions(files, config)
    made = {page.uri: files.get_file_from_path(page.uri) for page in site.pages}
    hidden = {uri for uri, file in made.items() if file is None or not file.inclusion.is_in_nav()}
    own = [
        file.src_uri
        for file in files.documentation_pages()
        if file.inclusion.is_in_nav() and page_address(file.src_uri) not in made
    ]
    config.nav = site.navigation(tuple(own), config.nav or None, frozenset(hidden))
