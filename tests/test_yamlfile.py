"""Reading YAML: what values mean, where they stand, and how every mistake is told."""

# The tables are easier to read with a case on each line.
# ruff: noqa: E501

from __future__ import annotations

import os
import pickle
import re
from decimal import Decimal
from pathlib import Path
from unittest import mock

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import Place, YamlDocument, dotted, parse_yaml, read_yaml
from thankbook.yamlfile import reader as door
from thankbook.yamlfile.encoding import FORBIDDEN, LARGEST_FILE_BYTES
from thankbook.yamlfile.events import FAST_READER, PureReader
from thankbook.yamlfile.explanation import explain
from thankbook.yamlfile.fault import Fault, Trail

READERS = {"fast": FAST_READER, "pure": PureReader}


def reading_with(name: str):
    """Choose the reader: all reading goes through this one name."""
    return mock.patch.object(door, "FAST_READER", READERS[name])


@pytest.fixture(params=READERS, autouse=True, scope="module")
def _each_reader(request):
    """Run every test with libyaml and without it."""
    with reading_with(request.param):
        yield


def value_of(text: str):
    return parse_yaml(text.encode(), "my.yaml").value


def problems_of(data: str | bytes) -> tuple[Problem, ...]:
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(ProblemsFound) as caught:
        parse_yaml(data, "my.yaml")
    return caught.value.problems


def only_problem(data: str | bytes) -> Problem:
    (problem,) = problems_of(data)
    assert problem.file == "my.yaml"
    return problem


def same(left, right) -> bool:
    """Equal in types too: True is not 1, and 1.50 is not 1.5."""
    return repr(left) == repr(right)


# ---- what values mean


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-0", 0),
        ("7", 7),
        ("-12", -12),
        ("123456789012345", 123456789012345),
        ("-123456789012345", -123456789012345),
        ("0.5", Decimal("0.5")),
        ("-0.50", Decimal("-0.50")),
        ("10.00", Decimal("10.00")),
        ("12345678901234.5", Decimal("12345678901234.5")),
    ],
)
def test_plain_values_with_a_meaning(typed, meant):
    assert same(value_of(f"x: {typed}"), {"x": meant})
    assert same(value_of(f"- {typed}\n"), (meant,))


TEXTS_AS_TYPED = [
    "NO", "no", "on", "off", "yes", "y", "n", "Yes", "On", "OFF", "True", "TRUE", "False", "Null",
    "NULL", "12:30", "1:20:30.5", "007", "00", "-01", "0x1F", "0o17", "0b1", "1_000", "1e5",
    "1.5e3", ".5", "5.", "-.5", ".inf", "-.inf", ".nan", ".NaN", "+1", "+1.5", "1,000", "1.2.3",
    "--", "2026-11-21", "04-12", "=", "<<", "1234567890123456", "-1234567890123456",
    "123456789012345.6", "0.1234567890123456", "١٢", "²", "2026-11-21T10:00:00Z",
    "2026-11-21 10:00:00", "+45 12 34 56 78", "1 2", "a\u00a0b", "wait…", "Tom & Co", "50%",
    "it's", "a#b", "-5 %", "~/x",
]  # fmt: skip


@pytest.mark.parametrize("typed", TEXTS_AS_TYPED)
def test_everything_else_is_text_as_typed(typed):
    assert same(value_of(f"x: {typed}"), {"x": typed})
    assert same(value_of(f"- {typed}\n"), (typed,))


@pytest.mark.parametrize(
    "typed", [*TEXTS_AS_TYPED, "true", "null", "~", "", "12", "1.5", " a ", "a\tb"]
)
def test_quoted_and_block_texts_are_always_text(typed):
    apostrophes_doubled = typed.replace("'", "''")
    assert same(value_of(f"x: '{apostrophes_doubled}'"), {"x": typed})
    assert same(value_of(f'x: "{typed}"'), {"x": typed})
    if typed.strip() == typed:
        assert same(value_of(f"x: |-\n  {typed}\n"), {"x": typed})
        assert same(value_of(f"x: >-\n  {typed}\n"), {"x": typed})


@pytest.mark.parametrize("typed", ["12", "true", "~", "'12'", "", "NO"])
def test_str_tag_makes_text(typed):
    assert same(value_of(f"x: !!str {typed}"), {"x": typed.strip("'")})
    assert same(value_of(f"x: !<tag:yaml.org,2002:str> {typed}"), {"x": typed.strip("'")})


