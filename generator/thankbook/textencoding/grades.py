"""How well the words of a text read as words: what tells one code page from another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from thankbook.textencoding.alphabets import letters
from thankbook.textencoding.signs import Grade, Place, sign_grade

_LETTERS = re.compile(
    r"[^\W\d_]+(?:[\u0300-\u0328\u05b0-\u05c4\u0e31-\u0e4e\u064b-\u0652]+[^\W\d_]*)*"
)
_NO_LETTERS = "ªºµ"
_EAST_ASIAN = frozenset(
    ["CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"]
)


def grade(word: str, own: Sequence[str], of_page: Sequence[str], official: Sequence[str]) -> Grade:
    """The grade of a piece of text between blanks that holds a sign beyond ASCII.

    ``own`` are the country's languages, ``of_page`` those that the code page was made for,
    ``official`` those of the country in which whole sentences are likely.
    """
    worst = max(_signs(word, official), _case(word))
    for run in _LETTERS.findall(word):
        if not run.isascii() and worst < Grade.IMPOSSIBLE:
            worst = max(worst, _run(run, own, of_page))
    return worst


def _run(run: str, own: Sequence[str], of_page: Sequence[str]) -> Grade:
    """The grade of letters that stand together."""
    scripts = {_script(letter) for letter in run} - {"COMBINING"}
    if len(scripts) > 1 and (worst := _mixed(run, scripts, own, of_page)):
        return worst
    beyond = {_small(letter) for letter in run if not letter.isascii()}
    if any(beyond <= letters(language) for language in own):
        return Grade.NATURAL
    if any(beyond <= letters(language) for language in of_page):
        return Grade.USUAL
    return Grade.DOUBTFUL


def _mixed(run: str, scripts: set[str], own: Sequence[str], of_page: Sequence[str]) -> Grade:
    """Only East Asian scripts stand together, with capitals from A to Z at most."""
    if not scripts <= _EAST_ASIAN | {"LATIN"}:
        return Grade.ABSURD
    latin = [letter for letter in run if _script(letter) == "LATIN"]
    if not all(letter.isascii() for letter in latin):
        return Grade.ABSURD
    is_at_home = not latin or set(own) & set(of_page)
    is_word = len(latin) > 1 and not all(letter.isupper() for letter in latin)
    return Grade.NATURAL if is_at_home and not is_word else Grade.ABSURD


def _case(word: str) -> Grade:
    """Words are small, capital, or begin with a capital; names such as McDonald are in ASCII."""
    for run in re.findall(r"[^\W\d_]+", word):
        capitals = [letter for letter in run if letter.isupper()]
        small = [letter for letter in run if letter.islower() and letter != "ß"]
        if small and any(letter.isupper() and not letter.isascii() for letter in run[1:]):
            return Grade.ABSURD
        if len(capitals) > 1 and small and all(not letter.isascii() for letter in small):
            return Grade.ABSURD
        if run[1:2].isupper() and run[0].islower() and not run[0].isascii():
            return Grade.ABSURD
    return Grade.NATURAL


def _signs(word: str, official: Sequence[str]) -> Grade:
    worst = Grade.NATURAL
    for at, sign in enumerate(word):
        if sign.isascii() and sign.isprintable():
            continue
        kind = unicodedata.category(sign)
        is_lost_mark = kind[0] == "M" and not _is_letter(word[at - 1 : at])
        if kind in ("Cc", "Cn", "Co", "Cs") or sign == "\ufffd" or is_lost_mark:
            return Grade.IMPOSSIBLE
        if kind[0] not in "LM" or sign in _NO_LETTERS:
            worst = max(worst, sign_grade(sign, Place(word[:at], word[at + 1 :], official)))
    return worst


def _is_letter(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign)[0] in "LM"


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter
