"""The description of a business, version 1: the only copy of what each field means."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from thankbook.business.codes import codes, known_country, known_currency, known_language
from thankbook.business.itemwishes import ItemWish, RunningItem
from thankbook.business.loyaltyterms import Loyalty
from thankbook.business.owntrade import OwnTrade
from thankbook.business.parts import (
    MOST_IDS,
    Brand,
    Calendar,
    Consent,
    Customers,
    Limits,
    Money,
    Policies,
    Role,
)
from thankbook.strictmodel import Amount, Line, Rate, StrictModel, Trimmed
from thankbook.upkeep import Upkeep
from thankbook.validationwords import FREE_TEXT, FREE_TEXT_WITHOUT_COMMAS, VISIBLE
from thankbook.vocabulary import Term

MANAGERS_ONLY_UNLESS_SAID = (
    "money",
    "appreciation_budget_per_year",
    "customers.active",
    "customers.top_fifth_share_of_sales",
    "customers.top_fifth_share_of_orders",
    "team.hourly_cost",
    "loyalty.effects",
    "loyalty.costs",
    "loyalty.affordable_loss",
    "loyalty.discount_rate",
)
"""What a description that says nothing about it keeps out of the staff edition."""

_MOST_FIELDS = 200
"""More than a description has, written without positions."""

_MOST_WISHES = 500
"""More than the library has of one kind."""

FilePath = Annotated[str, Field(max_length=1000), FREE_TEXT_WITHOUT_COMMAS]
"""A path as it is typed; no system takes a longer one."""

FilePaths = Annotated[tuple[FilePath, ...], Field(max_length=100)]
"""As many files as are read for one description."""


FieldName = Annotated[str, Field(min_length=1, max_length=400, pattern=r"\S")]
"""The dotted name of a field; whether there is one of this name is a rule's matter."""


def _this_version(typed: object) -> object:
    if isinstance(typed, int | Decimal) and str(typed) != "1":
        found = "Version {typed} is not known to this Thankbook."
        raise PydanticCustomError("own_words", "version", {"found": found})
    return typed


