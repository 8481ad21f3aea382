"""A default that most of somebody's minutes, or a verdict, rest on is told with the field."""

from __future__ import annotations

import re

import pytest

from thankbook.business.weightyfigures import leaves_weighty_figure
from thankbook.documents.defaultwarnings import default_warnings
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.weightydefaults import eaten_minutes

pytestmark = pytest.mark.slow

_GIVEN = "  complaints_per_year: 6\n"
_MANY = ("active: 200", "active: 4000")


@pytest.fixture
def playbook(describe, tiny, altered, library):
    return lambda *changes: tailor(describe(altered(tiny, *changes)), library)


def test_assumed_complaints_that_eat_most_minutes_are_told(playbook):
    made = playbook((_GIVEN, ""), _MANY, ("minutes_per_week: 40", "minutes_per_week: 10"))
    assert leaves_weighty_figure(made.description.business)
    (eaten, *_) = eaten_minutes(made)
    assert eaten.field == "customers.complaints_per_year"
    assert eaten.minutes.value > eaten.there.value / 2
    (warning, *_) = default_warnings(made)
    assert warning.severity == "warning"
    assert warning.field == "customers.complaints_per_year"
    assert re.search(r"\d+ complaints a year are assumed", warning.found)
    assert f"'{eaten.role.id}'" in warning.found
    assert "Write 'complaints_per_year' under 'customers'" in warning.expected


def test_a_figure_of_ones_own_is_not_asked_about(playbook):
    fields = {warning.field for warning in default_warnings(playbook(_MANY))}
    assert "customers.complaints_per_year" not in fields


def test_a_default_that_takes_little_is_not_told(playbook):
    made = playbook((_GIVEN, ""), ("minutes_per_week: 40", "minutes_per_week: 4000"))
    assert not [eaten for eaten in eaten_minutes(made) if eaten.role.id == "counter"]


def test_no_example_leaves_a_verdict_to_a_default(planned):
    for warning in default_warnings(planned):
        assert leaves_weighty_figure(planned.description.business)
        assert warning.field.partition(".")[0].partition("[")[0] in ("customers", "money", "team")
        assert warning.expected.startswith("Write '")
