"""Questions drawn in a terminal: what is typed is chosen, and nothing in its place."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from thankbook.business.codes import code_names
from thankbook.cli.richprompts import RichPrompts
from thankbook.founding.interview import Question
from thankbook.founding.interviewanswers import checked_answer
from thankbook.problems import ProblemsFound

COUNTRIES = tuple(code_names("country").items())


@pytest.fixture
def answers(vocabulary, capsys) -> Callable[..., tuple[object, str]]:
    """The answer to a question after the keys that were pressed, and what was said meanwhile."""

    def wrong(key: str, typed) -> str:
        try:
            checked_answer(key, typed, vocabulary)
        except ProblemsFound as found:
            return str(found.problems[0])
        return ""

    def typed_answer(question: Question, keys: str) -> object:
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(keys)
            return RichPrompts().ask(question, lambda typed: wrong(question.key, typed))

    def ask(question: Question, keys: str) -> tuple[object, str]:
        # A question runs an event loop, and the main thread of a worker that has opened a browser
        # before has one running already: Playwright's.
        with ThreadPoolExecutor(1) as thread:
            answer = thread.submit(typed_answer, question, keys).result()
        return answer, capsys.readouterr().err

    return ask


@pytest.fixture
def trades(vocabulary) -> Question:
    choices = tuple((trade, trade.replace("-", " ")) for trade in vocabulary.trades)
    return Question("industry", "Which trade?", "one", "shop", choices)


@pytest.mark.parametrize("nothing", ["Tierarzt", "funeral home", "zzz"])
def test_a_text_that_nothing_matches_chooses_nothing(answers, trades, nothing) -> None:
    answer, said = answers(trades, f"{nothing}\rhairdr\r")
    assert answer == "hairdresser"
    assert f"'{nothing}' is not one of the trades." in said


def test_several_are_named_and_asked_again(answers, trades) -> None:
    answer, said = answers(trades, "school\rmusic school\r")
    assert answer == "music-school"
    assert "Several match 'school': language school, driving school, music school." in said


def test_enter_alone_takes_what_stands_in_brackets(answers, trades) -> None:
    assert answers(trades, "\r")[0] == "shop"


def test_a_question_mark_lists_all(answers, trades, vocabulary) -> None:
    answer, said = answers(trades, "?\rgym\r")
    assert answer == "gym"
    assert all(f"  {trade.replace('-', ' ')}\n" in said for trade in vocabulary.trades)


def test_a_country_in_another_alphabet_is_never_the_first_of_the_list(answers) -> None:
    question = Question("country", "In which country?", "one", "DK", COUNTRIES)
    answer, said = answers(question, "Öst\rÖsterreich\rAustria\r")
    assert answer == "AT"
    assert "'Öst' is not the code of a country." in said
    assert "'Österreich' is not the code of a country. Did you mean AT (Austria)?" in said


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
