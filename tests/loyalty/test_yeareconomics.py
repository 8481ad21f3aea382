"""The closed form: against customers drawn one by one, and as its properties demand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.loyalty.breakeven import break_even
from thankbook.loyalty.members import members_of
from thankbook.loyalty.waiting import cost_share_of_heavy_buyers, reward_rate
from thankbook.loyalty.yeareconomics import unit_cost, year_of

pytestmark = pytest.mark.slow

REWARDING = ("stamp-card", "points", "credit", "service-credit")


def profit(design, values) -> float:
    return float(year_of(design, values).profit[0])


def test_the_closed_form_is_the_average_of_drawn_customers(designs, likely):
    """Customers with rates of their own, orders by Poisson, 1/N of a reward for each order."""
    design = designs["stamp-card"]
    values = likely(design, seconds_per_order=0, card_price=0)
    random = np.random.default_rng(3)
    drawn = 400_000
    shape, average = design.buyers.shape, float(values["orders_per_year"][0, 0])
    rates = np.sort(random.gamma(shape, average / shape, drawn))
    members = members_of(design, values)
    cell = np.arange(drawn) * members.rates.shape[1] // drawn
    extra, kept = members.extra[0][cell], members.kept[0][cell]
    orders = random.poisson(rates * (1 + extra + kept))
    before = random.poisson(rates)
    order, margin = float(values["average_order"][0, 0]), float(values["gross_margin"][0, 0])
    cost = float(unit_cost(design.offer, values)[0, 0]) * design.offer.reward * order
    per_head = (orders - before) * order * margin - orders / design.offer.paid_orders * cost
    heads = float(np.sum(members.heads))
    fixed = sum(float(year_of(design, values).parts[name][0]) for name in ("promotion", "setup"))
    simulated = heads * float(np.mean(per_head)) + fixed
    assert profit(design, values) == pytest.approx(simulated, rel=0.03)


def test_reach_is_the_share_of_drawn_members_who_fill_a_card(designs):
    design = designs["stamp-card"]
    average = design.figures["orders_per_year"].likely
    random = np.random.default_rng(4)
    rates = random.gamma(design.buyers.shape, average / design.buyers.shape, 400_000)
    filled = np.mean(random.poisson(rates) >= design.offer.paid_orders)
    rates = design.buyers.rates(np.full((1, 1), average))
    reach = design.buyers.chance_of_at_least(design.offer.orders_to_profit, rates)
    assert float(np.mean(reach)) == pytest.approx(float(filled), abs=0.005)


@pytest.mark.parametrize("name", REWARDING)
@given(displaced=st.floats(0, 0.9), more=st.floats(0.01, 0.1))
@settings(max_examples=25)
def test_profit_falls_as_the_reward_costs_more(name, designs, likely, displaced, more):
    design = designs[name]
    dear, cheap = (likely(design, displaced_share=d) for d in (displaced + more, displaced))
    assert profit(design, dear) < profit(design, cheap)


@given(reward=st.floats(0.05, 1.5), more=st.floats(0.01, 1))
@settings(max_examples=25)
def test_profit_falls_as_the_reward_grows_if_it_changes_nothing(designs, likely, reward, more):
    design = designs["stamp-card"]
    values = likely(design, gap_in_orders=0, gap_in_staying=0)
    small = replace(design, offer=replace(design.offer, reward=reward))
    large = replace(design, offer=replace(design.offer, reward=reward + more))
    assert profit(large, values) < profit(small, values)


@pytest.mark.parametrize("name", [*REWARDING, "surprise-fund", "tiers"])
@given(margin=st.floats(0.15, 0.9), more=st.floats(0.01, 0.09))
@settings(max_examples=25)
def test_break_even_falls_as_the_margin_rises(name, designs, changed, margin, more):
    thin = break_even(changed(designs[name], gross_margin=margin)).uplift
    rich = break_even(changed(designs[name], gross_margin=margin + more)).uplift
    assert rich is not None
    assert thin is None or rich < thin


@pytest.mark.parametrize("name", [*REWARDING, "paid-membership"])
def test_at_break_even_the_profit_is_nothing(name, designs, likely):
    design = designs[name]
    found = break_even(design).uplift
    quiet = {"gap_in_staying": 0.0, "gap_in_orders": 0.0}
    unit = likely(design, extra_orders=1.0, **quiet)
    reached = float(members_of(design, unit).uplift[0])
    values = likely(design, extra_orders=found / reached, **quiet)
    assert float(members_of(design, values).uplift[0]) == pytest.approx(found)
    assert profit(design, values) == pytest.approx(0, abs=1e-6)


def test_break_even_newcomers_bring_nothing(designs, changed):
    design = designs["referral-thanks"]
    found = break_even(design)
    share = found.newcomers / found.expected_newcomers
    anyway = design.figures["newcomers_anyway"].likely
    at_it = changed(design, newcomers_anyway=1 - (1 - anyway) * share)
    values = {name: np.full((1, 1), figure.likely) for name, figure in at_it.figures.items()}
    assert profit(at_it, values) == pytest.approx(0, abs=1e-6)


def test_ten_percent_back_on_ten_percent_of_sales_costs_what_a_hand_finds(designs, likely):
    """1,000 members, 10 orders of 100, margin 40%, 10% back, half displaced: 10,000 x 10 x 0.8."""
    design = designs["points"]
    flat = replace(design.offer, rate=0.1)
    values = likely(
        design,
        customers=2000,
        joining_share=0.5,
        orders_per_year=10,
        average_order=100,
        gross_margin=0.4,
        displaced_share=0.5,
        gap_in_orders=0,
        gap_in_staying=0,
    )
    year = year_of(replace(design, offer=flat, written=flat), values)
    assert float(year.parts["rewards"][0]) == pytest.approx(-1000 * 10 * 100 * 0.1 * 0.8)
    assert float(year.parts["extra_orders"][0]) == 0


def test_the_reward_rate_of_a_card_is_one_in_n(designs):
    design = designs["stamp-card"]
    assert reward_rate(design) == pytest.approx(design.offer.reward / design.offer.paid_orders)


def test_heavy_buyers_get_more_of_the_rewards_than_of_the_orders(designs):
    design = designs["stamp-card"]
    of_orders = sum(design.buyers.multiples * design.buyers.heavy) / len(design.buyers.multiples)
    assert cost_share_of_heavy_buyers(design) > of_orders


def test_without_anybody_near_the_reward_nothing_changes(designs, likely):
    design = designs["stamp-card"]
    values = likely(design, orders_per_year=0.01)
    assert float(members_of(design, values).uplift[0]) == pytest.approx(0, abs=1e-6)
