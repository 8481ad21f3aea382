"""Own page strings take the place of shipped ones, and fit where those stood."""

from __future__ import annotations

import pytest

from thankbook.library.ownstrings import with_own_strings
from thankbook.library.phrases import Phrases
from thankbook.problems import ProblemsFound
from thankbook.yamlfile import parse_yaml

SHIPPED = Phrases(
    "en",
    {
        "nav.today": "Today",
        "home.for": "For {name}",
        "unit.days": {"one": "{count} day", "other": "{count} days"},
    },
)


def own(text: str) -> Phrases:
    return with_own_strings(SHIPPED, [parse_yaml(text.encode(), "ours.yaml")])


def test_one_string_is_replaced_and_all_others_stay() -> None:
    found = own('nav: {today: "Now"}\n')
    assert found("nav.today") == "Now"
    assert found("unit.days", count=2) == "2 days"


def test_plural_forms_are_replaced_together() -> None:
    found = own('unit: {days: {one: "a day", other: "{count} whole days"}}\n')
    assert (found("unit.days", count=1), found("unit.days", count=3)) == ("a day", "3 whole days")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('nav: {tody: "x"}', "Did you mean 'nav.today'?"),
        ('home: {for: "For {nam}"}', "{nam} stands for nothing here."),
        ("nav: {today: {one: a, other: b}}", "Expected one text."),
        ("nav: {today: 12}", "This is not text."),
        ('nav: {today: " "}', "This is not text."),
        ("unit: {days: {one: a}}", "Expected 'one' and 'other'."),
    ],
)
def test_what_does_not_fit_is_told(text: str, told: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        own(f"{text}\n")
    (problem,) = found.value.problems
    assert told in f"{problem.found} {problem.expected}"
    assert problem.line == 1
