"""Work is shared out to the minute, within everybody's minutes, and more people never harm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.tailoring.test_workforce import team_of

from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.roleduties import Duties

pytestmark = pytest.mark.slow

_KINDS = st.sampled_from(["front", "back", "account", "marketing"])
_DAYS = st.sampled_from(["", ", days: [sat]", ", days: [tue, fri]"])
_ROLE = st.tuples(_KINDS, st.integers(0, 90), _DAYS)
_FEW = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def planned_for(describe, tiny, library):
    """The tiny business with another team; what is done for colleagues is left away.

    More colleagues are more to thank, so that such tactics may well cost more.
    """
    tactics = {
        name: tactic
        for name, tactic in library.tactics.items()
        if tactic.facts.rhythm.per != "colleague" and tactic.facts.needs.people == 1
    }
    fewer = replace(library, tactics=tactics)

    def make(lead_minutes, others):
        before, _, rest = tiny.partition("team:\n")
        _, _, after = rest.partition("channels:")
        lead = f"id: lead, kind: lead, title: owners, people: 2, minutes_per_week: {lead_minutes}"
        lines = [f"  - {{{lead}}}\n"]
        for number, (kind, minutes, days) in enumerate(others):
            lines.append(
                f"  - {{id: role-{number}, kind: {kind}, title: role {number}, people: 1, "
                f"minutes_per_week: {minutes}{days}}}\n"
            )
        limits = "limits: {items: 8}\n"
        return tailor(describe(f"{before}team:\n{''.join(lines)}{limits}channels:{after}"), fewer)

    return make


def worth(playbook):
    portfolio = playbook.portfolio
    given_up = {conflict.cover for conflict in portfolio.conflicts}
    return [cover.id not in given_up for cover in portfolio.covers], portfolio.value()


@_FEW
@given(
    lead=st.integers(0, 120),
    others=st.lists(_ROLE, max_size=3),
    more=st.integers(1, 60),
    data=st.data(),
)
def test_more_minutes_or_one_more_role_never_make_a_plan_worse(
    planned_for, lead, others, more, data
):
    before = worth(planned_for(lead, others))
    assert worth(planned_for(lead + more, others)) >= before
    assert worth(planned_for(lead, [*others, data.draw(_ROLE)])) >= before
    if others:
        kind, minutes, days = others[0]
        assert worth(planned_for(lead, [(kind, minutes + more, days), *others[1:]])) >= before
        assert worth(planned_for(lead, [(kind, minutes, ""), *others[1:]])) >= before
        if kind == "back":
            assert worth(planned_for(lead, [("front", minutes, days), *others[1:]])) >= before


@_FEW
@given(lead=st.integers(0, 120), others=st.lists(_ROLE, max_size=3))
def test_all_work_is_given_out_once_and_within_the_minutes(planned_for, lead, others):
    playbook = planned_for(lead, others)
    for tactic in playbook.tactics.chosen:
        facts, cost = tactic.item.facts, tactic.cost
        if facts.minutes:
            assert sum(turns.count for turns in cost.turns) == cost.times.value
        for turns in cost.turns:
            assert sum(turns.minutes.values()) == sum(facts.minutes.values())
        assert sum(cost.setup_minutes.values()) == sum(facts.setup_minutes.values())
    for limit in playbook.portfolio.limits:
        if limit.kind == "minutes":
            assert playbook.portfolio.used(limit).value <= limit.capacity.value, limit.id


@_FEW
@given(lead=st.integers(30, 120), others=st.lists(_ROLE, min_size=1, max_size=3))
def test_nobodys_page_has_the_task_of_another(planned_for, lead, others):
    """What a role is given is what it can do, and has minutes for in the year."""
    playbook = planned_for(lead, others)
    workforce = playbook.costing.workforce
    for role in playbook.description.business.team:
        for tactic in Duties(playbook, role).tactics():
            assert role.id in tactic.cost.minutes_per_year
            kinds = tactic.item.facts.done_by
            assert any(role.id in workforce.able(kind) for kind in kinds)


def test_a_helper_on_saturdays_carries_what_fits_and_the_owners_the_rest(planned_for):
    """A small shop: two owners with 120 minutes a week, somebody for 15 on Saturdays."""
    alone = planned_for(120, [])
    helped = planned_for(120, [("front", 15, ", days: [sat]")])
    unseen = planned_for(120, [("back", 15, ", days: [sat]")])
    assert worth(helped) >= worth(unseen)
    assert worth(helped) >= worth(alone)
    slots = [slot for slot in helped.plan.slots if "role-0" in slot.minutes]
    assert slots
    assert {slot.day.weekday() for slot in slots} == {5}
    by_week: dict[int, int] = {}
    for slot in slots:
        by_week[slot.week] = by_week.get(slot.week, 0) + slot.minutes["role-0"]
    assert max(by_week.values()) <= 15
    assert helped.minutes_of("lead").value > helped.minutes_of("role-0").value > 0


def test_two_front_roles_both_have_work(planned_for):
    playbook = planned_for(30, [("front", 60, ""), ("front", 30, "")])
    first, second = (playbook.minutes_of(f"role-{number}").value for number in (0, 1))
    assert first > second > 0


def test_the_teams_of_these_tests_are_written_as_descriptions_are():
    assert team_of("id: a").startswith("team:\n  - {id: a, people: 1")
