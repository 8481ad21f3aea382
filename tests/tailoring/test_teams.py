"""Teams of every shape: one person, two equals, twenty part-timers of a quarter of an hour."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

_ROLE = (
    "  - {{id: {id}, kind: {kind}, title: {id}, people: {people}, minutes_per_week: {minutes}}}\n"
)


def with_team(text, *roles):
    """The description with another team: id, kind, people and minutes a week of each role."""
    before, _, rest = text.partition("team:\n")
    team = "".join(
        _ROLE.format(id=name, kind=kind, people=people, minutes=minutes)
        for name, kind, people, minutes in roles
    )
    return f"{before}team:\n{team}{rest[rest.index('channels:') :]}"


def minutes_by_role(plan):
    used = Counter()
    for slot in plan.slots:
        for role, minutes in slot.minutes.items():
            used[slot.week, role] += minutes
    return used


SHAPES = {
    "one person": [("owner", "lead", 1, 60)],
    "two equals": [("anna", "lead", 1, 60), ("bo", "lead", 1, 60)],
    "two in one role": [("partners", "lead", 2, 120)],
    "twenty part-timers": [("owner", "lead", 1, 120), ("helpers", "front", 20, 300)],
    "an owner and a helper": [("owner", "lead", 1, 120), ("helper", "front", 1, 15)],
    "nobody leads much": [("owner", "lead", 1, 10), ("helpers", "front", 20, 300)],
}


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_each_shape_gets_a_plan_within_its_minutes(shape, tiny, describe, library):
    made = tailor(describe(with_team(tiny, *SHAPES[shape])), library)
    assert made.portfolio.chosen
    assert not made.portfolio.conflicts
    given = {role.id: role.minutes_per_week for role in made.description.business.team}
    for (_, role), minutes in minutes_by_role(made.plan).items():
        assert minutes <= given[role]
    for role in given:
        limit = made.portfolio.limit(f"minutes/{role}")
        assert made.used(limit).value <= limit.capacity.value
    total = sum(given.values())
    assert len(made.portfolio.chosen) <= max(total // 10, 1)


def test_two_equals_both_have_work(tiny, describe, library):
    made = tailor(describe(with_team(tiny, *SHAPES["two equals"])), library)
    minutes = [made.minutes_of(name).value for name in ("anna", "bo")]
    assert min(minutes) > max(minutes) / 4


@settings(max_examples=4)
@given(st.integers(60, 240), st.integers(1, 15), st.sampled_from(["front", "back", "account"]))
def test_a_helper_of_a_quarter_of_an_hour_never_carries_the_shop(
    tiny, describe, library, owner, helper, kind
):
    """The owner does what the helper has no minutes for, and no plan is worse for the helper."""
    alone = tailor(describe(with_team(tiny, ("owner", "lead", 1, owner))), library)
    team = [("owner", "lead", 1, owner), ("helper", kind, 1, helper)]
    made = tailor(describe(with_team(tiny, *team)), library)
    for (_, role), minutes in minutes_by_role(made.plan).items():
        assert minutes <= (helper if role == "helper" else owner)
    assert made.minutes_of("helper").value <= helper * 52
    if made.portfolio.chosen and len(made.portfolio.chosen) >= len(alone.portfolio.chosen):
        assert made.minutes_of("owner").value >= made.minutes_of("helper").value
