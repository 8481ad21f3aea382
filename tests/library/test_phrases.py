"""The strings of the pages: each is used, and each that is asked for is there with its names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from jinja2 import nodes

import thankbook
from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, phrase_files
from thankbook.library.phrases import Phrases, read_phrases
from thankbook.library.placeholders import BLANKS
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.templating import environment
from thankbook.vocabulary import load_vocabulary
from thankbook.yamlfile import read_yaml

PACKAGE = Path(thankbook.__file__).parent
ASKING = {"ui", "phrases"}


@dataclass(frozen=True)
class Use:
    """A place where a string is asked for: by its key, or by how its key begins."""

    where: str
    key: str
    is_whole: bool
    values: frozenset[str]


def uses_in_python(file: Path) -> Iterator[Use]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in ASKING:
            first = node.args[0]
            values = frozenset(keyword.arg or "" for keyword in node.keywords)
            where = f"{file.name}:{node.lineno}"
            if isinstance(first, ast.JoinedStr):
                first, is_whole = first.values[0], False
            else:
                is_whole = True
            if isinstance(first, ast.Constant):
                yield Use(where, first.value, is_whole, values)


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def uses_in_template(name: str) -> Iterator[Use]:
    source = environment().loader.get_source(environment(), name)[0]
    for call in environment().parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ASKING:
            first, is_whole = call.args[0], True
            if isinstance(first, nodes.Concat):
                first, is_whole = first.nodes[0], False
            values = frozenset(keyword.key for keyword in call.kwargs)
            yield Use(f"{name}:{call.lineno}", first.value, is_whole, values)


@cache
def every_use() -> tuple[Use, ...]:
    """Each use in the package's own code and templates; what was compiled of them is left out."""
    files = [file for file in sorted(PACKAGE.rglob("*.py")) if file.parent.name != "compiled"]
    return (
        *(use for file in files for use in uses_in_python(file)),
        *(use for name in environment().list_templates() for use in uses_in_template(name)),
    )


def phrases_of(language: str) -> Phrases:
    files = phrase_files(content_folder(), language)
    return read_phrases([read_yaml(file) for file in files], language)


@pytest.fixture(scope="module", params=languages_with_words(content_folder()))
def phrases(request) -> Phrases:
    return phrases_of(request.param)


def test_the_search_finds_uses_of_every_form():
    found = {(use.key, use.is_whole) for use in every_use()}
    assert {("home.title", True), ("why.in_", False), ("blank.", False)} <= found


def test_every_string_is_used(phrases):
    whole = {use.key for use in every_use() if use.is_whole}
    beginnings = tuple({use.key for use in every_use() if not use.is_whole})
    unused = [key for key in phrases.strings if key not in whole and not key.startswith(beginnings)]
    assert unused == []


def test_every_string_asked_for_is_there(phrases):
    asked = [use for use in every_use() if use.is_whole]
    assert [f"{use.where} {use.key}" for use in asked if use.key not in phrases.strings] == []


def test_every_beginning_leads_somewhere(phrases):
    for use in every_use():
        if not use.is_whole:
            assert any(key.startswith(use.key) for key in phrases.strings), use


def test_every_name_in_a_string_is_given(phrases):
    whole = {use.key for use in every_use() if use.is_whole}
    missing = [
        f"{use.where} {key}: {', '.join(sorted(names_in(phrases.strings[key]) - use.values))}"
        for use in every_use()
        for key in (
            [use.key]
            if use.is_whole
            else {key for key in phrases.strings if key.startswith(use.key)} - whole
        )
        if not names_in(phrases.strings[key]) <= use.values
    ]
    assert missing == []


def names_in(string) -> set[str]:
    """The names that a string must be given; a plural one needs its count."""
    if isinstance(string, str):
        return {name[:1].lower() + name[1:] for name in re.findall(r"\{(\w+)\}", string)}
    return {"count"}.union(*map(names_in, string.values()))


COUNTS = ("count", "points", "questions")
"""Names that stand for a whole number which may be one."""


def test_a_count_before_a_plural_has_a_form_for_one(phrases):
    """A "1 designs" reads as a mistake; what is always many is named here."""
    always_many = {"sources.intro", "note.max_words", "onboarding.of", "check.line"}
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
    """A translation half done is told to whoever builds with it, at its place."""
    phrases = Phrases("en", {"greeting": "Dear {name}", "days": {"one": "one day"}})
    with pytest.raises(ProblemsFound) as caught:
        phrases(key, count=2)
    (problem,) = caught.value.problems
    assert (problem.file, problem.field, problem.found) == ("content/text/en/ui", key, told)
