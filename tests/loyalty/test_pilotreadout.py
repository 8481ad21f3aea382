"""The readout: right as often as it says, and fair in what follows."""

from __future__ import annotations

import numpy as np
import pytest

from thankbook.loyalty.pilotreadout import Method, Results, Ruling, readout

TRIALS = 1_000


def drawn(seed, customers=600, effect=0.0, orders=6.0, shape=1.2):
    """Customers with rates of their own, half of them by lot with so much more orders."""
    random = np.random.default_rng(seed)
    rates = random.gamma(shape, orders / shape, customers)
    offered = random.permutation(np.tile([0.0, 1.0], customers // 2))
    before = random.poisson(rates).astype(float)
    after = random.poisson(rates * (1 + effect * offered)).astype(float)
    return Results(offered, after, before)


def test_a_small_pilot_worked_out_by_hand():
    """With 2, 4 after 1, 2 and without 1, 3 after 1, 2, each many times over."""
    times = 10
    offered = np.array([1.0, 1.0, 0.0, 0.0] * times)
    before = np.array([1.0, 2.0, 1.0, 2.0] * times)
    after = np.array([2.0, 4.0, 1.0, 3.0] * times)
    found = readout(Results(offered, after, before), 0.0)
    assert [effect.method for effect in found.effects] == list(Method)
    for effect in found.effects:
        assert effect.difference == pytest.approx(1.0)
        assert effect.share == pytest.approx(0.5)
    assert found.effect.error == pytest.approx(0, abs=1e-9)
    assert (found.customers_with, found.customers_without) == (20, 20)
    assert found.compared.after_with == 3
    assert found.ruling is Ruling.LAUNCH


def test_ranges_hold_the_truth_as_often_as_they_say():
    held = low = 0
    for seed in range(TRIALS):
        effect = readout(drawn(seed, effect=0.1), 0.0).effect
        held += effect.low <= 0.6 <= effect.high
        low += effect.low <= 0.6
    assert held / TRIALS == pytest.approx(0.80, abs=0.03)
    assert low / TRIALS == pytest.approx(0.90, abs=0.02)


def test_without_an_effect_luck_launches_one_in_ten():
    launched = sum(readout(drawn(seed), 0.0).ruling is Ruling.LAUNCH for seed in range(TRIALS))
    assert launched / TRIALS == pytest.approx(0.10, abs=0.025)


def test_what_was_bought_before_takes_luck_away():
    found = readout(drawn(3), 0.0)
    by_method = {effect.method: effect.error for effect in found.effects}
    assert by_method[Method.ADJUSTED] < by_method[Method.DIFFERENCES] < by_method[Method.PLAIN]


def test_without_orders_before_there_is_the_plain_difference():
    results = drawn(3)
    found = readout(Results(results.offered, results.after), 0.0)
    assert [effect.method for effect in found.effects] == [Method.PLAIN]
    assert found.compared.before_with is None
    given, kept = (results.after[results.offered == group] for group in (1, 0))
    assert found.effect.difference == pytest.approx(float(given.mean() - kept.mean()))
    welch = np.sqrt(given.var(ddof=1) / given.size + kept.var(ddof=1) / kept.size)
    assert found.effect.error == pytest.approx(float(welch), rel=0.01)


@pytest.mark.parametrize(
    ("effect", "useful", "customers", "ruling"),
    [
        (0.4, 0.05, 4_000, Ruling.LAUNCH),
        (0.0, 0.1, 20_000, Ruling.END),
        (-0.3, 0.0, 4_000, Ruling.END),
        (0.03, 0.03, 300, Ruling.NOT_DECIDED),
    ],
)
def test_what_follows(effect, useful, customers, ruling):
    found = readout(drawn(11, customers, effect), useful)
    assert found.ruling is ruling
    assert (found.times is not None) == (ruling is Ruling.NOT_DECIDED)


def test_more_than_nothing_is_no_launch_where_it_does_not_pay():
    assert readout(drawn(5, 8_000, 0.05), 0.2).ruling is Ruling.END


def test_groups_that_differed_before_are_told():
    results = drawn(4, 2_000)
    regulars = (results.before > np.median(results.before)).astype(float)
    assert readout(Results(regulars, results.after, results.before), 0.0).is_uneven
    assert not readout(results, 0.0).is_uneven


def test_so_many_times_the_customers_would_do():
    """A pilot of the size that was named finds the useful effect as often as is promised."""
    useful = 0.08
    small = readout(drawn(2, 400, 0.04), useful)
    assert small.ruling is Ruling.NOT_DECIDED
    customers = int(400 * small.times) // 2 * 2
    found = sum(readout(drawn(s, customers, useful), 0.0).effect.low > 0 for s in range(300))
    assert found / 300 == pytest.approx(0.8, abs=0.08)
