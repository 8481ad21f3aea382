"""What mutated descriptions start from: the examples, those of judged plans, new businesses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.business.altering import thawed

from thankbook.business.codes import code_names
from thankbook.contentfolder import content_folder
from thankbook.founding.describing import description_text
from thankbook.founding.startvalues import load_starting, load_starting_words
from thankbook.founding.usualanswers import Usual
from thankbook.library.loading import languages_with_words
from thankbook.problems import ProblemsFound
from thankbook.vocabulary import load_vocabulary
from thankbook.yamlfile import parse_yaml

_JUDGED = Path(__file__).parents[1] / "golden" / "businesses"


@cache
def origins() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Each description with its name, always in the same order."""
    return tuple((name, thawed(parse_yaml(text, name).value)) for name, text in _texts())


def _texts() -> Iterator[tuple[str, bytes]]:
    for folder in (content_folder() / "businesses", _JUDGED):
        for file in sorted(folder.glob("*.yaml")):
            yield file.stem, file.read_bytes()
    yield from _new_ones()


def _new_ones() -> Iterator[tuple[str, bytes]]:
    """One business of each trade, each in another country, as ``thankbook new`` makes it."""
    content = content_folder()
    vocabulary = load_vocabulary(content)
    starting = load_starting(content, vocabulary)
    words = load_starting_words(content, "en", vocabulary)
    languages = languages_with_words(content)
    usual = Usual(vocabulary, starting, words, languages, "New", "DK", "2027-01-04")
    countries = sorted(code_names("country"))
    for number, trade in enumerate(vocabulary.ids("trades")):
        said = {"industry": trade, "country": countries[number * 7 % len(countries)]}
        try:
            answers = usual.completed(said, frozenset(), "answers")
        except ProblemsFound:
            answers = usual.completed(said | {"currency": "USD"}, frozenset(), "answers")
        yield f"new-{trade}", description_text(answers, usual).encode()
