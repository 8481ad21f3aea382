"""Anchors, depth and size: honest repetition only."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

import pytest
from tests.yamlfile.reading import only_problem, problems_of, same, value_of

from thankbook.yamlfile import parse_yaml
from thankbook.yamlfile.encoding import LARGEST_FILE_BYTES

pytestmark = pytest.mark.slow


def test_honest_repetition():
    text = "a: &a {b: [1, 2]}\nc: *a\nd: [*a, &e x, *e]\n&f g: *e\nh: *f\n&a i: *a\n"
    inner = {"b": (1, 2)}
    assert same(
        value_of(text),
        {"a": inner, "c": inner, "d": (inner, "x", "x"), "g": "x", "h": "g", "i": "i"},
    )


def test_what_is_repeated_is_a_copy():
    value = value_of("a: &a {b: {c: 1}}\nd: *a\n")
    value["d"]["b"]["c"] = 2
    assert value["a"] == {"b": {"c": 1}}


@pytest.mark.parametrize(("times", "is_fine"), [(1999, True), (2000, True), (2001, False)])
def test_repetition_is_bounded(times, is_fine):
    text = "- &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n" + "- *a\n" * times
    if is_fine:
        assert len(value_of(text)) == times + 1
    else:
        problem = only_problem(text)
        assert problem.line == times + 1
        assert problem.found == "With '*a', more than 20000 values are repeated."


def test_a_bomb_of_aliases():
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert "more than 20000 values" in only_problem("\n".join(rows)).found


def test_a_long_text_cannot_be_repeated_without_end():
    text = f"- &a {'x' * 100_000}\n" + "- *a\n" * 10
    assert only_problem(text).line == 11
    assert len(value_of(f"- &a {'x' * 100}\n" + "- *a\n" * 10)) == 11


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "{? "])
@pytest.mark.parametrize("levels", [41, 10_000])
def test_too_many_levels(opening, levels):
    problems = problems_of(opening * levels)
    (deep,) = (p for p in problems if not p.found.startswith("A list or a group"))
    assert (deep.line, deep.field) == (1, "")
    assert deep.found == "Values lie inside each other more than 40 levels deep."


def test_forty_levels_are_fine():
    value = value_of("[" * 40 + "]" * 40)
    for _ in range(39):
        (value,) = value
    assert value == ()


def test_aliases_add_levels():
    chain = "".join(f"- &a{n} [*a{n - 1}]\n" for n in range(1, 60))
    problem = only_problem(f"- &a0 [x]\n{chain}")
    assert (problem.line, "40 levels" in problem.found) == (40, True)


def test_a_long_line_is_explained_in_no_time():
    assert only_problem("a: b\n " + "- " * 60_000 + "x:\n").line == 2
    assert only_problem("a: b\n" + "- " * 30 + "x" * 60_000 + "\n").line == 2


def test_size_is_bounded():
    exactly = b"# " + b"x" * (LARGEST_FILE_BYTES - 2)
    assert parse_yaml(exactly, "my.yaml").value is None
    problem = only_problem(exactly + b"x")
    assert (problem.line, problem.found) == (0, "The file is larger than 128 KiB.")
