"""What a program design gives, brings and costs, before any business's figures are known.

Amounts of a reward are in average orders, so that a design needs no currency.
"""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thankbook.strictmodel import Amount, Range, Share, Slug, StrictModel
from thankbook.vocabulary import Term


class Effect(Range):
    """A range and what is known behind it; without evidence it is an assumption of ours."""

    evidence: tuple[Slug, ...] = Field(
        default=(),
        description="a list of ids of evidence entries behind the range",
        examples=[["selection-discount"]],
    )


class Stamps(StrictModel):
    """One free after so many paid."""

    paid_orders: Annotated[int, Field(ge=2, le=100)] = Field(
        description="a whole number of paid orders for one free", examples=[8]
    )
    head_start: Annotated[int, Field(ge=0, le=20)] = Field(
        description="a whole number of boxes stamped beforehand, on top of those", examples=[2]
    )
    reward_in_orders: Amount = Field(
        description="the price of the free thing as a part of the average order", examples=[0.4]
    )
    paid_ahead: bool = Field(
        default=False, description="true if all visits are paid ahead, the free one being one more",
        examples=[True],
    )  # fmt: skip


class Back(StrictModel):
    """A share of what was paid comes back."""

    rate: Share = Field(description="the share of an eligible bill given back", examples=[0.03])
    eligible_share: Share = Field(
        default=1, description="the share of spending that counts", examples=[1],
        validate_default=True,
    )  # fmt: skip
    first_after_orders: Annotated[int, Field(ge=0, le=100)] = Field(
        default=1, description="whole paid orders until something can be spent; 0 if at once",
        examples=[1],
    )  # fmt: skip
    once_a_year: bool = Field(
        default=False, description="true if it is worked out once a year", examples=[True]
    )
    in_money: bool = Field(
        default=False, description="true if money is paid out, not goods given", examples=[True]
    )


class Level(StrictModel):
    """What customers above a line get."""

    top_share: Share = Field(description="the share of members who reach it", examples=[0.3])
    euro_per_member: Amount = Field(
        description="what one member of it costs in a year, in euro", examples=[6]
    )


class Membership(StrictModel):
    """Paid once a year for something each time."""

    fee_in_orders: Amount = Field(description="the fee in average orders", examples=[0.8])
    value_each_time: Amount = Field(
        description="the price of what a member gets each time, in average orders", examples=[0.1]
    )
    times_at_most: Annotated[int, Field(ge=1, le=366)] = Field(
        description="whole times in a year that a member gets it at most", examples=[12]
    )


class Gifts(StrictModel):
    """A sum of money spent on people without their earning it."""

    budget_share: Share = Field(
        description="the share of the appreciation budget that it takes", examples=[0.2]
    )
    euro_each: Amount = Field(description="what one gift costs, in euro", examples=[4])


class Newcomers(StrictModel):
    """Something for bringing somebody new, or for being new."""

    reward_in_orders: Amount = Field(
        description="the price of what the sender gets, in average orders", examples=[0.5]
    )
    welcome_in_orders: Amount = Field(
        default=0, description="the price of what the newcomer gets, in average orders",
        examples=[0.2], validate_default=True,
    )  # fmt: skip
    euro_each_at_most: Amount | None = Field(
        default=None, description="the most that all of it is worth, in euro", examples=[100]
    )


