"""Every kind of message that a mistaken description can bring, word for word."""

from __future__ import annotations

import pytest

from thankbook.mistakes import dotted, nearest, shown

ALL_FIELDS = (
    "version, name, industry, model, country, languages, currency, voice, promise, values, places, "
    "nouns, customers, money, appreciation_budget_per_year, prices, team, channels, tools, "
    "consent, calendar, policies, goals, donts, brand, managers_only"
)
WEEKDAYS = "'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'"
COMMA = "If a comma before it belongs to the text, put the whole text in quotes."

MISTAKES = [
    # (what stands in the tiny description, what is typed instead, line and field, sentences)
    pytest.param(
        "voice: warm",
        "voise: warm",
        "8: voise",
        "There is no field 'voise' here. Did you mean 'voice'?",
        id="a misspelt key is told once, not as missing too",
    ),
    pytest.param(
        "share: 0.5\n",
        "Shares: 0.5\n",
        "19: customers.segments[1].Shares",
        "There is no field 'Shares' here. Did you mean 'share'?",
        id="a misspelt key in an entry of a list",
    ),
    pytest.param(
        "- id: counter",
        "- di: counter",
        "33: team[1].di",
        "There is no field 'di' here. Did you mean 'id'?",
        id="two letters of a short key in the wrong order",
    ),
    pytest.param(
        "promise: Warm bread.",
        "promise: Warm bread.\nzzz: 1",
        "10: zzz",
        f"There is no field 'zzz' here. The fields are: {ALL_FIELDS}.",
        id="an unknown key like no other",
    ),
    pytest.param(
        "complaint_contact: {name: Ada}",
        "complaint_contact: {name: Ada, our owner}",
        "43: policies.complaint_contact.our owner",
        f"There is no field 'our owner' here. {COMMA}",
        id="a comma in braces",
    ),
    pytest.param(
        "complaint_contact: {name: Ada}",
        "complaint_contact: {name: Ada, boss}",
        "43: policies.complaint_contact.boss",
        f"There is no field 'boss' here. The fields are: name, role, phone, email. {COMMA}",
        id="a comma in braces before one word",
    ),
    pytest.param(
        "voice: warm\n",
        "",
        "1: voice",
        "This field is missing. Expected how you speak with customers: warm, plain or formal, "
        "for example warm.",
        id="a missing field",
    ),
    pytest.param(
        "    people: 2\n",
        "",
        "33: team[1].people",
        "This field is missing. Expected a whole number of people, for example 9.",
        id="a missing field in an entry of a list",
    ),
    pytest.param(
        "name: Tiny",
        "name:",
        "2: name",
        "Nothing is written here. Expected the name on the door, for example Solsikke Bakery.",
        id="no text",
    ),
    pytest.param(
        "version: 1",
        "version:",
        "1: version",
        "Nothing is written here. Expected the version of this format, for example 1.",
        id="no version",
    ),
    pytest.param(
        "goals: [retain, refer]",
        "goals:",
        "45: goals",
        "Nothing is written here. Expected a list of goals, the most important first, "
        "for example [retain, refer].",
        id="no list",
    ),
    pytest.param(
        "money:\n  yearly_retention: 0.8",
        "money:",
        "22: money",
        "Nothing is written here. Expected what an average customer brings, "
        "for example {average_order: 74, gross_margin: 0.61}.",
        id="no group",
    ),
    pytest.param(
        "active: 200",
        "active: lots",
        "11: customers.active",
        "'lots' is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.",
        id="not a whole number",
    ),
    pytest.param(
        "active: 200",
        "active: 200.5",
        "11: customers.active",
        "200.5 is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.",
        id="a fraction of a customer",
    ),
    pytest.param(
        "active: 200",
        "active: true",
        "11: customers.active",
        "true is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.",
        id="true is no number",
    ),
    pytest.param(
        "appreciation_budget_per_year: 1000",
        "appreciation_budget_per_year: DKK 1000",
        "24: appreciation_budget_per_year",
        "'DKK 1000' is not a number. Expected what you can spend on appreciation in a year, "
        "wages aside, for example 18000.",
        id="not a number",
    ),
    pytest.param(
        "greeting_card: 4.5",
        "greeting_card: [4.5]",
        "26: prices.greeting_card",
        "A list is not a number. Expected what a piece of material costs you, "
        "for example {greeting_card: 4.5}.",
        id="a list in place of a number, in a group with free keys",
    ),
    pytest.param(
        "name: Tiny",
        "name: 1881",
        "2: name",
        "1881 is not text. Expected the name on the door, for example Solsikke Bakery. "
        'If 1881 is meant as text, put it in quotes: "1881".',
        id="a number as a name",
    ),
    pytest.param(
        "name: Tiny",
        "name: {de: Tiny}",
        "2: name",
        "A group of fields is not text. Expected the name on the door, "
        "for example Solsikke Bakery.",
        id="a group in place of text",
    ),
    pytest.param(
        "languages: [en]",
        "languages: en",
        "6: languages",
        "'en' is not a list. Expected a list of language codes, the one your team reads first, "
        "for example [en, da].",
        id="text in place of a list",
    ),
    pytest.param(
        "prices:\n  greeting_card: 4.5",
        "prices: [4.5]",
        "25: prices",
        "A list is not a group of fields. Expected what a piece of material costs you, "
        "for example {greeting_card: 4.5}.",
        id="a list in place of a group with free keys",
    ),
    pytest.param(
        "complaint_contact: {name: Ada}",
        "complaint_contact: Ada",
        "43: policies.complaint_contact",
        "'Ada' is not a group of fields. Expected the person whom complaints are taken to, "
        "for example {name: Mette Holm, phone: +45 12 34 56 78}.",
        id="text in place of a group",
    ),
    pytest.param(
        "yearly_retention: 0.8",
        "yearly_retention: 80",
        "23: money.yearly_retention",
        "80 looks like a percentage. Expected a share between 0 and 1: write 0.8.",
        id="a percentage",
    ),
    pytest.param(
        "yearly_retention: 0.8",
        "yearly_retention: 72.5",
        "23: money.yearly_retention",
        "72.5 looks like a percentage. Expected a share between 0 and 1: write 0.725.",
        id="a percentage with decimals",
    ),
    pytest.param(
        "yearly_retention: 0.8",
        "yearly_retention: 100",
        "23: money.yearly_retention",
        "100 looks like a percentage. Expected a share between 0 and 1: write 1.",
        id="the whole as a percentage",
    ),
    pytest.param(
        "yearly_retention: 0.8",
        "yearly_retention: 101",
        "23: money.yearly_retention",
        "101 is too large, the most is 1. Expected the share of customers who buy again in the "
        "following year, for example 0.72.",
        id="more than any percentage",
    ),
    pytest.param(
        "yearly_retention: 0.8",
        "yearly_retention: -0.1",
        "23: money.yearly_retention",
        "-0.1 is too small, the least is 0. Expected the share of customers who buy again in the "
        "following year, for example 0.72.",
        id="less than nothing",
    ),
    pytest.param(
        "active: 200",
        "active: 0",
        "11: customers.active",
        "0 is too small, the least is 1. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.",
        id="too small",
    ),
    pytest.param(
        "active: 200",
        "active: 999999999999999",
        "11: customers.active",
        "999999999999999 is too large, the most is 1000000000. Expected a whole number of "
        "customers who bought in the last twelve months, for example 1800.",
        id="more customers than people",
    ),
    pytest.param(
        "closed: [sun, mon]",
        "closed: [sunday]",
        "41: calendar.closed[0]",
        f"'sunday' is not known here, it must be {WEEKDAYS}. Expected a list of weekdays on which "
        "nobody works, written mon, tue, wed ..., for example [mon].",
        id="not one of a fixed few",
    ),
    pytest.param(
        "version: 1",
        "version: '1'",
        "1: version",
        "'1' is not known here, it must be 1. Expected the version of this format, for example 1.",
        id="a version in quotes",
    ),
    pytest.param(
        "closed: [sun, mon]",
        "closed: [mon, tue, wed, thu, fri, sat, sun]",
        "41: calendar.closed",
        "A list has too many entries, the most is 6. Expected a list of weekdays on which nobody "
        "works, written mon, tue, wed ..., for example [mon].",
        id="a list too long",
    ),
    pytest.param(
        "goals: [retain, refer]",
        "goals: []",
        "45: goals",
        "A list has too few entries, the least is 1. Expected a list of goals, the most important "
        "first, for example [retain, refer].",
        id="an empty list",
    ),
    pytest.param(
        "goals: [retain, refer]",
        "goals: [retian]",
        "45: goals[0]",
        "'retian' is not one of the goals. Did you mean 'retain'?",
        id="a list is not called too short for a misspelt entry",
    ),
    pytest.param(
        "name: Tiny",
        "name: ''",
        "2: name",
        "'' is too short. Expected the name on the door, for example Solsikke Bakery.",
        id="an empty text",
    ),
    pytest.param(
        "name: Tiny",
        "name: '  '",
        "2: name",
        "'' has the wrong form. Expected the name on the door, for example Solsikke Bakery.",
        id="a text of blanks",
    ),
    pytest.param(
        "name: Tiny",
        f"name: {'y' * 121}",
        "2: name",
        f"'{'y' * 60}…' is too long, the most is 120 characters. Expected the name on the door, "
        "for example Solsikke Bakery.",
        id="a text too long",
    ),
    pytest.param(
        "- id: others",
        "- id: All Others",
        "18: customers.segments[1].id",
        "'All Others' has the wrong form. Expected a short id in small letters, "
        "for example morning-regulars.",
        id="the wrong form",
    ),
    pytest.param(
        "industry: bakery",
        "industry: Backery",
        "3: industry",
        "'Backery' is not one of the industries. Did you mean 'bakery'?",
        id="a misspelt id",
    ),
    pytest.param(
        "model: consumer",
        "model: xyz",
        "4: model",
        "'xyz' is not one of the models. Use one of: consumer, business, mixed, non_profit.",
        id="an id like no other",
    ),
    pytest.param(
        "greeting_card: 4.5",
        "greeting-crad: 4.5",
        "26: prices.greeting-crad",
        "'greeting-crad' is not one of the materials. Did you mean 'greeting_card'?",
        id="a misspelt id as a key",
    ),
    pytest.param(
        "known_by: [face]",
        "known_by: [faces]",
        "21: customers.segments[1].known_by[0]",
        "'faces' is not one of the things that can be known. Did you mean 'face'?",
        id="a misspelt id in a list within a list",
    ),
    pytest.param(
        "country: DK",
        "country: dk",
        "5: country",
        "'dk' is not the code of a country. Did you mean DK (Denmark)?",
        id="a country in small letters",
    ),
    pytest.param(
        "country: DK",
        "country: Danmark",
        "5: country",
        "'Danmark' is not the code of a country. Did you mean DK (Denmark)?",
        id="a country by almost its name",
    ),
    pytest.param(
        "country: DK",
        "country: EU",
        "5: country",
        "'EU' is not the code of a country. Expected the two-letter code of a country, "
        "for example DK.",
        id="a union is no country",
    ),
    pytest.param(
        "country: DK",
        "country: UK",
        "5: country",
        "'UK' is not the code of a country. Did you mean GB (United Kingdom)?",
        id="a code that people use for a country",
    ),
    pytest.param(
        "donts: [no_gifts]",
        "donts: [no_gift]",
        "46: donts[0]",
        "'no_gift' is not one of the don'ts. Did you mean 'no_gifts'?",
        id="a misspelt don't",
    ),
    pytest.param(
        "languages: [en]",
        "languages: [English]",
        "6: languages[0]",
        "'English' is not the code of a language. Did you mean en (English)?",
        id="a language by its name",
    ),
    pytest.param(
        "currency: DKK",
        "currency: Euro",
        "7: currency",
        "'Euro' is not the code of a currency. Did you mean EUR (Euro)?",
        id="a currency by its name",
    ),
    pytest.param(
        "version: 1",
        "version: 2",
        "1: version",
        "Version 2 is not known to this Thankbook. Expected the version of this format, "
        "for example 1.",
        id="a version to come",
    ),
    pytest.param(
        "version: 1",
        "version: true",
        "1: version",
        "Version true is not known to this Thankbook. Expected the version of this format, "
        "for example 1.",
        id="true is not version 1",
    ),
    pytest.param(
        "version: 1",
        "version: 1.0",
        "1: version",
        "Version 1.0 is not known to this Thankbook. Expected the version of this format, "
        "for example 1.",
        id="1.0 is not version 1",
    ),
    pytest.param(
        "{name: Ada}",
        "{name: Ada, phone: call me}",
        "43: policies.complaint_contact.phone",
        "'call me' is not a phone number. Expected a phone number, for example +45 12 34 56 78.",
        id="no phone number",
    ),
    pytest.param(
        "{name: Ada}",
        "{name: Ada, email: 'ada@home'}",
        "43: policies.complaint_contact.email",
        "'ada@home' is not an email address. Expected an email address, "
        "for example mette@example.org.",
        id="no email address",
    ),
    pytest.param(
        "closed: [sun, mon]",
        "own_dates: [{on: 02-30, what: Never}]",
        "41: calendar.own_dates[0].on",
        "'02-30' is not a day of the year. Expected a day as month-day, for example 04-12.",
        id="no day of the year",
    ),
    pytest.param(
        "closed: [sun, mon]",
        "own_dates: [{on: '4-12', what: '{typed}'}]",
        "41: calendar.own_dates[0].on",
        "'4-12' is not a day of the year. Expected a day as month-day, for example 04-12.",
        id="a day without its zero",
    ),
]