@pytest.mark.parametrize(
    "name",
    ["on", "NO", "2026", "1.5", "true", "<<", "=", "12:30", "2026-11-21", "-a", "a.b", "007"],
)
def test_names_are_always_text_as_typed(name):
    assert same(value_of(f"{name}: 1"), {name: 1})
    assert same(value_of(f"? {name}\n: 1"), {name: 1})
    assert same(value_of(f"{{!!str {name} : 1}}"), {name: 1})


def test_quoted_null_may_be_a_name():
    assert same(value_of("'null': 1\n\"~\": 2"), {"null": 1, "~": 2})


def test_lists_are_tuples_and_order_stays():
    text = "z: [1, [2, {y: 3}]]\na:\n- 4\n-\n- b: 5\n  c: {}\n- []\n"
    assert same(value_of(text), {"z": (1, (2, {"y": 3})), "a": (4, None, {"b": 5, "c": {}}, ())})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x: |\n  a\n   b\n", "a\n b\n"),
        ("x: |\n  a\n   b", "a\n b\n"),
        ("x: >\n  a\n  b\n\n  c\n", "a b\nc\n"),
        ("x: |+\n  a\n\n", "a\n\n"),
        ("x: |2-\n    a\n", "  a"),
        ("x: |-2\n    a\n", "  a"),
        ("x: a\n  b\n\n  c\n", "a b\nc"),
        ("x: 'a\n  b'\n", "a b"),
        ("x: 1\n  2\n", "1 2"),
        ('x: "\\ud83d\\ude00 \\u00e9 \\n"\n', "😀 é \n"),
        ('x: "\\U0001F600"\n', "😀"),
    ],
)
def test_long_texts(text, value):
    assert same(value_of(text), {"x": value})


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment", "---\n", "---", "~", "null", "\ufeff"]
)
def test_nothing_is_none(text):
    document = parse_yaml(text.encode(), "my.yaml")
    assert document.value is None
    assert document.place_of(()).line == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[really?, how? so]", ("really?", "how? so")),
        ("{what?: 1}", {"what?": 1}),
        ("[http://x.org/?a=1]", ("http://x.org/?a=1",)),
        ("[12:30, a:b]", ("12:30", "a:b")),
        ("a:\tb\t# c\nd\t:\te", {"a": "b", "d": "e"}),
        ("a: b\tc\td\n", {"a": "b\tc\td"}),
        ("a: 'b'\t\nc: |\t# d\n  e\n", {"a": "b", "c": "e\n"}),
        ("a: >-\t\n  e\n", {"a": "e"}),
        ("[\ta\t,\n\tb\n\t]", ("a", "b")),
        ("[a\n\tb]", ("a b",)),
        ("a: b\n \tc", {"a": "b c"}),
        ("a: b #c\nd: e#f", {"a": "b", "d": "e#f"}),
        ("a: b\n\n  # c\nd: e", {"a": "b", "d": "e"}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
        ("a: b\n---x: 1\n", {"a": "b", "---x": 1}),
    ],
)
def test_both_readers_accept_the_same(text, value):
    assert same(value_of(text), value)


# ---- where values stand

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


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("a",), "a"), (("a", "b", 0, "c", 1, 2), "a.b[0].c[1][2]"), ((0, "a"), "[0].a")],
)
def test_dotted_paths(path, text):
    assert dotted(path) == text


def test_document_goes_to_another_process():
    document = parse_yaml(PLACED.encode(), "my.yaml")
    assert pickle.loads(pickle.dumps(document)) == document


# ---- mistakes in what is written


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
        ('a: "\\0"', "Write the text without it."),
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


# ---- anchors, depth and size


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
    assert only_problem("a: b\n " + "- " * 200_000 + "x:\n").line == 2
    assert only_problem("a: b\n" + "- " * 30 + "x" * 200_000 + "\n").line == 2


def test_size_is_bounded():
    exactly = b"# " + b"x" * (LARGEST_FILE_BYTES - 2)
    assert parse_yaml(exactly, "my.yaml").value is None
    problem = only_problem(exactly + b"x")
    assert (problem.line, problem.found) == (0, "The file is larger than 128 KiB.")


# ---- bytes


