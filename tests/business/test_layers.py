"""A description on top of others: what is merged, and from where each value is."""

from __future__ import annotations

import pytest
from tests.business.layered import LOCATION, harbor

from thankbook.business.composing.documentcache import Documents
from thankbook.business.description import read_description
from thankbook.business.model import MANAGERS_ONLY_UNLESS_SAID
from thankbook.business.tracedfigures import Figures


def test_a_location_is_its_base_with_its_own_values(read):
    business = read(harbor(LOCATION)).business
    assert business.name == "Tiny at the harbor"
    assert business.industry == "bakery"
    assert str(business.money.average_order) == "70"
    assert str(business.money.yearly_retention) == "0.8"
    assert [(role.id, role.people, role.may_spend) for role in business.team] == [
        ("owner", 1, 100),
        ("counter", 5, None),
        ("bakers", 2, None),
    ]
    assert business.donts == ()


@pytest.mark.parametrize(
    ("field", "file", "line"),
    [
        ("name", "", 2),
        ("industry", "../base.yaml", 3),
        ("money", "", 3),
        ("money.average_order", "", 4),
        ("money.yearly_retention", "../base.yaml", 23),
        ("team", "", 5),
        ("team[0]", "", 8),
        ("team[0].title", "../base.yaml", 30),
        ("team[0].may_spend", "", 8),
        ("team[1].people", "", 7),
        ("team[1].minutes_per_week", "../base.yaml", 37),
        ("team[2].kind", "", 10),
        ("customers.segments[1].share", "../base.yaml", 19),
        ("donts", "", 14),
        ("brand", "", 1),
    ],
)
def test_every_value_keeps_its_file_and_line(read, field, file, line):
    description = read(harbor(LOCATION))
    assert (description.other_file_of(field), description.line_of(field)) == (file, line)


def test_what_an_alias_repeats_in_the_base_is_placed_in_the_base(read, tiny):
    base = f"""{tiny}loyalty:
  effects:
    joining_share: &range {{low: 0.01, likely: 0.02, high: 0.04}}
    extra_retention: *range
"""
    location = "extends: ../base.yaml\nloyalty: {effects: {extra_retention: {low: 0.02}}}\n"
    description = read({"base.yaml": base} | harbor(location))
    assert description.other_file_of("loyalty.effects.extra_retention.low") == ""
    assert description.other_file_of("loyalty.effects.extra_retention.likely") == "../base.yaml"
    assert description.line_of("loyalty.effects.extra_retention.likely") == 50


def test_problems_name_the_file_of_the_value(problems, tiny, altered):
    base = altered(tiny, ("voice: warm", "voice: worm"))
    location = f"{LOCATION}goals: [retane]\n"
    assert problems({"base.yaml": base} | harbor(location)) == [
        "base.yaml:8: voice\n  'worm' is not one of the voices. Did you mean 'warm'?",
        (
            "locations/harbor.yaml:15: goals[0]\n"
            "  'retane' is not one of the goals. Did you mean 'retain'?"
        ),
    ]


def test_an_entry_and_a_field_can_be_taken_away(read):
    business = read(
        harbor(
            "extends: ../base.yaml\n"
            "team: [{id: counter, remove: true}]\n"
            "customers: {complaints_per_year: {remove: true}}\n"
            "prices: {remove: true}\n"
        )
    ).business
    assert [role.id for role in business.team] == ["owner"]
    assert business.customers.complaints_per_year is None
    assert business.prices == {}


def test_what_is_not_there_cannot_be_taken_away(problems):
    nothing = "There is nothing to remove here. Expected an id, or a field, that the base gives."
    text = "extends: ../base.yaml\nteam:\n  - {id: boss, remove: true}\nbrand: {remove: true}\n"
    assert problems(harbor(text)) == [
        f"locations/harbor.yaml:3: team[0]\n  {nothing}",
        f"locations/harbor.yaml:4: brand\n  {nothing}",
    ]


def test_one_id_twice_in_a_location_is_still_told(problems):
    text = "extends: ../base.yaml\nteam: [{id: counter, people: 3}, {id: counter, people: 4}]\n"
    told = problems(harbor(text))
    assert any("locations/harbor.yaml:2: team[2]" in problem for problem in told)


