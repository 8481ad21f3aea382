"""Staying and buying, from orders and who buys again, held against customers drawn by chance."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.loyalty.customerstaying import Staying, shape_of_orders, staying

SHAPE = 0.8
SETTINGS = [
    pytest.param(24, 0.75, id="two orders a month"),
    pytest.param(6, 0.75, id="six orders a year"),
    pytest.param(1.2, 0.75, id="hardly more than an order a year"),
    pytest.param(0.6, 0.9, id="less than an order a year, as of a plumber"),
    pytest.param(6, 0.5, id="half of them leave"),
]


def counted(rate: float, survival: float) -> tuple[float, float, np.ndarray]:
    """Orders of an active customer, who bought again, and orders in the coming years: by drawing.

    60,000 customers came within the last forty years, each with a first order.
    """
    random, hazard = np.random.default_rng(5), -math.log(survival)
    began = random.uniform(-38, 2, 60_000)
    ended = began + random.exponential(1 / hazard, len(began))
    rates = random.gamma(SHAPE, rate / SHAPE, len(began))

    def orders(year: int) -> np.ndarray:
        there = np.clip(np.minimum(ended, year + 1) - np.maximum(began, year), 0, None)
        return random.poisson(rates * there) + ((began >= year) & (began < year + 1))

    before, last, coming = orders(0), orders(1), [orders(year) for year in range(2, 7)]
    active = last > 0
    again = float((last[before > 0] > 0).mean())
    return float(last[active].mean()), again, np.array([year[active].mean() for year in coming])


@pytest.mark.parametrize(("rate", "survival"), SETTINGS)
def test_survival_and_orders_are_found_again_within_a_tenth(rate, survival):
    of_active, again, coming = counted(rate, survival)
    found = staying(of_active, again, SHAPE)
    assert found.yearly_survival == pytest.approx(survival, rel=0.06)
    expected = [found.orders_in_year(year) for year in range(1, 6)]
    assert sum(expected) == pytest.approx(coming.sum(), rel=0.1)


def test_what_is_found_has_the_figures_that_it_was_found_from():
    found = staying(6.3, 0.61, 1.1)
    assert found.orders_of_active == pytest.approx(6.3)
    assert found.bought_again == pytest.approx(0.61)


def test_the_rarer_the_orders_the_less_does_buying_again_tell_of_staying():
    frequent, rare = Staying(SHAPE, 24, 0.3), Staying(SHAPE, 0.6, 0.3)
    assert frequent.yearly_survival == rare.yearly_survival
    assert rare.bought_again < frequent.bought_again < frequent.yearly_survival


def test_retention_that_cannot_be_is_taken_as_the_nearest():
    # Nobody is counted on for over twenty years: exp(-0.05).
    assert staying(5, 1.0, SHAPE).yearly_survival == pytest.approx(0.951, abs=0.001)
    assert staying(5, 0.0, SHAPE).yearly_survival == pytest.approx(0, abs=0.001)


def test_sales_are_less_alike_than_orders():
    # (1 + 1 / 0.5) / 1.4 = 1 + 1 / 0.875
    assert shape_of_orders(0.5) == pytest.approx(0.875)
    # Where the usual would leave little or nothing for orders: sqrt(1.25) = 1 + 1 / 8.47.
    assert shape_of_orders(4.0) == pytest.approx(8.472, abs=0.001)


@given(st.floats(0.05, 200), st.floats(1.01, 3))
def test_the_more_alike_sales_the_more_alike_orders(shape, times):
    assert shape < shape_of_orders(shape) < shape_of_orders(shape * times)


@given(st.floats(0.05, 60), st.floats(0.02, 0.98), st.floats(0.1, 20))
def test_any_figures_have_an_answer(orders, retention, shape):
    found = staying(orders, retention, shape)
    assert 0 <= found.yearly_survival <= 1
    assert all(math.isfinite(found.orders_in_year(year)) for year in (1, 5))
