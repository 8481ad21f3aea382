"""How many digits the postcodes of a country have, where their number is fixed.

A spreadsheet takes ``01069`` for a number and keeps ``1069``. From the addressing guides of the
Universal Postal Union; Babel and CLDR have no such table. Countries whose postcodes hold letters,
or that have none, are not listed.
"""

from __future__ import annotations

_COUNTRIES_BY_DIGITS: dict[tuple[int, ...], str] = {
    (3,): "FO IS MG PG",
    (4,): """
        AF AL AM AT AU BD BE BG CH CV CY DK ET GE GL GW HU LI LR LU MD MK MZ NE NO NZ PH PY SI
        SJ TN VE ZA""",
    (5,): """
        AX BA BL BT CR CU DE DO DZ EE EG ES FI FR GF GP GR GT HN HR IC ID IQ IT JO KE KH KR KW LA
        LK LT MA MC ME MF MM MN MQ MX MY NC NI NP PF PK PM RE RS SD SE SM SN TH TR UA UY VA XK
        YT ZM""",
    (5, 9): "AS GU MP PR SA US VI",
    (6,): "BY CN CO EC IN KG KZ NG RO RU SG TJ TM TT UZ VN",
    (7,): "CL IL JP",
    (8,): "BR",
}
_DIGITS = {
    country: counts for counts, listed in _COUNTRIES_BY_DIGITS.items() for country in listed.split()
}
_BETWEEN = str.maketrans("", "", " -\xa0\u2013\u2010\u2011")


def digits_of(country: str) -> tuple[int, ...]:
    """How many digits a postcode has; more than one number where it may be longer, or none."""
    return _DIGITS.get(country, ())


def lacks_digits(postcode: str, country: str) -> bool:
    """Whether a postcode of digits is shorter than those of its country."""
    counts = digits_of(country)
    digits = postcode.strip().upper().translate(_BETWEEN)
    for mark in (country, country[:1]):
        digits = digits.removeprefix(mark)
    is_short = bool(counts) and len(digits) not in counts and len(digits) < max(counts)
    return is_short and digits.isdecimal()
