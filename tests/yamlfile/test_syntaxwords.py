"""Mistakes of syntax in plain words."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

import pytest
from tests.yamlfile.reading import only_problem
from tests.yamlfile.syntaxmistakes import SYNTAX

from thankbook.problems import Problem
from thankbook.yamlfile import Place
from thankbook.yamlfile.errorplace import Fault, Trail
from thankbook.yamlfile.syntaxwords import explain

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("text", "line", "found", "expected"), SYNTAX)
def test_syntax_mistakes_in_plain_words(text, line, found, expected):
    assert only_problem(text) == Problem("my.yaml", line, "", found, expected)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("row", SYNTAX)
def test_syntax_mistakes_keep_their_line_further_down(row, line_end):
    text, line, *_ = row
    assert only_problem(("# x\n" * 30 + text).replace("\n", line_end)).line == line + 30


@pytest.mark.parametrize(
    ("text", "at", "problem", "line"),
    [
        ("a: 1\nb: 2\n", Place(2, 1), "in words of a later PyYAML", 2),
        ("a: 1\n\n# b\n", Place(4, 1), "in words of a later PyYAML", 1),
        ("a: 1\n\n# b\n", Place(4, 1), "expected more", 1),
    ],
)
def test_an_unforeseen_mistake_still_has_its_line(text, at, problem, line):
    told = explain(Fault("while doing this", problem, at, at, Trail(text.split("\n"))))
    assert told[:2] == (line, "From here on, the file cannot be read as YAML.")
