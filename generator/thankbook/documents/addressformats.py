"""In which order a country writes town, region and postcode, as its post office wants it.

From the address formats of CLDR's sister project libaddressinput. Countries that are not listed
write ``postcode town`` on one line and no region.
"""

from __future__ import annotations

import re

_TOWN_LINES: dict[str, str] = {
    "US PR VI GU AS MP": "{city}, {region} {postcode}",
    "CA AU TW": "{city} {region} {postcode}",
    "NZ SG IL SA MT NP": "{city} {postcode}",
    "GB IM JE GG GI ZA LK KE FK": "{city}|{postcode}",
    "IE": "{city}|{region}|{postcode}",
    "IT SM VA": "{postcode} {city} {region}",
    "ES AR CL MY PH": "{postcode} {city}|{region}",
    "MX": "{postcode} {city}, {region}",
    "BR": "{city} - {region}|{postcode}",
    "CO PE": "{city}, {region} {postcode}",
    "IN": "{city} {postcode}|{region}",
    "HK MO": "{city}|{region}",
    "TH VN ID": "{city}|{region} {postcode}",
    "UA RU KZ EG": "{city}|{region}|{postcode}",
    "TR": "{postcode} {city}/{region}",
    "LV": "{city}, {postcode}",
    "PK BD": "{city} - {postcode}",
    "AE QA": "{city}",
    "JP KR CN": "{city}, {region}|{postcode}",
}
_BY_COUNTRY = {country: form for listed, form in _TOWN_LINES.items() for country in listed.split()}
_USUAL = "{postcode} {city}"
TOWN_BEFORE_STREET = frozenset(["HU"])
"""Where the town stands above the street, and the postcode below."""
FAMILY_NAME_FIRST = frozenset(["HU", "JP", "CN", "KR", "TW", "HK", "MO", "VN"])
LARGEST_FIRST = frozenset(["JP", "CN", "KR", "TW"])
"""Where an address in the country's own letters begins with the postcode and ends with the name."""


def has_region(country: str) -> bool:
    """Whether addresses of a country name a region."""
    return "{region}" in _BY_COUNTRY.get(country, _USUAL)


def town_lines(country: str, city: str, region: str, postcode: str) -> list[str]:
    """The lines of an address below the street; what is not given leaves no sign behind."""
    form = _BY_COUNTRY.get(country, _USUAL)
    values = {"city": city, "region": region, "postcode": postcode}
    lines = (_filled(line, values) for line in form.split("|"))
    return [line for line in lines if line]


def _filled(form: str, values: dict[str, str]) -> str:
    """The parts that are given, each with the sign before it unless it is the first."""
    made = ""
    for sign, name in re.findall(r"([^{}]*)\{(\w+)\}", form):
        if value := values[name]:
            made += f"{sign if made else ''}{value}"
    return made