@pytest.mark.parametrize(("before", "after", "place", "sentences"), MISTAKES)
def test_message(tiny, altered, problems_in, before, after, place, sentences):
    (problem,) = problems_in(altered(tiny, (before, after)))
    assert str(problem) == f"my.yaml:{place}\n  {sentences}"


def test_all_mistakes_are_told_at_once_in_the_order_of_lines(tiny, altered, problems_in):
    text = altered(tiny, ("goals: [retain", "goals: [retian"), ("name: Tiny", "nmae: Tiny"))
    problems = problems_in(altered(text, ("active: 200", "active: lots")))
    assert [(problem.line, problem.field) for problem in problems] == [
        (2, "nmae"),
        (11, "customers.active"),
        (45, "goals[0]"),
    ]


def test_two_misspelt_keys_are_two_problems(tiny, altered, problems_in):
    text = altered(tiny, ("name: Tiny", "nmae: Tiny"), ("model: consumer", "modle: consumer"))
    assert [problem.expected for problem in problems_in(text)] == [
        "Did you mean 'name'?",
        "Did you mean 'model'?",
    ]


def test_a_misspelling_does_not_hide_that_another_field_is_missing(tiny, altered, problems_in):
    text = altered(tiny, ("name: Tiny", "nmae: Tiny"), ("model: consumer\n", ""))
    assert [(problem.line, problem.field) for problem in problems_in(text)] == [
        (1, "model"),
        (2, "nmae"),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}", "---\n"])
