"""What may be told is read from the code, in whichever form it is said there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from scripts.told.exceptions import caught, exceptions
from scripts.told.places import Told, places
from scripts.told.source import Module, modules
from scripts.told.texts import GAP

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[1]
EXAMPLES = {
    TESTS / "validationwords" / "messages.yaml": "says",
    **dict.fromkeys((TESTS / "business" / "plausibility").glob("*.yaml"), "asks"),
    **dict.fromkeys((TESTS / "linting" / "bad").glob("*.yaml"), "tells"),
}
"""Files of examples, and the field of each example that holds what is told."""

OTHERS_WORDS = {"founding", "mistakes", "plugin", "publishing", "yamlfile"}
"""Rooms that pass on what others said: MkDocs, the file system, a problem that was made before."""


def read(text: str) -> list[Told]:
    return places({"room": Module("room", ast.parse(text))})


def said(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    (told,) = read(text)
    return told.found, told.expected


@cache
def every_place() -> list[Told]:
    return places()


def test_a_problem_with_its_sentences_in_place():
    code = "def f(x):\n    return Problem('a', 1, '', f'No {x} here.', 'Write one.')"
    assert said(code) == ((f"No {GAP} here.",), ("Write one.",))


def test_sentences_of_a_name_are_those_that_reach_it():
    code = """
def f(x):
    found, expected = "It is one.", "Write two."
    yield Problem("a", 1, "", found, expected)
    found = "It is three."
    if x:
        expected = f"Write {x} of four."
    yield Problem("a", 1, "", found, expected)
"""
    assert [(place.found, place.expected) for place in read(code)] == [
        (("It is one.",), ("Write two.",)),
        (("It is three.",), ("Write two.", f"Write {GAP} of four.")),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "def f(x): return Problem('a', 1, '', 'It is wrong.' if x else 'It is odd.', TO)",
        "def f(x): return Problem('a', 1, '', TABLE[x], TO)",
        "def f(x): return Problem('a', 1, '', *ab(x))\ndef ab(x):\n  if x: return ODD\n  return WR",
        "def f(x):\n  for x, found in LIST: yield Problem('a', 1, '', found, TO)",
        "def f(x): return Problem('a', 1, '', next(told for n, told in LIST), TO)",
        (
            "def g(x): return f('It is ' + ('wrong.' if x else 'odd.'), TO)\n"
            "def f(found, expected): return Problem('a', 1, '', found, expected)"
        ),
        (
            "def f(x): return Problem('a', 1, '', f'It is {ok(x)}', TO)\n"
            "def ok(x): return 'wrong.' if x else 'odd.'"
        ),
    ],
)
def test_every_way_to_say_it_is_found(code):
    constants = (
        "TO = 'Write it anew.'\nTABLE = {1: 'It is wrong.', 2: 'It is odd.'}\n"
        "LIST = ((1, 'It is wrong.'), (2, 'It is odd.'))\n"
        "WR = 'It is wrong.', TO\nODD = 'It is odd.', TO\n"
    )
    told = read(constants + code)
    assert {text for place in told for text in place.found} >= {"It is wrong.", "It is odd."}
    assert {text for place in told for text in place.expected} == {"Write it anew."}


def test_a_function_that_is_given_the_sentences_is_no_place_and_its_calls_are():
    code = """
def ask(path, found, question):
    return Problem("a", 1, path, found, question, "warning")

def f(x):
    yield ask(x, "That is much.", "Is it so?")
"""
    (told,) = read(code)
    assert (told.line, told.found, told.is_warning) == (6, ("That is much.",), True)


def test_refusals_carry_their_exception():
    (told,) = read("def f(x):\n    raise click.UsageError(f'There is no {x}.')")
    assert (told.found, told.raises) == ((f"There is no {GAP}.",), "UsageError")


def test_there_are_examples_of_each_sort():
    assert {*EXAMPLES.values()} == {"says", "asks", "tells"}


def as_pattern(text: str) -> str:
    return ".*".join(map(re.escape, text.split(GAP)))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_what_examples_are_told_is_found_in_the_code(file):
    told = re.compile(
        "|".join({as_pattern(text) for place in every_place() for text in place.found})
    )
    for example in yaml.safe_load(file.read_text("utf-8")):
        text = example.get(EXAMPLES[file], "")
        if not text:
            continue  # only how it begins is written down
        text = text.partition(": ")[2] if EXAMPLES[file] == "tells" else text
        assert told.match(" ".join(text.split())), text


def test_what_a_place_tells_can_be_read_from_the_code():
    """Where it cannot, nobody finds the message: write the sentence out, or in a constant."""
    unread = [place for place in every_place() if not place.found]
    assert [place for place in unread if place.module.partition(".")[0] not in OTHERS_WORDS] == []


def test_an_exception_ends_a_command_is_caught_or_says_that_it_is_a_mistake_of_ours():
    handled = caught(modules())
    for exception in exceptions():
        assert exception.doc.endswith("."), exception.name
        is_ours = "a mistake in " in exception.doc
        assert exception.ends_with is not None or exception.name in handled or is_ours, (
            exception.name
        )
