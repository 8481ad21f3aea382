"""What fields must fulfil together."""

from __future__ import annotations

from contextlib import suppress

import pytest
from tests.business.altering import group_around, keys_of, thawed, written

from thankbook.business.fieldpaths import field_paths, figure_paths
from thankbook.business.fieldrules import broken_rules
from thankbook.business.model import Business
from thankbook.contentfolder import example_description
from thankbook.problems import ProblemsFound
from thankbook.strictmodel import validated
from thankbook.yamlfile import parse_yaml

_LOGO = "Put the picture into that folder, and name it as seen from there."
BROKEN = [
    *(
        pytest.param(
            "voice: warm",
            f"voice: warm\nbrand: {{logo: {logo}}}",
            "9: brand.logo",
            f"'{logo}' lies outside of the folder of your own pages. {_LOGO}",
            id=f"logo {logo}",
        )
        for logo in ("../x.svg", "a/../../x.svg", "/etc/x.svg")
    ),
    pytest.param(
        "- id: others",
        "- id: regulars",
        "18: customers.segments[1].id",
        "'regulars' is used twice in this list. Expected an id of its own.",
        id="two segments",
    ),
    pytest.param(
        "- id: counter",
        "- id: owner",
        "33: team[1].id",
        "'owner' is used twice in this list. Expected an id of its own.",
        id="two roles",
    ),
    pytest.param(
        "  answer_within_hours: 4",
        "  rules:\n"
        "    - {id: a, title: A, rule: A.}\n"
        "    - {id: b, title: B, rule: B.}\n"
        "    - {id: a, title: C, rule: C.}",
        "47: policies.rules[2].id",
        "'a' is used twice in this list. Expected an id of its own.",
        id="two rules",
    ),
    pytest.param(
        "share: 0.25",
        "share: 0.52",
        "13: customers.segments",
        "The shares of the segments add up to 1.02. "
        "Expected at most 1: each customer belongs to one segment.",
        id="more than all customers",
    ),
    pytest.param(
        "known_by: [face]",
        "known_by: [face]\n      share_of_sales: 1\n"
        "    - {id: few, share: 0.1, share_of_sales: 0.2}",
        "13: customers.segments",
        "The segments' shares of sales add up to 1.2. "
        "Expected at most 1: each sale belongs to one segment.",
        id="more than all sales",
    ),
    pytest.param(
        "kind: lead",
        "kind: back",
        "27: team",
        "Nobody leads this team. "
        "Expected one role with 'kind: lead', who stands in where a kind is missing.",
        id="nobody leads",
    ),
    pytest.param(
        "channels: [in_person, phone]",
        "channels: [in_person, phone, in_person]",
        "38: channels[2]",
        "'in_person' stands in this list twice. Take one of them out.",
        id="a channel twice",
    ),
    pytest.param(
        "goals: [retain, refer]",
        "goals: [refer, refer]",
        "45: goals[1]",
        "'refer' stands in this list twice. Take one of them out.",
        id="a goal twice",
    ),
    pytest.param(
        "donts: [no_gifts]",
        "donts: [no_gifts, no_gifts]",
        "46: donts[1]",
        "'no_gifts' stands in this list twice. Take one of them out.",
        id="a don't twice",
    ),
    pytest.param(
        "donts: [no_gifts]",
        "managers_only:\n  - money\n  - team.hourly_costs",
        "48: managers_only[1]",
        "A description has no field 'team.hourly_costs'. Did you mean 'team.hourly_cost'?",
        id="a misspelt field for managers",
    ),
    pytest.param(
        "donts: [no_gifts]",
        "managers_only: [zz]",
        "46: managers_only[0]",
        "A description has no field 'zz'. Write it as in 'team.hourly_cost'.",
        id="an unknown field for managers",
    ),
    pytest.param(
        "active: 200",
        "active: 200\n  top_fifth_share_of_sales: 0.19",
        "12: customers.top_fifth_share_of_sales",
        "The best fifth of customers cannot bring less than a fifth of sales, but 0.19. "
        "Expected 0.2 or more, for example 0.58.",
        id="a best fifth below the rest",
    ),
    pytest.param(
        "active: 200",
        "active: 200\n  top_fifth_share_of_orders: 0.19",
        "12: customers.top_fifth_share_of_orders",
        "The best fifth of customers cannot bring less than a fifth of orders, but 0.19. "
        "Expected 0.2 or more, for example 0.58.",
        id="a most frequent fifth below the rest",
    ),
    pytest.param(
        "minutes_per_week: 40",
        "minutes_per_week: 20161",
        "37: team[1].minutes_per_week",
        "A week of 2 people has only 20160 minutes. Expected minutes of one week, for example 45.",
        id="more minutes than a week has",
    ),
    pytest.param(
        "donts: [no_gifts]",
        "unusual: [money.averge_order]",
        "46: unusual[0]",
        "A description has no field 'money.averge_order'. Did you mean 'money.average_order'?",
        id="a misspelt unusual field",
    ),
]


