"""The cells of the wanted columns, read in pieces so that a wide table costs no more memory."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.dialect import Dialect, lines_of

_RECORDS_AT_ONCE = 100_000
_IN_QUOTES = "Put a cell that holds the separating sign in quotes, or export with another sign."


@dataclass(frozen=True)
class Column:
    """A column as the different texts in it and, for each record, which of them it holds."""

    codes: np.ndarray
    texts: list[str]


@dataclass(frozen=True)
class Cells:
    """Wanted columns; the number of the record of each row; which rows repeat an earlier one."""

    columns: dict[int, Column]
    records: np.ndarray
    repeats: np.ndarray


def read_cells(
    utf8: bytes, dialect: Dialect, header: int, wanted: Sequence[int], file: str
) -> Cells:
    """The cells below the header; raises ``ProblemsFound`` where a row has too many of them."""
    width = len(dialect.head[header]) if header >= 0 else dialect.width
    pieces: list[pd.DataFrame] = []
    digests: list[np.ndarray] = []
    try:
        for piece in _pieces(utf8, dialect, max(width, dialect.width)):
            below = piece.loc[piece.index > header]
            _refuse_wide(below, width, utf8, dialect, file)
            pieces.append(below[list(wanted)])
            digests.append(_digests(below))
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as error:
        raise ProblemsFound([_unreadable(error, utf8, dialect, file)]) from None
    table = pd.concat(pieces)
    columns = {}
    for name in wanted:
        codes, texts = pd.factorize(table[name])
        columns[name] = Column(codes, texts.tolist())
    repeats = pd.Series(np.concatenate(digests)).duplicated().to_numpy()
    return Cells(columns, table.index.to_numpy(), repeats)


def _digests(rows: pd.DataFrame) -> np.ndarray:
    """A number for each row that is alike for rows alike in every cell."""
    cells = zip(*(rows[column].tolist() for column in rows.columns), strict=True)
    return np.fromiter(map(hash, cells), dtype=np.int64, count=len(rows))


def _pieces(utf8: bytes, dialect: Dialect, width: int) -> Iterator[pd.DataFrame]:
    yield from pd.read_csv(
        io.BytesIO(utf8),
        sep=dialect.sign,
        header=None,
        names=list(range(width)),
        index_col=False,
        dtype=str,
        na_filter=False,
        skip_blank_lines=False,
        chunksize=_RECORDS_AT_ONCE,
    )


def _refuse_wide(rows: pd.DataFrame, width: int, utf8: bytes, dialect: Dialect, file: str) -> None:
    """A sale of 12,50 without quotes is two cells where the comma divides them."""
    beyond = rows[[column for column in rows.columns if column >= width]]
    wide = rows.index[(beyond != "").any(axis=1)]
    if len(wide):
        number = int(wide[0])
        line = lines_of(utf8, dialect.sign, {number}).get(number, 0)
        found = f"This row has more cells than there are columns, which are {width}."
        raise ProblemsFound([Problem(file, line, "", found, _IN_QUOTES)])


def _unreadable(error: Exception, utf8: bytes, dialect: Dialect, file: str) -> Problem:
    """What the reader could not take, without its words, which may quote the file."""
    open_quote = re.search(r"EOF inside string starting at row (\d+)", str(error))
    wide = re.search(r"fields in line (\d+)", str(error))
    number = int(open_quote[1]) if open_quote else int(wide[1]) - 1 if wide else 0
    line = lines_of(utf8, dialect.sign, {number}).get(number, 0)
    if open_quote:
        found = "A cell begins with a quotation mark that never ends."
        return Problem(
            file, line, "", found, "Export the sales again, or double quotes within cells."
        )
    found = "This row has more cells than those above it."
    return Problem(file, line, "", found, _IN_QUOTES)
