"""Which column of a list holds which blank: as the user says, or by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from thankbook.documents.addressbooks import called, is_called
from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import plain_name
from thankbook.sales.dialect import Record
from thankbook.validationwords import nearest


@dataclass(frozen=True)
class Wanted:
    """What is looked for: each blank with its label, which must be there, what the user said.

    ``columns`` gives the name or the number of a column for a blank, ``fillable`` the blanks that
    may be alike for all.
    """

    labels: Mapping[str, str]
    needed: Sequence[str]
    columns: Mapping[str, str] = field(default_factory=dict)
    fillable: Sequence[str] = ()


def places(
    header: Record, rows: Sequence[Record], wanted: Wanted, file: str, line: int
) -> dict[str, int]:
    """The column of each blank; raises ``ProblemsFound`` with each that cannot be told."""
    search = _Search(header, rows, wanted, file, line)
    for blank in sorted(wanted.labels, key=lambda name: name not in wanted.columns):
        search.find(blank)
    search.refuse_missing()
    if search.problems:
        raise ProblemsFound(search.problems)
    return search.found


class _Search:
    """The columns found so far, and what could not be told."""

    def __init__(
        self, header: Record, rows: Sequence[Record], wanted: Wanted, file: str, line: int
    ) -> None:
        self.header, self.rows, self.wanted = header, rows, wanted
        self.file, self.line = file, line
        self.plain = [plain_name(name) for name in header]
        self.found: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.told: set[str] = set()

    def find(self, blank: str) -> None:
        """The column of a blank: the one that is named, else the only one that may be meant."""
        if blank in self.wanted.columns:
            self._take(blank, self.wanted.columns[blank])
            return
        same = [at for at, name in enumerate(self.header) if name.strip() == blank]
        label = plain_name(self.wanted.labels[blank])
        own = [at for at, name in enumerate(self.plain) if name in (plain_name(blank), label)]
        others = [at for at, name in enumerate(self.plain) if called(name, blank)]
        named = [self.found[name] for name in self.wanted.columns if name in self.found]
        open_ones = [at for at in dict.fromkeys(same or [*own, *others]) if at not in named]
        meant = self._distinct(open_ones)
        if len(meant) == 1:
            self.found[blank] = meant[0]
        elif meant:
            self._ask(blank, meant)

    def refuse_missing(self) -> None:
        """Tell each blank without a column that must have one, or that a column comes close to."""
        known = {plain_name(name): name for name in self.wanted.labels}
        known |= {plain_name(label): name for name, label in self.wanted.labels.items()}
        close: dict[str, str] = {}
        for at, name in enumerate(self.plain):
            is_other = not name or at in self.found.values() or is_called(name)
            near = None if is_other else nearest(name, known)
            if near and known[near] not in self.found:
                close.setdefault(known[near], self.header[at].strip())
        for blank in self.wanted.labels:
            if blank in self.found or blank in self.told:
                continue
            if blank in close or blank in self.wanted.needed:
                self._report(blank, "There is no column of this name.", self._hint(blank, close))

    def _take(self, blank: str, typed: str) -> None:
        """The column of a name that the user gives, or of a number counted from 1."""
        exact = [at for at, name in enumerate(self.header) if name.strip() == typed.strip()]
        alike = exact or [at for at, name in enumerate(self.plain) if name == plain_name(typed)]
        if len(alike) > 1:
            numbers = " or ".join(str(at + 1) for at in alike)
            self._report(blank, f"Two columns are called '{typed}'.", f"Give a number: {numbers}.")
        elif alike:
            self.found[blank] = alike[0]
        elif typed.isdecimal() and 1 <= int(typed) <= len(self.header):
            self.found[blank] = int(typed) - 1
        else:
            meant = nearest(typed, [name for name in self.header if name.strip()])
            hint = f"Did you mean '{meant}'?" if meant else "The first line names the columns."
            self._report(blank, f"There is no column '{typed}'.", hint)

    def _distinct(self, columns: Sequence[int]) -> list[int]:
        """Columns that differ in a row: address books repeat themselves, and leave much empty."""
        if not self.rows:
            return list(columns)
        filled = [at for at in columns if any(self._cell(row, at) for row in self.rows)]
        by_cells = {tuple(self._cell(row, at) for row in self.rows): at for at in reversed(filled)}
        return sorted(by_cells.values()) or list(columns[:1])

    @staticmethod
    def _cell(row: Record, at: int) -> str:
        return row[at].strip() if at < len(row) else ""

    def _ask(self, blank: str, meant: Sequence[int]) -> None:
        names = [self.header[at].strip() for at in meant]
        if len(set(names)) < len(names):
            numbers = " or ".join(f"--column {blank}={at + 1}" for at in meant)
            self._report(blank, "Two columns have this name.", f"Say which is meant: {numbers}.")
            return
        both = " and ".join(f"'{name}'" for name in names)
        found = f"The columns {both} could each be meant."
        self._report(blank, found, f'Say which: --column {blank}="{names[0]}".')

    def _hint(self, blank: str, close: Mapping[str, str]) -> str:
        if blank in close:
            column = close[blank]
            return (
                f"Column '{column}' is close to '{blank}'. "
                f'Rename it, or say --column {blank}="{column}".'
            )
        first = f'The first line names the columns. Say --column {blank}="NAME" for another name'
        alike = f", or --fill {blank}=TEXT if it is alike for all" if self._may_fill(blank) else ""
        return f"{first}{alike}."

    def _may_fill(self, blank: str) -> bool:
        return blank in self.wanted.fillable

    def _report(self, blank: str, found: str, expected: str) -> None:
        self.told.add(blank)
        self.problems.append(Problem(self.file, self.line, blank, found, expected))
