"""Numbers worked out by others: each is reproduced as it was published."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thankbook.loyalty.liability import PointsYear, allocated, points_years
from thankbook.loyalty.lifetimevalue import (
    lifetime_value,
    margin_multiple,
    worth_of_coming_orders,
)

D = Decimal


@pytest.mark.parametrize(
    ("rate", "multiples"),
    [
        ("0.10", {"0.6": "1.20", "0.7": "1.75", "0.8": "2.67", "0.9": "4.50"}),
        ("0.12", {"0.6": "1.15", "0.7": "1.67", "0.8": "2.50", "0.9": "4.09"}),
    ],
)
def test_margin_multiples_of_gupta_and_lehmann(rate, multiples):
    for retention, multiple in multiples.items():
        found = margin_multiple(D(retention), D(rate), "one_period_out")
        assert round(found, 2) == D(multiple)


def test_lifetime_value_is_the_sum_of_its_years():
    margin, retention, rate, cost = D(100), D("0.8"), D("0.1"), D(7)
    years = [(retention / (1 + rate)) ** year for year in range(400)]
    now = sum((margin - cost) * year for year in years)
    later = sum(margin * year for year in years[1:]) - sum(cost * year for year in years)
    assert lifetime_value(margin, retention, rate, "now", cost) == pytest.approx(now)
    assert lifetime_value(margin, retention, rate, "one_period_out", cost) == pytest.approx(later)


def test_worth_of_orders_that_are_expected_is_the_sum_of_their_years():
    """6, 4, 3, 2.25 ... orders, each three quarters of the one before, margin 10, rate 10%."""
    orders = [D(6), D(4), *(D(3) * D("0.75") ** year for year in range(400))]
    summed = sum(each * 10 / D("1.1") ** year for year, each in enumerate(orders))
    found = worth_of_coming_orders(D(10), (D(6), D(4), D(3), D("2.25")), D("0.1"))
    assert found == pytest.approx(summed)
    assert worth_of_coming_orders(D(10), (D(1), D(2)), D("0.1")) is None
    assert worth_of_coming_orders(D(10), (D(5),), D("0.1")) == 50


def test_points_of_ifrs_15_example_52():
    """Sales 100,000; 10,000 points, of which 9,500, then 9,700 are expected to be redeemed."""
    split = allocated(D(100_000), D(9_500), D(1))
    assert (split.sold, split.points) == (D(91_324), D(8_676))
    redeemed, expected = (D(4_500), D(8_500)), (D(9_500), D(9_700))
    assert points_years(split.points, redeemed, expected, D(1)) == (
        PointsYear(D(4_110), D(4_566)),
        PointsYear(D(3_493), D(1_073)),
    )


def test_points_of_ifric_13_example_1():
    """100 points worth 100; 40, 81, 90 redeemed in all of 80, then 90 expected (IFRIC 13 IE2-4)."""
    redeemed, expected = (D(40), D(81), D(90)), (D(80), D(90), D(90))
    years = points_years(D("100.00"), redeemed, expected)
    assert [year.recognized for year in years] == [D("50.00"), D("40.00"), D("10.00")]
    assert [year.liability for year in years] == [D("50.00"), D("10.00"), D("0.00")]


def test_the_voucher_of_ifrs_15_example_49():
    """A sale of 100 and a voucher worth 50 * 30% * 80% = 12: 89.29, 10.71 (IFRS 15 IE250-253)."""
    voucher = D(50) * D("0.3") * D("0.8")
    assert voucher == 12
    split = allocated(D(100), voucher)
    assert (split.sold, split.points) == (D("89.29"), D("10.71"))


def test_endowed_progress_is_quoted_right(library):
    """51 and 28 of 150 cards are 34% and 19%: 15 points more, 95% interval 5.5 to 25."""
    cards = 150
    with_start, without = 51 / cards, 28 / cards
    assert (round(with_start * 100), round(without * 100)) == (34, 19)
    variance = (with_start * (1 - with_start) + without * (1 - without)) / cards
    half = 1.96 * variance**0.5
    assert round((with_start - without) * 100) == 15
    low, high = (with_start - without - half) * 100, (with_start - without + half) * 100
    assert (round(low, 1), round(high)) == (5.5, 25)
    entry = library.evidence["endowed-progress"].words.verdict
    card = library.programs["stamp-card"].words.why
    for quoted in (entry, card):
        assert all(figure in quoted for figure in ("34%", "19%", "300", "5.5", "25")), quoted


def test_a_head_start_never_counts_for_as_much_as_cards_filled(vocabulary):
    gain = vocabulary.loyalty_defaults.head_start_gain
    assert gain.low == 1
    assert float(gain.high) < 34 / 19


def test_the_words_of_the_stamp_card_are_the_models(library):
    card = library.programs["stamp-card"]
    stamps = card.facts.economics.stamps
    assert stamps.paid_orders == 8
    assert stamps.head_start == 2
    assert "Eight" in card.words.summary
    assert "two of them stamped" in card.words.summary
