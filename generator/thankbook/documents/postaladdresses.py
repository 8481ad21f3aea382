"""Addresses of a list of people, line by line in the order of their country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError

from thankbook.documents.addressformats import (
    FAMILY_NAME_FIRST,
    LARGEST_FIRST,
    TOWN_BEFORE_STREET,
    has_region,
    town_lines,
)
from thankbook.documents.checkedpeople import first_name_problems
from thankbook.documents.peoplelist import Person
from thankbook.documents.postcodes import digits_of, lacks_digits
from thankbook.problems import Problem

BLANKS: Mapping[str, str] = {
    "first_name": "first name",
    "last_name": "last name",
    "full_name": "full name",
    "company": "company",
    "street": "street",
    "street_2": "street 2",
    "street_3": "street 3",
    "postcode": "postcode",
    "city": "city",
    "region": "region",
    "country": "country",
    "whole_address": "whole address",
}
"""What an address is made of, with the label under which a column may stand."""
_NAMES = ("full_name", "first_name", "last_name", "company")
_LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi", "is", "pl", "cs", "sk", "hu",
    "ro", "hr", "sl", "et", "lv", "lt", "el", "tr", "ru", "uk", "bg", "sr", "he", "ar", "ja", "ko",
    "zh", "zh_Hant", "vi", "th",
)  # fmt: skip
_ALSO = {
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB",
    "northern ireland": "GB", "usa": "US", "u.s.a.": "US", "u.s.": "US", "america": "US",
    "holland": "NL", "republic of ireland": "IE", "éire": "IE", "czech republic": "CZ",
    "brd": "DE", "d": "DE", "a": "AT", "korea": "KR", "russia": "RU", "turkey": "TR",
}  # fmt: skip


def address_lines(values: Mapping[str, str], home: str) -> tuple[str, ...]:
    """The lines of an address as they are printed for post from the country ``home``."""
    country = _country(values, home)
    whole = values.get("whole_address", "")
    if whole and not values.get("street"):
        # Mailchimp writes an address in one line, with two blanks between its parts.
        own = [line.strip() for line in re.split(r"\n|\s{2,}", whole) if line.strip()]
        return (*_head(values, country), *own)
    head, streets = _head(values, country), [*_streets(values)]
    city, region, postcode = (values.get(name, "") for name in ("city", "region", "postcode"))
    if country in LARGEST_FIRST and not "".join((*streets, city, region)).isascii():
        town = f"{region}{city}" if country != "KR" else " ".join(filter(None, (region, city)))
        lines = [postcode, town, *streets, *reversed(head)]
    elif country in TOWN_BEFORE_STREET:
        lines = [*head, city, *streets, postcode]
    else:
        lines = [*head, *streets, *town_lines(country, city, region, postcode)]
    abroad = _country_line(values.get("country", ""), country) if country != home else ""
    return tuple(line for line in (*lines, abroad) if line)


def problems_of(people: Sequence[Person], file: str, home: str) -> Iterator[Problem]:
    """What an address lacks, by the line of the list; nothing that stands in a cell is told.

    ``home`` is the country of an address that names none.
    """
    yield from _unprinted_regions(people, file, home)
    for person in people:
        values = person.values
        yield from first_name_problems(person, file)
        if lacks_digits(values.get("postcode", ""), _country(values, home)):
            yield _short_postcode(person, file, home)
        if not any(values.get(name) for name in _NAMES):
            yield Problem(file, person.line, "", "This row names nobody: no name and no company.")
        if not values.get("street") and not values.get("whole_address"):
            yield Problem(file, person.line, "street", "This address has no street.")
        if not values.get("city") and not values.get("whole_address"):
            yield Problem(file, person.line, "city", "This address has no town.")
        if values.get("country") and country_of(values["country"]) is None:
            found = "This country is not known."
            expected = "Write its English name, or its two letters."
            yield Problem(file, person.line, "country", found, expected)


def _short_postcode(person: Person, file: str, home: str) -> Problem:
    country = _country(person.values, home)
    counts = " or ".join(str(count) for count in digits_of(country))
    found = f"This postcode is short: {_english(country)} has postcodes of {counts} digits."
    expected = (
        "A spreadsheet drops a zero in front: save the column as text, and write the zero again."
    )
    if not person.values.get("country"):
        expected += " If the address is in another country, name it in a column 'country'."
    return Problem(file, person.line, "postcode", found, expected)


def _unprinted_regions(people: Sequence[Person], file: str, home: str) -> Iterator[Problem]:
    """Regions of addresses without a country, where the own country writes none."""
    if has_region(home) or home in LARGEST_FIRST:
        return
    lines = [
        person.line
        for person in people
        if person.values.get("region") and not person.values.get("country")
        if person.values.get("street") or not person.values.get("whole_address")
    ]
    if lines:
        of_all = "this address" if len(lines) == 1 else f"{len(lines)} addresses, of which this is"
        first = "" if len(lines) == 1 else " the first,"
        found = f"The region of {of_all}{first} is not printed: {_english(home)} writes none."
        expected = "If an address is in another country, name it in a column 'country'."
        yield Problem(file, lines[0], "region", found, expected, "warning")


def _country(values: Mapping[str, str], home: str) -> str:
    return country_of(values.get("country", "")) or home


def _english(country: str) -> str:
    return str(Locale("en").territories.get(country, country))


def country_of(typed: str) -> str | None:
    """The two letters of a country by its name in one of many languages; None for no country."""
    name = " ".join(typed.casefold().split())
    return _countries().get(name) if name else None


def _head(values: Mapping[str, str], country: str) -> list[str]:
    """The name and the company."""
    name = values.get("full_name", "")
    if values.get("last_name") or values.get("first_name"):
        first, last = values.get("first_name", ""), values.get("last_name", "")
        both = [last, first] if country in FAMILY_NAME_FIRST else [first, last]
        is_plain = "".join(both).isascii() or country in ("HU", "VN")
        joint = " " if is_plain or country not in FAMILY_NAME_FIRST else ""
        name = joint.join(part for part in both if part)
    return [line for line in (name, values.get("company", "")) if line]


def _streets(values: Mapping[str, str]) -> Iterator[str]:
    for name in ("street", "street_2", "street_3"):
        yield from (line.strip() for line in values.get(name, "").splitlines() if line.strip())


def _country_line(typed: str, country: str) -> str:
    """The name in capitals, as postal treaties want it; of two letters the English name."""
    if len(typed.strip()) > 2:
        return " ".join(typed.split()).upper()
    return _english(country).upper()


@cache
def _countries() -> Mapping[str, str]:
    known: dict[str, str] = {}
    for language in _LANGUAGES:
        try:
            names = Locale.parse(language).territories
        except (UnknownLocaleError, ValueError):
            continue
        for code, name in names.items():
            if len(code) == 2 and code.isalpha():
                known.setdefault(str(name).casefold(), code)
                known.setdefault(code.casefold(), code)
    return {**known, **_ALSO}