class Business(StrictModel):
    """A business as its owner describes it; what ``extends`` names is merged before it is read."""

    version: Annotated[Literal[1], BeforeValidator(_this_version)] = Field(
        description="the version of this format", examples=[1]
    )
    extends: FilePath | FilePaths | None = Field(
        default=None,
        description="the file or folder that this file builds on, or a list of them",
        examples=["../base.yaml"],
    )
    library: FilePath | FilePaths | None = Field(
        default=None,
        description="the folder with items and words of your own, or a list of folders",
        examples=["our-library"],
    )
    name: Annotated[
        str, Trimmed, Field(min_length=1, max_length=120, pattern=VISIBLE), FREE_TEXT
    ] = Field(description="the name on the door", examples=["Solsikke Bakery"])
    id: Line | None = Field(
        default=None,
        description="what the playbook goes on being known by in browsers and calendars when the "
        "name changes: the name that it had",
        examples=["Solsikke Bakery"],
    )
    industry: Annotated[str, Term("industries")] = Field(
        description="a trade, or other for one that is in no list", examples=["bakery"]
    )
    trade: OwnTrade = Field(
        default=OwnTrade(),
        description="your trade in your own words, needed where it is in no list",
        examples=[{"name": "beekeepers' supplier", "family": "retail"}],
    )
    traits: dict[Annotated[str, Term("traits")], bool] = Field(
        default={},
        description="what is true here, or false, whatever is usual in your trade",
        examples=[{"gifts_restricted": False, "public_buyers": True}],
    )
    model: Annotated[str, Term("models")] = Field(
        description="whom you sell to: consumer, business, mixed or non_profit",
        examples=["consumer"],
    )
    country: Annotated[str, AfterValidator(known_country), codes("country")] = Field(
        description="the two-letter code of a country", examples=["DK"]
    )
    languages: tuple[Annotated[str, AfterValidator(known_language), codes("language")], ...] = (
        Field(
            min_length=1,
            max_length=50,
            description="a list of language codes, the one your team reads first",
            examples=[["en", "da"]],
        )
    )
    currency: Annotated[str, AfterValidator(known_currency), codes("currency")] = Field(
        description="the three-letter code of a currency", examples=["DKK"]
    )
    currency_per_euro: Rate | None = Field(
        default=None,
        description="how much of your currency one euro buys; default prices are in euro",
        examples=[4.1],
    )
    voice: Annotated[str, Term("voices")] = Field(
        description="how you speak with customers: warm, plain or formal", examples=["warm"]
    )
    promise: Line = Field(
        description="a sentence on what customers can rely on",
        examples=["Bread out of the oven when you get here, and a face that knows you."],
    )
    values: tuple[Line, ...] = Field(
        default=(),
        max_length=8,
        description="a list of what you stand for",
        examples=[["We say what we know and fetch who knows more."]],
    )
    places: tuple[Line, ...] = Field(
        default=(),
        max_length=500,
        description="a list of the places where customers meet you",
        examples=[["Harbor Street 4", "Station Square 1"]],
    )
    nouns: dict[Annotated[str, Term("nouns")], Line] = Field(
        default={},
        description="your own words in place of your trade's",
        examples=[{"customer": "guest", "customers": "guests", "a_customer": "a guest"}],
    )
    customers: Customers = Field(
        description="who your customers are",
        examples=[{"active": 1800, "segments": [{"id": "regulars", "share": 0.3}]}],
    )
    money: Money = Field(
        default=Money(),
        description="what an average customer brings",
        examples=[{"average_order": 74, "gross_margin": 0.61}],
    )
    appreciation_budget_per_year: Amount = Field(
        description="what you can spend on appreciation in a year, wages aside", examples=[18000]
    )
    loyalty: Loyalty = Field(
        default=Loyalty(),
        description="what you know about loyalty programs here",
        examples=[{"reward_price": 28}],
    )
    prices: dict[Annotated[str, Term("materials")], Annotated[Amount, Field(le=10**9)]] = Field(
        default={},
        description="what a piece of material costs you",
        examples=[{"greeting_card": 4.5}],
    )
    team: tuple[Role, ...] = Field(
        min_length=1,
        max_length=20,
        description="a list of roles in your team",
        examples=[
            [
                {
                    "id": "owner",
                    "kind": "lead",
                    "title": "owner",
                    "people": 1,
                    "minutes_per_week": 90,
                }
            ]
        ],
    )
    limits: Limits = Field(
        default=Limits(),
        description="what customers and your team can take",
        examples=[{"touches_per_customer_per_month": 1, "items": 10}],
    )
    channels: tuple[Annotated[str, Term("channels")], ...] = Field(
        max_length=MOST_IDS,
        min_length=1,
        description="a list of the ways in which you meet or write to customers",
        examples=[["in_person", "phone"]],
    )
    tools: tuple[Annotated[str, Term("tools")], ...] = Field(
        max_length=MOST_IDS,
        default=(),
        description="a list of tools in use",
        examples=[["pos", "paper_cards"]],
    )
    consent: Consent = Field(
        default=Consent(),
        description="what customers are asked to agree to",
        examples=[{"asked_for": ["photos"]}],
    )
    calendar: Calendar = Field(
        default=Calendar(),
        description="your year",
        examples=[{"quiet_months": [1], "closed": ["mon"]}],
    )
    policies: Policies = Field(
        description="what you have promised and who is told when it goes wrong",
        examples=[{"complaint_contact": {"name": "Mette Holm"}}],
    )
    goals: tuple[Annotated[str, Term("goals")], ...] = Field(
        max_length=MOST_IDS,
        min_length=1,
        description="a list of goals, the most important first",
        examples=[["retain", "refer"]],
    )
    donts: tuple[Annotated[str, Term("donts")], ...] = Field(
        max_length=MOST_IDS,
        default=(),
        description="a list of what you never do",
        examples=[["no_discount_days", "no_alcohol"]],
    )
    keep_out: tuple[ItemWish, ...] = Field(
        default=(),
        max_length=_MOST_WISHES,
        description="a list of items that are left out, whatever speaks for them",
        examples=[[{"id": "let-chance-choose-the-treat", "reason": "Nobody here draws lots."}]],
    )
    keep_in: tuple[ItemWish, ...] = Field(
        default=(),
        max_length=_MOST_WISHES,
        description="a list of items that are in, whatever else would bring more",
        examples=[[{"id": "greet-by-name"}]],
    )
    running: tuple[RunningItem, ...] = Field(
        default=(),
        max_length=_MOST_WISHES,
        description="a list of tactics and programs that you do already",
        examples=[[{"id": "stamp-card", "since": "2025-03-01"}]],
    )
    brand: Brand = Field(
        default=Brand(), description="how the site looks", examples=[{"color": "#B4530A"}]
    )
    upkeep: Upkeep | None = Field(
        default=None,
        description="who keeps this description true, and when it is looked at again",
        examples=[{"owner": "Mette Holm", "reviewed": "2026-11-01", "every_months": 12}],
    )
    managers_only: tuple[FieldName, ...] = Field(
        default=MANAGERS_ONLY_UNLESS_SAID,
        max_length=_MOST_FIELDS,
        description="a list of figures that only the manager edition shows",
        examples=[["money", "team.hourly_cost"]],
    )
    unusual: tuple[FieldName, ...] = Field(
        default=(),
        max_length=_MOST_FIELDS,
        description="a list of figures that are unlike those of your trade and right all the same",
        examples=[["money.average_order"]],
    )

    @property
    def people(self) -> int:
        """How many people work here."""
        return sum(role.people for role in self.team)

    @property
    def is_one_person(self) -> bool:
        """Whether one person is the whole business, and so has nobody to ask."""
        return self.people == 1
