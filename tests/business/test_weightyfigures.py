"""What only the library can weigh is asked for where a figure is left to a default."""

from __future__ import annotations

import pytest

from thankbook.business.weightyfigures import leaves_weighty_figure, serving_role

_GIVEN = {
    "complaints_per_year": ("customers", 6),
    "top_fifth_share_of_sales": ("customers", 0.5),
    "yearly_retention": ("money", 0.7),
}


def with_all(business):
    """The same business that leaves none of them out."""
    for name, (group, value) in _GIVEN.items():
        part = getattr(business, group).model_copy(update={name: value})
        business = business.model_copy(update={group: part})
    return paid(business, 20)


def paid(business, hour):
    serving = serving_role(business.team)
    team = [
        role.model_copy(update={"hourly_cost": hour}) if role is serving else role
        for role in business.team
    ]
    return business.model_copy(update={"team": tuple(team)})


@pytest.fixture
def given(describe, tiny):
    return with_all(describe(tiny).business)


def test_with_each_of_them_nothing_is_left(given):
    assert not leaves_weighty_figure(given)


@pytest.mark.parametrize("name", _GIVEN)
def test_each_is_left_by_itself(given, name):
    group, _ = _GIVEN[name]
    part = getattr(given, group).model_copy(update={name: None})
    assert leaves_weighty_figure(given.model_copy(update={group: part}))


def test_an_hour_counts_of_those_who_serve(given):
    assert serving_role(given.team).kind == "front"
    assert leaves_weighty_figure(paid(given, None))


def test_without_those_who_meet_customers_the_lead_serves(given):
    owner = next(role for role in given.team if role.kind == "lead")
    assert serving_role((owner,)) is owner
