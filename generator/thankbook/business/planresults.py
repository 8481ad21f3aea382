"""What was done in each month, and what came of it: a file beside a description, for managers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.layers import RESULTS_SUFFIX
from thankbook.business.keptplan import file_beside
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import Amount, Line, StrictModel, validated
from thankbook.yamlfile import ValuePath, YamlDocument

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_MOST = 1000

Count = Annotated[int, Field(ge=0, le=10**9)]
People = Annotated[int, Field(ge=1, le=10**9)]


BLANK = BeforeValidator(lambda value: {} if value is None else value)
"""What nobody has filled in yet is not known: the file is a form."""


class ComparedGroups(StrictModel):
    """Customers who had a tactic and customers who had not, in one month; never a name."""

    people_with: People = Field(
        description="the whole number of customers in the group that had it", examples=[60]
    )
    people_without: People = Field(
        description="the whole number of customers in the group that had it not", examples=[60]
    )
    visits_with: Count = Field(
        description="the visits or orders of those who had it, in this month", examples=[95]
    )
    visits_without: Count = Field(
        description="the visits or orders of those who had it not, in this month", examples=[81]
    )
    by_lot: bool = Field(
        default=False,
        description="true if chance decided who had it: a jar of slips, the days of birth",
        examples=[True],
    )


class TacticMonth(StrictModel):
    """What was done of one tactic in one month, and what came of it."""

    done: Count | None = Field(
        default=None, description="the whole number of times that it was done", examples=[24]
    )
    compared: ComparedGroups | None = Field(
        default=None,
        description="the group of customers who had it and of those who had not",
        examples=[
            {"people_with": 60, "people_without": 60, "visits_with": 95, "visits_without": 81}
        ],
    )


class MonthResults(StrictModel):
    """One month."""

    notes_sent: Count | None = Field(
        default=None, description="the whole number of notes that were sent", examples=[14]
    )
    complaints: Count | None = Field(
        default=None, description="the whole number of complaints", examples=[2]
    )
    measures: Annotated[dict[Line, Amount | None], BLANK] = Field(
        default={},
        max_length=_MOST,
        description="the figure of each measure, by its id",
        examples=[{"repeat-share": 0.31}],
    )
    tactics: Annotated[dict[Line, Annotated[TacticMonth, BLANK]], BLANK] = Field(
        default={},
        max_length=_MOST,
        description="what was done of each tactic, by its id",
        examples=[{"greet-by-name": {"done": 24}}],
    )


class Judgment(StrictModel):
    """What a team has found by the test that a tactic's page asks for."""

    worked: bool = Field(description="true if it did what it is for", examples=[False])
    why: Line | None = Field(
        default=None, description="what showed it, without a name", examples=["Nobody came."]
    )


class PlanResults(StrictModel):
    """What came of a plan; ``thankbook results --add MONTH`` adds a month."""

    version: Literal[1] = Field(description="the version of this format", examples=[1])
    judged: Annotated[dict[Line, Judgment], BLANK] = Field(
        default={},
        max_length=_MOST,
        description="what was found by the test of each tactic, by its id",
        examples=[{"early-look": {"worked": False, "why": "Nobody came."}}],
    )
    months: Annotated[dict[Line, Annotated[MonthResults, BLANK]], BLANK] = Field(
        default={},
        max_length=_MOST,
        description="the results by month, as year-month",
        examples=[{"2027-01": {"notes_sent": 14}}],
    )


@dataclass(frozen=True)
class ResultsFile:
    """Results, and where each of them is written."""

    results: PlanResults
    document: YamlDocument

    @property
    def months(self) -> Mapping[str, MonthResults]:
        """The months in their order."""
        return dict(sorted(self.results.months.items()))

    def items_named(self) -> Iterator[tuple[str, str, ValuePath]]:
        """Kind, id and place of every item that is named."""
        for item_id in self.results.judged:
            yield "tactics", item_id, ("judged", item_id)
        for name, month in self.results.months.items():
            yield from (
                ("metrics", each, ("months", name, "measures", each)) for each in month.measures
            )
            yield from (
                ("tactics", each, ("months", name, "tactics", each)) for each in month.tactics
            )


def results_file(description: Path) -> Path:
    """Where the results of a description lie: beside it, under its name."""
    return file_beside(description, RESULTS_SUFFIX)


def read_results(description: Path, shown_as: str, documents: Documents) -> ResultsFile | None:
    """The results beside a description, if there are any; raises ``ProblemsFound``."""
    file = results_file(description)
    documents.looked_at.add(file)
    if not file.is_file():
        return None
    folder = shown_as.rpartition("/")[0]
    document = documents.read(file, f"{folder}/{file.name}" if folder else file.name)
    found = ResultsFile(validated(document, PlanResults), document)
    if wrong := list(_no_months(found)):
        raise ProblemsFound(wrong)
    return found


def is_month(typed: str) -> bool:
    """Whether a text is a month as year-month."""
    return bool(_MONTH.fullmatch(typed))


def _no_months(found: ResultsFile) -> Iterator[Problem]:
    for name in found.results.months:
        if not is_month(name):
            told = f"'{name}' is no month."
            expected = "Expected year-month, for example 2027-01."
            yield found.document.problem(("months", name), told, expected)
