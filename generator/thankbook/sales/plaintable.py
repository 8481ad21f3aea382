"""A small table of numbers that somebody typed or exported: columns by name, cells as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import plain_name
from thankbook.sales.dialect import dialect_of
from thankbook.sales.strictrecords import strict_records
from thankbook.textencoding.encodedtext import Origin, exact_text

_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"[-−]?\d{1,3}[.,]\d{3}")
_LIKE = "Expected a number such as 12 or 12.5, without signs for thousands or a currency."


@dataclass(frozen=True)
class Row:
    """A row with any text: the line on which it begins, and its cells."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True)
class PlainTable:
    """A table below its header; messages name its file and line."""

    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def place(self, names: Iterable[str], said: str | None = None) -> int | None:
        """The column that the user said, or of one of these names; None where there is none.

        Raises ``ProblemsFound`` where what was said is not there, or two columns have the names.
        """
        if said is not None:
            return self._said(said)
        wanted = {plain_name(name) for name in names}
        found = [at for at, name in enumerate(self.header) if plain_name(name) in wanted]
        if len(found) > 1:
            told = " and ".join(f"'{self.header[at]}'" for at in found[:2])
            raise ProblemsFound(
                [Problem(self.file, 1, "", f"Two columns could be meant, {told}.", _NAME_ONE)]
            )
        return found[0] if found else None

    def texts(self, column: int) -> tuple[str, ...]:
        """The cells of a column."""
        return tuple(self._cell(row, column) for row in self.rows)

    def numbers(self, column: int) -> tuple[float, ...]:
        """The cells of a column as numbers; raises ``ProblemsFound`` with all that are none."""
        problems = list(self._wrong(column))
        if problems:
            raise ProblemsFound(problems)
        return tuple(_number(cell) for cell in self.texts(column))

    def _said(self, said: str) -> int:
        names = [plain_name(name) for name in self.header]
        if plain_name(said) in names:
            return names.index(plain_name(said))
        if said.isdecimal() and 0 < int(said) <= len(self.header):
            return int(said) - 1
        columns = ", ".join(f"'{name}'" for name in self.header)
        found = f"There is no column '{said}'."
        raise ProblemsFound([Problem(self.file, 1, "", found, f"The columns are {columns}.")])

    def _wrong(self, column: int) -> Iterator[Problem]:
        for row in self.rows:
            cell = self._cell(row, column)
            name = self.header[column]
            if not cell:
                yield Problem(self.file, row.line, name, "This cell is empty.", _LIKE)
            elif not _NUMBER.fullmatch(cell):
                yield Problem(self.file, row.line, name, f"'{cell[:40]}' is no number.", _LIKE)
            elif _THOUSANDS.fullmatch(cell):
                found = f"'{cell}' may be thousands or decimals."
                yield Problem(self.file, row.line, name, found, _LIKE)

    def _cell(self, row: Row, column: int) -> str:
        return row.cells[column].strip() if column < len(row.cells) else ""


_NAME_ONE = "Name the one that is meant with an option."


def plain_table(data: bytes, file: str, origin: Origin) -> PlainTable:
    """The table in the bytes of a file; raises ``ProblemsFound`` where there is none."""
    utf8 = exact_text(data, file, origin).utf8
    found = strict_records(utf8, dialect_of(utf8).sign, file)
    records = [Row(line, record) for line, record in found]
    if len(records) < 2:
        raise ProblemsFound([Problem(file, 0, "", "There is no row below the header.")])
    header = tuple(cell.strip() for cell in records[0].cells)
    return PlainTable(file, header, tuple(records[1:]))


def _number(cell: str) -> float:
    return float(cell.replace("−", "-").replace(",", "."))
