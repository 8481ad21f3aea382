"""How a table is written: the sign between its cells, and its first records."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SIGNS = (";", "\t", ",", "|")
_HEAD_BYTES = 256 * 1024
_HEAD_RECORDS = 200

Record = list[str]


@dataclass(frozen=True)
class Dialect:
    """The sign between cells, the most cells of one of the first records, and those records."""

    sign: str
    width: int
    head: tuple[Record, ...]


def dialect_of(utf8: bytes) -> Dialect:
    """The likeliest way in which a text is a table: the sign that most records agree about."""
    text = _head(utf8)
    told = text.split("\n", 1)[0].strip().strip('"')
    if told.lower().startswith("sep=") and len(told) == 5:
        signs: tuple[str, ...] = (told[4],) if told[4] in _SIGNS else _SIGNS
    else:
        signs = _SIGNS
    heads = {sign: _records(text, sign) for sign in signs}
    sign = max(signs, key=lambda separator: _agreement(heads[separator]))
    head = heads[sign]
    return Dialect(sign, max((len(record) for record in head), default=0), head)


def lines_of(utf8: bytes, sign: str, wanted: set[int]) -> dict[int, int]:
    """The lines, from 1, on which records, counted from 0, begin.

    Slow and only for messages: a cell in quotes may hold line ends, so that records are no lines.
    """
    lines: dict[int, int] = {}
    text = io.TextIOWrapper(io.BytesIO(utf8), encoding="utf-8", newline="")
    reader = csv.reader(text, delimiter=sign)
    line = 1
    for number, _ in enumerate(_safely(reader)):
        if number in wanted:
            lines[number] = line
        line = reader.line_num + 1
        if number >= max(wanted):
            break
    return lines


def _head(utf8: bytes) -> str:
    head = utf8[:_HEAD_BYTES]
    if len(utf8) > _HEAD_BYTES:
        head = head[: head.rfind(b"\n") + 1] or head
    return head.decode("utf-8", "ignore").replace("\r\n", "\n").replace("\r", "\n")


def _records(text: str, sign: str) -> tuple[Record, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    return tuple(islice(_safely(reader), _HEAD_RECORDS))


def _safely(records: Iterator[Record]) -> Iterator[Record]:
    """Records up to one that is too damaged to be read."""
    while True:
        try:
            yield next(records)
        except (StopIteration, csv.Error):
            return


def _agreement(head: tuple[Record, ...]) -> tuple[float, int]:
    """How many records have the commonest number of cells, where that is more than one."""
    widths = Counter(len(record) for record in head if len(record) > 1)
    if not widths:
        return 0.0, 0
    width, records = max(widths.items(), key=lambda item: (item[1], item[0]))
    written = sum(1 for record in head if record)
    return round(records / written, 1), width
