"""What ``thankbook check`` says about content of the business's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from thankbook.business.checkmany import Checked
from thankbook.business.keptplan import plan_file
from thankbook.cli.project import Project
from thankbook.docsfolder import own_files
from thankbook.ownpages.siteuris import is_page, page_address
from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.sitemap import could_be_made

if TYPE_CHECKING:
    # Only a project has settings, and reading them imports MkDocs.
    from mkdocs.config.defaults import MkDocsConfig

    from thankbook.preparation import Preparation
    from thankbook.site.finished import PlaybookSite
    from thankbook.tailoring.playbook import Playbook


def own_content_problems(found: Checked, project: Project | None) -> Iterator[Problem]:
    """Problems of settings and own files, of libraries that are named, of what is decided."""
    config = _config(project) if project else None
    if isinstance(config, tuple):
        yield from config
        config = None
    files = own_files(Path(config.docs_dir)) if config else {}
    preparation = None
    asks_for_made = any(_may_replace(files)) or (config and _asks_for_made(config, files))
    if found.deciding or found.libraries or asks_for_made or found.assuming:
        # It imports every room, and most descriptions have no content of their own.
        from thankbook.preparation import Preparation

        preparation = Preparation()
        yield from _library_problems(found, preparation)
        yield from _decision_problems(found, preparation)
        yield from _default_problems(found, preparation)
    is_site_asked = bool(files or (config and config.nav))
    site = _site(project, preparation) if project and preparation and is_site_asked else None
    if config:
        from thankbook.publishing.ownchecking import own_file_problems

        made = _made(site)
        if made and project and preparation and project.edition is not Edition.STAFF:
            made |= _made(_site(project, preparation, project.edition))
        yield from own_file_problems(config, made)
    if project and project.own_pages and site:
        from thankbook.cli.replacedpages import replaced_pages_problems

        yield from replaced_pages_problems(project.own_pages, site)


def _made(site: PlaybookSite | None) -> frozenset[str]:
    """The addresses of what a site makes; none without one."""
    return frozenset((*(page.uri for page in site.pages), *site.assets)) if site else frozenset()


def _library_problems(found: Checked, preparation: Preparation) -> Iterator[Problem]:
    for libraries, languages in found.libraries:
        try:
            yield from preparation.warnings_of(libraries, languages)
        except ProblemsFound as mistakes:
            yield from mistakes.problems


def _decision_problems(found: Checked, preparation: Preparation) -> Iterator[Problem]:
    """What is decided about items that there are not, or beyond what there is."""
    if not found.deciding:
        return
    from thankbook.documents.heldbeyondlimits import held_beyond_limits
    from thankbook.reader.pagemaker import page_maker

    for path in found.deciding:
        try:
            playbook = preparation.playbook(path, path.as_posix())
        except ProblemsFound as mistakes:
            yield from mistakes.problems
            continue
        yield from playbook.decided.problems
        yield from held_beyond_limits(page_maker(playbook, Edition.MANAGER))
        yield from _kept_plan_changed(path, playbook)


def _kept_plan_changed(description: Path, playbook: Playbook) -> Iterator[Problem]:
    """That the plan beside a description is no longer the best that keeps to it."""
    from thankbook.tailoring.planchanges import plan_changes

    changes = plan_changes(playbook)
    if playbook.standing.kept and (changes.goes or changes.comes):
        go, come = len(changes.goes), len(changes.comes)
        found = f"The plan that is kept would change: {go} go, {come} come."
        expected = "'thankbook plan --keep' says which, and why, and asks."
        yield Problem(plan_file(description).as_posix(), 0, "", found, expected, "warning")


def _default_problems(found: Checked, preparation: Preparation) -> Iterator[Problem]:
    """Defaults that most of somebody's minutes, or a verdict, rest on."""
    if not found.assuming:
        return
    from thankbook.documents.defaultwarnings import default_warnings

    for path in found.assuming:
        # What is wrong with it is told already.
        with suppress(ProblemsFound):
            yield from default_warnings(preparation.playbook(path, path.as_posix()))


def _site(
    project: Project, preparation: Preparation, edition: Edition = Edition.STAFF
) -> PlaybookSite | None:
    """The pages that own ones may replace; a description with problems makes none."""
    try:
        return preparation.site(project.business, project.business.as_posix(), edition)
    except ProblemsFound:
        return None


def _config(project: Project) -> MkDocsConfig | tuple[Problem, ...] | None:
    """The settings of a project as MkDocs understands them, or what is wrong with them."""
    if project.settings is None:
        return None
    from thankbook.publishing.projectsettings import checked_settings

    try:
        return checked_settings(project.settings)
    except ProblemsFound as wrong:
        return wrong.problems


def _asks_for_made(config: MkDocsConfig, files: Mapping[str, Path]) -> bool:
    """Whether links of own pages or the menu lead to what only the made pages can tell."""
    from thankbook.ownpages.linkchecking import lead_to_made
    from thankbook.ownpages.menu import listed_in

    texts = ((uri, file) for uri, file in files.items() if is_page(uri))
    return any(could_be_made(uri) for uri in listed_in(config.nav)) or any(
        lead_to_made(uri, file.read_text("utf-8-sig", "replace")) for uri, file in texts
    )


def _may_replace(files: Mapping[str, Path]) -> Iterator[bool]:
    """Whether each own file may lie where a made one does, or says that it replaced one."""
    for uri, file in files.items():
        # On some systems capital letters are small ones.
        address = page_address(uri).lower()
        yield could_be_made(address) or address.startswith("assets/")
        yield is_page(uri) and b"\noriginal:" in file.read_bytes()
