"""What was true of customers drawn by chance is found again, with ranges; too few tell nothing."""

from __future__ import annotations

import numpy as np
import pytest
from tests.sales.drawnhistories import SHAPE, drawn

from thankbook.sales.customerfit import customer_fit
from thankbook.sales.customeroutlook import customer_outlook
from thankbook.sales.purchasehistories import Histories

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("rate", "survival"),
    [
        pytest.param(6, 0.75, id="six orders a year"),
        pytest.param(1.2, 0.75, id="hardly more than one"),
        pytest.param(0.6, 0.9, id="less than one, as of a plumber"),
    ],
)
def test_survival_is_found_again_however_rarely_customers_buy(rate, survival):
    fit = customer_fit(drawn(rate, survival))
    outlook = customer_outlook(fit)
    assert outlook.survival.value == pytest.approx(survival, rel=0.06)
    assert outlook.survival.low <= survival <= outlook.survival.high
    # Of those who hardly ever order, two years tell the rate and its shape together only.
    assert fit.model.mean == pytest.approx(rate, rel=0.15 if rate > 1 else 0.4)
    assert fit.model.shape == pytest.approx(SHAPE, rel=0.35 if rate > 1 else 0.6)
    orders = [year.value for year in outlook.orders]
    assert orders == sorted(orders, reverse=True)
    assert not fit.is_of_newcomers


def test_a_group_of_newcomers_is_known_as_one():
    fit = customer_fit(drawn(6, 0.75, all_new=True))
    assert fit.is_of_newcomers
    assert customer_outlook(fit).survival.value == pytest.approx(0.75, rel=0.06)


def test_the_same_is_found_each_time():
    seen = drawn(6, 0.75, customers=300)
    first, second = (customer_outlook(customer_fit(seen)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("count", [0, 20])
def test_too_few_customers_tell_nothing(count):
    some = np.linspace(0, 1, count)
    assert customer_fit(Histories(some, some, some, some, some, 2.0)) is None


def test_customers_of_whom_nobody_came_again_tell_nothing():
    days = np.linspace(0, 2, 200)
    zeros = np.zeros(200)
    assert customer_fit(Histories(days, days, zeros, zeros + 1, zeros + 1, 2.0)) is None
