"""The articles of English: "a" or "an" by how the noun sounds, and where there is no "the"."""

from __future__ import annotations

import re
import unicodedata

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?P<word>our|my|your|their|his|her|its|this|that|these|those|each|every|all|any|no|one|both"
    r"|some|another|either|neither|whichever|whoever)\s+(?=\S)",
    re.IGNORECASE,
)
"""Words that stand in the place of an article."""
_WITHOUT_ARTICLE = ("reception", "home", "work", "school")
"""Places that are named without an article: "at reception"."""
_NUMBERED = re.compile(r"\S.*\s\d+[a-z]?", re.IGNORECASE)

_LEADING_SIGNS = re.compile(r"^[^\w]+")
_NUMBER = re.compile(r"(\d+)")
_LETTER_ALONE = re.compile(r"[A-Za-z](?![A-Za-z'’])")
_INITIALISM = re.compile(r"[A-Z](?:\.?[A-Z0-9]){1,4}s?(?![A-Za-z])")
_SAID_AS_WORDS = re.compile(
    r"FIFA|HIIT|HIPAA|LAN|LASER|LEGO|MOOC|NASA|NATO|RADAR|RAM|REIT|ROM|SIM|SWAT"
)
"""Initials that are read as a word."""
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel: "an M", "a U"."""
_SILENT_H = re.compile(r"hour|hono[u]?r|honest|heir", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(
    r"eu|ew(?:e|er)\b|on(?:e|ce)(?![a-mo-rt-z])|oui"
    r"|u(?:ni(?!d|ll|m[^i]|n[^g]|rr)|nesco|biq|ral\b|rani|rin|rol|rug|rua"
    r"|s(?:e|ing|a[bg]|u|ur)|t(?:e[nr]|i|op)|k(?!a)|ganda)",
    re.IGNORECASE,
)
"""Words that are written with a vowel and said with a "y" or "w": "a user", "a one-off"."""
_VOWEL_Y = re.compile(r"y(?![aeiou])", re.IGNORECASE)


def indefinite(noun: str) -> str:
    """A noun with "a" or "an", by its first sound: an hour, a user, an MRI, an 8-ball."""
    bare = without_article(noun)
    if _DETERMINER.match(bare):
        return _within_a_sentence(bare)
    return f"{'an' if begins_with_vowel_sound(bare) else 'a'} {bare}"


def definite(noun: str) -> str:
    """A noun with "the", unless it carries a word in its place or is a name with a number."""
    bare = without_article(noun)
    if _DETERMINER.match(bare):
        return _within_a_sentence(bare)
    if bare.casefold() in _WITHOUT_ARTICLE or _NUMBERED.fullmatch(bare):
        return bare
    return f"the {bare}"


def has_determiner(noun: str) -> bool:
    """Whether a noun begins with an article or with a word in its place: "the", "our", "each"."""
    return bool(_ARTICLE.match(noun.strip()) or _DETERMINER.match(noun.strip()))


def unfitting_article(noun: str) -> str:
    """The noun with the other of "a" and "an", if it was written with the one that does not fit."""
    written = re.match(r"an?\s", noun.strip(), re.IGNORECASE)
    fitting = indefinite(noun)
    if not written or _DETERMINER.match(without_article(noun)):
        return ""
    return "" if fitting.split()[0] == written[0].strip().lower() else fitting


def _within_a_sentence(noun: str) -> str:
    """A noun whose determiner was written as at the beginning of a sentence."""
    return _DETERMINER.sub(lambda found: f"{found['word'].lower()} ", noun, count=1)


def without_article(noun: str) -> str:
    """A noun without the article that somebody wrote before it."""
    return _ARTICLE.sub("", noun.strip(), count=1) if _ARTICLE.match(noun.strip()) else noun.strip()


def begins_with_vowel_sound(noun: str) -> bool:
    """Whether a noun takes "an"."""
    letters = (
        letter
        for letter in unicodedata.normalize("NFKD", noun)
        if not unicodedata.combining(letter)
    )
    plain = _LEADING_SIGNS.sub("", "".join(letters))
    number = _NUMBER.match(plain)
    if number:
        return _number_sounds_like_vowel(plain, number[1])
    initials = _INITIALISM.match(plain)
    if initials and not _SAID_AS_WORDS.fullmatch(initials[0]):
        return plain[0] in _VOWEL_LETTERS
    if _LETTER_ALONE.match(plain):
        return plain[0].upper() in _VOWEL_LETTERS
    if _SILENT_H.match(plain) or _VOWEL_Y.match(plain):
        return True
    return plain[:1].lower() in tuple("aeiouøæœ") and not _CONSONANT_SOUND.match(plain)


def _number_sounds_like_vowel(text: str, digits: str) -> bool:
    """Eight, eleven and eighteen begin with a vowel, in thousands and millions as well."""
    groups = re.match(r"\d{1,3}(?=(?:[,. ]\d{3})+)", text)
    leading = groups[0] if groups else digits
    if not groups and len(leading) > 4:
        leading = leading[: len(leading) % 3 or 3]
    return leading.startswith("8") or leading in ("11", "18") or leading in _HUNDREDS


_HUNDREDS = tuple(f"{head}{rest:02}" for head in ("11", "18") for rest in range(100))
"""Four digits said by the hundred, as years are: eleven hundred, eighteen fifty."""
