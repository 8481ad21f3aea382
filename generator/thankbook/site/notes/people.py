"""A list of people, a row each with what goes into their note; messages never quote a cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thankbook.mistakes import nearest
from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import plain_name
from thankbook.sales.dialect import Record, dialect_of
from thankbook.sales.encoding import as_utf8

_IN_QUOTES = "Put a cell that holds the separating sign between quotation marks."
_QUOTES = "Close every quotation mark, and double those within a cell."


@dataclass(frozen=True)
class Person:
    """One row: the line on which it begins, and the text of each blank."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True)
class Columns:
    """What is looked for: each blank with its label, and which of them must be there."""

    labels: Mapping[str, str]
    needed: Sequence[str]


def read_people(data: bytes, file: str, wanted: Columns) -> tuple[Person, ...]:
    """The people of a table called ``file``; raises ``ProblemsFound`` with all that is wrong.

    Rows without any text are passed over. Whether the texts will do is not looked at here.
    """
    utf8 = as_utf8(data, file).utf8
    records = _records(utf8, dialect_of(utf8).sign, file)
    line, header = next(records, (1, []))
    places = _places(header, wanted, file, line)
    people, problems = [], []
    for at, record in records:
        problem = _misshapen(record, len(header), file, at)
        if problem:
            problems.append(problem)
            continue
        values = {
            name: record[place].strip() if place < len(record) else ""
            for name, place in places.items()
        }
        people.append(Person(at, values))
    if problems:
        raise ProblemsFound(problems)
    if not people:
        raise ProblemsFound([Problem(file, 0, "", "There is nobody below the header.")])
    return tuple(people)


def _records(utf8: bytes, sign: str, file: str) -> Iterator[tuple[int, Record]]:
    """The records with any text, each with the line on which it begins."""
    text = io.StringIO(utf8.decode("utf-8"), newline="")
    reader = csv.reader(text, delimiter=sign, strict=True)
    line = 1
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            found = "This row holds a quotation mark without its partner."
            raise ProblemsFound([Problem(file, line, "", found, _QUOTES)]) from None
        is_told_sign = line == 1 and record[:1] and record[0].lower().startswith("sep=")
        if any(cell.strip() for cell in record) and not is_told_sign:
            yield line, record
        line = reader.line_num + 1


def _misshapen(record: Record, width: int, file: str, line: int) -> Problem | None:
    """A cell in two, or people in one cell, would put somebody's words on another's card."""
    if any(cell.strip() for cell in record[width:]):
        found = "This row has more cells than the header."
        return Problem(file, line, "", found, _IN_QUOTES)
    if any(len(cell.strip().splitlines()) > 1 for cell in record):
        found = "A cell of this row goes on over several lines."
        return Problem(file, line, "", found, f"Write each cell on one line. {_QUOTES}")
    return None


def _places(header: Record, wanted: Columns, file: str, line: int) -> dict[str, int]:
    """The column of each blank, by its name or its label."""
    names = {plain_name(name): name for name in wanted.labels}
    names |= {plain_name(label): name for name, label in wanted.labels.items()}
    places: dict[str, int] = {}
    problems: list[Problem] = []
    others: list[str] = []
    for place, cell in enumerate(header):
        name = names.get(plain_name(cell))
        if name is None:
            others.append(plain_name(cell))
        elif name in places:
            problems.append(Problem(file, line, name, "Two columns have this name."))
        else:
            places[name] = place
    missing = {name for name in wanted.labels if name not in places}
    misspelt = {names[near] for other in others if (near := nearest(other, names))} & missing
    problems += [
        _no_column(file, line, name, is_misspelt=name in misspelt)
        for name in wanted.labels
        if name in misspelt or (name in missing and name in wanted.needed)
    ]
    if problems:
        raise ProblemsFound(problems)
    return places


def _no_column(file: str, line: int, name: str, *, is_misspelt: bool) -> Problem:
    meant = f"One is close: did you mean '{name}'? " if is_misspelt else ""
    found = "There is no column of this name."
    return Problem(file, line, name, found, f"{meant}The first line names the columns.")
