"""Values quoted back in a message."""

from __future__ import annotations

import re
from decimal import Decimal

_SHOWN_LENGTH = 60
_ONE_WORD = re.compile(r"[\w.+-]*")
_WORDS = re.compile(r"[\w .+@/'-]*")


def shown(value: object) -> str:
    """A value as it may be quoted back in one short line."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, tuple):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= _SHOWN_LENGTH else f"'{text[:_SHOWN_LENGTH]}…'"


def begun(value: object) -> str:
    """A value at the beginning of a sentence."""
    text = shown(value)
    return text[0].upper() + text[1:] if isinstance(value, dict | tuple) else text


def as_typed(example: object) -> str:
    """A value as somebody would type it on one line, so that it is read as itself."""
    return _typed(example, None)


def _typed(example: object, bare: re.Pattern[str] | None) -> str:
    """The same within brackets or braces, where texts are in quotes unless they are ``bare``."""
    if isinstance(example, dict):
        fields = (f"{key}: {_typed(value, _WORDS)}" for key, value in example.items())
        return "{" + ", ".join(fields) + "}"
    if isinstance(example, list | tuple):
        # Two entries of several words would look like one text with a comma.
        return "[" + ", ".join(_typed(value, _ONE_WORD) for value in example) + "]"
    if isinstance(example, bool):
        return str(example).lower()
    text = str(example)
    needs_quotes = isinstance(example, str) and bare is not None and not bare.fullmatch(text)
    return f'"{text}"' if needs_quotes and not text.startswith('"') else text
