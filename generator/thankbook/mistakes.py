"""A failed validation in the words of the person who typed the value."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from thankbook.problems import MOST_TOLD, Problem
from thankbook.yamlfile import ValuePath, YamlDocument

_SHOWN_LENGTH = 60
_LONGEST_WORD = 100

_NOT_A = {
    "decimal_type": "a number",
    "is_instance_of": "a number",
    "int_type": "a whole number",
    "string_type": "text",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
}


_NUMBERS = ("decimal_type", "is_instance_of")
_LIST_WORDS = {"known_by": "things that can be known", "donts": "don'ts"}


def told(
    mistakes: Iterable[ErrorDetails], model: type[BaseModel], document: YamlDocument
) -> Iterator[Problem]:
    """Validation errors as problems at the lines where they were typed.

    A field that is missing only because its name was misspelt is told once, as misspelt.
    """
    every = [(mistake, _path(mistake)) for mistake in mistakes]
    found = every[:MOST_TOLD]
    if more := len(every) - len(found):
        yield document.problem((), f"{more} more mistakes are not told.", "Correct these first.")
    misspelt = {
        (*path[:-1], meant)
        for mistake, path in found
        if mistake["type"] == "extra_forbidden" and (meant := _meant_field(path, model))
    }
    for mistake, path in found:
        if (mistake["type"] == "missing" and path in misspelt) or _only_follows(mistake):
            continue
        what, expected = _sentences(mistake, path, model)
        yield document.problem(path, what, expected)


def _only_follows(mistake: ErrorDetails) -> bool:
    """Whether a list is called too short only because entries of it were refused."""
    least = mistake.get("ctx", {}).get("min_length", 0)
    return mistake["type"] == "too_short" and len(mistake["input"]) >= least


def _path(mistake: ErrorDetails) -> ValuePath:
    return tuple(part for part in mistake["loc"] if part != "[key]")


_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]+)?) ?%")
_DECIMAL_COMMA = re.compile(r"([0-9]+),([0-9]{1,2}|0[0-9]+)")


def likely_number(typed: object) -> str:
    """The number that a text was meant as, as it would be typed: ``62%`` as 0.62, ``0,62`` too."""
    if not isinstance(typed, str):
        return ""
    if percent := _PERCENT.fullmatch(typed.strip()):
        return f"{(Decimal(percent[1].replace(',', '.')) / 100).normalize():f}"
    if comma := _DECIMAL_COMMA.fullmatch(typed.strip()):
        return f"{comma[1]}.{comma[2]}"
    return ""


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, if one is close."""
    if len(typed) > _LONGEST_WORD:
        return None
    by_folded = {_folded(word): word for word in known}
    close = get_close_matches(_folded(typed), by_folded, n=1, cutoff=0.6)
    # Two letters of a short word in the wrong order are too much for the ratio above.
    close += [word for word in by_folded if sorted(word) == sorted(_folded(typed))]
    return by_folded[close[0]] if close else None


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


def _folded(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def _sentences(mistake: ErrorDetails, path: ValuePath, model: type[BaseModel]) -> tuple[str, str]:
    kind, typed, details = mistake["type"], mistake.get("input"), mistake.get("ctx", {})
    field = _field_at(model, path)
    if kind == "extra_forbidden":
        return _unknown_field(path, model, typed)
    if kind == "missing" or typed is None:
        found = "This field is missing." if kind == "missing" else "Nothing is written here."
        return found, _expected(field)
    if not path:
        return f"{_begun(typed)} is not a group of fields.", "Write each field as 'name: value'."
    if kind in _NOT_A:
        likely = likely_number(typed) if kind in _NUMBERS else ""
        meant = f"Did you mean {likely}? " if likely else ""
        expected = meant + _expected(field) + _in_quotes(kind, typed)
        return f"{_begun(typed)} is not {_NOT_A[kind]}.", expected
    special = _SPECIAL.get(kind)
    if special:
        return special(typed, details, field)
    return f"{_begun(typed)} does not fit: {mistake['msg']}.", _expected(field)


def _begun(typed: object) -> str:
    """A value at the beginning of a sentence."""
    text = shown(typed)
    return text[0].upper() + text[1:] if isinstance(typed, dict | tuple) else text


def _in_quotes(kind: str, typed: object) -> str:
    if kind != "string_type" or isinstance(typed, dict | tuple):
        return ""
    return f' If {shown(typed)} is meant as text, put it in quotes: "{shown(typed)}".'


def _unknown_field(path: ValuePath, model: type[BaseModel], typed: object) -> tuple[str, str]:
    name = str(path[-1])
    names = _field_names(model, path[:-1])
    meant = _meant_field(path, model)
    found = f"There is no field {shown(name)} here."
    if meant:
        return found, f"Did you mean '{meant}'?"
    fields = f"The fields are: {', '.join(names)}." if names else ""
    if typed is not None:
        return found, fields
    comma = "If a comma before it belongs to the text, put the whole text in quotes."
    return found, comma if " " in name else f"{fields} {comma}"


def _meant_field(path: ValuePath, model: type[BaseModel]) -> str | None:
    return nearest(str(path[-1]), _field_names(model, path[:-1]))


def _field_names(model: type[BaseModel], path: ValuePath) -> list[str]:
    return list(getattr(_type_at(model, path), "model_fields", {}))


def _expected(field: FieldInfo | None) -> str:
    if field is None or not field.description:
        return ""
    examples = f", for example {_as_typed(field.examples[0])}" if field.examples else ""
    return f"Expected {field.description}{examples}".removesuffix(".") + "."


def _as_typed(example: object) -> str:
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {_as_typed(value)}" for key, value in example.items()) + "}"
    if isinstance(example, list | tuple):
        return "[" + ", ".join(_as_typed(value) for value in example) + "]"
    if isinstance(example, bool):
        return str(example).lower()
    return str(example)


