"""Phrases that are read twice have a plain one in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import Text
from thankbook.problems import Problem

_BEGINS = r"(?:^|(?<=[.!?:]\s))"
_BEFORE_YES = "[Aa]|[Tt]he|[Tt]heir|[Ii]ts|[Yy]our|[Oo]ur|written|[Ww]ith|[Ww]ithout"
_WHO = "you|they|it|we|he|she|someone|a|the|nothing"

_PLAIN: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": tuple(
        (re.compile(pattern), plain)
        for pattern, plain in (
            (r"\b[Ww]hoever\b", "'the person who', 'anyone who' or 'if you'"),
            (
                r"(?<!\{)\b(?:[Ss]ome|[Nn]o|[Aa]ny|[Ee]very)body\b",
                "'someone', 'no one', 'anyone', 'everyone' or 'people'",
            ),
            (r"\b(?:[Ii]n|[Oo]n|[Aa]t) which\b", "'when', 'where', or two sentences"),
            (r"(?<!\{)\b[Mm]end(?:s|ed|ing)?\b", "'fix', 'repair' or 'put right'"),
            (r"\b[Aa]new\b", "'again'"),
            (
                rf"\b(?:{_BEFORE_YES}) yes\b(?!-)",
                "'consent', 'permission' or 'if they agree'",
            ),
            (rf"{_BEGINS}Nor\b", "a full sentence: 'Also not ...', 'Do not ... either'"),
            (
                rf"{_BEGINS}(?:Should|Had|Were) (?:{_WHO})\b(?=[^?]*?[.!])",
                "a sentence that begins with 'If'",
            ),
            (r"\b(?:by lot|[Dd]raw(?:s|n)? lots|[Tt]oss(?:es|ed)?\b)", "'at random' or 'flip'"),
        )
    )
}
"""What to read for, and what to write instead, by language."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No phrase has to be read twice, for many readers learned the language at work."""
    plain = _PLAIN.get(linted.library.language, ())
    for text in linted.texts:
        yield from _roundabout(text, plain)


def _roundabout(text: Text, plain: tuple[tuple[re.Pattern[str], str], ...]) -> Iterator[Problem]:
    for pattern, instead in plain:
        for match in pattern.finditer(text.value):
            found = f"'{match[0].strip()}' has to be read twice."
            yield text.problem(found, f"Write {instead}.")
