"""``<<`` takes in the fields of other groups, as every editor has it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.yamlfile.reading import only_problem, same, value_of

from thankbook.yamlfile import parse_yaml

pytestmark = pytest.mark.slow

NAMES = st.sampled_from("abcd")
GROUPS = st.dictionaries(NAMES, st.integers(0, 9), max_size=4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &a {b: 1, c: 2}\nd: {<<: *a, c: 3}", {"b": 1, "c": 3}),
        ("a: &a {b: 1, c: 2}\nd:\n  c: 3\n  <<: *a", {"b": 1, "c": 3}),
        ("a: &a {b: 1}\nd: {<<: [*a, {b: 2, c: 3}]}", {"b": 1, "c": 3}),
        ("a: 1\nd: {<<: {b: 1}}", {"b": 1}),
        ('a: 1\nd: {"<<": 1}', {"<<": 1}),
    ],
)
def test_what_is_taken_in(text, value) -> None:
    assert same(value_of(text.replace("\\\n", "\n"))["d"], value)


@given(GROUPS, GROUPS, GROUPS)
def test_it_is_merged_as_by_other_readers(first, second, own) -> None:
    text = f"- &a {first}\n- &b {second}\n- {{<<: [*a, *b], {str(own)[1:]}\n".replace("\\\n", "\n")
    text = text.replace("'", "")
    assert value_of(text)[2] == yaml.safe_load(text)[2]


@pytest.mark.parametrize("behind", ["1", "[1]", "[]", "", "text", "[{b: 1}, 2]"])
def test_only_groups_are_taken_in(behind) -> None:
    problem = only_problem(f"a: 1\nd:\n  <<: {behind}\n".replace("\\\n", "\n"))
    assert (problem.line, problem.field) == (3, "d.<<")
    assert "no group stands behind it" in problem.found


def test_what_is_taken_in_stands_where_the_group_does() -> None:
    document = parse_yaml(b"a: &a {b: 1}\nd:\n  <<: *a\n  c: 2\n", "my.yaml")
    assert document.place_of(("d", "b")).line == 2
    assert ("d", "<<") not in document.places
