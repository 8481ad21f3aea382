"""The strings of the pages, with plurals, and what is missing of them."""

from __future__ import annotations

import re

import pytest

from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, phrase_files
from thankbook.library.phrases import Phrases, read_phrases
from thankbook.library.placeholders import BLANKS
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.vocabulary import load_vocabulary
from thankbook.yamlfile import read_yaml

pytestmark = pytest.mark.slow


def phrases_of(language: str) -> Phrases:
    files = phrase_files(content_folder(), language)
    return read_phrases([read_yaml(file) for file in files], language)


@pytest.fixture(scope="module", params=languages_with_words(content_folder()))
def phrases(request) -> Phrases:
    return phrases_of(request.param)


COUNTS = ("count", "points", "questions")
"""Names that stand for a whole number which may be one."""


def test_a_count_before_a_plural_has_a_form_for_one(phrases):
    """A "1 designs" reads as a mistake; what is always many is named here."""
    always_many = {"sources.intro", "note.max_words", "onboarding.of", "check.line", "parked.lists"}
    counted = re.compile(
        rf"\{{(?:{'|'.join(COUNTS)})\}}(?: more| other)? (?!less\b|across\b)\w+s\b"
    )
    for key, string in phrases.strings.items():
        said = string if isinstance(string, str) else string.get("one", "")
        assert key in always_many or not counted.search(said), key


@pytest.mark.parametrize("blank", BLANKS)
def test_every_blank_has_a_label(blank, phrases):
    assert f"blank.{blank}" in phrases.strings


def test_every_edition_and_goal_can_be_told(phrases):
    goals = range(1, len(load_vocabulary(content_folder()).goals) + 1)
    assert {f"why.edition_{edition.value}" for edition in Edition} <= phrases.strings.keys()
    assert {f"ordinal.{rank}" for rank in goals} <= phrases.strings.keys()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("no.such", "This string of the pages is missing."),
        ("greeting", "This string of the pages wants 'name', and has nothing for it."),
        ("days", "This string of the pages wants 'other', and has nothing for it."),
    ],
)
def test_what_is_missing_of_a_string_is_a_sentence(key, told):
    """A translation half done is told to the person who builds with it, at its place."""
    phrases = Phrases("en", {"greeting": "Dear {name}", "days": {"one": "one day"}})
    with pytest.raises(ProblemsFound) as caught:
        phrases(key, count=2)
    (problem,) = caught.value.problems
    assert (problem.file, problem.field, problem.found) == ("content/text/en/ui", key, told)
