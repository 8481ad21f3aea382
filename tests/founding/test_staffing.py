"""Everybody is in one role, one of them leads, and nobody is halved."""

from __future__ import annotations

import pytest

from thankbook.founding.staffing import posts


@pytest.mark.parametrize("people", [1, 2, 3, 7, 8, 40, 1000])
def test_people_are_spread_whole(usual, people: int) -> None:
    for industry in usual.vocabulary.trades:
        found = [*posts(usual, {"industry": industry}, people)]
        assert sum(post.people for post in found) == people
        assert [post.kind for post in found].count("lead") == 1
        assert found[0].people == 1
        assert len({post.kind for post in found}) == len(found)
        assert all(post.people >= 1 and post.minutes_per_week > 0 for post in found)


def test_shares_are_kept_to_less_than_one_person(usual) -> None:
    people = 38
    for industry in usual.vocabulary.trades:
        shares = usual.family({"industry": industry}).team
        spread = {
            post.kind: post.people for post in posts(usual, {"industry": industry}, people + 1)
        }
        for kind, share in shares.items():
            there = spread.get(kind, 0) - (1 if kind == "lead" else 0)
            assert abs(there - people * share) < 1
