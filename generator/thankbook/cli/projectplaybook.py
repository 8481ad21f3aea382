"""The playbook that a command about one business works with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from thankbook.cli.project import find_project
from thankbook.preparation import Preparation
from thankbook.tailoring.playbook import Playbook


def prepared_playbook(business: Path | None, start: date | None = None) -> Playbook:
    """The playbook of the named business, or of the folder's; raises ``ProblemsFound``."""
    return playbook_of(find_project(business, None).business, start)


def playbook_of(file: Path, start: date | None = None) -> Playbook:
    """The playbook of a description; raises ``ProblemsFound``."""
    return Preparation().playbook(file, file.as_posix(), start)
