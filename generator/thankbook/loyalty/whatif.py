"""The closed form for one reward design in plain numbers: what the browser computes as well.

``sections/loyalty/scripts/whatif.js`` does the same sums in the same order; a test holds that.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from thankbook.loyalty.buyers import HEAVY_SHARE
from thankbook.loyalty.design import Design
from thankbook.loyalty.response import response_at_reference
from thankbook.loyalty.rewardoffers import BackOffer, StampOffer
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.waiting import WEEKS_PER_YEAR, reward_rate
from thankbook.loyalty.yeareconomics import year_of

Inputs = Mapping[str, float]
"""Figures by name, those of ``MOVED`` and those of ``HELD``; money in the business's currency."""

MOVED = (
    "average_order",
    "gross_margin",
    "orders_per_year",
    "joining_share",
    "extra_orders",
    "extra_staying",
    "reward_rate",
    "first_after",
    "displaced_share",
    "fixed_per_year",
)
"""What the panel lets people move."""

HELD = (
    "customers",
    "retention",
    "reference_value",
    "response_to_reward",
    "head_start",
    "is_regular",
    "is_in_money",
    "heavy_response",
    "seconds_per_order",
    "minutes_per_member",
    "hourly_cost",
    "card_price",
    "median",
)


@dataclass(frozen=True)
class Answer:
    """A year at these figures, in money; ``break_even`` is None where no uplift can pay."""

    profit: float
    gain: float
    reward_cost: float
    uplift: float
    break_even: float | None
    weeks: float


@dataclass(frozen=True)
class _Sums:
    """Over all cells, a year: members, their orders before and with the program, and the gain."""

    members: float
    before: float
    orders: float
    extra: float
    gained: float
    reached: float


def has_panel(design: Design) -> bool:
    """Whether a design is of the form that the panel computes."""
    return isinstance(design.offer, StampOffer | BackOffer)


def inputs_of(design: Design) -> dict[str, float]:
    """A design's likeliest figures as the panel starts from them."""
    values = likely_values(design.figures)
    year, effects = year_of(design, values), response_at_reference(design, values)
    fixed = -sum(float(year.parts[name][0]) for name in ("software", "promotion", "setup"))
    plain = {
        name: design.figures[name].likely if name in design.figures else 0.0
        for name in (*MOVED, *HELD)
    }
    return plain | {
        "extra_orders": float(effects.orders[0, 0]),
        "extra_staying": float(effects.staying[0, 0]),
        "reference_value": float(effects.reference[0, 0]),
        "head_start": float(effects.head_start[0, 0]),
        "is_regular": float(design.buyers.is_regular),
        "is_in_money": float(design.offer.is_in_money),
        "reward_rate": reward_rate(design),
        "first_after": float(design.offer.orders_to_profit or 1),
        "fixed_per_year": fixed,
        "median": design.buyers.median,
    }


def answer(given: Inputs, multiples: tuple[float, ...]) -> Answer:
    """The closed form of docs/loyalty-model.md, cell by cell."""
    sums = _sums(given, multiples)
    order, margin = given["average_order"], given["gross_margin"]
    per_order = order * margin
    goods = 1.0 if given["is_in_money"] else 1 - margin + given["displaced_share"] * margin
    reward = given["reward_rate"] * order * goods
    time = given["seconds_per_order"] / 3600 * given["hourly_cost"]
    unit = reward + time + given["card_price"] / given["first_after"]
    care = given["minutes_per_member"] / 60 * given["hourly_cost"] + given["card_price"]
    standing = sums.members * care + given["fixed_per_year"]
    gain = sums.gained * per_order
    possible = per_order > unit and sums.reached > 0 and sums.before > 0
    needed = (sums.before * unit + standing) / (per_order - unit) if possible else 0.0
    return Answer(
        profit=gain - sums.orders * unit - standing,
        gain=gain,
        reward_cost=sums.orders * reward,
        uplift=sums.extra / sums.before if sums.before > 0 else 0.0,
        break_even=needed / sums.before if possible else None,
        weeks=given["first_after"] * WEEKS_PER_YEAR / (given["orders_per_year"] * given["median"]),
    )


def _sums(given: Inputs, multiples: tuple[float, ...]) -> _Sums:
    members = before = orders = extra_orders = gained = reached = 0.0
    heads = given["customers"] * given["joining_share"] / len(multiples)
    heavy_from = len(multiples) - round(len(multiples) * HEAVY_SHARE)
    strength = _strength(given)
    stay = min(given["extra_staying"] * strength, 1 - given["retention"])
    for cell, multiple in enumerate(multiples):
        rate = given["orders_per_year"] * multiple
        reach = _reach(given, rate)
        response = given["heavy_response"] if cell >= heavy_from else 1.0
        extra = given["extra_orders"] * strength * response * reach
        kept = stay * reach
        members += heads
        before += heads * rate
        orders += heads * rate * (1 + extra + kept)
        extra_orders += heads * rate * extra
        gained += heads * rate * (extra + kept)
        reached += heads * rate * response * reach
    return _Sums(members, before, orders, extra_orders, gained, reached)


def _strength(given: Inputs) -> float:
    """How strongly people respond to this reward, set against the one where effects hold."""
    if given["reference_value"] <= 0:
        return 0.0
    ratio = given["reward_rate"] / given["reference_value"]
    power = ratio ** given["response_to_reward"] if ratio > 1 else ratio
    return power * given["head_start"]


def _reach(given: Inputs, rate: float) -> float:
    count = int(given["first_after"])
    if given["is_regular"]:
        return 1.0 if rate >= count else 0.0
    return _at_least(count, rate)


def _at_least(count: int, rate: float) -> float:
    term = below = math.exp(-rate)
    for number in range(1, count):
        term = term * rate / number
        below += term
    return max(0.0, 1 - below)
