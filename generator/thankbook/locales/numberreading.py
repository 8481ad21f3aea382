"""Numbers as people write them: what a text may mean, and whether that is only one thing.

A number is written in digits, with a point before its decimals. Nothing else is taken for one; but
what it may have been meant as can be named, so that its author is asked and not misunderstood.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from thankbook.locales.currencysigns import is_currency
from thankbook.locales.territory import Territory

_LONGEST = 60
_GROUP = 3
_SIGNS = str.maketrans(
    dict.fromkeys("’‘`´ʼ′＇", "'")
    | dict.fromkeys("−–—‒﹣－⁻", "-")
    | dict.fromkeys("٪％﹪", "%")
    | dict.fromkeys("，﹐،⹁、", ",")
    | {"．": ".", "＋": "+", "＿": "_"}
)
_EXPONENT = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,2}")
_WORD = r"[^\W\d_][^\d%()+,-]{0,20}?|[^\w\s%()+.,'_-][^\W\d_]{0,3}"
_TEXT = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>[-+])?\s*(?P<before>{_WORD})?\s*(?P<inner>[-+])?\s*"
    r"(?P<number>\d(?:[\d.,' _٫٬]*\d)?(?:[.,](?!-))?|[.,٫]\d+)\s*(?:[.,:]-{1,2})?\s*"
    rf"(?P<percent>%)?\s*(?P<after>{_WORD})?\s*(?P<trailing>[-+])?\s*(?P<close>\))?"
)
_DECIMAL_SIGNS = ".,٫"
_THOUSANDS_SIGNS = ".,' _٬"
_PER_CENT = frozenset(("percent", "per cent", "pct", "prozent", "procent", "prosent"))


def meanings(typed: str, territory: Territory) -> tuple[Decimal, ...]:
    """The numbers that a text may have been meant as, the likeliest first; none if it is none."""
    plain = _plain(typed)
    if len(plain) > _LONGEST:
        return ()
    if _EXPONENT.fullmatch(plain):
        return (_short(Decimal(plain)),)
    match = _TEXT.fullmatch(plain)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return ()
    signs = [sign for sign in (match["sign"], match["inner"], match["trailing"]) if sign]
    words = [word.strip() for word in (match["before"], match["after"]) if word]
    percents = [word for word in words if word.casefold() in _PER_CENT]
    if len(signs) > 1 or len(words) > 1:
        return ()
    if not percents and not all(is_currency(word, territory) for word in words):
        return ()
    numbers = dict.fromkeys(_readings(match["number"].strip(), territory))
    factor = Decimal("0.01") if match["percent"] or percents else Decimal(1)
    factor = -factor if "-" in signs or match["open"] else factor
    return tuple(_short(number * factor) for number in numbers)


def other_meaning(number: Decimal, territory: Territory) -> Decimal | None:
    """What a number that was read may have been meant as instead: 12.000 as twelve thousand.

    That is so with three digits behind the point and one to three before it, none of them a
    leading zero, where the point may part thousands.
    """
    whole = abs(number)
    is_like_thousands = number.as_tuple().exponent == -_GROUP and 1 <= whole < 10**_GROUP
    if not is_like_thousands or not territory.writes_point_in_thousands:
        return None
    return _short(number.scaleb(_GROUP))


def typed_form(number: Decimal) -> str:
    """A number as it is written so that it can mean nothing else."""
    text = f"{_short(number):f}"
    decimals = text.partition(".")[2]
    return f"{text}0" if len(decimals) == _GROUP and not text.lstrip("-").startswith("0") else text


def _plain(typed: str) -> str:
    """The text with ASCII's digits and signs in place of those of other scripts."""
    return "".join(map(_plain_letter, typed.translate(_SIGNS))).strip()


def _plain_letter(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    # Marks of direction stand around numbers in Arabic and Hebrew.
    if unicodedata.category(letter) == "Cf":
        return ""
    return " " if letter.isspace() else letter


def _readings(number: str, territory: Territory) -> Iterator[Decimal]:
    """Every number that digits with signs between them can be, what is usual here first."""
    decimal = [_with_decimals(number, sign) for sign in _DECIMAL_SIGNS]
    fraction = next((value for value in decimal if value is not None), None)
    whole = _whole(number)
    if fraction is None or whole is None:
        found = whole if fraction is None else fraction
        yield from () if found is None else (found,)
        return
    if "," in number:
        in_decimals, in_thousands = territory.writes_comma_in_decimals, True
    else:
        in_decimals, in_thousands = True, territory.writes_point_in_thousands
    if in_thousands:
        yield whole
    if in_decimals:
        yield fraction


def _with_decimals(number: str, sign: str) -> Decimal | None:
    before, found, behind = number.rpartition(sign)
    if not found or not (behind.isdigit() or (not behind and before)):
        return None
    whole = _whole(before) if before else Decimal(0)
    if whole is None or sign in before:
        return None
    return Decimal(f"{whole:f}.{behind or 0}")


def _whole(number: str) -> Decimal | None:
    """Digits alone, or parted into thousands by one sign; into hundreds too, as in India."""
    if number.isdigit():
        return Decimal(number)
    used = {letter for letter in number if not letter.isdigit()}
    if len(used) != 1 or not used <= set(_THOUSANDS_SIGNS):
        return None
    sign = used.pop()
    first, *middle, last = number.split(sign)
    sizes = {len(part) for part in middle}
    is_grouped = len(last) == _GROUP and (sizes <= {_GROUP} or sizes == {_GROUP - 1})
    is_begun = 0 < len(first) <= _GROUP and not first.startswith("0")
    if sign != "_" and not (is_grouped and is_begun):
        return None
    digits = "".join((first, *middle, last))
    return Decimal(digits) if digits.isdigit() else None


def _short(number: Decimal) -> Decimal:
    """Without zeros at the end of its decimals, and never written with an exponent."""
    return Decimal(f"{number.normalize():f}")
