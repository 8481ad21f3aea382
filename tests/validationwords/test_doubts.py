"""What YAML reads otherwise than it was typed is asked about; what it reads as typed is left."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from thankbook.problems import ProblemsFound
from thankbook.strictmodel import Line, StrictModel, validated
from thankbook.validationwords.doubts import doubts
from thankbook.yamlfile import parse_yaml

pytestmark = pytest.mark.slow


class Text(StrictModel):
    """A text, and a list of texts."""

    a: Line | None = None
    b: tuple[Line, ...] = ()


REMARK = re.compile(r"(?:^|[ \t])#(?:[ \t#]|$)")
SIGNS = "aB 1#&*!%@`|>-:?[]{},'\"\\=~.<"
WORDS = st.text(SIGNS, min_size=1, max_size=16)


def read(text: str) -> Text | None:
    """What is read; None where something is asked."""
    try:
        return validated(parse_yaml(text.encode(), "my.yaml"), Text)
    except ProblemsFound:
        return None


def is_quoted_or_remarked(text: str) -> bool:
    """Quotes, block texts and remarks are signs that somebody meant."""
    return text.lstrip()[:1] in ("'", '"', "|", ">") or REMARK.search(text) is not None


@given(WORDS)
@example("&Co Bakery")
@example("&Co")
@example("&Co &Sons")
@example("!Ruf an")
@example("*stars*")
@example("Bread #1")
@example("Bread # ext 12")
def test_a_text_is_read_as_it_is_typed_or_asked_about(text):
    assume(not is_quoted_or_remarked(text) and text.strip() not in ("", "~", "[]", "null"))
    found = read(f"a: {text}\n")
    assert found is None or found.a == text.strip()
    assume(not text.lstrip().startswith("- "))
    found = read(f"b:\n  - {text}\n")
    assert found is None or found.b == (text.strip(),)


@given(st.lists(WORDS, min_size=2, max_size=3), st.sampled_from(["a: ", "b:\n  - "]))
@example(["Harbor Street 4", "- Station Square 1"], "b:\n  - ")
@example(["Bread", "- when you come"], "a: ")
@example(["Bread", "-when you come"], "a: ")
@example(["Bread", "what:ever"], "a: ")
def test_a_text_that_goes_on_takes_in_no_entry_and_no_field(lines, before):
    assume(all(line.strip() and not is_quoted_or_remarked(line) for line in lines))
    found = read(before + "\n   ".join(lines) + "\n")
    if found is not None and any(
        re.match(r" *(?:-(?!-)|[A-Za-z]+:\S)", line) for line in lines[1:]
    ):
        assert found.a is None
        assert len(found.b) != 1


LETTERS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=20)


@given(LETTERS, st.sampled_from(["\\n", "\\t", "\\r", "\\_", "\\u000a", "\\x09", "\\ "]), LETTERS)
def test_a_backslash_that_makes_a_break_or_a_blank_is_asked_about(before, escape, after):
    quoted = f"{json.dumps(before)[1:-1]}{escape}{json.dumps(after)[1:-1]}"
    assert read(f'a: "x{quoted}y"\n') is None
    assert read(f'b: ["x{quoted}y"]\n') is None


@given(LETTERS, LETTERS)
@example("C:\\new", "\\table")
def test_any_other_text_in_quotes_is_read_as_it_is(before, after):
    text = f"x{before}{after}y"
    for quoted in (json.dumps(text), json.dumps(text, ensure_ascii=False)):
        assume("\\u00a0" not in quoted and "\\u3000" not in quoted and "\\u20" not in quoted)
        assume("\\u1680" not in quoted)
        found = read(f"a: {quoted}\n")
        assert found is not None
        assert found.a == text


@pytest.mark.parametrize(
    "text",
    [
        "a: &x Bread\nb: [*x]\n",
        "b:\n  - &x Bread\n  - *x\n",
        "a: Bread\n  when you come\n",
        "a: Bread -- and\n  -- a smile\n",
        "a: Bread, see\n  https://example.org\n",
        "a: >\n  Bread\n  - when you come\n",
        'a: "Bread\n  - when you come"\n',
        "b: &x [Bread]\n",
        "a: R&D\n",
        "a: Bread # for now, see page 12\n",
    ],
)
def test_what_can_mean_only_one_thing_is_left_alone(text):
    assert not list(doubts(parse_yaml(text.encode(), "my.yaml"), Text, {}))
    assert read(text) is not None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a: &x Bread\nb: [&x Roll, *x]\n", 1, "Only 'Bread' is read here"),
        ("b: [&x Roll, &x [A], *x]\n", 1, "Only 'Roll' is read here"),
        ("b:\n  - A\n   - B\n", 2, "Line 3 looks like an entry or a field"),
        ("b:\n  - A\n\n   # more\n   - B\n", 2, ""),
        ("a: #1 in town\n  for bread\n", 1, "Only 'for bread' is read here: '#1 in town' above it"),
        ("a: &Co\n", 1, "Nothing is read here: to YAML, '&Co' marks a value to repeat."),
    ],
)
def test_what_is_said_and_where(text, line, told):
    with pytest.raises(ProblemsFound) as caught:
        validated(parse_yaml(text.encode(), "my.yaml"), Text)
    first = caught.value.problems[0]
    assert first.line == line or not told
    assert first.found.startswith(told)
