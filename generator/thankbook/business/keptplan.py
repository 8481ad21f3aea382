"""The plan that is kept beside a description: which tactics, and since when each of them runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.layers import PLAN_SUFFIX
from thankbook.strictmodel import Line, StrictModel, validated
from thankbook.upkeep import CalendarDate

_MOST_TACTICS = 1000


class KeptPlan(StrictModel):
    """A plan that a team works by; ``thankbook plan --keep`` writes it."""

    version: Literal[1] = Field(description="the version of this format", examples=[1])
    tactics: Annotated[dict[Line, CalendarDate], Field(max_length=_MOST_TACTICS)] = Field(
        description="the day on which each tactic begins, by its id",
        examples=[{"greet-by-name": "2027-01-04"}],
    )

    @property
    def begins(self) -> Mapping[str, date]:
        """The days as dates, by the ids of tactics."""
        return {name: date.fromisoformat(day) for name, day in self.tactics.items()}


def plan_file(description: Path) -> Path:
    """Where the plan of a description is kept: beside it, under its name."""
    return file_beside(description, PLAN_SUFFIX)


def file_beside(description: Path, suffix: str) -> Path:
    """A file that lies beside a description, be that a file or a folder, under its name."""
    if not description.is_dir():
        return description.with_name(f"{description.stem}{suffix}")
    folder = description if description.name not in ("", "..") else description.resolve()
    return folder.with_name(f"{folder.name}{suffix}")


def read_kept_plan(description: Path, shown_as: str, documents: Documents) -> KeptPlan | None:
    """The plan that is kept beside a description, if one is; raises ``ProblemsFound``."""
    file = plan_file(description)
    documents.looked_at.add(file)
    if not file.is_file():
        return None
    folder = shown_as.rpartition("/")[0]
    shown = f"{folder}/{file.name}" if folder else file.name
    return validated(documents.read(file, shown), KeptPlan)
