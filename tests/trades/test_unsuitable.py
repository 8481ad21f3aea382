"""No trade meets an item that is tasteless or unlawful there, nor is cut off from one that fits."""

from __future__ import annotations

import pytest
from tests.trades.conftest import described_trades, pairs

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("pair", pairs("never"), ids=str)
def test_never_meets(pair, against):
    assert against(pair), pair.why


@pytest.mark.parametrize("pair", pairs("may"), ids=str)
def test_is_able_to_meet(pair, against):
    assert against(pair) == [], pair.why


def test_each_pair_is_there_once_with_its_reason():
    every = [*pairs("never"), *pairs("may")]
    keys = [(pair.trade, pair.kind, pair.item) for pair in every]
    assert [key for key in keys if keys.count(key) > 1] == []
    assert all(len(pair.why) > 10 for pair in every)


def test_a_described_trade_is_in_no_list_of_ours(vocabulary):
    """Once there is a file for it, the pairs speak of that file."""
    assert set(described_trades()) & set(vocabulary.trades) == set()
