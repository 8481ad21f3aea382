"""Gamma-gamma: what is true of customers drawn by chance is found again."""

from __future__ import annotations

import numpy as np
import pytest

from thankbook.sales.spendmodel import SpendModel, spend_model


def test_what_was_drawn_is_found_again():
    random = np.random.default_rng(4)
    p, q, v = 6.25, 3.74, 15.44  # as published for CDNOW
    counts = random.integers(1, 9, 6000).astype(float)
    scales = v / random.gamma(q, 1.0, 6000)
    means = random.gamma(p * counts) * scales / counts
    found = spend_model(counts, means)
    assert found.p == pytest.approx(p, rel=0.1)
    assert found.q == pytest.approx(q, rel=0.1)
    assert found.v == pytest.approx(v, rel=0.2)


def test_what_comes_lies_between_her_own_mean_and_that_of_all():
    model = SpendModel(6.0, 4.0, 15.0)
    # p (v + n m) / (p n + q - 1): of all 6 x 15 / 3 = 30; of one who spent 60 once 50; often, 59.
    expected = model.expected(np.array([0.0, 1.0, 40.0]), np.array([0.0, 60.0, 60.0]))
    assert expected.tolist() == pytest.approx([30, 6 * 75 / 9, 6 * 2415 / 243])


@pytest.mark.parametrize("means", [np.full(10, 5.0), np.zeros(50)])
def test_too_few_or_nothing_tell_nothing(means):
    assert spend_model(np.full(len(means), 2.0), means) is None
