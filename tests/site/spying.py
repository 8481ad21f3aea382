"""Reads a site as somebody would who wants to know what it keeps back.

Confidential figures are replaced by ones that no page shows by chance; then every number in every
byte of the site is compared with them, whatever it is written like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from thankbook.business.description import Description
from thankbook.publishing.verification.numbers import numbers_in, plain
from thankbook.publishing.verification.sitetexts import texts_of
from thankbook.yamlfile import dotted

_LARGEST = {"policies.answer_within_hours": 239}
_DIGITS = 5
"""What has fewer digits may stand somewhere by chance."""

Files = Mapping[str, bytes]
Path = tuple[Any, ...]


def unmistakable(field: str, value: Decimal | int, number: int) -> Decimal | int:
    """Another value of the same kind that no page would show by chance."""
    name = field.rpartition(".")[2]
    if field in _LARGEST:
        return _LARGEST[field]
    if name in ("orders_per_year", "orders_per_customer_per_year"):
        return Decimal(7001 + 2 * number) + Decimal("0.37")
    if name == "minutes_per_week":
        return 8611 + 13 * number
    if isinstance(value, Decimal) and value <= 1:
        least = 30017 if name == "share" else 413797
        return Decimal(least + 101 * number) / 10**6
    return 48611 + 1013 * number + (0 if isinstance(value, int) else Decimal("9999.37"))


def figures_written(description: Description) -> dict[Path, Decimal | int]:
    """Every number of a description by its path."""

    def at(path: Path) -> Any:
        value: Any = description.document.value
        for step in path:
            value = value[step]
        return value

    values = {path: at(path) for path in description.document.places}
    return {
        path: value
        for path, value in values.items()
        if isinstance(value, int | Decimal) and not isinstance(value, bool)
    }


def replaced(text: str, description: Description, path: Path, value: Decimal | int) -> str:
    """The text with another number at one path."""
    lines = text.split("\n")
    index = description.document.places[path].line - 1
    before = f"{path[-1]}: {figures_written(description)[path]}"
    assert lines[index].count(before) == 1, before
    lines[index] = lines[index].replace(before, f"{path[-1]}: {value}")
    return "\n".join(lines)


def hidden_in(description: Description) -> dict[str, Decimal]:
    """Every confidential figure that a description gives, by its field."""
    return {
        dotted(path): Decimal(value)
        for path, value in figures_written(description).items()
        if description.is_for_managers(dotted(path))
    }


def derived(value: Decimal) -> Iterator[Decimal]:
    """The figure, by the week, the month and the year, in percent, minor units, hours."""
    yield from (value, value * 100, value * 52, value * 12)
    yield from (value / 12, value / 52, value / 60, value * 52 / 60)


def tellings(value: Decimal) -> frozenset[str]:
    """What a number may read like that tells the figure, exactly or rounded."""
    told = set()
    for figure in derived(value):
        told |= {plain(figure)} | {
            plain(figure.quantize(Decimal(1).scaleb(-digits))) for digits in range(4)
        }
    return frozenset(text for text in told if len(text.replace(".", "").strip("0")) >= _DIGITS)


@lru_cache(maxsize=4096)
def numbers_of(path: str, data: bytes) -> Mapping[str, str]:
    """Every number of a file that does not stand there by chance, as written by what it means."""
    texts = texts_of(path, data)
    return {
        reading: number.text
        for text in {texts.words, texts.glued, texts.all, path}
        for number in numbers_in(text)
        if len(number.text) >= _DIGITS
        for reading in number.readings
    }


def leaks(files: Files, hidden: Mapping[str, Decimal]) -> set[tuple[str, str, str]]:
    """Where which figure stands: file, field, and the number as it is written there."""
    fields = {text: field for field, value in hidden.items() for text in tellings(value)}
    found = set()
    for path, data in files.items():
        numbers = numbers_of(path, data)
        found |= {(path, fields[text], numbers[text]) for text in numbers.keys() & fields.keys()}
    return found
