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


Aspect = Literal["reference", "doi", "people", "design", "effect"]
"""What a look-up can confirm: the reference itself, its DOI, and what an entry says of it."""

REFERENCE_LISTS = "reference-lists"
"""The place of a look-up in reference lists of public repositories: they have no one address."""


class Seen(StrictModel):
    """One place where a study was looked up, and what was seen there."""

    place: Annotated[str, Field(pattern=rf"^(https?://\S+|{REFERENCE_LISTS})$")] = Field(
        description=f"the address of the page, or {REFERENCE_LISTS}",
        examples=["https://ideas.repec.org/a/kap/qmktec/v6y2008i2p109-137.html"],
    )
    saw: Annotated[tuple[Aspect, ...], Field(min_length=1)] = Field(
        description=(
            "a list of what was seen there: reference (authors, year, title, journal), doi, "
            "people, design, effect"
        ),
        examples=[["reference", "effect"]],
    )


class Study(StrictModel):
    """What a verdict rests on, so that a reader can find it."""

    authors: Annotated[str, Field(min_length=3, max_length=200)] = Field(
        description="who wrote it", examples=["Yuping Liu"]
    )
    year: Annotated[int, Field(ge=1900, le=2100)] = Field(
        description="the year in which it was published", examples=[2007]
    )
    title: Annotated[str, Field(min_length=3, max_length=300)] = Field(
        description="its title", examples=["The Long-Term Impact of Loyalty Programs"]
    )
    journal: Annotated[str, Field(min_length=3, max_length=200)] = Field(
        description="where it was published", examples=["Journal of Marketing 71(4)"]
    )
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,}/\S+$")] | None = Field(
        default=None, description="its DOI", examples=["10.1509/jmkg.71.4.19"]
    )
    link: Annotated[str, Field(pattern=r"^https://\S+$")] | None = Field(
        default=None,
        description="where to read it, if it has no DOI",
        examples=["https://hbr.org/2002/07/the-mismanagement-of-customer-loyalty"],
    )
    seen: tuple[Seen, ...] = Field(
        default=(),
        description="a list of the places where it was looked up",
        examples=[[{"place": REFERENCE_LISTS, "saw": ["reference"]}]],
    )

    @property
    def address(self) -> str:
        """Where to find it; empty where that is not known."""
        return f"https://doi.org/{self.doi}" if self.doi else self.link or ""

    @property
    def confirmed(self) -> frozenset[Aspect]:
        """What was seen of it in some place."""
        return frozenset(aspect for seen in self.seen for aspect in seen.saw)


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
    studies: tuple[Study, ...] = Field(
        default=(),
        description="a list of the studies, laws or reports that the verdict rests on",
        examples=[
            [
                {
                    "authors": "Yuping Liu",
                    "year": 2007,
                    "title": "The Long-Term Impact of Loyalty Programs",
                    "journal": "Journal of Marketing 71(4)",
                    "doi": "10.1509/jmkg.71.4.19",
                }
            ]
        ],
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
