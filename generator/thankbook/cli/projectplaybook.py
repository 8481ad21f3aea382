"""The playbook that a command about one business works with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from thankbook.cli.problemreport import problems_aside
from thankbook.cli.project import find_project
from thankbook.preparation import Preparation
from thankbook.tailoring.playbook import Playbook


def prepared_playbook(business: Path | None, start: date | None = None) -> Playbook:
    """The playbook of the named business, or of the folder's; tells problems and exits with 1."""
    with problems_aside():
        file = find_project(business, None).business
    return playbook_of(file, start)


def playbook_of(file: Path, start: date | None = None) -> Playbook:
    """The playbook of a description; tells its problems and exits with 1."""
    with problems_aside():
        return Preparation().playbook(file, file.as_posix(), start)
