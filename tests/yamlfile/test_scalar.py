"""What values mean."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.yamlfile.reading import same, value_of

from thankbook.yamlfile import parse_yaml


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
    ["on", "NO", "2026", "1.5", "true", "=", "12:30", "2026-11-21", "-a", "a.b", "007"],
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
