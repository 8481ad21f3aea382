"""The closed vocabularies: ids that descriptions and library items may use, with their facts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_origin

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from thankbook.strictmodel import Amount, Range, Share, StrictModel, validated
from thankbook.upkeep import Upkeep
from thankbook.yamlfile import read_shipped


class Entry(StrictModel):
    """An id without facts of its own."""


class Restriction(Entry):
    """What a family of industries must mind."""

    concerns: str = Field(description="the don't whose items it concerns")
    forbids: bool = Field(default=False, description="whether such items are left out")


class Family(Entry):
    """A family of industries."""

    occasions: tuple[str, ...] = Field(description="the occasions that notes are written for most")
    quiet_months: tuple[int, ...] = Field(description="the months that are usually quiet")
    restrictions: tuple[str, ...] = Field(default=(), description="what it must mind")


class Industry(Entry):
    """A trade."""

    family: str = Field(description="the family of industries that it belongs to")


class Channel(Entry):
    """A way to meet or write."""

    social: bool = Field(default=False, description="whether it is a social network")


class Goal(Entry):
    """What a business wants."""

    stage: str | None = Field(
        default=None, description="the stage of customers that whoever wants it has"
    )


class KnownBy(Entry):
    """Something known about a person."""

    names: bool = Field(default=False, description="whether a person can be addressed by it")


class RoleKind(Entry):
    """A kind of work in a team."""

    stood_in_by: str | None = Field(default=None, description="the kind that does it if missing")
    writes: tuple[str, ...] = Field(default=(), description="the occasions it writes for first")


class ConsentKind(Entry):
    """What customers are asked to agree to, and what it is of no use without."""

    channel: str | None = Field(default=None, description="the channel that it is about")
    known_by: str | None = Field(default=None, description="what is then known about a person")


class Rhythm(Entry):
    """How often something happens: a fixed number a year, or a count of the business's own."""

    per_year: int | None = Field(default=None, description="times in a year")
    counts: (
        Literal[
            "working_days",
            "orders",
            "customers",
            "known_customers",
            "new_customers",
            "lapsed_customers",
            "complaints",
            "colleagues",
        ]
        | None
    ) = Field(default=None, description="what of the business is counted")


class Defaults(StrictModel):
    """What stands in for a figure that a description does not give."""

    closed_days_per_week: Amount = Field(description="days of a week on which nobody works")
    new_customers_share: Share = Field(description="share of customers who are new in a year")
    lapsed_customers_share: Share = Field(description="share of customers who leave in a year")
    complaints_per_order: Share = Field(description="share of orders that bring a complaint")
    answer_within_hours: Amount = Field(description="hours to the first answer to a complaint")
    touches_per_customer_per_month: Amount = Field(
        description="how often a customer hears from the business at most"
    )
    closed_weekdays: tuple[str, ...] = Field(description="weekdays on which nobody works")
    calendar_start: str = Field(description="the first day of the planned year")


class Band(StrictModel):
    """Points for whatever is not above a bound."""

    at_most: Amount = Field(description="the bound")
    points: int = Field(description="points up to the bound")


class TeamSize(StrictModel):
    """How many tactics a team holds."""

    people: int = Field(description="people in the team, at least")
    items: int = Field(description="tactics that such a team can hold")


class Ramp(StrictModel):
    """How a year of tactics is begun."""

    first_month: int = Field(description="tactics begun in the first month")
    each_month: int = Field(description="tactics begun in each later month")
    quiet_month: int = Field(description="tactics begun in a later month that is quiet")


class Scoring(StrictModel):
    """The weights by which tactics are compared: whole points, so that ties are ties."""

    goals: tuple[int, ...] = Field(description="points for a goal by its rank")
    stage: int = Field(description="points for each stage that the business has customers in")
    stages_at_most: int = Field(description="the most points that stages give")
    all_customers: int = Field(description="points for reaching every customer")
    evidence: dict[str, int] = Field(description="points for the best supporting entry, by grade")
    effort: tuple[Band, ...] = Field(description="points by the minutes of the first year")
    families: tuple[Band, ...] = Field(description="points by the number of families it is for")


class NotePurpose(Entry):
    """What a message is for."""

    offer: bool = Field(default=False, description="whether it may carry an offer")
    daily: bool = Field(default=False, description="whether somebody gets one on any day")


class Occasion(Entry):
    """What a message is written for."""

    special_days: bool = Field(default=False, description="whether it lies near a special day")


class NoteChannel(Entry):
    """The medium of a message."""

    needs: tuple[str, ...] = Field(description="the channels of which one must be there")


class Material(Entry):
    """A thing that is bought for a tactic."""

    euro: Amount = Field(description="the default price of one piece in euro")
    guests: bool = Field(default=False, description="whether customers come together for it")


class Currency(Entry):
    """A currency that default prices can be turned into."""

    per_euro: Amount = Field(description="its units to one euro, rounded")


class Assumption(Range):
    """A range of the loyalty model, with the evidence behind it; without any it is our guess."""

    evidence: tuple[str, ...] = Field(default=(), description="ids of evidence entries")


