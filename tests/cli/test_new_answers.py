"""``thankbook new --answers FILE``: the rest is usual, and every mistake is told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.newbusiness import ANSWERS, description_in, run_new

from thankbook.business.description import read_description

pytestmark = [pytest.mark.usefixtures("danish_folder"), pytest.mark.slow]


def test_answers_come_from_a_file_and_the_rest_is_usual(vocabulary) -> None:
    Path("answers.yaml").write_text(ANSWERS)
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 0, result.output
    description = read_description(Path("shop/business.yaml"), vocabulary)
    assert description.warnings == ()
    assert description.business.name == "Blackbird Books"
    assert description.business.customers.active == 900


def test_mistakes_in_answers_are_told_with_file_and_line_all_at_once() -> None:
    Path("answers.yaml").write_text(
        "industry: bakry\nnmae: X\ncustomers: lots\ngross_margin: 62\ncountry:\nshoesize: 44\n"
    )
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 1
    assert result.stderr == (
        "answers.yaml:1: industry\n"
        "  'bakry' is not one of the trades. Did you mean 'bakery'?\n"
        "answers.yaml:2: nmae\n"
        "  There is no field 'nmae' here. Did you mean 'name'?\n"
        "answers.yaml:3: customers\n"
        "  'lots' is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.\n"
        "answers.yaml:4: gross_margin\n"
        "  62 looks like a percentage. Did you mean 0.62? Expected the share of sales left after "
        "the cost of the goods, for example 0.61.\n"
        "answers.yaml:5: country\n"
        "  Nothing is written here. Expected the two-letter code of a country, for example DK.\n"
        "answers.yaml:6: shoesize\n"
        "  There is no field 'shoesize' here. The fields are: "
        "name, industry, trade_name, traits, family, danger, nouns, country, languages, currency, "
        "currency_per_euro, model, voice, promise, people, customers, average_order, "
        "vat_in_prices, gross_margin, yearly_retention, complaints, budget, start, closed, "
        "channels, tools, contact, contact_phone, contact_email, "
        "answer_within_hours, goals.\n"
        "6 problems.\n"
    )
    assert not Path("shop").exists()


def test_what_only_the_whole_description_shows_is_told_at_the_answer() -> None:
    Path("answers.yaml").write_text(f"{ANSWERS}goals:\n  - retain\n  - retain\n")
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.stderr == (
        "answers.yaml:7: goals\n  'retain' stands in this list twice. Take one of them out.\n"
        "1 problem.\n"
    )
    assert not Path("shop").exists()


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("people: 3\n", "This field is missing. Expected the name on the door"),
        (
            "name: X\nindustry: cafe\ncountry: KE\n",
            (
                "answers.yaml: budget\n  This answer is missing. Expected what you can spend on "
                "appreciation in a year, wages aside, for example 18000. Nothing is usual in KES, "
                "for which no rate is known here. With currency_per_euro, how much KES one euro "
                "buys, or with average_order, a budget can be guessed."
            ),
        ),
        (
            "name: X\nindustry: cafe\ncountry: AQ\n",
            "answers.yaml: currency\n  This answer is missi",
        ),
        ("- a\n", "is not a group of fields"),
        ("name: [\n", "answers.yaml:"),
        ("", "This field is missing"),
    ],
)
def test_what_is_missing_is_told(answers: str, told: str) -> None:
    Path("answers.yaml").write_text(answers)
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 1
    assert told in result.stderr
    assert "Traceback" not in result.output
    assert not Path("shop").exists()


@pytest.mark.parametrize("more", ["currency_per_euro: 150", "average_order: 400", "budget: 9"])
@pytest.mark.parametrize("country", ["KE", "IL", "KW", "KR", "CL"])
def test_a_business_in_any_currency_is_founded(country: str, more: str) -> None:
    Path("answers.yaml").write_text(f"name: X\nindustry: cafe\ncountry: {country}\n{more}\n")
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 0, result.output
    assert description_in()["appreciation_budget_per_year"] > 0
    assert ("No rate is known here" in result.stderr) == ("per_euro" not in more)


def test_with_yes_a_file_may_say_just_some_answers() -> None:
    Path("answers.yaml").write_text("industry: theater\n")
    assert run_new("shop", "--answers", "answers.yaml", "--yes").exit_code == 0
    assert description_in()["industry"] == "theater"


def test_days_complaints_and_the_first_day_may_be_said() -> None:
    more = "closed: [sun, mon]\ncomplaints: 0\nstart: 2027-03-01\n"
    Path("answers.yaml").write_text(ANSWERS + more)
    assert run_new("shop", "--answers", "answers.yaml").exit_code == 0
    said = description_in()
    assert said["calendar"] == {"start": "2027-03-01", "closed": ["sun", "mon"]}
    assert said["customers"]["complaints_per_year"] == 0


OTHER = "name: Lock & Key\nindustry: other\ncountry: IE\n"


def test_a_trade_of_no_list_may_be_said_in_a_file(vocabulary) -> None:
    said = "trade_name: escape room\ntraits: {customers_come_to_us: true, food: false}\n"
    Path("answers.yaml").write_text(f"{OTHER}{said}nouns: {{customers: players}}\n")
    assert run_new("shop", "--answers", "answers.yaml").exit_code == 0
    business = read_description(Path("shop/business.yaml"), vocabulary).business
    assert (business.industry, business.trade.name) == ("other", "escape room")
    assert business.traits["customers_come_to_us"] is True
    assert business.traits["food"] is False
    assert business.nouns["customers"] == "players"
    assert business.trade.family in vocabulary.families


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "answers.yaml: trade_name\n  This answer is missing."),
        ("trade_name: x\ntraits: {fod: true}\n", "Did you mean 'food'?"),
        ("trade_name: x\ntraits: {food: perhaps}\n", "is not true or false"),
    ],
)
def test_what_is_wrong_with_a_trade_of_no_list_is_told(more, told) -> None:
    Path("answers.yaml").write_text(OTHER + more)
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 1
    assert told in result.stderr
    assert not Path("shop").exists()


def test_with_yes_a_file_must_name_the_trade() -> None:
    Path("answers.yaml").write_text("people: 3\n")
    result = run_new("shop", "--answers", "answers.yaml", "--yes")
    assert result.exit_code == 1
    assert "answers.yaml: industry\n  This answer is missing." in result.stderr


def test_a_file_of_answers_that_is_not_there() -> None:
    result = run_new("shop", "--answers", "nowhere.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("nowhere.yaml:\n  There is no such file.")


def test_what_is_unlikely_is_asked_about_and_written_all_the_same() -> None:
    Path("answers.yaml").write_text(ANSWERS.replace("24.50", "2450"))
    result = run_new("shop", "--answers", "answers.yaml")
    assert result.exit_code == 0
    assert "warning: money.average_order" in result.stderr
    assert "Did you mean 24.5 EUR?" in result.stderr