def test_a_list_without_ids_is_replaced(read):
    text = "extends: ../base.yaml\nchannels: [post]\ncalendar: {closed: [tue]}\n"
    business = read(harbor(text)).business
    assert business.channels == ("post",)
    assert business.calendar.closed == ("tue",)


def test_a_chain_and_a_list_of_bases_lie_on_each_other_in_their_order(read):
    files = {
        "country.yaml": "extends: base.yaml\nname: Country\nprices: {stamp: 10}\n",
        "prices.yaml": "prices: {stamp: 11, treat: 8}\n",
        "locations/harbor.yaml": "extends: [../country.yaml, ../prices.yaml]\n",
    }
    description = read(files)
    assert description.business.name == "Country"
    assert {name: str(price) for name, price in description.business.prices.items()} == {
        "greeting_card": "4.5",
        "stamp": "11",
        "treat": "8",
    }
    assert [file.name for file in description.files] == [
        "base.yaml",
        "country.yaml",
        "prices.yaml",
        "harbor.yaml",
    ]


def test_a_base_that_two_bases_share_is_taken_once_and_lowest(read):
    files = {
        "a.yaml": "extends: base.yaml\nname: A\n",
        "b.yaml": "extends: base.yaml\n",
        "locations/harbor.yaml": "extends: [../a.yaml, ../b.yaml]\n",
    }
    assert read(files).business.name == "A"


@pytest.mark.parametrize(
    ("base", "location", "effective"),
    [
        ("", "", MANAGERS_ONLY_UNLESS_SAID),
        ("", "managers_only: [prices]\n", (*MANAGERS_ONLY_UNLESS_SAID, "prices")),
        ("", "managers_only: []\n", MANAGERS_ONLY_UNLESS_SAID),
        ("managers_only: [money]\n", "", ("money",)),
        ("managers_only: [money]\n", "managers_only: [prices, money]\n", ("money", "prices")),
        ("managers_only: [money]\n", "managers_only: []\n", ("money",)),
        ("managers_only: []\n", "managers_only: [prices]\n", ("prices",)),
    ],
)
def test_a_location_is_never_less_private_than_its_base(read, tiny, base, location, effective):
    files = {"base.yaml": tiny + base} | harbor(f"extends: ../base.yaml\n{location}")
    assert read(files).business.managers_only == effective


def test_a_wrong_entry_for_managers_keeps_its_place(problems):
    told = problems(harbor("extends: ../base.yaml\nmanagers_only:\n  - prices\n  - zz\n"))
    assert told == [
        (
            f"locations/harbor.yaml:4: managers_only[{len(MANAGERS_ONLY_UNLESS_SAID) + 1}]\n"
            "  A description has no field 'zz'. Write it as in 'team.hourly_cost'."
        )
    ]


def test_what_is_kept_is_read_again_when_it_changes(project, vocabulary, tiny):
    documents = Documents()
    (project / "locations" / "a.yaml").write_text("extends: ../base.yaml\n")
    file = project / "locations" / "a.yaml"
    first = read_description(file, vocabulary, "a.yaml", documents)
    again = read_description(file, vocabulary, "a.yaml", documents)
    assert again.business == first.business
    assert {file.name for file in documents.looked_at} == {"a.yaml", "base.yaml"}
    (project / "base.yaml").write_text(tiny.replace("name: Tiny", "name: Other"))
    assert read_description(file, vocabulary, "a.yaml", documents).business.name == "Other"


def test_figures_know_their_file(read, vocabulary):
    figures = Figures(read(harbor(LOCATION)), vocabulary)
    places = {(origin.field, origin.file, origin.line) for origin in figures.colleagues().origins}
    assert places == {
        ("team[0].people", "../base.yaml", 31),
        ("team[1].people", "", 7),
        ("team[2].people", "", 12),
    }


@pytest.mark.parametrize("switch", ["yes", "on", "'true'", "ja"])
def test_what_is_to_be_removed_is_removed_with_true_only(problems, switch):
    (told,) = problems(
        {
            "locations/harbor.yaml": "extends: ../base.yaml\nteam:\n"
            f"  - {{id: counter, remove: {switch}}}\n"
        }
    )
    assert "To take away what the base gives, write 'remove: true'." in told
