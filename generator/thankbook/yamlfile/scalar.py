"""What one written value means: few rules, so that YAML's surprises never bite."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from thankbook.yamlfile.encoding import FORBIDDEN

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
# Longer digits are the numbers of cards and accounts, which arithmetic would only spoil.
MOST_DIGITS = 15
LONGEST_SHOWN = 60


def plain_value(text: str) -> str | int | Decimal | bool | None:
    """Give what an unquoted text means: a number, true, false, nothing, or else itself."""
    if text in WORDS:
        return WORDS[text]
    number = NUMBER.fullmatch(text)
    if not number or sum(character.isdigit() for character in text) > MOST_DIGITS:
        return text
    return Decimal(text) if number[1] else int(text)


def joined_surrogates(text: str) -> str:
    r"""Join ``\ud83d\ude00``, JSON's way to write one character, to that character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def shown(text: str) -> str:
    """Quote a text back, on one line and short enough for a message."""
    line = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
    return f"'{line}'" if len(line) <= LONGEST_SHOWN else f"'{line[:LONGEST_SHOWN]}…'"


def quoted(text: str) -> str:
    """A text in double quotes, so that it is read as itself; tabs and line breaks are blanks."""
    return json.dumps(re.sub(r"[\t\n\r]+", " ", text), ensure_ascii=False)
