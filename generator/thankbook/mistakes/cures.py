"""What to type in place of a value of the wrong kind, tried out before it is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from thankbook.locales import ANYWHERE, Territory
from thankbook.mistakes.meaning import word_meant
from thankbook.mistakes.modelfields import entry_of
from thankbook.mistakes.showing import shown

Context = Mapping[str, Any]

_BETWEEN_IDS = re.compile(r"\s*(?:[,;/+&]|\s(?:and|und|og|et|y|e|en|och|i)\s)\s*")
_ID = re.compile(r"[\w.-]+")
_DASHES = re.compile(r"[-–—•*·▪‣]\s?(?=\S)")
_LONGEST_SHOWN = 100


def refusal(annotation: Any, value: object, context: Context) -> str | None:
    """What a field says to a value: None where it takes it, else what it expects, if it says so."""
    try:
        TypeAdapter(annotation).validate_python(value, context=dict(context))
    except ValidationError as error:
        every = (mistake.get("ctx", {}).get("expected", "") for mistake in error.errors())
        return next((str(one) for one in every if one), "")
    except LookupError:
        # A closed list cannot be looked up without the vocabulary.
        return ""
    return None


def in_quotes(annotation: Any, typed: object, as_typed: str, context: Context) -> str:
    """``If it is meant as text, put it in quotes``; nothing where that would be refused too."""
    text = as_typed.removeprefix("- ").strip() if isinstance(typed, dict | tuple) else str(typed)
    if not text or annotation is None or refusal(annotation, text, context) is not None:
        return ""
    if isinstance(typed, tuple) and as_typed.startswith("- "):
        return " If it is meant as one text, write it behind the colon, without '- '."
    if isinstance(typed, dict | tuple):
        quoted = f": {_quoted(text)}" if len(text) <= _LONGEST_SHOWN else ""
        return f" If it is meant as text, put it in quotes{quoted}."
    return f' If {text} is meant as text, put it in quotes: "{text}".'


def as_list(annotation: Any, typed: object, context: Context) -> str:
    """How one or several entries of a list are typed, where they stand there as one text."""
    if not isinstance(typed, str) or annotation is None:
        return ""
    if dash := _DASHES.match(typed):
        return f"Begin each entry with a dash and a blank: - {_bare(typed[dash.end() :])}. "
    entry = entry_of(annotation)
    territory: Territory = context.get("territory", ANYWHERE)
    parts = [one.strip() for one in _BETWEEN_IDS.split(typed)]
    ids = [word_meant(part, entry, territory) or part for part in parts]
    are_ids = all(_ID.fullmatch(one) and refusal(entry, one, context) is None for one in ids)
    if are_ids and (len(ids) > 1 or " " not in typed.strip()):
        return f"Did you mean [{', '.join(ids)}]? "
    if refusal(entry, typed, context) is None:
        return f"Write one entry a line, each behind '- ': - {_bare(typed)}. "
    return "Write one entry a line, each behind '- '. "


def _bare(text: str) -> str:
    return shown(text)[1:-1]


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text and "'" not in text else json.dumps(text, ensure_ascii=False)
