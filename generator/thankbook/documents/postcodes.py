"""How many digits the postcodes of a country have, where their number is fixed.

A spreadsheet takes ``01069`` for a number and keeps ``1069``. From the addressing guides of the
Universal Postal Union; Babel and CLDR have no such table. Countries whose postcodes hold letters,
or that have none, are not listed.
"""

from __future__ import annotations

_COUNTRIES_BY_DIGITS: dict[tuple[int, ...], str] = {
    (3,): "FO IS LS MG OM PG",
    (4,): """
        AF AL AM AT AU AZ BD BE BG CH CV CY DK ET GE GL GW HT HU LI LU MD MK MZ NE NO NZ PH PY SI
        SJ SV TN VE ZA""",
    (4, 7): "PT",
    (5,): """
        AX BA BL BT CR CU CZ DE DO DZ EE EG ES FI FR GF GP GR GT HN HR ID IQ IT JO KE KH KR KW LA
        LK LT LY MA MC ME MF MM MN MQ MX MY NC NI NP PE PF PK PL PM RE RS SD SE SK SM SN TH TR UA
        UY VA XK YT ZM""",
    (5, 6): "VN",
    (5, 7): "IL",
    (5, 9): "AS FM GU MH MP PR PW SA US VI",
    (6,): "BY CN CO EC IN KG KZ NG RO RU SG TJ TM TT UZ",
    (7,): "CL JP",
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
