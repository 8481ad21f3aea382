"""The language-neutral half of what items cite and explain themselves with: evidence, terms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from thankbook.library.itemconditions import SourceId
from thankbook.strictmodel import Slug, StrictModel
from thankbook.vocabulary import Term


class GlossaryFacts(StrictModel):
    """A term that the playbook uses in a fixed sense."""

    evidence: tuple[Slug, ...] = Field(
        default=(),
        description="a list of ids of evidence entries that its words cite",
        examples=[["goal-gradient"]],
    )
    sources: tuple[SourceId, ...] = Field(
        default=(),
        description="a list of ids of the source digest that it carries",
        examples=[["S0-01"]],
    )


class EvidenceFacts(StrictModel):
    """What is known about a claim."""

    grade: Annotated[str, Term("grades")] = Field(
        description="the weight of the evidence", examples=["B"]
    )
    use: Annotated[str, Term("evidence_uses")] = Field(
        description="how the playbook may use it", examples=["with_care"]
    )
    finding: Literal["supports", "mixed", "contradicts", "rule", "none"] = Field(
        default="none",
        description=(
            "what is known about the claim: supports, mixed, contradicts, rule (law or decency, "
            "not research) or none (nothing to go by)"
        ),
        examples=["supports"],
    )
    study: Annotated[str, Field(max_length=300)] | None = Field(
        default=None,
        description="the study: authors, year, journal",
        examples=["Liu 2007, Journal of Marketing"],
    )
    instead: Slug | None = Field(
        default=None,
        description="the id of an entry to use in its place",
        examples=["use-your-own-share"],
    )
    sources: tuple[SourceId, ...] = Field(
        default=(),
        description="a list of ids of the source digest that it answers",
        examples=[["S0-03"]],
    )
