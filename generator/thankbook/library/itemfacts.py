"""The language-neutral half of each kind of library item: whom it fits, what it needs and costs."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thankbook.library.programeconomics import Economics
from thankbook.strictmodel import Amount, Share, Slug, StrictModel
from thankbook.upkeep import Upkeep
from thankbook.vocabulary import Term

Family = Annotated[str, Term("families")]
Trait = Annotated[str, Term("traits")]
Channel = Annotated[str, Term("channels")]
Goal = Annotated[str, Term("goals")]
Stage = Annotated[str, Term("stages")]
RoleKind = Annotated[str, Term("role_kinds")]
Material = Annotated[str, Term("materials")]
Minutes = Annotated[int, Field(ge=1, le=2400)]
SourceId = Annotated[str, Field(pattern=r"^S[0-4]-\d{2}$")]


class Needs(StrictModel):
    """What a business must have before an item can be used."""

    any_channel: tuple[Channel, ...] = Field(
        default=(), description="a list of channels of which one is enough", examples=[["post"]]
    )
    all_channels: tuple[Channel, ...] = Field(
        default=(), description="a list of channels that are all needed", examples=[["email"]]
    )
    any_tool: tuple[Annotated[str, Term("tools")], ...] = Field(
        default=(), description="a list of tools of which one is enough", examples=[["pos", "crm"]]
    )
    any_known_by: tuple[Annotated[str, Term("known_by")], ...] = Field(
        default=(),
        description="a list of things of which one must be known about some customers",
        examples=[["first_name", "contact"]],
    )
    consents: tuple[Annotated[str, Term("consents")], ...] = Field(
        default=(), description="a list of consents that customers are asked for", examples=[[]]
    )
    people: int = Field(
        default=1, ge=1, description="the least number of people in the team", examples=[2]
    )
    traits: tuple[Trait, ...] = Field(
        default=(),
        description="a list of traits that must all hold",
        examples=[["customers_come_to_us"]],
    )
    any_trait: tuple[Trait, ...] = Field(
        default=(),
        description="a list of traits of which one must hold",
        examples=[["repairs", "delivers"]],
    )


class Never(StrictModel):
    """What a business must not be for an item to be used."""

    traits: tuple[Trait, ...] = Field(
        default=(), description="a list of traits none of which may hold", examples=[["bereaved"]]
    )


class Suits(StrictModel):
    """What makes an item fit better, and is no condition."""

    traits: tuple[Trait, ...] = Field(
        default=(), description="a list of traits that speak for it", examples=[["queue"]]
    )


class ItemFacts(StrictModel):
    """What every item of a playbook says about whom it is for."""

    upkeep: Upkeep | None = Field(
        default=None,
        description="who keeps it true, and when it is looked at again; none means the library's",
        examples=[{"owner": "Mette Holm", "reviewed": "2026-11-01", "every_months": 12}],
    )

    models: tuple[Annotated[str, Term("models")], ...] = Field(
        default=(),
        description="a list of business models that it fits; none means every one",
        examples=[["consumer", "mixed"]],
    )
    families: tuple[Family, ...] = Field(
        default=(),
        description="a list of industry families that it fits; none means every one",
        examples=[["food-and-drink"]],
    )
    industries: tuple[Annotated[str, Term("trades")], ...] = Field(
        default=(),
        description="a list of trades that it fits; none means every trade of its families",
        examples=[["hairdresser"]],
    )
    needs: Needs = Field(
        default=Needs(),
        description="the group of things a business must have for it",
        examples=[{"any_channel": ["post"]}],
    )
    never: Never = Field(
        default=Never(),
        description="the group of things a business must not be",
        examples=[{"traits": ["bereaved"]}],
    )
    suits: Suits = Field(
        default=Suits(),
        description="the group of things that make it fit better",
        examples=[{"traits": ["queue"]}],
    )
    breaks: tuple[Annotated[str, Term("donts")], ...] = Field(
        default=(), description="a list of don'ts that rule it out", examples=[["no_discounts"]]
    )
    evidence: tuple[Slug, ...] = Field(
        default=(),
        description="a list of ids of evidence entries that its words cite",
        examples=[["goal-gradient"]],
    )
    sources: tuple[SourceId, ...] = Field(
        default=(),
        description="a list of ids of the source digest that it carries",
        examples=[["S0-17"]],
    )

    @property
    def done_by(self) -> tuple[str, ...]:
        """The kinds of role that it is given to; none where it is everybody's."""
        return ()


class Rhythm(StrictModel):
    """How often a tactic happens in a year."""

    per: Annotated[str, Term("rhythms")] = Field(
        description="what it happens once for", examples=["working_day"]
    )
    times: Annotated[int, Field(ge=1, le=50)] = Field(
        default=1, description="a whole number of times for each", examples=[1]
    )
    share: Share = Field(
        default=1,
        description="the share of them for which it happens",
        examples=[0.1],
        validate_default=True,
    )
    at_most_per_week: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="a whole number that a week never goes beyond", examples=[5]
    )


