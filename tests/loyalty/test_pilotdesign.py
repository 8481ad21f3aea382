"""Pilots: the power that is promised is the power that drawn customers show."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from thankbook.loyalty.members import members_of
from thankbook.loyalty.pilotdesign import (
    PilotQuestion,
    detectable_difference,
    left_to_chance,
    pilot_of,
)
from thankbook.loyalty.uncertain import likely_values

pytestmark = pytest.mark.slow

TRIALS = 1_500
Z = 1.2815515655446004
"""One-sided, at ten in a hundred."""


def adjusted(before, after, offered):
    """The effect of the offer by least squares with the orders before, and its standard error."""
    columns = np.column_stack([np.ones_like(before), offered, before])
    bread = np.linalg.inv(columns.T @ columns)
    found = bread @ columns.T @ after
    rest = after - columns @ found
    leverage = np.einsum("ij,jk,ik->i", columns, bread, columns)
    meat = columns.T @ (columns * (rest**2 / (1 - leverage))[:, None])
    return found[1], float(np.sqrt((bread @ meat @ bread)[1, 1]))


def power(design, pilot, lots, *, willing, seed=7):
    """The share of drawn pilots that find the effect."""
    random, found = np.random.default_rng(seed), 0
    members = members_of(design, likely_values(design.figures))
    time = design.figures["orders_per_year"].likely * pilot.weeks / 52
    heads = members.heads[0]
    share = float(np.sum(heads)) / design.figures["customers"].likely
    profile = members.extra[0] / float(members.uplift[0]) * pilot.effect
    shape, cells = design.buyers.shape, len(heads)
    for _ in range(TRIALS):
        rates = random.gamma(shape, 1 / shape, lots.needed_each * 2)
        cell = np.minimum((gamma_share(shape, rates) * cells).astype(int), cells - 1)
        joins = np.ones(rates.size, bool) if willing else random.random(rates.size) < share
        offered = np.tile([0.0, 1.0], lots.needed_each)
        before = random.poisson(rates * time).astype(float)
        extra = 1 + profile[cell] * joins * offered
        after = random.poisson(rates * time * extra).astype(float)
        effect, error = adjusted(before, after, offered)
        found += effect / error > Z
    return found / TRIALS


def gamma_share(shape, rates):
    import scipy.special

    return scipy.special.gammainc(shape, rates * shape)


@pytest.mark.parametrize(
    ("way", "effect", "willing"), [("everybody", 0.3, False), ("willing", 0.12, True)]
)
def test_simulated_power_is_what_is_promised(way, effect, willing, designs):
    """Some join at random, respond as the model says, and are compared as they were offered it."""
    design = designs["points"]
    pilot = pilot_of(design, PilotQuestion(effect, 0.1, 0.5, 1_000))
    lots = getattr(pilot, way)
    assert 60 < lots.needed_each < 5_000
    assert power(design, pilot, lots, willing=willing) == pytest.approx(0.80, abs=0.05)


def test_fewer_who_take_part_need_more_customers(designs, changed):
    """Lots over everybody: half as many who join take four times the customers."""
    design = designs["points"]
    question = PilotQuestion(0.01, 0.01, 0.5, 1_000)
    half, quarter = (
        pilot_of(changed(design, joining_share=share), question) for share in (0.5, 0.25)
    )
    assert half.weeks == quarter.weeks
    ratio = quarter.everybody.needed_each / half.everybody.needed_each
    assert ratio == pytest.approx(4, rel=0.01)
    assert quarter.willing.needed_each == half.willing.needed_each
    assert quarter.willing.available_each == half.willing.available_each // 2


def test_a_membership_for_few_needs_far_more_than_its_members(designs):
    pilot = pilot_of(designs["paid-membership"], PilotQuestion(0.06, 0.06, 0.3, 1_000))
    assert pilot.taking_part < 0.05
    assert pilot.everybody.needed_each > 100 * pilot.willing.needed_each


def test_orders_before_take_luck_away(designs):
    """By drawing: what is left of the variance after a straight line through the orders before."""
    shape, orders = designs["points"].buyers.shape, 6.0
    random = np.random.default_rng(1)
    rates = random.gamma(shape, orders / shape, 400_000)
    before, after = random.poisson(rates), random.poisson(rates)
    slope = np.cov(before, after)[0, 1] / np.var(before)
    left = float(np.var(after - slope * before))
    square = orders**2 * (1 + 1 / shape)
    assert left_to_chance(orders, square) == pytest.approx(left, rel=0.03)


def test_the_second_moment_of_each_cell_is_that_of_drawn_customers(designs):
    buyers = designs["points"].buyers
    rates = np.sort(np.random.default_rng(2).gamma(buyers.shape, 1 / buyers.shape, 400_000))
    drawn = (rates**2).reshape(len(buyers.squares), -1).mean(axis=1)
    assert list(buyers.squares) == pytest.approx(list(drawn), rel=0.03, abs=0.01)


def test_a_larger_business_can_see_smaller_effects(designs, changed):
    question = PilotQuestion(0.05, 0.05, 0.3, 1_000)
    seen = [
        pilot_of(changed(designs["points"], customers=customers), question).willing.detectable
        for customers in (100, 1_000, 10_000)
    ]
    assert seen == sorted(seen, reverse=True)


def test_under_contract_a_pilot_counts_renewals(designs):
    design = designs["points"]
    bound = replace(design, buyers=replace(design.buyers, is_regular=True))
    pilot = pilot_of(bound, PilotQuestion(0.02, None, 0.05, 1_000))
    assert pilot.counts == "renewals"
    assert pilot.weeks == 52
    stay = design.figures["retention"].likely
    assert pilot.willing.detectable == pytest.approx(
        detectable_difference(stay * (1 - stay), pilot.willing.available_each)
    )


def test_where_nobody_takes_part_nothing_is_promised(designs, changed):
    pilot = pilot_of(changed(designs["points"], joining_share=0), PilotQuestion(0.1, 0.1, 0.2, 9))
    assert not pilot.is_large_enough
    assert not pilot.can_settle
