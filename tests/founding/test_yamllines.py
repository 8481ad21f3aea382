"""Each remark of a new description without its sign: told to be one, or an example that counts."""

from __future__ import annotations

import re

import pytest

from thankbook.founding.describing import description_text
from thankbook.problems import ProblemsFound

pytestmark = pytest.mark.slow

EXAMPLE = re.compile(r" *\w+: ?\S.*")
WITHOUT_A_HINT = re.compile(r"\[one, two\]|rule: |own_dates:|name: ")
"""No name of a field, or one that stands elsewhere."""


@pytest.fixture(scope="module")
def rows(usual):
    said = {"name": "Blackbird", "industry": "bookshop", "country": "IE", "average_order": None}
    return description_text(usual.completed(said, frozenset(), "test"), usual).splitlines()


@pytest.mark.parametrize("blanks", ["kept", "taken away"])
def test_a_sign_that_is_taken_off_is_never_read_as_something_else(rows, describe, blanks) -> None:
    def said_of(text: str) -> str:
        try:
            describe(text)
        except ProblemsFound as found:
            return str(found)
        return ""

    told = 0
    for place, row in enumerate(rows):
        text = row.lstrip(" ")
        if not text.startswith("#") or not text.strip("# "):
            continue
        bare = text[1:] if blanks == "kept" else text[1:].lstrip(" ")
        line = row[: len(row) - len(text)] + bare
        altered = "\n".join([*rows[:place], line, *rows[place + 1 :]])
        said = said_of(altered)
        told += bool(said)
        is_told = "'#'" in said or WITHOUT_A_HINT.match(bare.strip())
        assert is_told if said else EXAMPLE.fullmatch(line), (line, said)
    assert told > 40
