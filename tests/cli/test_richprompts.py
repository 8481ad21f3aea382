"""Questions drawn in a terminal: what is typed is chosen, and nothing in its place."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from thankbook.business.codes import code_names
from thankbook.business.countrynames import CountrySearch
from thankbook.cli.richprompts import RichPrompts
from thankbook.founding.interviewanswers import checked_answer
from thankbook.founding.questionlist import TRADES
from thankbook.founding.questions import Question, WentBack
from thankbook.problems import ProblemsFound

COUNTRIES = tuple(code_names("country").items())
BACK, CTRL_C = "\x1b", "\x03"
PATIENCE_SECONDS = 60


@pytest.fixture
def answers(vocabulary, capsys) -> Callable[..., tuple[object, str]]:
    """The answer to a question after the keys that were pressed, and what was said meanwhile."""

    def wrong(key: str, typed) -> str:
        try:
            checked_answer(
                key,
                typed[0] if key == "industry" and isinstance(typed, tuple) else typed,
                vocabulary,
            )
        except ProblemsFound as found:
            return str(found.problems[0])
        return ""

    def typed_answer(question: Question, pipe: PipeInput) -> object:
        with create_app_session(input=pipe, output=DummyOutput()):
            return RichPrompts().ask(question, lambda typed: wrong(question.key, typed))

    def ask(question: Question, keys: str) -> tuple[object, str]:
        # A question runs an event loop, and the main thread of a worker that has opened a browser
        # before has one running already: Playwright's.
        with create_pipe_input() as pipe, ThreadPoolExecutor(1) as thread:
            # A question more than there are keys for ends with Ctrl-C, and waits for nothing.
            pipe.send_text(f"{keys}\x03")
            asked = thread.submit(typed_answer, question, pipe)
            try:
                answer = asked.result(PATIENCE_SECONDS)
            except TimeoutError:
                pipe.send_text(CTRL_C)  # a question that waits for more would wait for ever
                raise
        return answer, capsys.readouterr().err

    return ask


@pytest.fixture
def trades(vocabulary, library) -> Question:
    choices = tuple(library.labels.labels[TRADES].items())
    search = vocabulary.trade_search
    return Question("industry", "Which trade?", "searched", "", choices, search=search)


@pytest.fixture
def countries() -> Question:
    return Question(
        "country", "In which country?", "searched", "DK", COUNTRIES, search=CountrySearch()
    )


@pytest.mark.parametrize("nothing", ["zzz", "!!", "0", "1", "99"])
def test_a_text_that_nothing_matches_chooses_nothing(answers, trades, nothing) -> None:
    answer, said = answers(trades, f"{nothing}\rplumb\r")
    assert answer == "plumber"
    assert f"Nothing is called '{nothing}', and nothing is near to it." in said


def test_enter_alone_chooses_nothing(answers, trades) -> None:
    answer, said = answers(trades, "\r\rgym\r")
    assert answer == "gym"
    assert said.count("Type a word for it.") == 2


def test_what_is_near_is_chosen_by_its_number_and_not_by_enter(answers, trades) -> None:
    answer, said = answers(trades, "bakry\r\r1\r")
    assert answer == "bakery"
    assert "Nothing is called 'bakry'. Did you mean:\n    1  bakery\n" in said
    assert "Type a word for it." in said


def test_several_are_named_and_asked_again(answers, trades) -> None:
    answer, said = answers(trades, "music\rmusic school\r")
    assert answer == "music-school"
    assert "Several answer to 'music':" in said
    assert "  music school" in said


def test_another_answer_is_offered_with_every_search(answers, trades) -> None:
    question = replace(trades, otherwise="shop")
    assert answers(question, "0\r")[0] == ("shop", "")
    answer, said = answers(question, "zzz\r0\r")
    assert answer == ("shop", "zzz")
    assert "    0  shop\n" in said


def test_tab_completes_what_is_typed(answers, trades) -> None:
    assert answers(trades, "plumb\t\r")[0] == "plumber"


def test_a_question_mark_lists_all_in_lines_that_fit(answers, trades) -> None:
    answer, said = answers(trades, "?\rgym\r")
    assert answer == "gym"
    lines = said.splitlines()
    assert max(map(len, lines)) < 80
    listed = {title for line in lines for title in line.strip().rstrip(",").split(", ")}
    assert {label for _, label in trades.choices} <= listed


def test_a_country_by_its_own_name(answers, countries) -> None:
    answer, said = answers(countries, "Öst\r")
    assert answer == "AT"
    assert "Austria (Österreich)" in said
    assert answers(countries, "\r")[0] == "DK"


@pytest.mark.parametrize("keys", [BACK, "<\r", "back\r"])
@pytest.mark.parametrize("kind", ["text", "searched"])
def test_a_key_or_a_word_goes_back(answers, trades, kind, keys) -> None:
    question = replace(trades, kind=kind, may_go_back=True)
    if kind == "text":
        question = replace(question, search=None, choices=())
    with pytest.raises(WentBack):
        answers(question, keys)


def test_where_there_is_nothing_to_go_back_to_the_word_is_an_answer(answers) -> None:
    assert answers(Question("name", "What is it called?", "text", "Shop"), "back\r")[0] == "back"


@pytest.mark.parametrize(("kind", "keys"), [("one", BACK), ("one", "\x1b[A\r"), ("some", BACK)])
def test_lists_have_a_way_back_too(answers, kind, keys) -> None:
    choices = (("warm", "warm"), ("plain", "plain"))
    usual = "warm" if kind == "one" else ("warm",)
    with pytest.raises(WentBack):
        answers(Question("voice", "How?", kind, usual, choices, may_go_back=True), keys)


def test_numbers_are_read_as_in_a_description(answers) -> None:
    question = Question("budget", "What can you spend?", "text", "100")
    answer, said = answers(question, "12.000\r€3,50\r95 €\r12000\r")
    assert answer == "12000"
    assert "Did you mean 12000? If you mean 12, write 12." in said
    assert "'€3,50' is not a number. Did you mean 3.5?" in said
    assert "'95 €' is not a number. Did you mean 95?" in said


def test_a_short_list_is_chosen_from_with_arrows(answers) -> None:
    choices = (("warm", "warm"), ("plain", "plain"), ("formal", "formal"))
    question = Question("voice", "How do you speak?", "one", "plain", choices)
    assert answers(question, "\r")[0] == "plain"
    assert answers(question, "\x1b[B\r")[0] == "formal"


def test_boxes_are_ticked(answers) -> None:
    choices = (("in_person", "in person"), ("email", "email"))
    question = Question("channels", "Where?", "some", ("in_person",), choices)
    assert answers(question, "\x1b[B \r")[0] == ("in_person", "email")


def test_boxes_have_a_line_that_goes_back(answers) -> None:
    """Esc is no key that everybody looks for."""
    choices = (("in_person", "In person"), ("phone", "By phone"))
    question = Question("channels", "Where?", "some", ("in_person",), choices, may_go_back=True)
    with pytest.raises(WentBack):
        answers(question, "k \r")
