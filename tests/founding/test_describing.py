"""The description that each trade begins with: right, complete, and readable."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
import yaml
from jsonschema import Draft202012Validator

from thankbook.business.codes import code_names
from thankbook.business.descriptionschema import description_schema
from thankbook.business.fieldpaths import field_paths
from thankbook.business.model import Business
from thankbook.contentfolder import content_folder
from thankbook.founding.describing import description_text
from thankbook.founding.projectfiles import read_back
from thankbook.founding.startvalues import load_starting
from thankbook.founding.usualanswers import rounded
from thankbook.problems import ProblemsFound
from thankbook.tailoring.playbook import tailor
from thankbook.vocabulary import load_vocabulary

pytestmark = pytest.mark.slow

VOCABULARY = load_vocabulary(content_folder())
TRADES = VOCABULARY.ids("trades")
FAMILIES = {VOCABULARY.family_of(trade): trade for trade in TRADES}
SIZES = (1, 2, 3, 40)
TURNS = 8
"""Every eighth trade is in the same test."""
UNUSED = {"library", "extends", "unusual"}
"""What a first description needs no example of."""


@pytest.fixture(scope="module")
def schema(library):
    return Draft202012Validator(description_schema(library.vocabulary, library.labels.labels))


@pytest.fixture(scope="session")
def written(usual):
    def write(**said):
        return description_text(usual.completed(said, frozenset(), "answers"), usual)

    return write


def with_examples(text):
    """The file after its owner has taken the '#' away from every example."""
    return re.sub(r"^( *)#(?=\S|  )", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize("turn", range(TURNS))
def test_every_trade_begins_without_a_problem_and_with_a_playbook(turn, written, library, schema):
    """What a plan would be is worked out for one trade of each family and for every third."""
    without = []
    for number, trade in enumerate(TRADES[turn::TURNS]):
        text = written(industry=trade)
        description = read_back(text, VOCABULARY)
        assert description.warnings == (), trade
        assert list(schema.iter_errors(yaml.safe_load(text))) == [], trade
        is_planned = trade in FAMILIES.values() or number % 3 == 0
        if is_planned and len(tailor(description, library).tactics.chosen) < 6:
            without.append(trade)
    assert without == []


@pytest.mark.parametrize("trade", FAMILIES.values(), ids=FAMILIES)
@pytest.mark.parametrize("people", SIZES)
def test_a_family_of_any_size_begins_without_a_problem_and_so_do_all_examples(
    trade, people, written
):
    text = written(industry=trade, people=people)
    for version in (text, with_examples(text)):
        description = read_back(version, VOCABULARY)
        assert description.warnings == ()
        assert sum(role.people for role in description.business.team) == people


def test_every_field_of_a_description_stands_in_the_file(written):
    named = set(re.findall(r"^#?(\w+):", written(industry="bakery"), flags=re.MULTILINE))
    assert named == set(Business.model_fields) - UNUSED
    everything = read_back(with_examples(written(industry="bakery")), VOCABULARY)
    for path in ("money.acquisition_cost", "consent.kept_in", "brand.color", "limits.items"):
        assert path in field_paths()
        assert everything.gives(path)


def test_every_country_has_money_and_words_or_is_told_what_is_missing(written):
    begun = set()
    for country in code_names("country"):
        try:
            text = written(industry="bakery", country=country)
        except ProblemsFound as found:
            (problem,) = found.problems
            assert problem.field in ("currency", "budget")
            assert "Expected" in problem.expected
            continue
        assert re.search(rf'^country: "?{country}"? #|^country: "?{country}"?$', text, re.MULTILINE)
        begun.add(country)
    assert {"NO", "US", "IN", "CH", "JP", "BR"} <= begun


def test_money_is_in_the_currency_of_the_country(written):
    danish, japanese = (written(industry="shop", country=code) for code in ("DK", "JP"))
    assert "currency: DKK\n" in danish
    assert "languages: [da, en]\n" in danish
    assert "  #average_order: 220\n" in danish  # 30 euro at 7.46
    assert "currency: JPY\n" in japanese
    assert "  #average_order: 5300\n" in japanese


def test_where_no_rate_is_known_amounts_are_left_to_the_owner(written):
    text = written(industry="bakery", country="KE", budget=Decimal(60000))
    assert "appreciation_budget_per_year: 60000\n" in text
    assert "In your trade 0.45 to 0.72" in text
    assert "hourly_cost: 1" not in text
    assert read_back(with_examples(text), VOCABULARY)


def test_what_was_said_is_no_guess_and_what_was_not_is_marked(written):
    text = written(
        industry="shop", name="Blackbird", people=1, customers=80, average_order=Decimal("24.50")
    )
    assert "\nname: Blackbird\n" in text
    assert "  active: 80\n" in text
    assert "  average_order: 24.50\n" in text
    assert "    people: 1\n" in text
    assert "voice: warm # a guess\n" in text
    assert "  #yearly_retention: 0.55\n" in text
    assert "'thankbook figures SALES.csv'" in text


@pytest.mark.parametrize(
    "name",
    [
        "Rose & Sons: est. 1901",
        "# 1 Burgers",
        "yes",
        "1984",
        '"Quoted"',
        "{{ 7*7 }}",
        "<script>alert(1)</script>",
        "Two lines: [1",
        "Åse's \\ 花屋 😀",
        "*star",
        "- dash",
        "null",
        "a" * 120,
    ],
)
def test_any_text_is_read_back_as_it_was_said(name, written):
    text = written(industry="shop", name=name, promise=name, contact=name)
    business = read_back(text, VOCABULARY).business
    assert business.name == business.promise == business.policies.complaint_contact.name == name
    assert yaml.safe_load(text)["name"] == name


@pytest.mark.parametrize("blank", ["\n", "\t", "\r\n"])
def test_a_text_of_several_lines_is_written_on_one(written, blank):
    business = read_back(written(industry="shop", name=f"Two{blank}lines: [1"), VOCABULARY).business
    assert business.name == "Two lines: [1"


def test_no_field_is_blank_and_every_line_fits(written):
    for trade in FAMILIES.values():
        text = written(industry=trade)
        assert max(map(len, text.splitlines())) <= 112
        assert not re.search(r"None|NaN|TODO|\?\?", text)
        for value in yaml.safe_load(text).values():
            assert value not in (None, "", [], {})


def test_the_usual_teams_are_whole():
    starting = load_starting(content_folder(), VOCABULARY)
    assert set(starting.families) == set(VOCABULARY.families)
    for family in starting.families.values():
        assert sum(family.team.values()) == 1
        assert sum(segment.share for segment in family.segments) == 1


@pytest.mark.parametrize(
    ("amount", "two_digits"),
    [("0", "0"), ("0.0123", "0.01"), ("4.476", "4.5"), ("67.14", "67"), ("5027.3", "5000")],
)
def test_a_guess_has_two_digits(amount, two_digits):
    assert rounded(Decimal(amount)) == Decimal(two_digits)


def test_a_setting_that_nobody_said_is_proposed_and_not_taken(written):
    held = {"customers_come_to_us": True, "appointments": True, "maker_meets_customer": True}
    text = written(industry="other", trade_name="tarot reader", traits=held)
    assert "\n  #seats: true\n" in text
    settings = VOCABULARY.settings
    assert settings.isdisjoint(read_back(text, VOCABULARY).trade.traits)
