"""Buying and leaving: against the published formula, and against customers drawn by chance."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.special import gammaln, hyp2f1

from thankbook.sales.leaving import alike, newcomers
from thankbook.sales.purchasehistories import Histories
from thankbook.sales.purchasemodel import PurchaseModel, log_gamma

# What was published for CDNOW: r, alpha, s and beta, in weeks (Fader, Hardie & Lee 2005).
R, ALPHA, S, BETA = 0.5533, 10.5776, 0.6061, 11.6693
HISTORIES = [(0, 0.0, 38.9), (1, 5.0, 30.0), (2, 30.43, 38.86), (12, 35.1, 38.0), (40, 20.0, 39.0)]


def published(x: int, t: float, age: float) -> float:
    """The likelihood of Schmittlein, Morrison & Colombo, by the hypergeometric function."""
    most, other = max(ALPHA, BETA), S + 1 if ALPHA >= BETA else R + x
    whole = R + S + x

    def part(time: float) -> float:
        z = abs(ALPHA - BETA) / (most + time)
        return float(hyp2f1(whole, other, whole + 1, z)) / (most + time) ** whole

    constant = gammaln(R + x) - gammaln(R) + R * math.log(ALPHA) + S * math.log(BETA)
    alive = 1 / ((ALPHA + age) ** (R + x) * (BETA + age) ** S)
    return float(constant + math.log(alive + S / whole * (part(t) - part(age))))


@pytest.mark.parametrize(("x", "t", "age"), HISTORIES)
def test_the_likelihood_is_the_published_one(x, t, age):
    seen = Histories(*(np.array([number], float) for number in (0.0, t, x, 1, 1)), age)
    model = PurchaseModel(R, R / ALPHA, newcomers(S, BETA), newcomers(S, BETA))
    assert model.log_likelihood(seen) == pytest.approx(published(x, t, age), abs=2e-4)


def test_hazards_that_hardly_differ_are_alike():
    seen = Histories(*(np.array([number], float) for number in (0.2, 0.9, 4, 1, 1)), 2.0)
    same, nearly = alike(0.3), newcomers(5e6, 5e6 / 0.3)
    models = [PurchaseModel(0.8, 6, leaving, leaving) for leaving in (same, nearly)]
    first, second = (model.log_likelihood(seen) for model in models)
    assert first == pytest.approx(second, abs=1e-4)


def test_the_chances_of_everything_that_may_be_seen_add_up():
    """Of one who is there at the beginning: the first purchase comes at some time, or never."""
    model = PurchaseModel(0.8, 2.0, alike(0.4), alike(0.4), earlier=1.0)
    # rate x exp(-(rate + hazard) x time) over rates, at many times of a window of two years.
    rates = np.random.default_rng(2).gamma(0.8, 2.0 / 0.8, 400_000)
    seen = float((rates / (rates + 0.4) * -np.expm1(-(rates + 0.4) * 2)).mean())
    assert math.exp(model._log_seen(2.0)) == pytest.approx(2.0 + seen, rel=0.003)


def test_logarithms_of_the_gamma_function_keep_their_places():
    assert log_gamma(np.array([5.0, 1.0, 5.0])).tolist() == pytest.approx(
        [math.log(24), 0, math.log(24)]
    )
