"""A share that was seen in a sample has a range, narrower the more was seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from thankbook.sales.measuredfigure import Measure, wilson

SAMPLES = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(SAMPLES)
def test_the_range_is_that_of_another_library(sample: tuple[int, int]) -> None:
    successes, trials = sample
    found = wilson(successes, trials)
    known = binomtest(successes, trials).proportion_ci(0.95, "wilson")
    assert (found.low, found.high) == pytest.approx((known.low, known.high), abs=1e-9)


@given(SAMPLES)
def test_the_share_lies_within_and_ten_times_the_sample_is_narrower(sample) -> None:
    successes, trials = sample
    found, more = wilson(successes, trials), wilson(10 * successes, 10 * trials)
    assert 0 <= found.low <= successes / trials + 1e-12
    assert successes / trials - 1e-12 <= found.high <= 1
    assert more.high - more.low < found.high - found.low


def test_a_doubtful_figure_is_not_one_to_use() -> None:
    assert Measure("money.average_order", 74.5, "").may_be_used
    assert not Measure("money.average_order", 74.5, "", doubt="Too few.").may_be_used
    assert not Measure("money.average_order", None, "").may_be_used
