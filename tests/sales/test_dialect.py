"""How a table is written is seen from its first records."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.dialect import dialect_of, lines_of

WORDS = st.text(st.sampled_from("abc \u00e6\u6f22.-'"), max_size=8)
TABLES = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=2, max_size=12)
)


def as_csv(rows: list[list[str]], sign: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=sign, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode()


@given(TABLES, st.sampled_from([";", "\t", ",", "|"]))
def test_the_sign_and_the_width_are_found(rows: list[list[str]], sign: str) -> None:
    found = dialect_of(as_csv(rows, sign))
    assert (found.sign, found.width) == (sign, len(rows[0]))
    assert [*map(list, found.head)] == rows


def test_decimal_commas_do_not_divide_a_table_of_semicolons() -> None:
    assert dialect_of(b"Datum;Betrag\n1.2.2025;12,50\n2.2.2025;7,00\n").sign == ";"


def test_a_first_line_may_say_the_sign() -> None:
    assert dialect_of(b"sep=|\na|b;c;d\n1|2;3;4\n").sign == "|"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"one", b'"open\n'])
def test_what_is_hardly_a_table_has_a_dialect_all_the_same(data: bytes) -> None:
    assert dialect_of(data).sign in ";\t,|"


def test_a_record_is_told_by_the_line_on_which_it_begins() -> None:
    data = b'a;b\n"two\nlines";c\nd;e\n'
    assert lines_of(data, ";", {0, 1, 2}) == {0: 1, 1: 2, 2: 4}
