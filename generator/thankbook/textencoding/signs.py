"""How well a sign that is no letter stands where it stands: quotation marks, dashes, currencies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Grade(IntEnum):
    """How a word reads, best first."""

    NATURAL = 0
    """A word of one of the country's languages."""
    USUAL = 1
    """A word of another language that is saved so."""
    DOUBTFUL = 2
    """It may be meant, as a dash between two words may, but it is not what people write."""
    ABSURD = 3
    """Nobody writes so: ``£ukasz``, ``JosÈ``, two scripts in one word."""
    IMPOSSIBLE = 4
    """Bytes without a meaning, control characters, an accent on nothing."""


_ELISIONS = {
    "en": r"(?:\w+[’](?:s|t|re|ve|ll|d|m|clock|er|all)|\w*s[’]|[od][’]\w+)",
    "fr": r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd|presqu)[’]\w+",
    "it": r"(?:[dlcmnst]|un|all|dell|nell|sull|dall|bell|quell|quest|sant)[’]\w+",
    "ca": r"[dlmnst][’]\w+",
    "oc": r"[dlmnst][’]\w+",
    "ga": r"[bdmo][’]\w+",
    "nl": r"\w+[’]s",
    "uk": r"\w+[’]\w+",
    "be": r"\w+[’]\w+",
}


_UNITS = re.compile(r"(?:^|[^a-z])(?:[cdkm]?m|ft|in|yd)$", re.IGNORECASE)
_SPANISH = frozenset(["es", "gl", "ca", "ast", "fil"])


@dataclass(frozen=True)
class Place:
    """What stands before and after a sign, and the languages of whole sentences there."""

    before: str
    after: str
    official: Sequence[str]

    @property
    def follows(self) -> bool:
        """Whether a letter stands right before the sign."""
        return self.before[-1:].isalpha()

    @property
    def leads(self) -> bool:
        """Whether a letter stands right behind the sign."""
        return self.after[:1].isalpha()

    @property
    def between(self) -> bool:
        """Whether the sign stands within a word."""
        return self.follows and self.leads


def sign_grade(sign: str, place: Place) -> Grade:
    """The grade of one sign that is no letter."""
    rule = _RULES.get(sign)
    if rule:
        return rule(place)
    is_east_asian = "\u3000" <= sign <= "\u303f" or "\uff01" <= sign <= "\uff5e" or sign == "・"
    is_unseen = unicodedata.category(sign) == "Cf"
    return Grade.NATURAL if is_east_asian or is_unseen else Grade.ABSURD


def _worse(grade: Grade, *, when: bool) -> Grade:
    return grade if when else Grade.NATURAL


def _apart(place: Place) -> Grade:
    """Blanks, dashes and quotation marks stand between words."""
    return _worse(Grade.DOUBTFUL, when=place.between)


def _opening(place: Place) -> Grade:
    return _worse(Grade.DOUBTFUL, when=place.follows)


def _closing(place: Place) -> Grade:
    return _worse(Grade.DOUBTFUL, when=place.leads)


def _behind_words(place: Place) -> Grade:
    return _worse(Grade.ABSURD, when=place.leads)


def _alone(place: Place) -> Grade:
    return _worse(Grade.ABSURD, when=place.follows or place.leads)


def _before_words(place: Place) -> Grade:
    return _worse(Grade.ABSURD, when=place.follows)


def _with_digits(place: Place) -> Grade:
    """``£12`` and ``12€``, and ``US$`` and ``A£`` at most."""
    return _worse(Grade.ABSURD, when=place.leads or (place.follows and len(place.before) > 1))


def _spanish(place: Place) -> Grade:
    fits = _SPANISH & set(place.official) and place.leads and not place.follows
    return _worse(Grade.ABSURD, when=not fits)


def _catalan(place: Place) -> Grade:
    is_double_l = place.before[-1:].lower() == place.after[:1].lower() == "l"
    return _worse(Grade.ABSURD, when=place.between and not (is_double_l and "ca" in place.official))


def _raised(place: Place) -> Grade:
    """``m²`` and ``2½``, but not ``Pawe³``."""
    fits = not place.leads and (not place.follows or _UNITS.search(place.before))
    return _worse(Grade.ABSURD, when=not fits)


def _apostrophe(place: Place) -> Grade:
    """Within a word only as a language drops letters there: it's, l'eau, but not Mar'a."""
    if not place.between:
        return Grade.NATURAL
    left = re.search(r"[^\W\d_]+$", place.before)
    right = re.match(r"[^\W\d_]+", place.after)
    word = f"{left[0] if left else ''}’{right[0] if right else ''}".lower()
    fits = any(
        re.fullmatch(_ELISIONS[language], word)
        for language in place.official
        if language in _ELISIONS
    )
    return _worse(Grade.DOUBTFUL, when=not fits)


def _rules() -> Mapping[str, Callable[[Place], Grade]]:
    by_signs = {
        "\u00a0\u202f\u2009–—“”„«»‹›": _apart,
        "‘‚": _opening,
        "…": _closing,
        "™®ª": _behind_words,
        "º°": lambda _: Grade.NATURAL,
        "†‡×÷±‰µ´": _alone,
        "•§©¶": _before_words,
        "€£¥¢₪₫₩": _with_digits,
        "¿¡": _spanish,
        "·": _catalan,
        "¹²³½¼¾": _raised,
        "’": _apostrophe,
    }
    return {sign: rule for signs, rule in by_signs.items() for sign in signs}


_RULES = _rules()
