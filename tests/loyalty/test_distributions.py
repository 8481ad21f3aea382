"""Gamma and Poisson against SciPy and against drawing."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.special
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.loyalty.buyers import CELLS, buyers_of
from thankbook.loyalty.gammadistribution import (
    quantile,
    shape_from_top_fifth,
    share_below,
    share_of_sales_below,
)
from thankbook.loyalty.poisson import chance_of_at_least, expected_rewards

pytestmark = pytest.mark.slow


@given(shape=st.floats(0.05, 250), x=st.floats(0, 600))
def test_share_below_is_scipys(shape, x):
    assert share_below(shape, x) == pytest.approx(scipy.special.gammainc(shape, x), abs=1e-11)


@given(shape=st.floats(0.1, 200), share=st.floats(0.01, 0.99))
def test_quantile_turns_share_around(shape, share):
    assert share_below(shape, quantile(shape, share)) == pytest.approx(share, abs=1e-9)


@settings(max_examples=30)
@given(share=st.floats(0.24, 0.95))
def test_shape_gives_the_share_that_it_came_from(share):
    shape = shape_from_top_fifth(share)
    assert 1 - share_of_sales_below(shape, 0.8) == pytest.approx(share, abs=1e-6)


@pytest.mark.parametrize("share", [0.3, 0.44, 0.58, 0.8])
def test_cells_are_those_of_drawn_customers(share):
    buyers = buyers_of(share)
    rates = np.sort(np.random.default_rng(1).gamma(buyers.shape, 1 / buyers.shape, 400_000))
    drawn = rates.reshape(CELLS, -1).mean(axis=1)
    assert sum(buyers.multiples) == pytest.approx(CELLS)
    assert list(buyers.multiples) == pytest.approx(list(drawn), rel=0.02, abs=0.02)
    assert float(np.sum(buyers.heavy * buyers.multiples)) / CELLS == pytest.approx(share)
    assert buyers.median == pytest.approx(float(np.median(rates)), rel=0.02)


@given(count=st.integers(0, 60), rate=st.floats(0, 400))
def test_chance_of_at_least_is_poissons(count, rate):
    found = float(chance_of_at_least(count, np.array([rate]))[0])
    expected = scipy.special.pdtrc(count - 1, rate) if count else 1
    assert found == pytest.approx(float(expected), abs=1e-9)


@pytest.mark.parametrize(
    ("needed", "rate"), [(8, 34.35), (8, 3.0), (3, 1.2), (10, 140.0), (5, 900.0)]
)
def test_expected_rewards_are_those_of_drawn_customers(needed, rate):
    orders = np.random.default_rng(2).poisson(rate, 200_000)
    drawn = float(np.mean(orders // needed))
    assert float(expected_rewards(needed, np.array([rate]))[0]) == pytest.approx(
        drawn, rel=0.02, abs=2e-3
    )