@pytest.mark.parametrize(
    ("data", "line", "found"),
    [
        ("a: é".encode("utf-16"), 0, "The file is saved as UTF-16."),
        (b"\xff\xfea\x00", 0, "The file is saved as UTF-16."),
        (b"\xfe\xff\x00a", 0, "The file is saved as UTF-16."),
        ("a: é".encode("utf-32"), 0, "The file is saved as UTF-32."),
        (b"\x00\x00\xfe\xff\x00\x00\x00a", 0, "The file is saved as UTF-32."),
        ("a: é\n".encode("latin-1"), 1, "The byte 0xE9 (perhaps 'é') is not UTF-8."),
        (b"a: b\nc: \x80\n", 2, "The byte 0x80 is not UTF-8."),
        (b"a: b\r\nc: d\r\ne: \xe9\r\n", 3, "The byte 0xE9 (perhaps 'é') is not UTF-8."),
        (b"a: b\rc: d\re: \xed\xa0\x80", 3, "The byte 0xED (perhaps 'í') is not UTF-8."),
        ("a: b\nc: d".encode("utf-16-le"), 1, "The line holds an invisible character (U+0000)."),
        (b"a: b\nc: d\0", 2, "The line holds an invisible character (U+0000)."),
        (b"a: \x1b[31m", 1, "The line holds an invisible character (U+001B)."),
        (b"a: \x7f", 1, "The line holds an invisible character (U+007F)."),
        (b"a: \xc2\x85", 1, "The line holds an invisible character (U+0085)."),
        (b"# \xe2\x80\xa8", 1, "The line holds an invisible character (U+2028, line separator)."),
        (b"a:\r\nb:\r\n\xef\xbb\xbfc:", 3, "The line holds an invisible character (U+FEFF, zero width no-break space)."),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text(data, line, found):
    problem = only_problem(data)
    assert (problem.line, problem.found) == (line, found)
    assert "UTF-8." in problem.expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(line_end):
    text = "a: 1\n\nb: |\n  x\n  y\nc: 'd\n  e'\na: 2\nf: @g\n".replace("\n", line_end)
    assert [problem.line for problem in problems_of(text)] == [8, 9]
    assert value_of("b: |\n  x\n  y\n".replace("\n", line_end)) == {"b": "x\ny\n"}


# ---- syntax, in plain words

QUOTES = "Put the text in quotes: "
LINED_UP = "Begin the fields of one group, or the dashes of one list, in the same column."
NEW_FIELD = "Begin a new field in the same column as the one above; put a text in quotes."
COMMA = "Put a comma between two entries and ']' after the last."
COMMA_CURLY = "Put a comma between two entries and '}' after the last."
BRACKETS = " Put a text that holds brackets in quotes."
SPACES = "Indent with spaces: two for each level."
BACKSLASH = "A backslash inside double quotes begins a code, and this code is unknown."
WHOLE = "Put the whole text in one pair of quotes."
APOSTROPHE = "; if it holds an apostrophe, use double quotes around it."
NAME_VALUE = "Write 'name: value', or indent the line further if the text above goes on."
LIST = "Begin the list on the next line; put a text that begins with '-' in quotes."


def sign(text: str) -> str:
    return f"'{text}' begins with '{text[0]}', which has a meaning of its own in YAML."


SYNTAX = [
    # A colon in an unquoted text.
    ("promise: Fresh: always", 1, "The text 'Fresh: always' holds a colon.", QUOTES + 'promise: "Fresh: always".'),
    ("a: 1\npromise: Fresh: always # yes", 2, "The text 'Fresh: always # yes' holds a colon.", QUOTES + 'promise: "Fresh: always".'),
    ("- Note: x: \"y\"", 1, "The text 'x: \"y\"' holds a colon.", QUOTES + "Note: 'x: \"y\"'."),
    ("a: it's \"x\": y", 1, "The text 'it's \"x\": y' holds a colon.", "Put the text in quotes."),
    (f"a: {'b' * 70}: c", 1, f"The text '{'b' * 60}…' holds a colon.", "Put the text in quotes."),
    ("a: Fresh:\n", 1, "The text 'Fresh:' holds a colon.", QUOTES + 'a: "Fresh:".'),
    # A missing space after a colon, or a missing colon.
    ("a: 1\nb:2", 2, "There is no space after the colon in 'b:2'.", "Write 'b: 2'."),
    ("name:Anna\ncity: Bern", 1, "There is no space after the colon in 'name:Anna'.", "Write 'name: Anna'."),
    ("a: 1\nname：Anna", 2, "There is no space after the colon in 'name：Anna'.", "Write 'name: Anna'."),
    ("a: 1\nb:\u00a02", 2, "There is no space after the colon in 'b: 2'.", "Write 'b: 2'."),
    ("a: 1\npromise\nb: 2", 2, "'promise' has no colon, and is not part of the text above it either.", NAME_VALUE),
    ("a: 1\nhttps://x.org\n", 2, "'https://x.org' has no colon, and is not part of the text above it either.", NAME_VALUE),
    # Indentation.
    ("a: 1\n b: 2", 2, "The colon after 'b' makes it a field, but a text stands above it.", NEW_FIELD),
    ("a: b\n\n  c: d", 3, "The colon after 'c' makes it a field, but a text stands above it.", NEW_FIELD),
    ("a:\n    b: 1\n  c: 2", 3, "'c: 2' does not line up with the lines above it.", LINED_UP),
    ("  a: 1\nb: 2", 2, "'b: 2' does not line up with the lines above it.", LINED_UP),
    ("a:\n  b: 1\n  - c", 3, "'- c' does not line up with the lines above it.", LINED_UP),
    ("- a\nb: 1", 2, "'b: 1' does not line up with the lines above it.", LINED_UP),
    ("a: |\n  x\n y\nb: 1", 3, "'y' does not line up with the lines above it.", LINED_UP),
    ("a:\n\tb: 1", 2, "A tab stands at the start of the line.", SPACES),
    ("a: b\n\tc: 1", 2, "A tab stands at the start of the line.", SPACES),
    ("a:\n  b:\n  \tc: 1", 3, "A tab stands at the start of the line.", SPACES),
    ("-\ta", 1, "A tab stands before 'a'.", SPACES),
    ("a: - b", 1, "'- b' begins a list in the middle of a line.", LIST),
    # Quotes.
    ('a: 1\nb: "Anna\nc: 2\n', 2, "The quote that opens '\"Anna' is never closed.", 'Write " at the end of the text.'),
    ("a: 'tis the season", 1, "The quote that opens ''tis the season' is never closed.", "Write ' at the end of the text" + APOSTROPHE),
    ('a: 1\nb: "Anna\nc: 3\nd: "e"', 2, "The quote that opens here is closed only on line 4.", "Close it at the end of its own text."),
    ('a: "Anna\nb: "c: d"', 1, "The quote that opens here is closed only on line 2.", "Close it at the end of its own text."),
    ('"a: b\nc: "d"', 1, "The quote that opens here is closed only on line 2.", "Close it at the end of its own text."),
    ('a: "x\n---\ny"', 1, "The quote that opens '\"x' is never closed.", 'Write " at the end of the text.'),
    ('a: "Thanks" says Anna', 1, "'says Anna' stands behind a value that is complete without it.", WHOLE),
    ("a: 'It's nice'", 1, "'s nice'' stands behind a value that is complete without it.", WHOLE[:-1] + APOSTROPHE),
    ('"a" b', 1, "'b' stands behind a value that is complete without it.", WHOLE),
    ('a: "C:\\quatsch"', 1, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: 1\nb: "C:\\Users"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: 1\nb: "\\UFFFFFFFF"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: "\n\\UFFFFFFFF"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    # Brackets.
    ("a: 1\nb: [c, d\ne: f", 2, "The '[' that opens here is never closed.", COMMA),
    ("a: [b, c\nd: e\nf: g", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: [b,\n", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: 1\n\nb: {c: d", 3, "The '{' that opens here is never closed.", COMMA_CURLY),
    ("a: {b: [c: 1, [d: 2]", 1, "The '[' that opens here is never closed.", COMMA),
    ("&x\n[a", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: [b, c}", 1, "'}' does not go on with what the '[' of line 1 opens.", COMMA + BRACKETS),
    ("a: [b: c: d]", 1, "': d]' does not go on with what the '[' of line 1 opens.", COMMA + BRACKETS),
    ("a: [b, , c]", 1, "', c]' does not go on with what the '[' of line 1 opens.", COMMA + BRACKETS),
    ('{\n "a": "b"\n "c": "d"\n}', 3, "'\"c\": \"d\"' does not go on with what the '{' of line 1 opens.", COMMA_CURLY + BRACKETS),
    ("a: [Name], thanks", 1, "', thanks' stands behind a value that is complete without it.", WHOLE),
    ("a: {name} thanks", 1, "'thanks' stands behind a value that is complete without it.", WHOLE),
    ("a: ]", 1, "']' stands where a value belongs.", 'Put a text in quotes: "]".'),
    # A text that begins with a sign of YAML.
    ("a: @home", 1, sign("@home"), QUOTES + '"@home".'),
    ("a: `b`", 1, sign("`b`"), QUOTES + '"`b`".'),
    ("a: %5 off", 1, sign("%5 off"), QUOTES + '"%5 off".'),
    ("%5 off\na: 1", 1, sign("%5 off"), QUOTES + '"%5 off".'),
    ("a: 1\n%5 off\n# b\n", 2, sign("%5 off"), QUOTES + '"%5 off".'),
    (f"%YAML 1.{'9' * 5000}\n---\n", 1, sign("%YAML 1." + "9" * 52 + "…"), "Put the text in quotes."),
    ("a: **b** c", 1, sign("**b** c"), QUOTES + '"**b** c".'),
    ("a: & Sons # x", 1, sign("& Sons # x"), QUOTES + '"& Sons".'),
    ("a: !b!c d", 1, sign("!b!c d"), QUOTES + '"!b!c d".'),
    ("a: > 5 \"days\"", 1, sign("> 5 \"days\""), QUOTES + "'> 5 \"days\"'."),
    ("a: | b", 1, sign("| b"), QUOTES + '"| b".'),
    ("a: >10\n  b", 1, sign(">10"), QUOTES + '">10".'),
    ("a: ? b", 1, sign("? b"), QUOTES + '"? b".'),
    ("a: [b, @c, d]", 1, sign("@c"), QUOTES + '"@c".'),
    ("- {a: @c}", 1, sign("@c"), QUOTES + '"@c".'),
    # The rest.
    ("%YAML 1.2\n# nothing", 1, sign("%YAML 1.2"), QUOTES + '"%YAML 1.2".'),
]  # fmt: skip


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


# ---- files


def test_reads_a_file_and_names_it(tmp_path):
    file = tmp_path / "my.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\r\n")
    document = read_yaml(file)
    assert (document.file, document.value) == (str(file), {"a": "é"})
    assert read_yaml(file, "shown.yaml").file == "shown.yaml"


def unreadable(file: Path) -> Problem:
    with pytest.raises(ProblemsFound) as caught:
        read_yaml(file, "shown.yaml")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line, problem.field) == ("shown.yaml", 0, "")
    return problem


def test_a_missing_file_suggests_its_neighbour(tmp_path):
    (tmp_path / "my-bakery.yaml").touch()
    problem = unreadable(tmp_path / "my-bakry.yml")
    assert problem.found == "There is no such file."
    assert problem.expected == f"Did you mean '{tmp_path / 'my-bakery.yaml'}'?"
    assert unreadable(tmp_path / "zzz").expected == "Check the name."


def test_a_missing_folder_is_named(tmp_path):
    problem = unreadable(tmp_path / "none" / "my.yaml")
    assert problem.expected == f"Check the folder '{tmp_path / 'none'}'."


def test_a_folder_is_no_file(tmp_path):
    assert unreadable(tmp_path).found == "This is a folder."


def test_a_forbidden_file(tmp_path):
    file = tmp_path / "my.yaml"
    file.touch()
    with mock.patch.object(Path, "open", side_effect=PermissionError(13, "Permission denied")):
        assert unreadable(file).found == "The file cannot be read: Permission denied."


def test_an_impossible_name():
    assert unreadable(Path("a\0b")).found.startswith("The file cannot be read: ")


def test_reading_stops_at_the_largest_size(tmp_path):
    file = tmp_path / "my.yaml"
    with file.open("wb") as stream:
        os.truncate(stream.fileno(), 50 * LARGEST_FILE_BYTES)
    assert unreadable(file).found == "The file is larger than 128 KiB."


# ---- whatever comes


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


def dumped(value, settings) -> str:
    return yaml.dump(value, Dumper=QuotingDumper, sort_keys=False, **settings)


@given(VALUES, DUMPING)
def test_any_value_comes_back(value, settings):
    result = outcome(dumped(value, settings).encode())
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
