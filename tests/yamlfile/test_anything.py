"""Whatever comes: any bytes, any text, any value, with both readers."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

import re
from decimal import Decimal

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.yamlfile.reading import reading_with, same
from tests.yamlfile.syntaxmistakes import SYNTAX

from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import YamlDocument, parse_yaml
from thankbook.yamlfile.encoding import FORBIDDEN

pytestmark = pytest.mark.slow


def outcome(data: bytes) -> YamlDocument | tuple[Problem, ...]:
    """Give the document, or the problems; anything else that is raised fails the test."""
    try:
        return parse_yaml(data, "my.yaml")
    except ProblemsFound as error:
        return error.problems


def check_outcome(data: bytes, result: YamlDocument | tuple[Problem, ...]) -> None:
    lines = max(1, len(re.findall(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", data)))
    if isinstance(result, YamlDocument):
        assert all(1 <= place.line <= lines for place in result.places.values())
        return
    assert result
    assert all(0 <= problem.line <= lines for problem in result)
    for problem in result:
        assert problem.found.endswith(".")
        assert problem.expected.endswith((".", "?"))
        assert "\n" not in problem.found + problem.expected
        assert not FORBIDDEN.search(str(problem).replace("\n", ""))


@given(st.binary(max_size=200))
@example(b"%YAML 1.2\n#")
@example(b"&a \n[a")
def test_any_bytes(data):
    check_outcome(data, outcome(data))


@given(st.text(max_size=200))
def test_any_text(text):
    data = text.encode("utf-8", "surrogatepass")
    check_outcome(data, outcome(data))


PIECES = [
    *["a", "b", "é", "1.5", "~", "true", "key", "x y", "<<", "=", "---", "...", "\u00a0", "what?"],
    *["a: ", "b: ", "- ", ": ", ":", ", ", ",", " ", "  ", "\t", "\n", "\n  ", "\n    ", "\r\n"],
    *["[", "]", "{", "}", "'", '"', "#", " #", "|", "|\n", ">-\n", "|2\n", "> ", "&a ", "*a"],
    *["!!str ", "%", "@", "`", "\\", "\\n", "\\x", "\\ud83d\\ude00", "\\UFFFFFFFF", "\n---\n"],
]
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
BROKEN = st.tuples(st.sampled_from([row[0] for row in SYNTAX]), YAML_LIKE, st.integers(0, 40)).map(
    lambda parts: parts[0][: parts[2]] + parts[1] + parts[0][parts[2] :]
)


@given(YAML_LIKE | BROKEN)
def test_both_readers_tell_the_same(text):
    # Behind tags and question marks the readers put an error a few columns or words apart.
    assume("!" not in text.replace("!!str ", "") and "? " not in text and "!!str \t" not in text)
    data = text.encode()
    with reading_with("fast"):
        fast = outcome(data)
    check_outcome(data, fast)
    with reading_with("pure"):
        assert outcome(data) == fast


class QuotingDumper(yaml.SafeDumper):
    """Dumps texts in quotes and decimals as they are."""


QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)
QuotingDumper.add_representer(
    Decimal,
    lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", f"{number:f}"),
)
QuotingDumper.add_representer(
    tuple, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items)
)
QuotingDumper.ignore_aliases = lambda *_: True

TEXT = st.text(max_size=30).filter(lambda text: not FORBIDDEN.search(text))
NAME = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20
).filter(
    lambda text: (
        not FORBIDDEN.search(text) and text.replace(" ", "x").split() == [text.replace(" ", "x")]
    )
)
WHOLE_NUMBER = st.integers(-(10**15) + 1, 10**15 - 1)
NUMBER = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**9), 10**9),
    st.integers(1, 5),
)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE_NUMBER | NUMBER | TEXT,
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(NAME, inner, max_size=4),
    max_leaves=20,
)
DUMPING = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([20, 80, 10_000]),
        "indent": st.integers(2, 6),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)


DUMPED_WRONG = re.compile(r"^ *\\\\\r?$", re.MULTILINE)
"""PyYAML folds a text twice before a space where the indent is as wide as a line, and writes a
backslash too many; its own reader reads that one, too."""


def dumped(value, settings) -> str:
    return yaml.dump(value, Dumper=QuotingDumper, sort_keys=False, **settings)


@given(VALUES, DUMPING)
def test_any_value_comes_back(value, settings):
    text = dumped(value, settings)
    assume(not DUMPED_WRONG.search(text))
    result = outcome(text.encode())
    assert isinstance(result, YamlDocument), result
    assert same(result.value, value)


def paths_in(value, path=()):
    yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from paths_in(inner, (*path, name))
    if isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from paths_in(inner, (*path, index))


@given(VALUES, DUMPING)
def test_every_place_is_where_its_text_is(value, settings):
    settings = {**settings, "allow_unicode": True, "line_break": "\n", "width": 10_000}
    text = dumped(value, settings)
    document = outcome(text.encode())
    assert set(document.places) == set(paths_in(value))
    rows = text.split("\n")
    for path, place in document.places.items():
        assert place == document.place_of((*path, "unknown"))
        here = rows[place.line - 1][place.column - 1 :]
        if path and isinstance(path[-1], str) and path[-1].isalnum() and path[-1].isascii():
            assert here.startswith((f'"{path[-1]}"', path[-1]))
