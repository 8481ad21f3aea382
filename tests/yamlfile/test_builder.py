"""Mistakes in what is written, each told at its line."""

# The tables are easier to read with a case on each line.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.yamlfile.reading import only_problem, problems_of

from thankbook.problems import ProblemsFound
from thankbook.yamlfile import parse_yaml


def test_every_duplicate_is_told_with_both_lines():
    text = "a: 1\nb:\n  c: 1\n  'c': 2\n  c: 3\na: 2\nd: {a: 1, a: 2}\nlist:\n- {a: 1}\n- a: 1\n  a: 2\n"
    assert [(p.line, p.field, p.found) for p in problems_of(text)] == [
        (4, "b.c", "'c' is already given on line 3."),
        (5, "b.c", "'c' is already given on line 3."),
        (6, "a", "'a' is already given on line 1."),
        (7, "d.a", "'a' is already given on line 7."),
        (11, "list[1].a", "'a' is already given on line 10."),
    ]


def test_a_problem_reads_as_one_message():
    with pytest.raises(ProblemsFound) as caught:
        parse_yaml(b"team:\n  size: 1\n  size: 2\n", "businesses/my.yaml")
    assert str(caught.value) == (
        "businesses/my.yaml:3: team.size\n  'size' is already given on line 2. Write it once."
    )


BACKSLASH = "If a backslash is meant as itself, use single quotes."


@pytest.mark.parametrize(
    ("text", "line", "field", "found"),
    [
        ("a:\n  !!int b: 1", 2, "a", "'!!int' is an unknown tag."),
        ("a:\n  - !!int 1", 2, "a[0]", "'!!int' is an unknown tag."),
        ("a: !thanks to all", 1, "a", "'!thanks' is an unknown tag."),
        ("a: ! b", 1, "a", "'!' is an unknown tag."),
        ("a: !!set {b}", 1, "a", "'!!set' is an unknown tag."),
        ("!!python/object/apply:os.system [ls]", 1, "", "'!!python/object/apply:os.system' is an unknown tag."),
        ("a: !!str [b]", 1, "a", "'!!str' is an unknown tag."),
        ("a: !!str {b: c}", 1, "a", "'!!str' is an unknown tag."),
        ("a:\n  ? \n  : b", 2, "a", "No name stands here."),
        ("a:\n  : b", 2, "", "No name stands before the colon."),
        ("a: {: b}", 1, "", "No name stands before the colon."),
        ("a:\n  '': b", 2, "a", "No name stands here."),
        ("a:\n  !!str : b", 2, "a", "No name stands here."),
        ("a:\n  ~: b", 2, "a", "'~' cannot name a field."),
        ("null: b", 1, "", "'null' cannot name a field."),
        ("a:\n  - [b]: c", 2, "a[0]", "A list or a group of fields stands where the name of a field belongs."),
        ("a: {{ name }}", 1, "a", "A list or a group of fields stands where the name of a field belongs."),
        ("? {a: b}\n: c", 1, "", "A list or a group of fields stands where the name of a field belongs."),
        ("a: &b c\n*b : d", 2, "", "'*b' stands where the name of a field belongs."),
        ("a:\n  \u00a0b: c", 2, "a", "The name 'b' holds an unusual space (U+00A0, no-break space)."),
        ("first\u00a0visit: c", 1, "", "The name 'first visit' holds an unusual space (U+00A0, no-break space)."),
        ("b\u200b: c", 1, "", "The name 'b\u200b' holds an unusual space (U+200B, zero width space)."),
        ('a: "b\\0"', 1, "a", "The text holds an invisible character (U+0000)."),
        ('a:\n- "\\e[31m"', 2, "a[0]", "The text holds an invisible character (U+001B)."),
        ('"a\\b": c', 1, "", "The text holds an invisible character (U+0008)."),
        ('a: "\\L"', 1, "a", "The text holds an invisible character (U+2028, line separator)."),
        ('a: "\\ud800"', 1, "a", "The text holds an invisible character (U+D800)."),
        ("a: *b", 1, "a", "'*b' repeats the value marked '&b', but none above is marked so."),
        ("a: [1, *b]\nc: &b 1", 1, "a[1]", "'*b' repeats the value marked '&b', but none above is marked so."),
        ("a: &b [c, *b]", 1, "a[1]", "'*b' repeats the value that it is a part of."),
        ("a: &b {c: {d: *b}}", 1, "a.c.d", "'*b' repeats the value that it is a part of."),
        ("a: 1\n---\nb: 2", 2, "", "A second document begins here."),
        ("---\na: 1\n---\n", 3, "", "A second document begins here."),
    ],
)  # fmt: skip
def test_one_mistake(text, line, field, found):
    problem = only_problem(text)
    assert (problem.line, problem.field, problem.found) == (line, field, found)
    assert problem.expected.endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~: 1", "Write the field as 'name: value'."),
        ("a\u00a0: 1", "Replace it by an ordinary space, or delete it."),
        ("[a]: 1", "Put a text that begins with '[', '{' or '*' in quotes."),
        ("a: !b c", "Remove it; put a text that begins with '!' in quotes."),
        ("a: *b", "Put a text that begins with '*' in quotes."),
        ("a: &b [*b]", "Write the value out."),
        ('a: "\\0"', f"Write the text without it. {BACKSLASH}"),
        ('a: "C:\\bin"', f"Write the text without it. {BACKSLASH}"),
        ("a\n---\nb", "Keep one document in a file: remove the line '---'."),
        ("- &a [1, 2, 3]\n" + "- *a\n" * 6000, "Repeat less, or divide the file."),
        ("[" * 50, "Write them with fewer levels."),
    ],
)
def test_what_to_do_about_it(text, expected):
    assert only_problem(text).expected == expected


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 60 + "…")])
def test_long_words_are_cut_in_messages(length, shown):
    problems = problems_of(f"{'x' * length}: 1\n{'x' * length}: 2\nb: @{'x' * (length - 1)}\n")
    assert problems[0].found == f"'{shown}' is already given on line 1."
    assert (f'"@{"x" * 59}"' in problems[1].expected) is (length == 60)


def test_many_mistakes_are_told_at_once_and_in_order():
    text = "a: !x 1\nb: *none\n[c]: !y\n~: 1\na: 2\n"
    assert [problem.line for problem in problems_of(text)] == [1, 2, 3, 3, 4, 5]


def test_a_syntax_mistake_keeps_what_was_found_before():
    assert [(p.line, p.field) for p in problems_of("a: 1\na: !x 2\nb: @c\na: 3\n")] == [
        (2, "a"),
        (2, "a"),
        (3, ""),
    ]


def test_a_mistake_below_a_refused_name_is_still_told():
    text = "a:\n  ? {b: !x 1}\n  : !y 2\n  '': !z 3\n"
    assert [(problem.line, problem.field) for problem in problems_of(text)] == [
        (2, "a"),
        (2, "a.b"),
        (3, "a.?"),
        (4, "a"),
        (4, "a.?"),
    ]


@pytest.mark.parametrize(
    "text",
    ['"a\\e": 1\n"a\\e": {b: !x 1}', "a: !%1B%5B31m b", '"a\\nb": [!x 1]', '- "\\x9b": [!x 1]'],
)
def test_messages_carry_nothing_invisible(text):
    for problem in problems_of(text):
        shown = problem.field + problem.found + problem.expected
        assert shown.isprintable()
