"""Records with the line on which each begins; an open quotation mark is told with its line."""

from __future__ import annotations

import pytest

from thankbook.problems import ProblemsFound
from thankbook.sales.strictrecords import strict_records


def test_each_record_has_its_line_and_empty_ones_are_passed_over() -> None:
    text = b'sep=;\na;b\n\n"1\n2";3\n ; \n4;5\n'
    assert list(strict_records(text, ";", "list.csv")) == [
        (2, ["a", "b"]),
        (4, ["1\n2", "3"]),
        (7, ["4", "5"]),
    ]


def test_a_quotation_mark_without_its_partner_is_told() -> None:
    with pytest.raises(ProblemsFound) as told:
        list(strict_records(b'a,b\n1,"2\n3,4\n', ",", "list.csv"))
    (problem,) = told.value.problems
    assert (problem.file, problem.line) == ("list.csv", 2)
    assert "without its partner" in problem.found
    assert "Close every quotation mark" in problem.expected