def test_a_file_without_fields_misses_them(text, problems_in):
    problems = problems_in(text)
    assert {problem.found for problem in problems} == {"This field is missing."}
    assert {"version", "name", "team"} <= {problem.field for problem in problems}
    assert all(problem.line >= 1 for problem in problems)


@pytest.mark.parametrize(
    ("text", "what"), [("[]", "A list"), ("just text", "'just text'"), ("12", "12")]
)
def test_a_file_that_is_no_group_of_fields(text, what, problems_in):
    (problem,) = problems_in(text)
    expected = "Write each field as 'name: value'."
    assert str(problem) == f"my.yaml:1:\n  {what} is not a group of fields. {expected}"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("team", 0, "id"), "team[0].id"),
        ((0,), "[0]"),
        (("prices", "card"), "prices.card"),
    ],
)
def test_dotted(path, text):
    assert dotted(path) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("voise", "voice"),
        ("VOICE", "voice"),
        ("greeting card", "greeting_card"),
        ("greeting-card", "greeting_card"),
        ("di", "id"),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest(typed, meant):
    assert nearest(typed, ["voice", "greeting_card", "id", "title"]) == meant


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing"),
        ({"a": 1}, "a group of fields"),
        ((1, 2), "a list"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        ("two\n  lines", "'two lines'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 60}…'"),
    ],
)
def test_shown(value, text):
    assert shown(value) == text
