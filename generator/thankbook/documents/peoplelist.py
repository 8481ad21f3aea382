"""A list of people, a row each with what goes into their note; messages never quote a cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from thankbook.documents.addressbooks import called
from thankbook.documents.peoplecolumns import Wanted, places
from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import plain_name
from thankbook.sales.dialect import Record, dialect_of
from thankbook.sales.strictrecords import CLOSE_QUOTES, strict_records
from thankbook.textencoding.encodedtext import Origin, exact_text
from thankbook.yamlfile.encoding import FORBIDDEN, character_name

_IN_QUOTES = "Put a cell that holds the separating sign between quotation marks."
_UNSEEN_LETTERS = "\u115f\u1160\u3164\uffa0\u2800\u034f"
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@dataclass(frozen=True)
class Person:
    """One row: the line on which it begins, and the text of each blank."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True)
class People:
    """The rows of a list, and the encoding that they were read in."""

    rows: tuple[Person, ...]
    saved_as: str


def read_people(data: bytes, file: str, wanted: Wanted, origin: Origin) -> People:
    """The people of a table called ``file``; raises ``ProblemsFound`` with all that is wrong.

    Rows without any text are passed over. Whether the texts will do is not looked at here.
    """
    text = exact_text(data, file, origin)
    records = list(strict_records(text.utf8, dialect_of(text.utf8).sign, file))
    line, header = records[0] if records else (1, [])
    rows = records[1:]
    columns = places(header, [record for _, record in rows], wanted, file, line)
    whole = {at for at, name in enumerate(header) if called(plain_name(name), "whole_address")}
    problems = [
        problem
        for at, record in rows
        if (problem := _misshapen(record, len(header), whole, file, at))
    ]
    if problems:
        raise ProblemsFound(problems)
    if not rows:
        raise ProblemsFound([Problem(file, 0, "", "There is nobody below the header.")])
    people = (Person(at, _values(record, columns)) for at, record in rows)
    return People(tuple(people), text.saved_as)


def _values(record: Record, columns: Mapping[str, int]) -> dict[str, str]:
    return {name: _seen(record[at]) if at < len(record) else "" for name, at in columns.items()}


def _seen(cell: str) -> str:
    """The cell, empty where nothing in it can be seen."""
    text = cell.strip()
    return "" if all(_is_unseen(sign) for sign in text) else text


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Zs") or sign in _UNSEEN_LETTERS


def _misshapen(
    record: Record, width: int, whole: Collection[int], file: str, line: int
) -> Problem | None:
    """A cell in two, or people in one cell, would put somebody's words on another's card.

    ``whole`` are columns of whole addresses, which have several lines in each cell.
    """
    if any(cell.strip() for cell in record[width:]):
        found = "This row has more cells than the header."
        return Problem(file, line, "", found, _IN_QUOTES)
    single = [cell for at, cell in enumerate(record) if at not in whole]
    if any(len(cell.strip().splitlines()) > 1 for cell in single):
        found = "A cell of this row goes on over several lines."
        return Problem(file, line, "", found, f"Write each cell on one line. {CLOSE_QUOTES}")
    signs = (sign for cell in record for sign in cell if FORBIDDEN.match(sign) or sign in _TURNS)
    if sign := next(signs, ""):
        found = f"A cell of this row holds an invisible character ({character_name(sign)})."
        return Problem(file, line, "", found, "Delete it, or type the cell again.")
    return None
