"""The plain closed form is that of the arrays."""

from __future__ import annotations

import pytest

from thankbook.loyalty.breakeven import break_even
from thankbook.loyalty.members import members_of
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.waiting import weeks_to_first_reward
from thankbook.loyalty.whatif import HELD, MOVED, answer, has_panel, inputs_of
from thankbook.loyalty.yeareconomics import year_of


@pytest.mark.parametrize("name", ["stamp-card", "points", "credit", "service-credit"])
def test_the_panel_starts_from_the_likeliest_year(name, designs):
    design = designs[name]
    assert has_panel(design)
    found = answer(inputs_of(design), design.buyers.multiples)
    values = likely_values(design.figures)
    year = year_of(design, values)
    assert found.profit == pytest.approx(float(year.profit[0]), abs=1e-4)
    assert found.reward_cost == pytest.approx(-float(year.parts["rewards"][0]), abs=1e-4)
    assert found.uplift == pytest.approx(float(members_of(design, values).uplift[0]))
    assert found.break_even == pytest.approx(break_even(design).uplift)
    if design.offer.first_after:
        assert found.weeks == pytest.approx(weeks_to_first_reward(design))


def test_other_designs_have_no_panel(designs):
    assert not has_panel(designs["referral-thanks"])


def test_the_panel_has_every_input(designs):
    assert set(inputs_of(designs["stamp-card"])) == {*MOVED, *HELD}
