"""What to type in place of a value of the wrong kind, tried out before it is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from thankbook.locales import ANYWHERE, Territory
from thankbook.validationwords.meaning import word_meant
from thankbook.validationwords.modelfields import entry_of
from thankbook.validationwords.nearness import nearest
from thankbook.validationwords.showing import shown

Context = Mapping[str, Any]

_BETWEEN_IDS = re.compile(r"\s*(?:[,;/+&]|\s(?:and|und|og|et|y|e|en|och|i)\s)\s*")
_ID = re.compile(r"[\w.-]+")
_DASHES = re.compile(r"[-–—•*·▪‣]\s?(?=\S)")
_LONGEST_SHOWN = 100
_LONGEST_LIST = 400


def refusal(annotation: Any, value: object, context: Context) -> str | None:
    """What a field says to a value: None where it takes it, else what it expects, if it says so."""
    mistakes = _mistakes(annotation, value, context)
    if mistakes is None:
        return ""
    every = (str(mistake.get("ctx", {}).get("expected", "")) for mistake in mistakes)
    return next(filter(None, every), "") if mistakes else None


def _mistakes(annotation: Any, value: object, context: Context) -> list[ErrorDetails] | None:
    """The mistakes of a value in a field; None where they cannot be known."""
    try:
        TypeAdapter(annotation).validate_python(value, context=dict(context))
    except ValidationError as error:
        return error.errors()
    except LookupError:
        # A closed list cannot be looked up without the vocabulary.
        return None
    return []


def in_quotes(annotation: Any, typed: object, as_typed: str, context: Context) -> str:
    """``If it is meant as text, put it in quotes``; nothing where that would be refused too."""
    is_many = isinstance(typed, dict | tuple)
    text = as_typed.removeprefix("- ").strip() if is_many else shown(typed)
    if not text or annotation is None:
        return ""
    if refusal(annotation, text, context) is not None:
        is_one = isinstance(typed, tuple) and len(typed) == 1
        alone = typed[0] if is_one and isinstance(typed, tuple) else None
        is_meant = isinstance(alone, str) and refusal(annotation, alone, context) is None
        return f" Did you mean {alone}, without brackets?" if is_meant else ""
    if isinstance(typed, tuple) and as_typed.startswith("- "):
        return " If it is meant as one text, write it behind the colon, without '- '."
    if is_many:
        quoted = f": {_quoted(text)}" if len(text) <= _LONGEST_SHOWN else ""
        return f" If it is meant as text, put it in quotes{quoted}."
    return f' If {text} is meant as text, put it in quotes: "{text}".'


def as_list(annotation: Any, typed: object, context: Context) -> str:
    """How one or several entries of a list are typed, where they stand there as one text."""
    if isinstance(typed, bool) or not isinstance(typed, str | int) or annotation is None:
        return ""
    entry = entry_of(annotation)
    if isinstance(typed, int) and refusal(entry, typed, context) is None:
        return f"Did you mean [{typed}]? "
    text = str(typed)
    if dash := _DASHES.match(text):
        return f"Begin each entry with a dash and a blank: - {_bare(text[dash.end() :])}. "
    parts = [part.strip() for part in _BETWEEN_IDS.split(text[:_LONGEST_LIST])]
    ids = [_id_meant(part, entry, context) for part in parts]
    if (
        len(text) <= _LONGEST_LIST
        and all(ids)
        and (len(ids) > 1 or " " not in text.strip() or text not in ids)
    ):
        return f"Did you mean [{', '.join(ids)}]? "
    if refusal(entry, text, context) is None:
        return f"Write one entry a line, each behind '- ': - {_bare(text)}. "
    return "Write one entry a line, each behind '- '. "


def _id_meant(part: str, entry: Any, context: Context) -> str:
    """The id that one of several words stands for; empty where it stands for none."""
    territory: Territory = context.get("territory", ANYWHERE)
    word = word_meant(part, entry, territory) or part
    mistakes = _mistakes(entry, word, context)
    known = [
        known_id
        for mistake in mistakes or ()
        for known_id in mistake.get("ctx", {}).get("known", ())
    ]
    meant = word if mistakes == [] else nearest(part, known) or ""
    return meant if _ID.fullmatch(meant) else ""


def _bare(text: str) -> str:
    return shown(text)[1:-1]


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text and "'" not in text else json.dumps(text, ensure_ascii=False)