@pytest.mark.parametrize(("before", "after", "place", "sentences"), BROKEN)
def test_a_broken_rule(tiny, altered, problems_in, before, after, place, sentences):
    (problem,) = problems_in(altered(tiny, (before, after)))
    assert str(problem) == f"my.yaml:{place}\n  {sentences}"


def test_every_broken_rule_is_told_at_once(tiny, altered, problems_in):
    text = altered(tiny, ("kind: lead", "kind: back"), ("share: 0.25", "share: 0.52"))
    fields = [problem.field for problem in problems_in(f"{text}managers_only: [money, money]\n")]
    assert fields == ["customers.segments", "team", "managers_only[1]"]


@pytest.mark.parametrize("share", ["0.5", "0.501"])
def test_shares_may_be_rounded(tiny, altered, describe, share):
    assert describe(altered(tiny, ("share: 0.25", f"share: {share}")))


def test_shares_beyond_rounding_may_not(tiny, altered, problems_in):
    assert len(problems_in(altered(tiny, ("share: 0.25", "share: 0.502")))) == 1


def test_the_same_id_may_stand_in_two_lists(tiny, altered, describe):
    assert describe(altered(tiny, ("- id: counter", "- id: regulars")))


@pytest.mark.parametrize(
    "path",
    [
        "version",
        "money",
        "money.gross_margin",
        "customers.segments",
        "customers.segments.share",
        "team.hourly_cost",
        "calendar.own_dates.on",
        "policies.complaint_contact.phone",
        "policies.rules.rule",
        "brand.color",
    ],
)
def test_field_paths_reach_every_depth(path):
    assert path in field_paths()


def test_field_paths_are_distinct_and_name_no_position():
    paths = field_paths()
    assert len(set(paths)) == len(paths)
    assert not any("[" in path for path in paths)


def test_every_figure_may_be_marked_for_managers(tiny, describe):
    listed = "\n".join(f"  - {path}" for path in figure_paths())
    assert describe(f"{tiny}managers_only:\n{listed}\n").business.managers_only == figure_paths()


def test_figures_are_numbers_and_groups_of_numbers_alone():
    assert {
        "customers.active",
        "customers.segments.share",
        "money",
        "money.gross_margin",
        "appreciation_budget_per_year",
        "prices",
        "team.people",
        "team.hourly_cost",
        "policies.answer_within_hours",
    } <= set(figure_paths())
    assert not {"version", "name", "customers", "customers.segments", "team", "policies"} & set(
        figure_paths()
    )


def test_what_staff_pages_need_cannot_be_for_managers(tiny, problems_in):
    for path in set(field_paths()) - set(figure_paths()):
        (problem,) = problems_in(f"{tiny}managers_only: [{path}]\n")
        assert problem.line == 47
        assert problem.found == f"'{path}' cannot be kept from staff, whose pages need it."


WRONG = [
    ("complaint_contact: {name: Ada}", "complaint_contact: {name: Ada, phone: nobody}"),
    ("greeting_card: 4.5", "greeting_card: lots"),
    ("orders_per_year: 40", "orders_per_year: -1"),
    ("tools: [pos]", "tols: [pos]"),
    ("closed: [sun, mon]", "closed: Mandag"),
    ("promise: Warm bread.", "promise: Bread #1"),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_field_hides_no_broken_rule(tiny, altered, problems_in, wrong):
    broken = [
        ("share: 0.25", "share: 0.75"),
        ("goals: [retain, refer]", "goals: [retain, refer]\nmanagers_only: [customers]"),
    ]
    rules = {problem.field for problem in problems_in(altered(tiny, *broken))}
    alone = {problem.field for problem in problems_in(altered(tiny, wrong))}
    both = [problem.field for problem in problems_in(altered(tiny, *broken, wrong))]
    assert sorted(both) == sorted(rules | alone)
    assert len(rules) == 2


@pytest.mark.parametrize("field", ["kind: lead", "people: 1", "id: owner"])
def test_nothing_is_said_of_what_a_wrong_field_may_have_broken(tiny, altered, problems_in, field):
    name = field.partition(":")[0]
    (problem,) = problems_in(altered(tiny, (field, f"{name}: [wrong]")))
    assert problem.field == f"team[0].{name}"


def test_no_rule_breaks_because_an_optional_field_is_left_out(vocabulary):
    text = example_description("solsikke").read_text("utf-8")
    value = parse_yaml(text.encode(), "my.yaml").value
    tried = 0
    for path in keys_of(value):
        root = thawed(value)
        del group_around(root, path)[path[-1]]
        document = parse_yaml(written(root).encode(), "my.yaml")
        with suppress(ProblemsFound):
            made = validated(document, Business, {"vocabulary": vocabulary})
            assert list(broken_rules(made, document)) == []
            tried += 1
    assert tried > 20
