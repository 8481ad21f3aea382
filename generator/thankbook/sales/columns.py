"""Which column is which: as the user says, else by its name, else by what its cells hold."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import (
    Role,
    is_known,
    is_of_something_else,
    plain_name,
    rank,
)
from thankbook.sales.dates import is_date
from thankbook.sales.dialect import Dialect, Record
from thankbook.sales.exportpresets import preset_of
from thankbook.sales.writtenamounts import is_amount, written
from thankbook.validationwords import nearest

_MOST_LINES_ABOVE = 30
_NEEDED: tuple[Role, ...] = ("date", "amount", "customer")
_FITTING_SHARE = 0.8
_HOLDS: dict[Role, Callable[[str], bool]] = {"date": is_date, "amount": is_amount}
_EXPECTED = {
    "customer": (
        "Name the column that tells who bought: --customer COLUMN. If there is none, say "
        "--no-customers: the average order and the orders of a year are counted without."
    ),
    "date": "Name the column with the day of the sale: --date COLUMN.",
    "amount": "Name the column with what was paid: --amount COLUMN.",
}


@dataclass(frozen=True)
class Columns:
    """The columns in use, by role and counted from 0, and the record above the first sale.

    ``export`` is the system and the export that the head is known to be of; empty if it is not.
    """

    header: int
    names: tuple[str, ...]
    of: Mapping[Role, int]
    export: str = ""

    def shown(self, role: Role) -> str:
        """A column as messages name it; never a cell of a row."""
        column = self.of[role]
        has_name = column < len(self.names) and self.names[column].strip()
        return f"'{self.names[column].strip()}'" if has_name else f"column {column + 1}"

    def place_of(self, typed: str) -> int | None:
        """The column of a name, or of a number counted from 1."""
        plain = [plain_name(name) for name in self.names]
        exact = [at for at, name in enumerate(self.names) if name.strip() == typed.strip()]
        alike = exact or [at for at, name in enumerate(plain) if name == plain_name(typed)]
        if alike:
            return alike[0]
        is_number = typed.isdecimal() and 1 <= int(typed) <= len(self.names)
        return int(typed) - 1 if is_number else None

    def unknown(self, typed: str, file: str) -> Problem:
        """That no column has a name."""
        named = [name.strip() for name in self.names if name.strip()]
        meant = nearest(typed, named)
        listed = ", ".join(f"'{name}'" for name in named)
        hint = f"Did you mean '{meant}'?" if meant else f"The columns are: {listed}."
        return Problem(file, self.header + 1, "", f"There is no column '{typed}'.", hint)


def find_columns(
    dialect: Dialect, asked: Mapping[Role, str], file: str, *, with_customers: bool = True
) -> Columns:
    """The columns of an export; raises ``ProblemsFound`` with every one that cannot be told."""
    header = _header(dialect.head, asked.values())
    names = tuple(dialect.head[header]) if header >= 0 else ()
    cells = _cells(dialect, header)
    search = _ColumnSearch(file, header, names, cells)
    for role, typed in asked.items():
        search.take_asked(role, typed)
    for role in (*_NEEDED, "receipt"):
        if role not in asked and (with_customers or role != "customer"):
            search.find(role)
    if search.problems:
        raise ProblemsFound(search.problems)
    return Columns(header, names, search.found, search.preset.name if search.preset else "")


class _ColumnSearch:
    """The columns found so far, and what could not be told."""

    def __init__(
        self, file: str, header: int, names: tuple[str, ...], cells: Sequence[Sequence[str]]
    ) -> None:
        self.file, self.header, self.names, self.cells = file, header, names, cells
        self.preset = preset_of(names)
        self.is_empty = [not any(cell.strip() for cell in column) for column in cells]
        self.found: dict[Role, int] = {}
        self.problems: list[Problem] = []

    def take_asked(self, role: Role, typed: str) -> None:
        """The column of a name, or of a number counted from 1."""
        plain = [plain_name(name) for name in self.names]
        exact = [at for at, name in enumerate(self.names) if name.strip() == typed.strip()]
        alike = exact or [at for at, name in enumerate(plain) if name == plain_name(typed)]
        if alike:
            self.found[role] = alike[0]
        elif typed.isdecimal() and 1 <= int(typed) <= len(self.cells):
            self.found[role] = int(typed) - 1
        else:
            meant = nearest(typed, [name for name in self.names if name.strip()])
            hint = f"Did you mean '{meant}'?" if meant else self._columns()
            self._report(f"There is no column '{typed}'.", hint)

    def find(self, role: Role) -> None:
        """The column of a role by the names, else by the cells; a receipt's may be missing."""
        preset = self.preset
        known = preset.place_of(role, self.names, self.is_empty) if preset else None
        if known is not None and known not in self.found.values():
            self.found[role] = known
            return
        ranked = sorted(
            (place, at)
            for at, name in enumerate(self.names)
            if (place := rank(name, role)) is not None and at not in self.found.values()
        )
        fitting = [at for _, at in ranked if self._may_be(role, at)]
        if fitting:
            self.found[role] = fitting[0]
        elif ranked and role != "receipt":
            # Its cells will be told by their lines.
            self.found[role] = ranked[0][1]
        elif role == "customer":
            # Any text may be in any column: only a name tells that it is who bought.
            found = "No column is known to tell who bought."
            self._report(found, f"{_EXPECTED[role]} {self._columns()}")
        elif role != "receipt":
            self._find_by_cells(role)

    def _find_by_cells(self, role: Role) -> None:
        fitting = [
            at
            for at in range(len(self.cells))
            if self._may_be(role, at) and not self._is_of_something_else(role, at)
        ]
        if role == "amount":
            # Numbers may be of anything: whole ones count pieces, others are rates or weights.
            fitting = [at for at in fitting if any(map(_is_told, self.cells[at]))]
            with_currency = [at for at in fitting if any(map(_has_currency, self.cells[at]))]
            fitting = with_currency or ([] if self.names else fitting)
        if len(fitting) == 1:
            self.found[role] = fitting[0]
        else:
            several = "Several columns may be" if fitting else "No column is known as"
            found = f"{several} the {role}."
            self._report(found, f"{_EXPECTED[role]} {self._columns()}")

    def _is_of_something_else(self, role: Role, column: int) -> bool:
        name = self.names[column] if column < len(self.names) else ""
        return is_known(name) or is_of_something_else(name, role)

    def _may_be(self, role: Role, column: int) -> bool:
        if column in self.found.values() or column >= len(self.cells):
            return False
        written = [cell for cell in self.cells[column] if cell.strip()]
        holds = _HOLDS.get(role)
        if holds is None:
            return bool(written)
        fitting = sum(1 for cell in written if holds(cell))
        return bool(written) and fitting >= _FITTING_SHARE * len(written)

    def _columns(self) -> str:
        """The names of the columns, unless the first line may be a sale."""
        named = [f"'{name.strip()}'" for name in self.names if name.strip()]
        if named:
            return f"The columns are: {', '.join(named)}."
        return "No line of column names was found; a column's number will do, counted from 1."

    def _report(self, found: str, expected: str) -> None:
        self.problems.append(Problem(self.file, self.header + 1, "", found, expected))