class TacticFacts(ItemFacts):
    """A thing to do for customers or the team: when, by whom, at what cost."""

    stages: tuple[Stage, ...] = Field(
        min_length=1, description="a list of customer stages", examples=[["regular"]]
    )
    goals: tuple[Goal, ...] = Field(
        min_length=1, description="a list of goals that it serves", examples=[["retain"]]
    )
    rhythm: Rhythm = Field(description="how often it happens", examples=[{"per": "working_day"}])
    minutes: dict[RoleKind, Minutes] = Field(
        default={}, description="whole minutes by kind of role, each time", examples=[{"lead": 5}]
    )
    setup_minutes: dict[RoleKind, Minutes] = Field(
        default={},
        description="whole minutes by kind of role, once in the first year",
        examples=[{"lead": 60}],
    )
    materials: dict[Material, Annotated[int, Field(ge=1)]] = Field(
        default={}, description="pieces of material each time", examples=[{"greeting_card": 1}]
    )
    touches_per_customer_per_year: Amount = Field(
        description="how often one customer notices it in a year", examples=[1]
    )

    @property
    def done_by(self) -> tuple[str, ...]:
        """The kinds of role that set it up or do it."""
        return tuple(dict.fromkeys((*self.minutes, *self.setup_minutes)))


class NoteFacts(ItemFacts):
    """A message to one person."""

    purpose: Annotated[str, Term("note_purposes")] = Field(
        description="what it is for", examples=["thanks"]
    )
    occasion: Annotated[str, Term("occasions")] = Field(
        description="an occasion", examples=["first_order"]
    )
    channel: Annotated[str, Term("note_channels")] = Field(
        description="its medium", examples=["card"]
    )
    tones: tuple[Annotated[str, Term("voices")], ...] = Field(
        min_length=1, description="a list of voices that it suits", examples=[["warm", "plain"]]
    )
    stages: tuple[Stage, ...] = Field(
        min_length=1, description="a list of customer stages", examples=[["regular"]]
    )
    max_words: Annotated[int, Field(ge=5, le=300)] = Field(
        description="the whole number of words that fit its medium, detail included", examples=[55]
    )


class ProgramFacts(ItemFacts):
    """A way to reward or recognize customers who stay."""

    kind: Annotated[str, Term("program_kinds")] = Field(
        description="its kind", examples=["stamp_card"]
    )
    goals: tuple[Goal, ...] = Field(
        min_length=1, description="a list of goals that it serves", examples=[["retain"]]
    )
    stages: tuple[Stage, ...] = Field(
        min_length=1, description="a list of customer stages", examples=[["regular"]]
    )
    economics: Economics | None = Field(
        default=None,
        description="what it gives, brings and costs, for the loyalty model",
        examples=[{"stamps": {"paid_orders": 8, "head_start": 2, "reward_in_orders": 0.4}}],
    )

    @model_validator(mode="after")
    def _economics_of_its_kind(self) -> Self:
        if self.economics and not self.economics.suits(self.kind):
            found = f"These economics are not those of a {self.kind}."
            raise PydanticCustomError("own_words", "economics", {"found": found})
        return self


class ChecklistFacts(ItemFacts):
    """A list of things to tick off."""

    area: Annotated[str, Term("areas")] = Field(description="its area", examples=["service"])
    cadence: Annotated[str, Term("cadences")] = Field(
        description="how often it starts anew", examples=["daily"]
    )
    roles: tuple[RoleKind, ...] = Field(
        min_length=1, description="a list of kinds of role that tick it", examples=[["front"]]
    )
    minutes: Minutes = Field(description="the whole minutes that it takes once", examples=[5])
    path_ends: tuple[Annotated[str, Term("recovery_ends")], ...] = Field(
        default=(),
        description="a list of ends of the path of a complaint that it goes on from",
        examples=[["mend"]],
    )
    day: Literal[1, 5, 30, 60, 90] | None = Field(
        default=None, description="the day of a new starter that it is for", examples=[1]
    )
    items: tuple[Slug, ...] = Field(
        min_length=3,
        max_length=15,
        description="a list of ids of its lines, never reused",
        examples=[["greet-first", "say-your-name", "thank-by-name"]],
    )

    @property
    def done_by(self) -> tuple[str, ...]:
        """The kinds of role that tick it."""
        return self.roles


class MetricFacts(ItemFacts):
    """A thing to measure or to listen for."""

    goals: tuple[Goal, ...] = Field(
        min_length=1, description="a list of goals that it tells about", examples=[["learn"]]
    )
    cadence: Annotated[str, Term("cadences")] = Field(
        description="how often it is looked at", examples=["monthly"]
    )
    roles: tuple[RoleKind, ...] = Field(
        min_length=1, description="a list of kinds of role that look", examples=[["lead"]]
    )
    minutes: Minutes = Field(description="the whole minutes that it takes once", examples=[20])

    @property
    def done_by(self) -> tuple[str, ...]:
        """The kinds of role that look at it."""
        return self.roles


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


FACTS: dict[str, type[StrictModel]] = {
    "tactics": TacticFacts,
    "notes": NoteFacts,
    "programs": ProgramFacts,
    "checklists": ChecklistFacts,
    "metrics": MetricFacts,
    "glossary": GlossaryFacts,
    "evidence": EvidenceFacts,
}
"""The model of each kind, by the name of its folder."""
