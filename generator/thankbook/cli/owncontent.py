"""What ``thankbook check`` says about content of the business's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankbook.business.checking import Checked
from thankbook.cli.project import Project, settings_problems
from thankbook.problems import Problem, ProblemsFound
from thankbook.site.finished import could_be_made


def own_content_problems(found: Checked, project: Project | None) -> Iterator[Problem]:
    """Problems of a project's settings, its replaced pages, and the libraries that it names."""
    yield from settings_problems(project)
    folder = project.own_pages if project else None
    is_compared = folder is not None and any(_may_replace(folder))
    if not (found.libraries or is_compared):
        return
    # These import every room, and most descriptions have no content of their own.
    from thankbook.cli.ownpages import replaced_pages_problems
    from thankbook.preparation import Preparation

    preparation = Preparation()
    for libraries, languages in found.libraries:
        try:
            yield from preparation.warnings_of(libraries, languages)
        except ProblemsFound as mistakes:
            yield from mistakes.problems
    if project and folder and is_compared:
        yield from replaced_pages_problems(folder, project.business, preparation)


def _may_replace(folder: Path) -> Iterator[bool]:
    """Whether each hand-written page lies where a made one may, or says that it replaced one."""
    for file in folder.rglob("*.md"):
        uri = file.relative_to(folder).as_posix()
        yield could_be_made(uri) or b"\noriginal:" in file.read_bytes()
