"""Checklists that recur: who carries which, in which minutes, and which are parked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tailoring.conftest import SOME

from thankbook.reader.edition import Edition
from thankbook.reader.explanations import Explanations
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.roleduties import Duties

pytestmark = pytest.mark.slow

TEAM = """team:
  - {{id: owner, kind: lead, title: owner, people: 1, minutes_per_week: {owner}}}
  - {{id: counter, kind: front, title: counter staff, people: 2, minutes_per_week: {counter}}}
  - {{id: saturday, kind: front, title: Saturday helper, people: 1, minutes_per_week: {helper}}}
"""


def with_team(tiny, owner, counter, helper):
    before, _, rest = tiny.partition("team:\n")
    after = rest[rest.index("channels:") :]
    return before + TEAM.format(owner=owner, counter=counter, helper=helper) + after


@SOME[0]
def test_each_role_carries_a_few_in_the_minutes_that_are_there(planned):
    held = planned.library.vocabulary.checklists_held
    for role in planned.description.business.team:
        assert len(planned.lists.of_role(role.id)) <= held.each_role
        limit = planned.portfolio.limit(f"minutes/{role.id}")
        left = limit.capacity.value - planned.portfolio.used(limit).value
        assert planned.lists.minutes_of(role.id).value <= max(left, 0) * held.share_of_rest
        assert planned.used(limit).value <= limit.capacity.value


@SOME[1]
def test_what_recurs_is_carried_or_parked_with_a_reason(planned):
    recurring = {
        item.id
        for item in planned.library.checklists.values()
        if item.facts.recurs and not planned.fit.against(item.facts)
    }
    carried, parked = set(planned.lists.carried), set(planned.lists.parked)
    assert carried | parked == recurring
    assert not carried & parked
    assert {chosen.item.id for chosen in planned.checklists.chosen} >= carried
    for name in parked:
        assert planned.lists.parked[name]


@SOME[2]
def test_a_parked_list_is_nobodys(planned):
    parked = set(planned.lists.parked)
    for role in planned.description.business.team:
        own = {chosen.item.id for chosen in Duties(planned, role).checklists()}
        assert not own & parked
        recurring = {name for name in own if planned.library.checklists[name].facts.recurs}
        assert recurring == set(planned.lists.of_role(role.id))


@settings(max_examples=4)
@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 15))
def test_minutes_hold_for_every_team(tiny, describe, library, owner, counter, helper):
    made = tailor(describe(with_team(tiny, owner, counter, helper)), library)
    for role in made.description.business.team:
        limit = made.portfolio.limit(f"minutes/{role.id}")
        assert made.lists.minutes_of(role.id).value <= limit.capacity.value
        if not made.portfolio.conflicts and not made.portfolio.overdrawn:
            assert made.used(limit).value <= limit.capacity.value
    daily = [name for name, cost in made.lists.carried.items() if cost.times.value > 200]
    for name in daily:  # five minutes a day are more than a quarter of an hour a week
        assert "saturday" not in made.lists.carried[name].minutes_each_time


def test_what_is_kept_in_is_carried_and_counts(tiny, describe, library):
    text = f"{tiny}keep_in: [{{id: handover-before-the-lights-go-out}}]\n"
    before, after = tailor(describe(tiny), library), tailor(describe(text), library)
    name = "handover-before-the-lights-go-out"
    assert name in before.lists.parked
    assert name in after.lists.carried
    assert set(after.lists.carried[name].minutes_each_time) == {"counter"}
    assert after.lists.minutes_of("counter").value >= 10 * 5 * 52


def test_managers_read_whose_minutes_are_lacking_and_staff_that_there_is_no_room(
    tiny, describe, library
):
    made = tailor(describe(tiny), library)
    (left,) = [left for left in made.checklists.left_out if left.item.id == "before-the-door-opens"]
    manager, staff = (
        Explanations(made, page_maker(made, edition).reader).left_out(left)
        for edition in (Edition.MANAGER, Edition.STAFF)
    )
    (told,) = manager
    assert 10 * 5 * 52 == 43 * 60 + 20
    assert "it would take 43 h 20 min a year of counter staff" in told
    assert staff == ("It fits. There is no room for it beside those that are in.",)
