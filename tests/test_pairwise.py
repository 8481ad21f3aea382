"""The sets that tests switch things on by."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.pairwise import switched_on


@pytest.mark.parametrize("count", [1, 2, 7, 8, 61])
def test_of_any_two_each_is_on_without_the_other_and_both(count):
    rows = [*switched_on(count)]
    assert all(rows)
    for one, other in combinations(range(count), 2):
        seen = {(one in row, other in row) for row in rows}
        assert {(True, False), (False, True), (True, True)} <= seen
