"""The records of a table, each with its line; one that is damaged is told and never skipped."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.dialect import Record

CLOSE_QUOTES = "Close every quotation mark, and double those within a cell."


def strict_records(utf8: bytes, sign: str, file: str) -> Iterator[tuple[int, Record]]:
    """The records with any text, each with the line on which it begins.

    Raises ``ProblemsFound`` at a quotation mark that stays open.
    """
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
            raise ProblemsFound([Problem(file, line, "", found, CLOSE_QUOTES)]) from None
        is_told_sign = line == 1 and record[:1] and record[0].lower().startswith("sep=")
        if any(cell.strip() for cell in record) and not is_told_sign:
            yield line, record
        line = reader.line_num + 1
