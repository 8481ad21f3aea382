"""Confidential figures in a finished staff site, told apart from numbers that may stand there.

A publication is refused for what can hardly be anything else; decision 21 says what that leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from thankbook.business.description import Description
from thankbook.problems import Problem
from thankbook.publishing.verification.archives import opened
from thankbook.publishing.verification.moneysigns import is_marked_as_money
from thankbook.publishing.verification.numbers import Number, numbers_in, plain
from thankbook.publishing.verification.sitetexts import texts_of
from thankbook.yamlfile import dotted

_TELLING_DIGITS, _LONG_DIGITS = 3, 5
_SIGN, _NEAR = 5, 60
_IDLE_WORDS = frozenset({"per", "year", "month", "of", "by", "and", "to", "on", "in", "the"})
_WORD = re.compile(r"[a-z]+")
_DRAWN = (".svg",)


@dataclass(frozen=True)
class Secrets:
    """Confidential figures: fields by what a number reads like that tells one.

    ``currency`` are the ways in which an amount is marked as money, ``shown`` what open figures
    read like, ``amounts`` readings that are no share, which nothing in percent tells.
    """

    fields: Mapping[str, str]
    currency: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()

    def spares(self, text: str) -> bool:
        """Whether no number in a text reads like a confidential figure, marked or not."""
        readings = (number.readings for number in numbers_in(text))
        return all(reading.isdisjoint(self.fields) for reading in readings)


def secrets_of(
    description: Description,
    currency: Iterable[str],
    open_figures: Iterable[Decimal],
    open_texts: Iterable[str],
) -> Secrets:
    """What a staff site of a description must not tell.

    What equals an open figure, or would be taken for a secret in texts that are the same for every
    business, is none.
    """
    shown = {text for value in open_figures for text in _readings_of(value)}
    fields: dict[str, str] = {}
    shares: set[str] = set()
    for field, value in _figures(description):
        if description.is_for_managers(field):
            fields |= dict.fromkeys(_readings_of(value), field)
            shares |= _readings_of(value) if value <= 1 else set()
        else:
            shown.update(_readings_of(value))
    kept = {text: field for text, field in fields.items() if text not in shown}
    amounts = frozenset(kept.keys() - shares)
    secrets = Secrets(kept, tuple(currency), frozenset(shown), amounts)
    told = (_told(text, secrets, is_code=False) for text in open_texts if kept)
    everywhere = {reading for found in told for reading, _ in found}
    return replace(secrets, fields={text: kept[text] for text in kept if text not in everywhere})


def told_secrets(site: Path, files: Iterable[str], secrets: Secrets) -> Iterator[Problem]:
    """Each confidential figure that a file of a site tells, once a file, in archives too."""
    if not secrets.fields:
        return
    for path in sorted(files):
        found: dict[str, str] = {}
        for name, data in opened(path, (site / path).read_bytes()):
            texts = texts_of(name, data)
            found |= dict(_told(texts.all, secrets, is_code=True))
            found |= dict(_told(texts.words, secrets, is_code=name.endswith(_DRAWN)))
        for reading, text in sorted(found.items()):
            expected = "Take it out, or take the field out of 'managers_only' if staff may read it."
            told = f"'{text}' tells '{secrets.fields[reading]}', which is for managers."
            yield Problem(path, 0, "", told, expected)


def _readings_of(value: Decimal) -> set[str]:
    """What a number may read like that tells a figure: as it is, and a share in percent."""
    return {plain(value), plain(value * 100)} if value <= 1 else {plain(value)}


def _told(text: str, secrets: Secrets, *, is_code: bool) -> Iterator[tuple[str, str]]:
    for number in numbers_in(text):
        # An open 10,000 is no confidential 10 with three idle decimals.
        if max(number.readings, key=len) in secrets.shown:
            continue
        for reading in number.readings & secrets.fields.keys():
            if _gives_away(text, number, reading, secrets, is_code=is_code):
                yield reading, number.text


def _gives_away(
    text: str, number: Number, reading: str, secrets: Secrets, *, is_code: bool
) -> bool:
    """Whether a number is hardly another than the figure: by its sign, its digits, its company.

    Three digits that count, written as money, percent or with a sign of grouping or decimals; five
    without; in code, where geometry looks alike, only money. Fewer where the field is named.
    """
    telling, written = len(reading.replace(".", "").strip("0")), sum(map(str.isdigit, number.text))
    after = text[number.end : number.end + _SIGN].lstrip()
    if after[:1] == "%" and reading in secrets.amounts:
        return False
    is_money = is_marked_as_money(text, number.start, number.end, secrets.currency)
    if is_money and (telling >= _TELLING_DIGITS or written > _TELLING_DIGITS):
        return True
    is_marked = not number.text.isdigit() or after[:1] == "%"
    if not is_code and telling >= (_TELLING_DIGITS if is_marked else _LONG_DIGITS):
        return True
    is_written_out = written > 1 and (is_money or is_marked or written > _TELLING_DIGITS)
    return is_written_out and _is_named(text, number, secrets.fields[reading], wholly=is_code)


def _is_named(text: str, number: Number, field: str, *, wholly: bool) -> bool:
    """Whether words of the field's name stand near, as in 'our margin is 61%'.

    ``wholly``: all of them. In code a margin alone is that of a box.
    """
    near = set(_WORD.findall(text[max(0, number.start - _NEAR) : number.end + _NEAR].lower()))
    words = set(_WORD.findall(field.rpartition(".")[2])) - _IDLE_WORDS
    return words <= near if wholly else not words.isdisjoint(near)


def _figures(description: Description) -> Iterator[tuple[str, Decimal]]:
    """Every number of a description by its field."""
    for path in description.document.places:
        value: object = description.document.value
        for step in path:
            value = value[step]  # type: ignore[index]
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            yield dotted(path), Decimal(value)
