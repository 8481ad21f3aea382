"""Bytes that are text, and others."""

# The tables are easier to read with a case on each line.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.yamlfile.reading import only_problem, problems_of, value_of


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
