"""The language-neutral half of each kind of library item: what it does, when, at what cost."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thankbook.library.itemconditions import ItemFacts
from thankbook.library.programeconomics import Economics
from thankbook.library.referencefacts import EvidenceFacts, GlossaryFacts
from thankbook.strictmodel import Amount, Share, Slug, StrictModel
from thankbook.vocabulary import Term

Goal = Annotated[str, Term("goals")]
Stage = Annotated[str, Term("stages")]
RoleKind = Annotated[str, Term("role_kinds")]
Material = Annotated[str, Term("materials")]
Minutes = Annotated[int, Field(ge=1, le=2400)]


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


class GivenAway(StrictModel):
    """What customers get and do not pay each time, at most."""

    orders: Amount = Field(
        default=0, description="how many average orders", examples=[1], validate_default=True
    )
    days: Amount = Field(
        default=0,
        description="the takings of how many average days, of which price_off is given away",
        examples=[1],
        validate_default=True,
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
    price_off: Share | None = Field(
        default=None,
        description="the share of a price that it takes off, where it is an offer",
        examples=[0.1],
    )
    spends: Share | None = Field(
        default=None,
        description="the share of what may be spent without asking that goes out each time",
        examples=[0.25],
    )
    gives_away: GivenAway | None = Field(
        default=None,
        description="what customers get and do not pay, where each of them takes it",
        examples=[{"orders": 1}],
    )
    program: Slug | None = Field(
        default=None,
        description="the id of the loyalty program whose mechanics it is, in the small",
        examples=["surprise-fund"],
    )
    touches_per_customer_per_year: Amount = Field(
        description="how often one customer notices it in a year", examples=[1]
    )
    tested: bool = Field(
        default=False,
        description="whether a study that it cites tested this very thing",
        examples=[True],
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

    @property
    def recurs(self) -> bool:
        """Whether it comes round by itself, all year."""
        return self.cadence not in ("each_time", "once")


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
