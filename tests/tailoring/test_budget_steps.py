"""A budget tightened step by step gives a sensible plan all the way down to nothing."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from tests.tailoring.conftest import SOME

from thankbook.tailoring.playbook import tailor

pytestmark = [pytest.mark.slow, SOME[0]]

STEPS = (10_000, 1_000, 100, 0)


@pytest.fixture(scope="module")
def steps(business_id, described, library):
    description = described(business_id)

    def at(budget):
        changes = {"appreciation_budget_per_year": Decimal(budget)}
        business = description.business.model_copy(update=changes)
        return tailor(dataclasses.replace(description, business=business), library)

    return [at(budget) for budget in STEPS]


def test_every_budget_gives_a_plan_that_it_can_pay(steps):
    for budget, playbook in zip(STEPS, steps, strict=True):
        assert playbook.money_per_year().value <= budget
        assert len(playbook.plan.beginnings) == len(playbook.portfolio.chosen) >= 3


def test_less_money_is_worth_no_more_and_mistakes_are_still_put_right(steps):
    values = [playbook.portfolio.value() for playbook in steps if not playbook.portfolio.conflicts]
    assert values == sorted(values, reverse=True)
    for playbook in steps:
        assert "recovery" not in {conflict.cover for conflict in playbook.portfolio.conflicts}


def test_without_money_what_is_left_is_free(steps):
    for beginning in steps[-1].plan.beginnings:
        money = beginning.candidate.uses.get("money")
        assert money is None or not money.value
