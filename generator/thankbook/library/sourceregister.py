"""The sources register: what the articles say that the library was begun from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from thankbook.library.itemconditions import SourceId
from thankbook.strictmodel import Line, Slug, StrictModel


class Article(StrictModel):
    """One of the articles."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = Field(
        description="the code of the language it is written in", examples=["da"]
    )
    topic: Line = Field(description="what it is about", examples=["Customer commitment"])


class Conflict(StrictModel):
    """Lines that disagree with one another or with what is known."""

    lines: tuple[SourceId, ...] = Field(
        min_length=1, description="a list of ids of lines", examples=[["S3-49", "S3-54"]]
    )
    decided_by: Slug = Field(
        description="the id of the evidence entry that decides", examples=["review-incentives"]
    )


class Sources(StrictModel):
    """``lines`` by section and id."""

    articles: dict[Annotated[str, Field(pattern=r"^S\d$")], Article] = Field(
        description="the articles by id"
    )
    conflicts: tuple[Conflict, ...] = Field(description="a list of lines that disagree")
    lines: dict[Slug, dict[SourceId, Line]] = Field(description="lines by section and id")

    def by_id(self) -> Mapping[str, str]:
        """Every line by its id."""
        return {name: line for section in self.lines.values() for name, line in section.items()}