def _unknown_id(
    typed: object, details: Mapping[str, Any], field: FieldInfo | None
) -> tuple[str, str]:
    known = list(details["known"])
    meant = nearest(str(typed), known)
    list_name = str(details["list"])
    words = _LIST_WORDS.get(list_name, list_name.replace("_", " "))
    found = f"{shown(typed)} is not one of the {words}."
    if meant:
        return found, f"Did you mean '{meant}'?"
    return found, f"Use one of: {', '.join(known)}."


def _percentage(
    typed: object, details: Mapping[str, Any], field: FieldInfo | None
) -> tuple[str, str]:
    return (
        f"{details['typed']} looks like a percentage.",
        f"Did you mean {details['write']}? {_expected(field)}".rstrip(),
    )


def _own_words(
    typed: object, details: Mapping[str, Any], field: FieldInfo | None
) -> tuple[str, str]:
    return str(details["found"]).format(typed=shown(typed)), str(
        details.get("expected") or _expected(field)
    )


def _wrong_form(reason: str) -> Callable[..., tuple[str, str]]:
    def tell(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> tuple[str, str]:
        limits = {name: details[name] for name in details if name != "error"}
        return f"{_begun(typed)} {reason.format(**limits)}.", _expected(field)

    return tell


_SPECIAL: dict[str, Callable[..., tuple[str, str]]] = {
    "unknown_id": _unknown_id,
    "percentage": _percentage,
    "own_words": _own_words,
    "greater_than": _wrong_form("is too small, it must be more than {gt}"),
    "greater_than_equal": _wrong_form("is too small, the least is {ge}"),
    "less_than": _wrong_form("is too large, it must be less than {lt}"),
    "less_than_equal": _wrong_form("is too large, the most is {le}"),
    "string_too_short": _wrong_form("is too short"),
    "string_too_long": _wrong_form("is too long, the most is {max_length} characters"),
    "too_short": _wrong_form("has too few entries, the least is {min_length}"),
    "too_long": _wrong_form("has too many entries, the most is {max_length}"),
    "string_pattern_mismatch": _wrong_form("has the wrong form"),
    "literal_error": _wrong_form("is not known here, it must be {expected}"),
}


def _field_at(model: type[BaseModel], path: ValuePath) -> FieldInfo | None:
    """The nearest field above the place that has a description."""
    for end in range(len(path), 0, -1):
        owner, name = _type_at(model, path[: end - 1]), path[end - 1]
        field = getattr(owner, "model_fields", {}).get(name)
        if field is not None:
            return typing.cast(FieldInfo, field)
    return None


def _type_at(model: type[BaseModel], path: ValuePath) -> Any:
    """The type that the values at a path are checked against, or None."""
    current: Any = model
    for part in path:
        fields = getattr(current, "model_fields", None)
        if fields is not None:
            current = _unwrapped(fields[part].annotation) if part in fields else None
        else:
            arguments = typing.get_args(current)
            current = (
                _unwrapped(arguments[-1 if not isinstance(part, int) else 0]) if arguments else None
            )
    return current


def _unwrapped(annotation: Any) -> Any:
    """An annotation without ``Annotated`` and without ``| None``."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _unwrapped(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return _unwrapped(next(a for a in typing.get_args(annotation) if a is not type(None)))
    return annotation
