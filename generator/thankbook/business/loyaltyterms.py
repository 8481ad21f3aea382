"""What a description may say about loyalty programs, in place of the model's own assumptions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thankbook.strictmodel import Amount, Range, Share, ShareRange, StrictModel

_FEW = {"low": 0.01, "likely": 0.02, "high": 0.04}
_HALF = {"low": 0.3, "likely": 0.5, "high": 0.8}


class LoyaltyEffects(StrictModel):
    """What a program does to your customers, as you have measured it."""

    joining_share: ShareRange | None = Field(
        default=None,
        description="the share of customers who would take part, as a range",
        examples=[{"low": 0.3, "likely": 0.4, "high": 0.5}],
    )
    extra_orders: ShareRange | None = Field(
        default=None,
        description="the share of orders that members really place more, selection taken out",
        examples=[{"low": 0.01, "likely": 0.04, "high": 0.08}],
    )
    extra_retention: ShareRange | None = Field(
        default=None,
        description="the share of members who really stay more in a year",
        examples=[_FEW],
    )
    newcomers_per_member: Range | None = Field(
        default=None,
        description="how many newcomers a member sends in a year, as a range",
        examples=[_FEW],
    )
    newcomers_anyway: ShareRange | None = Field(
        default=None,
        description="the share of sent newcomers who would have come anyway",
        examples=[_HALF],
    )
    displaced_share: ShareRange | None = Field(
        default=None,
        description="the share of rewards that would have been bought otherwise",
        examples=[_HALF],
    )


class LoyaltyCosts(StrictModel):
    """What a program costs you beside its rewards."""

    setup: Amount | None = Field(
        default=None, description="what setting it up costs once", examples=[1500]
    )
    software_per_month: Amount | None = Field(
        default=None, description="what its software costs a month", examples=[350]
    )
    promotion_per_year: Amount | None = Field(
        default=None, description="what telling people about it costs a year", examples=[1000]
    )
    seconds_per_order: Range | None = Field(
        default=None,
        description="seconds of staff time with each order of a member, as a range",
        examples=[{"low": 4, "likely": 8, "high": 15}],
    )
    retention_per_customer: Amount | None = Field(
        default=None,
        description="what you spend a year on keeping one customer, for the lifetime value",
        examples=[5],
    )


class Loyalty(StrictModel):
    """What you know about loyalty programs here; what you leave out is assumed, and marked."""

    reward_price: Annotated[Amount, Field(le=10**9)] | None = Field(
        default=None,
        description="the price of the thing that a full stamp card gives",
        examples=[28],
    )
    effects: LoyaltyEffects = Field(
        default=LoyaltyEffects(),
        description="what a program does to your customers, as ranges",
        examples=[{"extra_orders": {"low": 0.01, "likely": 0.04, "high": 0.08}}],
    )
    costs: LoyaltyCosts = Field(
        default=LoyaltyCosts(),
        description="what a program costs you beside its rewards",
        examples=[{"software_per_month": 350}],
    )
    affordable_loss: Amount | None = Field(
        default=None,
        description="the loss in a year that you could bear if it went wrong",
        examples=[5000],
    )
    discount_rate: Share | None = Field(
        default=None,
        description="the yearly rate at which later money is worth less to you",
        examples=[0.1],
    )
