"""What is usual in a family of industries, and the words that a new description begins with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from thankbook.business.parts import Segment
from thankbook.strictmodel import Line, Share, StrictModel, validated
from thankbook.vocabulary import Term, Vocabulary
from thankbook.yamlfile import read_yaml

Industry = Annotated[str, Term("trades")]
Family = Annotated[str, Term("families")]
RoleKind = Annotated[str, Term("role_kinds")]


class FamilyStart(StrictModel):
    """What a business of a family begins with."""

    voice: Annotated[str, Term("voices")] = Field(description="how it usually speaks")
    people: int = Field(ge=1, description="people at work")
    customers_per_person: int = Field(ge=1, description="active customers for each of them")
    budget_share_of_sales: Share = Field(description="share of sales for appreciation")
    answer_within_hours: int = Field(ge=1, description="hours to the first answer")
    channels: tuple[Annotated[str, Term("channels")], ...] = Field(description="usual channels")
    tools: tuple[Annotated[str, Term("tools")], ...] = Field(description="usual tools")
    goals: tuple[Annotated[str, Term("goals")], ...] = Field(description="usual goals")
    team: dict[RoleKind, Share] = Field(description="how those beside the lead are spread")
    segments: tuple[Segment, ...] = Field(description="groups of customers")


class Starting(StrictModel):
    """The facts of every family, from ``content/founding.yaml``."""

    minutes_each: dict[RoleKind, int] = Field(description="minutes a week of one person of a kind")
    minutes_alone: int = Field(description="minutes a week of someone who works alone")
    country: str = Field(description="where the computer does not say it")
    stakes: dict[Annotated[str, Term("traits")], Annotated[int, Field(ge=1)]] = Field(
        description="how many times worse it is to be wrong about a trait"
    )
    families: dict[Family, FamilyStart]


class StartingWords(StrictModel):
    """The words of every family, from ``content/text/<language>/founding.yaml``."""

    promise: Line = Field(description="what customers can rely on, in a trade of no list")
    titles: dict[Family, dict[RoleKind, Line]] = Field(description="titles by family")
    segments: dict[Family, dict[str, Line]] = Field(
        description="titles of the groups of customers of a family"
    )


def load_starting(content: Path, vocabulary: Vocabulary) -> Starting:
    """The facts that a new description begins with; raises ``ProblemsFound``."""
    return validated(read_yaml(content / "founding.yaml"), Starting, {"vocabulary": vocabulary})


def load_starting_words(content: Path, language: str, vocabulary: Vocabulary) -> StartingWords:
    """The words that a new description begins with; raises ``ProblemsFound``."""
    document = read_yaml(content / "text" / language / "founding.yaml")
    return validated(document, StartingWords, {"vocabulary": vocabulary})
