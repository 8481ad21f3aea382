"""What a reward does: nothing for nothing, less in proportion below what effects were seen at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.contentfolder import example_description
from thankbook.loyalty.buyers import buyers_of
from thankbook.loyalty.futures import futures_of
from thankbook.loyalty.members import members_of
from thankbook.loyalty.parametersearch import Edge, edge_of, recommended, variants
from thankbook.loyalty.response import response_to
from thankbook.loyalty.uncertain import Uncertain, likely_values
from thankbook.loyalty.verdict import Judging
from thankbook.loyalty.yeareconomics import year_of

REWARDING = ("stamp-card", "points", "credit", "service-credit")


def with_reward(design, times):
    """The same design with its reward times something, as if the owner gave so much."""
    offer = design.offer
    if hasattr(offer, "reward"):
        offer = replace(offer, reward=offer.reward * times)
    else:
        offer = replace(offer, rate=offer.rate * times)
    return replace(design, offer=offer, written=offer)


def uplift(design):
    return float(members_of(design, likely_values(design.figures)).uplift[0])


def kept(design):
    return float(members_of(design, likely_values(design.figures)).kept_share[0])


@pytest.mark.parametrize("name", REWARDING)
@pytest.mark.parametrize("what", [uplift, kept])
def test_a_tenth_of_the_reward_brings_at_most_a_tenth(name, what, designs):
    design = designs[name]
    usual = design.figures["reference_value"].likely / design.offer.generosity
    design = with_reward(design, usual)
    assert what(design) > 0
    assert what(with_reward(design, 0.1)) <= what(design) * 0.1 * (1 + 1e-9)
    assert what(with_reward(design, 0)) == 0


@given(share=st.floats(0, 1), reference=st.floats(0.005, 0.2), exponent=st.floats(0.3, 0.7))
@settings(max_examples=60)
def test_no_smaller_reward_gives_more_for_its_cost(share, reference, exponent):
    """Response per cost never rises as a reward shrinks below the reference; above it falls."""

    def response(value, *, is_care=False):
        arrays = (np.full((1, 1), number) for number in (value, reference, exponent))
        return float(response_to(*arrays, is_care=is_care)[0, 0])

    smaller = share * reference
    assert response(smaller) == pytest.approx(share)
    assert response(reference) == pytest.approx(1)
    assert response(2 * reference) <= 2
    assert response(0) == response(0, is_care=True) == 0


@pytest.mark.parametrize("name", REWARDING)
def test_a_reward_below_the_reference_is_never_better_for_being_smaller(name, designs):
    """The chance of a profit never rises as the reward shrinks: a cheap one is no way around."""
    design = designs[name]
    at_most = float(design.figures["reference_value"].likely) / design.offer.generosity
    chances = [
        futures_of(with_reward(design, at_most * share), 2_000).chance_of_profit
        for share in (1.0, 0.5, 0.25, 0.1, 0.03)
    ]
    assert chances == sorted(chances, reverse=True)


def test_the_owners_own_price_is_not_the_measure(describe, altered, designs_of):
    """A full card that gives three kroner brings a tenth of what thirty bring."""
    text = example_description("solsikke").read_text("utf-8")
    found = {
        price: designs_of(describe(altered(text, ("reward_price: 30", f"reward_price: {price}"))))
        for price in (60, 30, 3, 0)
    }
    at = {price: uplift(designs["stamp-card"]) for price, designs in found.items()}
    assert at[3] == pytest.approx(at[30] / 10, rel=0.05)
    assert at[30] < at[60] < 2 * at[30]
    assert at[0] == 0
    chances = [futures_of(found[price]["stamp-card"], 2_000).chance_of_profit for price in (30, 3)]
    assert chances[1] <= chances[0]


@pytest.mark.parametrize("name", REWARDING)
def test_the_search_ends_at_its_least_only_where_it_says_so(name, designs, vocabulary):
    design = designs[name]
    judging = Judging(vocabulary.loyalty_defaults.verdict, 1e9)
    best = recommended(design, judging)
    least = min(offer.generosity for offer in variants(design.written))
    assert (edge_of(best) is Edge.LEAST) == (best.offer.generosity <= least)


def test_what_was_measured_is_the_average_of_members(designs):
    for name in REWARDING:
        design = designs[name]
        value = design.offer.generosity
        measured = {
            "extra_orders": Uncertain("extra_orders", 0.03, 0.03, 0.03),
            "extra_staying": Uncertain("extra_staying", 0.01, 0.01, 0.01),
            "measured_value": Uncertain("measured_value", value, value, value),
            "head_start_gain": Uncertain("head_start_gain", 1, 1, 1),
        }
        own = replace(design, figures={**design.figures, **measured})
        assert uplift(own) == pytest.approx(0.03), name
        assert kept(own) == pytest.approx(0.01), name


def test_a_study_that_took_out_who_joins_is_not_discounted_again(designs, changed):
    design = designs["paid-membership"]
    assert "gap_in_orders" not in design.figures
    assert design.figures["extra_orders"].evidence == ("paid-membership",)
    assert uplift(changed(design, selection_discount=9)) == pytest.approx(uplift(design))
    plain = designs["points"]
    assert uplift(changed(plain, selection_discount=8)) == pytest.approx(
        uplift(changed(plain, selection_discount=4)) / 2
    )


def test_a_smaller_fee_holds_people_less(designs):
    design = designs["paid-membership"]
    small = replace(design, offer=replace(design.offer, yearly_fee=design.offer.yearly_fee / 4))
    assert uplift(small) < uplift(design)
    none = replace(design, offer=replace(design.offer, yearly_fee=0.0))
    assert uplift(none) == 0


def test_whoever_signs_for_a_time_orders_no_more(describe, tiny, altered, designs_of):
    traits = ("industry: bakery", "industry: bakery\ntraits: {contracts: true}")
    bound = describe(altered(tiny, traits))
    found = designs_of(bound)["points"]
    assert found.buyers.is_regular
    assert "gap_in_orders" not in found.figures
    assert uplift(found) == 0
    assert kept(found) > 0
    year = year_of(found, likely_values(found.figures))
    assert float(year.parts["extra_orders"][0]) == 0


def test_under_a_contract_a_number_of_orders_is_reached_or_not():
    buyers = buyers_of(0.3, is_regular=True)
    assert list(buyers.chance_of_at_least(12, np.array([[11.9, 12.0, 30.0]]))[0]) == [0, 1, 1]


def test_nobody_is_sent_for_nothing(designs):
    design = designs["referral-thanks"]
    nothing = replace(design.offer, money_for_sender=0.0, money_for_newcomer=0.0)
    values = likely_values(design.figures)
    assert float(year_of(design, values).parts["newcomers"][0]) > 0
    empty = year_of(replace(design, offer=nothing), values)
    assert float(empty.parts["newcomers"][0]) == 0


def test_later_years_are_worth_more_the_more_people_stay(designs, changed):
    design = designs["points"]
    chances = [
        futures_of(changed(design, retention=r, ordered_next_year=r, works=1), 1_000).lasting.median
        for r in (0.3, 0.6, 0.8)
    ]
    assert chances == sorted(chances)
    gone = changed(design, retention=0.0, ordered_next_year=0.0)
    found = futures_of(gone, 1_000)
    assert found.lasting == found.profit