class Effects(StrictModel):
    """What it does to people, as the gap between those in it and the others shows it.

    A gap in orders or in staying is divided by the selection discount before it counts; a lift is
    an effect already. Both shrink where less of the spending is given than ``at_value``.
    """

    works: Share = Field(
        default=1, description="the chance that it does anything to orders and staying at all",
        examples=[0.5], validate_default=True,
    )  # fmt: skip
    joining_share: Effect = Field(
        description="the share of customers who take part",
        examples=[{"low": 0.3, "likely": 0.45, "high": 0.6}],
    )
    gap_in_orders: Effect | None = Field(
        default=None,
        description="how much more members order than others do, as a share",
        examples=[{"low": 0.1, "likely": 0.4, "high": 0.8}],
    )
    lift_in_orders: Effect | None = Field(
        default=None,
        description="how much more members order because of it, where a study has already taken "
        "out who joins; in place of a gap",
        examples=[{"low": 0.05, "likely": 0.2, "high": 0.5}],
    )
    at_value: Share | None = Field(
        default=None,
        description="the share of a member's spending that is given where these effects hold",
        examples=[0.04],
    )
    gap_in_staying: Effect | None = Field(
        default=None,
        description="how many more members in a hundred stay the year, as a share",
        examples=[{"low": 0, "likely": 0.07, "high": 0.14}],
    )
    newcomers_per_member: Effect | None = Field(
        default=None,
        description="newcomers in a year for each customer who takes part",
        examples=[{"low": 0.01, "likely": 0.03, "high": 0.06}],
    )
    newcomers_anyway: Effect | None = Field(
        default=None,
        description="the share of them who would have come without it",
        examples=[{"low": 0.4, "likely": 0.6, "high": 0.8}],
    )

    def given(self) -> tuple[Effect, ...]:
        """The ranges that are there."""
        ranges = (getattr(self, name) for name in type(self).model_fields)
        return tuple(effect for effect in ranges if isinstance(effect, Effect))


class Costs(StrictModel):
    """What it costs beside the rewards."""

    setup_euro: Amount = Field(description="what setting it up costs once, in euro", examples=[200])
    software_euro_per_month: Amount = Field(
        default=0, description="software or cards a month, in euro", examples=[49],
        validate_default=True,
    )  # fmt: skip
    promotion_euro_per_year: Amount = Field(
        default=0, description="what telling people about it costs a year, in euro",
        examples=[150], validate_default=True,
    )  # fmt: skip
    seconds_per_order: Range | None = Field(
        default=None,
        description="seconds of staff time with each order of a member",
        examples=[{"low": 4, "likely": 8, "high": 15}],
    )
    minutes_per_member: Range | None = Field(
        default=None,
        description="minutes of staff time for a member in a year",
        examples=[{"low": 5, "likely": 10, "high": 20}],
    )
    card: Annotated[str, Term("materials")] | None = Field(
        default=None, description="the material of which each reward uses one", examples=["stamp"]
    )


MECHANICS = {
    "stamp_card": "stamps",
    "points": "back",
    "credit": "back",
    "business_rebate": "back",
    "tiers": "levels",
    "recognition": "levels",
    "paid_membership": "membership",
    "surprise_fund": "gifts",
    "referral": "newcomers",
    "partner_program": "newcomers",
    "prepaid": "stamps",
    "subscription": "back",
    "member_prices": "back",
    "charity": "back",
}
"""The group of fields that says how a program of each kind works."""


class Economics(StrictModel):
    """A program's figures: one group for how it works, then effects and costs."""

    stamps: Stamps | None = Field(default=None, description="how a stamp card works", examples=[{}])
    back: Back | None = Field(
        default=None, description="how points, a credit or a rebate work", examples=[{"rate": 0.03}]
    )
    levels: tuple[Level, ...] | None = Field(
        default=None, description="a list of levels, the widest first", examples=[[{}]]
    )
    membership: Membership | None = Field(
        default=None, description="how a paid membership works", examples=[{}]
    )
    gifts: Gifts | None = Field(
        default=None, description="how a fund for gifts works", examples=[{}]
    )
    newcomers: Newcomers | None = Field(
        default=None, description="how newcomers are rewarded", examples=[{}]
    )
    effects: Effects = Field(description="what it does to people", examples=[{}])
    costs: Costs = Field(description="what it costs beside the rewards", examples=[{}])

    @model_validator(mode="after")
    def _one_mechanism(self) -> Self:
        given = [name for name in set(MECHANICS.values()) if getattr(self, name) is not None]
        if len(given) != 1:
            found = "A program needs one group that says how it works."
            raise PydanticCustomError("own_words", "mechanics", {"found": found})
        return self

    def suits(self, kind: str) -> bool:
        """Whether the group that is given is the one for a kind of program."""
        return getattr(self, MECHANICS[kind]) is not None