class Plausible(StrictModel):
    """Where a figure lies in most firms of a family: our guess, only ever used as a range."""

    average_order_euro: Range = Field(description="an average order in euro")
    gross_margin: Range = Field(description="the share of sales left after the cost of goods")
    orders_per_year: Range = Field(description="orders of an average customer in a year")
    retention: Range = Field(description="share of customers who buy again the next year")


class VerdictLimits(StrictModel):
    """Where launch, pilot and do not launch part."""

    launch_chance: Share = Field(description="chance of a profit from which it is a launch")
    pilot_chance: Share = Field(description="chance of a profit from which it is a pilot")
    weeks_to_first_reward: Amount = Field(description="the longest wait of a median customer")
    affordable_loss_of_budget: Share = Field(
        description="share of the appreciation budget that the worst case may cost"
    )


class LoyaltyDefaults(StrictModel):
    """What the loyalty model assumes where a description does not say."""

    top_fifth_share_of_sales: Share = Field(description="share of sales of the best fifth")
    discount_rate: Share = Field(description="yearly rate at which later money is worth less")
    hourly_cost_euro: Amount = Field(description="an hour of staff time, in euro")
    setup_years: Amount = Field(description="years over which setting up is spread")
    months_to_full_use: Amount = Field(description="months until all have joined who will")
    selection_discount: Assumption = Field(description="the plain gap is so many times the effect")
    heavy_response: Assumption = Field(description="the heaviest fifth's response beside others'")
    displaced_share: Assumption = Field(description="share of rewards that would have been bought")
    response_to_reward: Assumption = Field(description="exponent of the response to the reward")
    head_start_gain: Assumption = Field(description="times the effect that a head start brings")
    breakage: Assumption = Field(description="share of rewards never asked for")
    verdict: VerdictLimits
    plausible: dict[str, Plausible] = Field(description="ranges by family of industries")


class Vocabulary(StrictModel):
    """Every closed list; the order of a list is the order in which it is shown."""

    models: dict[str, Entry]
    voices: dict[str, Entry]
    restrictions: dict[str, Restriction]
    families: dict[str, Family]
    industries: dict[str, Industry]
    channels: dict[str, Channel]
    tools: dict[str, Entry]
    stages: dict[str, Entry]
    goals: dict[str, Goal]
    known_by: dict[str, KnownBy]
    nouns: dict[str, Entry]
    role_kinds: dict[str, RoleKind]
    donts: dict[str, Entry]
    consents: dict[str, ConsentKind]
    rhythms: dict[str, Rhythm]
    defaults: Defaults
    loyalty_defaults: LoyaltyDefaults
    scoring: Scoring
    items_held: tuple[TeamSize, ...]
    ramp: Ramp
    cadences: dict[str, Entry]
    areas: dict[str, Entry]
    recovery_ends: dict[str, Entry]
    occasions: dict[str, Occasion]
    note_purposes: dict[str, NotePurpose]
    note_channels: dict[str, NoteChannel]
    program_kinds: dict[str, Entry]
    grades: dict[str, Entry]
    evidence_uses: dict[str, Entry]
    materials: dict[str, Material]
    currencies: dict[str, Currency]
    upkeep: Upkeep

    @classmethod
    def lists(cls) -> tuple[str, ...]:
        """The names of the closed lists; defaults and weights are no lists of ids."""
        fields = cls.model_fields.items()
        return tuple(name for name, field in fields if get_origin(field.annotation) is dict)

    def ids(self, list_name: str) -> tuple[str, ...]:
        """The ids of one list, in its order."""
        return tuple(getattr(self, list_name))

    def family_of(self, industry: str) -> str:
        """The family of industries that a trade belongs to."""
        return self.industries[industry].family

    def default_price(self, material: str, currency: str) -> Decimal | None:
        """What one piece costs by default, or None in a currency without a rounded rate."""
        if currency not in self.currencies:
            return None
        return self.materials[material].euro * self.currencies[currency].per_euro

    def from_euro(self, euro: Decimal, currency: str) -> Decimal | None:
        """A default amount in a currency, or None in one without a rounded rate."""
        known = self.currencies.get(currency)
        return None if known is None else euro * known.per_euro


@dataclass(frozen=True)
class Term:
    """Marks a text field as an id of one closed list: ``Annotated[str, Term("channels")]``."""

    list_name: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-vocabulary": self.list_name}

    def _known(self, value: str, info: ValidationInfo) -> str:
        vocabulary: Vocabulary = (info.context or {})["vocabulary"]
        known = vocabulary.ids(self.list_name)
        if value not in known:
            raise PydanticCustomError(
                "unknown_id", "unknown id", {"known": known, "list": self.list_name}
            )
        return value


@cache
def load_vocabulary(content: Path) -> Vocabulary:
    """The vocabularies of a content folder; raises ``ProblemsFound``."""
    return validated(read_shipped(content / "vocabulary.yaml"), Vocabulary)