def _has_currency(cell: str) -> bool:
    parts = written(cell)
    return parts is not None and bool(parts.mark)


def _is_told(cell: str) -> bool:
    """Whether a number is an amount for sure: it has decimals, or a currency."""
    return bool(set(cell) & set(".,")) or _has_currency(cell)


def _header(head: Sequence[Record], asked: object) -> int:
    """The record that names the columns; -1 where the first record is a sale already."""
    typed = {plain_name(str(name)) for name in asked}  # type: ignore[attr-defined]
    best, best_score = -1, 0
    for number, record in enumerate(head[:_MOST_LINES_ABOVE]):
        if any(is_date(cell) for cell in record):
            continue
        by_user = sum(1 for cell in record if cell.strip() and plain_name(cell) in typed)
        score = 2 * by_user + sum(1 for cell in record if is_known(cell))
        if len(record) > 1 and score > best_score:
            best, best_score = number, score
    return best if best_score else _header_of_words(head)


def _header_of_words(head: Sequence[Record]) -> int:
    """The record above the first day, if it holds neither day nor amount: names, in any script."""
    for number, (record, below) in enumerate(itertools.pairwise(head[:_MOST_LINES_ABOVE])):
        words = [cell for cell in record if cell.strip()]
        are_names = len(words) > 1 and not any(is_date(cell) or is_amount(cell) for cell in words)
        if are_names and len(record) == len(below) and any(is_date(cell) for cell in below):
            return number
    return -1


def _cells(dialect: Dialect, header: int) -> list[list[str]]:
    """The first cells of each column below its name."""
    records = [record for record in dialect.head[header + 1 :] if any(record)]
    width = max((len(record) for record in records), default=0)
    if header >= 0:
        width = max(width, len(dialect.head[header]))
    return [
        [record[column] if column < len(record) else "" for record in records]
        for column in range(width)
    ]
