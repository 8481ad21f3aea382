"""Whom an item is for: what every item of the library says of the businesses that it fits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thankbook.strictmodel import Slug, StrictModel
from thankbook.upkeep import Upkeep
from thankbook.vocabulary import Term

Family = Annotated[str, Term("families")]
Trait = Annotated[str, Term("traits")]
Channel = Annotated[str, Term("channels")]
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
    rule_kinds: tuple[Annotated[str, Term("rule_kinds")], ...] = Field(
        default=(),
        description="a list of what its words speak of, and rules of the house may be about",
        examples=[["reviews"]],
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
