"""What the loyalty model assumes where a description does not say."""

from __future__ import annotations

from pydantic import Field

from thankbook.strictmodel import Amount, Range, Share, StrictModel


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
    affordable_loss_of_margin: Share = Field(
        description="share of a year's margin that one bad year in twenty may cost"
    )
    close: Share = Field(description="how near a limit a chance is close to it")


class LoyaltyDefaults(StrictModel):
    """What the loyalty model assumes where a description does not say."""

    top_fifth_share_of_sales: Share = Field(description="share of sales of the best fifth")
    discount_rate: Share = Field(description="yearly rate at which later money is worth less")
    hourly_cost_euro: Amount = Field(description="an hour of staff time, in euro")
    hourly_cost_by_country: dict[str, Amount] = Field(
        description="the same by country, where it is known better"
    )
    setup_years: Amount = Field(description="years over which setting up is spread")
    months_to_full_use: Amount = Field(description="months until all have joined who will")
    selection_discount: Assumption = Field(description="the plain gap is so many times the effect")
    heavy_response: Assumption = Field(description="the heaviest fifth's response beside others'")
    displaced_share: Assumption = Field(description="share of rewards that would have been bought")
    response_to_reward: Assumption = Field(description="exponent of the response to the reward")
    head_start_gain: Assumption = Field(description="times the effect that a head start brings")
    reference_value: Share = Field(
        description="share of a member's spending that is given where effects hold"
    )
    breakage: Assumption = Field(description="share of rewards never asked for")
    verdict: VerdictLimits
    plausible: dict[str, Plausible] = Field(description="ranges by family of industries")
