"""Ten thousand futures: the same for the same seed, and honest about what is not known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.loyalty.account import account_of
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.futures import SEED, futures_of, spread
from thankbook.loyalty.liability import liability_at_year_end
from thankbook.loyalty.tornado import swings
from thankbook.loyalty.uncertain import Uncertain, drawn_values
from thankbook.loyalty.yeareconomics import year_of
from thankbook.strictmodel import Range


def test_same_seed_same_bytes(designs):
    for design in designs.values():
        one, other = (drawn_values(design.figures, 500, 7) for _ in range(2))
        assert {name: value.tobytes() for name, value in one.items()} == {
            name: value.tobytes() for name, value in other.items()
        }
        assert year_of(design, one).profit.tobytes() == year_of(design, other).profit.tobytes()


def test_the_first_draws_are_these():
    """They would change a published figure, so nobody may change them unawares."""
    raw = drawn_values({"x": Uncertain("x", 0, 1, 1)}, 3, 1)["x"]
    again = np.random.Generator(np.random.PCG64(np.random.SeedSequence([1, 0x8CDC1683]))).random(
        (3, 1)
    )
    assert np.allclose(raw, np.sqrt(again))


def test_another_seed_other_futures_of_the_same_size(designs):
    one, other = (futures_of(designs["points"], 5_000, seed) for seed in (1, 2))
    assert one != other
    width = one.profit.high - one.profit.low
    assert one.profit.median == pytest.approx(other.profit.median, abs=width / 20)


def test_designs_are_compared_in_the_same_futures(designs):
    one, other = (drawn_values(designs[name].figures, 100, 1) for name in ("points", "credit"))
    assert np.array_equal(one["displaced_share"], other["displaced_share"])


@given(low=st.floats(0, 1), width=st.floats(0.01, 2), likely=st.floats(0, 1), share=st.floats(0, 1))
def test_draws_lie_in_their_range(low, width, likely, share):
    figure = Uncertain("x", low, low + likely * width, low + width)
    drawn = float(figure.at(np.array([[share]]))[0, 0])
    assert low - 1e-9 <= drawn <= low + width + 1e-9


def test_draws_have_the_average_of_a_triangle():
    figure = Uncertain("x", 1, 2, 6)
    shares = (np.arange(100_000) + 0.5).reshape(-1, 1) / 100_000
    assert float(np.mean(figure.at(shares))) == pytest.approx((1 + 2 + 6) / 3, abs=1e-3)


def test_an_untested_design_does_nothing_in_half_of_the_futures(designs):
    works = drawn_values(designs["surprise-fund"].figures, 10_000, SEED)["works"]
    assert set(np.unique(works)) == {0.0, 1.0}
    assert float(np.mean(works)) == pytest.approx(0.5, abs=0.02)


def test_ratios_do_not_change_with_the_currency(designs):
    """Every amount times 7.46: the same chances, rates and waits, and profits times 7.46."""
    money = {"average_order", "hourly_cost", "setup", "software_per_month", "promotion_per_year"}
    for name in ("stamp-card", "points", "paid-membership"):
        design = designs[name]
        figures = {
            key: replace(
                figure, low=figure.low * 7.46, likely=figure.likely * 7.46, high=figure.high * 7.46
            )
            if key in money | {"card_price"}
            else figure
            for key, figure in design.figures.items()
        }
        one, other = futures_of(design, 2_000), futures_of(replace(design, figures=figures), 2_000)
        assert one.chance_of_profit == other.chance_of_profit
        assert other.profit.median == pytest.approx(one.profit.median * 7.46)


@pytest.mark.parametrize("name", ["stamp-card", "points", "credit", "service-credit"])
def test_breakage_is_never_a_benefit(name, designs):
    """More of it lowers what is owed and leaves profit where it was."""
    design = designs[name]
    little = Range(low=Decimal(0), likely=Decimal(0), high=Decimal(0))
    much = Range(low=Decimal("0.5"), likely=Decimal("0.5"), high=Decimal("0.5"))
    account = account_of(design, 6)
    owed = [
        liability_at_year_end(account, times, Decimal("0.01")).likely for times in (little, much)
    ]
    assert owed[0] > owed[1]
    assert "breakage" not in design.figures


def test_spread_is_that_of_the_numbers():
    found = spread(np.arange(101.0))
    assert (found.low, found.median, found.high, found.average) == (5, 50, 95, 50)


def test_what_matters_most_comes_first(designs):
    found = swings(designs["stamp-card"])
    assert [swing.width for swing in found] == sorted(
        (swing.width for swing in found), reverse=True
    )
    assert {"gap_in_orders", "displaced_share"} <= {swing.figure.name for swing in found}


def test_a_study_is_the_same_every_time(bakery, library):
    chosen = [library.programs[name] for name in ("points", "referral-thanks")]
    studies = [study(bakery, library.vocabulary, chosen, futures=300) for _ in range(2)]
    assert [assessment.best.futures for assessment in studies[0].assessments] == [
        assessment.best.futures for assessment in studies[1].assessments
    ]
