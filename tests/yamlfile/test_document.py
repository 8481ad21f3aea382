"""Where values stand."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

import pickle

import pytest

from thankbook.yamlfile import Place, dotted, parse_yaml

PLACED = """\
# a comment
customers:
  active: 1800
  "new ones":   [5, {x: 6}]
team:
- name: Anna
  days: &days
    - mon
    -
- days: *days
- !!str 7
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_places(line_end, mark):
    document = parse_yaml(mark + PLACED.replace("\n", line_end).encode(), "my.yaml")
    assert document.places == {
        (): Place(2, 1),
        ("customers",): Place(2, 1),
        ("customers", "active"): Place(3, 3),
        ("customers", "new ones"): Place(4, 3),
        ("customers", "new ones", 0): Place(4, 18),
        ("customers", "new ones", 1): Place(4, 21),
        ("customers", "new ones", 1, "x"): Place(4, 22),
        ("team",): Place(5, 1),
        ("team", 0): Place(6, 3),
        ("team", 0, "name"): Place(6, 3),
        ("team", 0, "days"): Place(7, 3),
        ("team", 0, "days", 0): Place(8, 7),
        ("team", 0, "days", 1): Place(9, 6),
        ("team", 1): Place(10, 3),
        ("team", 1, "days"): Place(10, 3),
        ("team", 2): Place(11, 3),
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("team", 0, "name"), 6),
        (("team", 0, "unknown"), 6),
        (("team", 1, "days", 0), 10),
        (("team", 9, "name"), 5),
        (("nothing", "at", "all"), 2),
        ((), 2),
    ],
)
def test_place_of_the_nearest_part_around(path, line):
    assert parse_yaml(PLACED.encode(), "my.yaml").place_of(path).line == line


def test_each_place_has_its_value():
    document = parse_yaml(b"a: [{b: 1}, two]\n", "my.yaml")
    assert document.value_at(("a", 0, "b")) == 1
    assert document.value_at(("a", 1)) == "two"
    assert document.value_at(()) == document.value
    for path in (("a", 1, "c"), ("z",)):
        assert document.value_at(path) is None


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("a",), "a"), (("a", "b", 0, "c", 1, 2), "a.b[0].c[1][2]"), ((0, "a"), "[0].a")],
)
def test_dotted_paths(path, text):
    assert dotted(path) == text


def test_document_goes_to_another_process():
    document = parse_yaml(PLACED.encode(), "my.yaml")
    assert pickle.loads(pickle.dumps(document)) == document
