"""A program has one mechanism, the one of its kind, and ranges that cite evidence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from thankbook.library.programeconomics import MECHANICS, Economics

SHARES = {"low": Decimal("0.3"), "likely": Decimal("0.45"), "high": Decimal("0.6")}
EFFECTS = {"joining_share": {**SHARES, "evidence": ("goal-gradient",)}}
COSTS = {"setup_euro": Decimal(200)}
STAMPS = {"paid_orders": 8, "head_start": 2, "reward_in_orders": Decimal("0.4")}
BACK = {"rate": Decimal("0.03")}


def test_one_group_says_how_it_works() -> None:
    made = Economics(stamps=STAMPS, effects=EFFECTS, costs=COSTS)
    assert made.suits("stamp_card")
    assert not made.suits("points")
    assert [effect.evidence for effect in made.effects.given()] == [("goal-gradient",)]


@pytest.mark.parametrize("groups", [{}, {"stamps": STAMPS, "back": BACK}])
def test_none_and_two_are_mistakes(groups) -> None:
    with pytest.raises(ValidationError, match="mechanics"):
        Economics(**groups, effects=EFFECTS, costs=COSTS)


def test_every_kind_of_program_has_its_mechanism(library) -> None:
    assert set(MECHANICS) == set(library.vocabulary.ids("program_kinds"))
    for program in library.programs.values():
        economics = program.facts.economics
        assert economics is None or economics.suits(program.facts.kind)
