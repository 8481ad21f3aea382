"""What a country writes: its languages, and the code pages that its computers save in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel.languages import get_official_languages, get_territory_language_info

from thankbook.textencoding.alphabets import FAMILY_OF, Family

_KNOWN_BY_PERCENT = 10.0
"""Names of a language that one in ten knows are at home in a country."""
_USUAL = FAMILY_OF["en"]
_WRITTEN_AS = {"zh_Hans": "zh", "sr_Cyrl": "sr", "az_Latn": "az", "uz_Latn": "uz", "nan_Hant": ""}


@dataclass(frozen=True)
class Writing:
    """The languages of a country, its own families of code pages first, and who sets the usual."""

    languages: tuple[str, ...]
    official: tuple[str, ...]
    families: tuple[Family, ...]


@cache
def writing(country: str | None) -> Writing:
    """How a country writes; western pages where a country is not known or writes a to z alone."""
    if not country:
        west = tuple(language for language, family in FAMILY_OF.items() if family is _USUAL)
        return Writing(west, west, (_USUAL,))
    official = [
        _named(language)
        for language in (
            *get_official_languages(country, de_facto=True),
            *get_official_languages(country, regional=True, de_facto=True),
        )
    ]
    spoken = {
        _named(language)
        for language, about in get_territory_language_info(country).items()
        if float(about["population_percent"] or 0) >= _KNOWN_BY_PERCENT
    }
    languages = dict.fromkeys([*official, *sorted(spoken)])
    nationwide = [_named(language) for language in get_official_languages(country, de_facto=True)]
    families = [FAMILY_OF[language] for language in nationwide or official if language in FAMILY_OF]
    return Writing(
        tuple(language for language in languages if language in FAMILY_OF),
        tuple(dict.fromkeys(official)),
        tuple(dict.fromkeys(families)) or (_USUAL,),
    )


def _named(language: str) -> str:
    return _WRITTEN_AS.get(language, language)
