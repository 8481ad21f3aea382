"""What is wrong with own files, found before anything is built."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, get_files

from thankbook.ownpages.filenames import told_apart_by_case_alone, unfit
from thankbook.ownpages.linkchecking import Targets, broken_links
from thankbook.ownpages.siteuris import is_page, site_path
from thankbook.problems import Problem
from thankbook.publishing.buildproblems import build_problems, seen_from_here
from thankbook.publishing.namedfiles import named_file_problems, others_have_a_say
from thankbook.publishing.projectsettings import collected_log

RENAME = "Give it another name."


def own_file_problems(config: MkDocsConfig, made: Collection[str]) -> Iterator[Problem]:
    """Names that cannot be held everywhere, two files at one address, links that lead nowhere.

    ``made`` are the addresses of made files, where they are known; none otherwise.
    """
    with collected_log() as log:
        listed = get_files(config)
    # MkDocs says which of two files at one address it leaves out, and nothing else here.
    settings, docs_dir = Path(config.config_file_path), Path(config.docs_dir)
    yield from build_problems(settings, docs_dir, log.told, None) if log.told else ()
    files = _included(listed)
    targets = Targets(frozenset(files), frozenset(made), _left_out(listed, config))
    yield from named_file_problems(config, targets)
    shown = {uri: seen_from_here(file).as_posix() for uri, file in files.items()}
    yield from _at_made_addresses(shown, made)
    yield from name_problems({site_path(uri): name for uri, name in shown.items()}, made)
    yield from _link_problems(config, files, shown, targets)


def own_name_problems(config: MkDocsConfig) -> Iterator[Problem]:
    """Own files whose names cannot be held everywhere, or not apart."""
    with collected_log():
        files = _included(get_files(config))
    own = {site_path(uri): seen_from_here(file).as_posix() for uri, file in files.items()}
    yield from name_problems(own, ())


def _included(files: Files) -> dict[str, Path]:
    """The own files that become part of the site, by their addresses (MkDocs 1.6)."""
    return {
        file.src_uri: Path(file.abs_src_path)
        for file in files
        if file.inclusion.is_included() and file.abs_src_path
    }


def _left_out(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Why own files that lie there are not on the site (MkDocs 1.6)."""
    names = {InclusionLevel.EXCLUDED: "exclude_docs", InclusionLevel.DRAFT: "draft_docs"}
    reasons = {
        level: f"The file is there, and your setting '{name}' leaves it out of the site."
        if config[name] is not None
        else "MkDocs leaves out files and folders that begin with a dot, and 'templates'."
        for level, name in names.items()
    }
    return {file.src_uri: reasons[file.inclusion] for file in files if file.inclusion in reasons}


def name_problems(own: Mapping[str, str], made: Collection[str]) -> Iterator[Problem]:
    """Files whose names are unfit; ``own`` are shown names by their place in the site."""
    for path, shown in own.items():
        if reason := unfit(path):
            yield Problem(shown, 0, "", reason, RENAME)
    shown_made = {site_path(uri): f"the made {uri}" for uri in made}
    for path, twin in told_apart_by_case_alone([*shown_made, *sorted(own)]):
        told = shown_made.get(twin) or f"'{own.get(twin, twin)}'"
        found = f"Windows, macOS and many shares take this and {told} for one."
        yield Problem(own.get(path, path), 0, "", found, RENAME)


def _at_made_addresses(shown: Mapping[str, str], made: Collection[str]) -> Iterator[Problem]:
    """Files that are no pages and lie where a made page does."""
    pages = {site_path(uri): uri for uri in made if is_page(uri)}
    for uri, name in shown.items():
        if not is_page(uri) and uri in pages:
            found = f"It would take the place of the made page '{pages[uri]}'."
            expected = f"Give it another name, or write your page as {pages[uri]}."
            yield Problem(name, 0, "", found, expected)


def _link_problems(
    config: MkDocsConfig, files: Mapping[str, Path], shown: Mapping[str, str], targets: Targets
) -> Iterator[Problem]:
    slugify = (config.mdx_configs or {}).get("toc", {}).get("slugify")
    if others_have_a_say(config) or slugify:
        return
    pages = {
        uri: file.read_text("utf-8-sig", "replace") for uri, file in files.items() if is_page(uri)
    }
    for broken in broken_links(pages, targets):
        found = f"'{broken.link}' leads nowhere."
        yield Problem(shown[broken.uri], broken.line, "link", found, broken.reason)
