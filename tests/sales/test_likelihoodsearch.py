"""The likeliest mean and spread of numbers are theirs, as sure as the books say."""

from __future__ import annotations

import math

import numpy as np
import pytest

from thankbook.sales.likelihoodsearch import likeliest

NUMBERS = np.random.default_rng(3).normal(7, 2, 400)


def log_likelihood(at: np.ndarray) -> float:
    mean, spread = at[0], math.exp(at[1])
    return float(-(((NUMBERS - mean) / spread) ** 2).sum() / 2 - len(NUMBERS) * at[1])


def test_the_maximum_is_the_mean_and_the_spread_of_the_numbers():
    found = likeliest(log_likelihood, np.zeros(2))
    assert found.at[0] == pytest.approx(NUMBERS.mean(), abs=1e-3)
    assert math.exp(found.at[1]) == pytest.approx(NUMBERS.std(), abs=1e-3)
    assert found.log_likelihood == pytest.approx(log_likelihood(found.at))


def test_draws_are_spread_as_the_error_of_a_mean():
    drawn = likeliest(log_likelihood, np.zeros(2)).draws(4000)
    assert drawn[:, 0].std() == pytest.approx(NUMBERS.std() / 20, rel=0.05)
    assert drawn[:, 1].std() == pytest.approx(1 / math.sqrt(800), rel=0.05)


def test_what_was_seen_does_not_tell_has_no_spread():
    drawn = likeliest(lambda at: -float(at[0] ** 2), np.ones(2)).draws(100)
    assert drawn[:, 1].std() == 0
