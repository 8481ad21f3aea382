"""What of a plan rests on a default is told in minutes and money."""

from __future__ import annotations

import pytest

from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.restingdefaults import resting_on_defaults

pytestmark = pytest.mark.slow

_COMPLAINTS = ("  complaints_per_year: 6\n", "")


@pytest.fixture
def resting(describe, tiny, altered, library):
    return lambda *changes: resting_on_defaults(tailor(describe(altered(tiny, *changes)), library))


def test_assumed_complaints_carry_the_minutes_of_what_answers_them(resting):
    found = resting(_COMPLAINTS)["customers.complaints_per_year"]
    assert found.minutes.value > 0
    assert "default" in {origin.kind for origin in found.minutes.origins}


def test_nothing_rests_on_what_is_given(resting):
    assert "customers.complaints_per_year" not in resting()
    assert "prices.greeting_card" not in resting()


def test_what_rests_is_not_more_than_all_there_is(describe, tiny, altered, library):
    made = tailor(describe(altered(tiny, _COMPLAINTS)), library)
    everything = sum(
        turn.count * sum(turn.minutes.values())
        for cost in made.portfolio.shared.values()
        for turn in cost.all_turns
    )
    for found in resting_on_defaults(made).values():
        assert found.minutes.value <= everything
        assert found.money.value <= made.money_per_year().value
