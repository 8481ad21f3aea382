"""Yes and no, as people type them."""

from __future__ import annotations

import re

from thankbook.problems import Problem, ProblemsFound

_YES = re.compile("y|yes|j|ja|jo|joo|k|kyllä|o|oui|s|si|sí|t|tak|是")
_NO = re.compile("n|no|nej|nein|nie|non|nee|e|ei|ni|不|否")


def yes_or_no(typed: str) -> bool:
    """What a text says, in the languages in which trades are found; raises ``ProblemsFound``."""
    word = typed.strip().casefold()
    if _YES.fullmatch(word):
        return True
    if _NO.fullmatch(word):
        return False
    raise ProblemsFound([Problem("answer", 0, "", f"'{typed}' is not yes or no.", "Type y or n.")])
