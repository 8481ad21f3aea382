"""Every kind of message that a mistaken description can bring, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.business.model import Business
from thankbook.validationwords import nearest, shown
from thankbook.validationwords.cures import in_quotes, refusal
from thankbook.validationwords.explaining import _LIST_WORDS, _NOT_A
from thankbook.validationwords.modelfields import annotation_at
from thankbook.yamlfile import dotted

pytestmark = pytest.mark.slow

MISTAKES = yaml.safe_load(Path(__file__).with_name("messages.yaml").read_text())


@pytest.mark.parametrize("row", MISTAKES, ids=[row["mistake"] for row in MISTAKES])
def test_message(tiny, altered, problems_in, row):
    (problem,) = problems_in(altered(tiny, (row["instead_of"], row["typed"])))
    assert str(problem) == f"my.yaml:{row['at']}\n  {row['says']}"


def test_every_kind_of_message_is_in_the_table():
    """A message that no row brings would be one that nobody has read."""
    said = " ".join(row["says"] for row in MISTAKES)
    for words in [*_NOT_A.values(), *_LIST_WORDS.values(), "too small", "too large", "too short"]:
        assert words in said or words == "true or false"  # no field of a description is a switch
    for words in ["too long", "too few", "too many", "wrong form", "not known here", "percentage"]:
        assert words in said


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
        ("Greetingcard", "greeting_card"),
        ("our voice", "voice"),
        ("a voice of our own", None),
        ("card", "greeting_card"),
    ],
)
def test_nearest(typed, meant):
    assert nearest(typed, ["voice", "greeting_card", "id", "title"]) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("climbing gym", "gym"),
        ("Hotels", "hotel"),
        ("book shop", "bookshop"),
        ("yoga", "yoga-studio"),
        ("théâtre", "theater"),
        ("optician", None),  # shares most letters with electrician
        ("coffee shop", None),  # one of the words that other trades are made with
        ("school", None),  # there are three
        ("x" * 101, None),
    ],
)
def test_a_word_that_means_something_else_is_not_offered(typed, meant):
    trades = ["gym", "hotel", "bookshop", "yoga-studio", "theater", "electrician", "bike-shop"]
    assert nearest(typed, [*trades, "language-school", "driving-school", "music-school"]) == meant


def test_a_name_that_is_like_another_by_chance_is_not_offered(tiny, problems_in):
    (problem,) = problems_in(f"{tiny}'@context': https://schema.org\n")
    assert "Did you mean" not in problem.expected


def test_what_may_stand_somewhere_is_listed_once(tiny, altered, problems_in):
    foreign = "".join(f"zz{number}: 1\n" for number in range(7))
    text = altered(tiny, ("goals: [retain, refer]", "goals: [abc, def]"))
    problems = problems_in(text + foreign)
    said = " ".join(problem.expected for problem in problems)
    assert said.count("The fields are:") == 1
    assert said.count("Use one of:") == 1
    assert len(problems) == 9


def test_a_remark_in_place_of_a_number_is_told_so(tiny, altered, problems_in):
    (problem,) = problems_in(altered(tiny, ("yearly_retention: 0.8", "average_order: #74")))
    assert problem.found == "Nothing is written here: '#74' is a remark to YAML."
    assert problem.expected == "If it is the value, take the '#' away."


@pytest.mark.parametrize(
    ("typed", "lost"),
    [
        ("Bakery #1 in town", "#1 in town"),
        ("Bakery # 1 in town", "# 1 in town"),
        ("We play in F #", "#"),
        ("Bread #glutenfree # for now", "#glutenfree"),
        ("Bread\t#glutenfree", "#glutenfree"),
    ],
)
def test_what_a_remark_takes_from_a_text_is_told(tiny, altered, problems_in, typed, lost):
    (problem,) = problems_in(altered(tiny, ("promise: Warm bread.", f"promise: {typed}")))
    assert f"what follows, '{lost}', is a remark to YAML." in problem.found


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("on: 2027-04-12", "'2027-04-12' is not a day of the year. Did you mean '12 Apr'?"),
        ("on: 31.12", "31.12 is not a day of the year. Did you mean '31 Dec'?"),
        ("on: 4.10", "4.10 is not a day of the year. Did you mean '4 Oct'?"),
        ("on: 12 Apr 2027", "'12 Apr 2027' is not a day of the year. Did you mean '12 Apr'?"),
        ("on: Easter", "'Easter' is not a day of the year. Expected a day with the name"),
    ],
)
def test_days_of_the_year_in_other_forms(tiny, altered, problems_in, typed, told):
    text = altered(tiny, ("closed: [sun, mon]", f"own_dates: [{{{typed}, what: Fair}}]"))
    (problem,) = problems_in(text)
    assert f"{problem.found} {problem.expected}".startswith(told)


REMARKS = [
    ("voice: warm", "voice: warm #or plain"),
    ("promise: Warm bread.", "promise: Warm bread. # for now"),
    ("promise: Warm bread.", "promise: Warm bread. ## for now"),
    ("promise: Warm bread.", 'promise: "Warm bread." #1 in town'),
    ("promise: Warm bread.", 'promise: "Warm bread #1 in town"'),
    ("promise: Warm bread.", "promise: Warm bread#1"),
    ("active: 200", "active: 200 #a guess"),
    ("goals: [retain, refer]", "goals: [retain, refer] #and more"),
    ("money:", "money: #in DKK"),
    ("goals: [retain, refer]", 'goals: [retain, refer]\nplaces: ["A 1, B", "C 2"]'),
    ("goals: [retain, refer]", "goals: [retain, refer]\nplaces: [Lendplatz 17]"),
    ("goals: [retain, refer]", "goals: [retain, refer]\nplaces:\n  - Lendplatz 17, 8020 Graz"),
]


@pytest.mark.parametrize(("instead_of", "typed"), REMARKS)
def test_remarks_and_lists_that_can_mean_only_one_thing_are_left_alone(
    tiny, altered, describe, instead_of, typed
):
    describe(altered(tiny, (instead_of, typed)))


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u0007", "\u001b"])
def test_signs_that_turn_a_text_round_or_cannot_be_seen_are_refused(
    tiny, altered, problems_in, sign
):
    escape = f"\\u{ord(sign):04x}"
    (problem,) = problems_in(altered(tiny, ("name: Tiny", f'name: "Ti{escape}ny"')))
    assert problem.found.startswith("The text holds an invisible character (U+")


@pytest.mark.parametrize("name", ["Tiny ", " Tiny", "Tiny\u00a0"])
def test_blanks_at_the_ends_of_a_text_do_not_count(tiny, altered, describe, name):
    assert describe(altered(tiny, ("name: Tiny", f'name: "{name}"'))).business.name == "Tiny"


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


@pytest.mark.parametrize("text", ["Bread: for you", "Fresh every day: since 1990"])
def test_a_text_with_a_colon_that_is_not_indented_is_not_told_as_a_field_alone(
    tiny, altered, problems_in, text
):
    _, problem = problems_in(altered(tiny, ("promise: Warm bread.", f"promise:\n{text}")))
    assert "If it is the text of 'promise' above it, indent it by two blanks" in problem.expected


def test_a_misspelt_field_below_an_empty_group_is_told_as_misspelt(tiny, altered, problems_in):
    text = altered(tiny, ("prices:\n  greeting_card: 4.5", "money2:\nprises: {greeting_card: 4.5}"))
    assert "Did you mean 'prices'?" in [problem.expected for problem in problems_in(text)]


@pytest.mark.parametrize(
    ("instead_of", "typed", "cure"),
    [
        ("goals: [retain, refer]", "goals: Retain", "Did you mean [retain]?"),
        ("goals: [retain, refer]", "goals: retian and refer", "Did you mean [retain, refer]?"),
        ("channels: [in_person, phone]", "channels: in person", "Did you mean [in_person]?"),
        ("closed: [sun, mon]", "closed: Monday", "Did you mean [mon]?"),
        ("closed: [sun, mon]", "closed: sunday; Monday", "Did you mean [sun, mon]?"),
        ("closed: [sun, mon]", "quiet_months: 1", "Did you mean [1]?"),
        ("languages: [en]", "languages: en, da", "Did you mean [en, da]?"),
        ("tools: [pos]", "tools: none", "Write one entry a line, each behind '- '."),
        ("tools: [pos]", "values: – We talk", "a dash and a blank: - We talk."),
        ("voice: warm", "voice: [warm]", "Did you mean warm, without brackets?"),
    ],
)
def test_how_a_list_is_written_is_told_with_what_was_typed(
    tiny, altered, problems_in, instead_of, typed, cure
):
    (problem,) = problems_in(altered(tiny, (instead_of, typed)))
    assert cure in problem.expected


QUOTED = st.text(
    st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x2000), min_size=1, max_size=12
)


@settings(max_examples=25)
@given(QUOTED | st.sampled_from(["12", "true", "[a]", "{a: b}", "2027", "- a"]))
def test_quotes_are_told_only_where_they_help(vocabulary, text):
    """Every text field: where a cure says quotes, the text in quotes is taken."""
    context = {"vocabulary": vocabulary}
    for path in [("name",), ("voice",), ("country",), ("calendar", "start"), ("id",)]:
        annotation = annotation_at(Business, path)
        for typed in (12, True, {"a": "b"}, ("a",)):
            told = in_quotes(annotation, typed, text, context)
            written = text.removeprefix("- ") if isinstance(typed, dict | tuple) else shown(typed)
            if "in quotes" in told:
                assert refusal(annotation, written.strip(), context) is None
