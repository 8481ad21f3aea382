"""Every mistake of a validation as a problem: what was found, and what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from thankbook.locales import ANYWHERE, Territory
from thankbook.problems import MOST_TOLD, Problem
from thankbook.validationwords.cures import Context, as_list, in_quotes
from thankbook.validationwords.marks import VISIBLE
from thankbook.validationwords.meaning import meant_number, meant_switch, meant_word
from thankbook.validationwords.modelfields import (
    annotation_at,
    field_at,
    field_names,
    free_text_at,
    groups_with,
)
from thankbook.validationwords.nearness import nearest
from thankbook.validationwords.showing import as_typed, begun, shown
from thankbook.yamlfile import REMOVE, TIGHT_FIELD, ValuePath, YamlDocument

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
_NUMBERS = ("decimal_type", "is_instance_of", "int_type")
_FEWEST_WORDS = 3
_ANOTHER_TRADE = (
    "If yours is in no list, write 'other', and under 'trade' what it is called; "
    "'thankbook schema --format markdown' lists all."
)
_LIST_WORDS = {
    "known_by": "things that can be known",
    "donts": "don'ts",
    "industries": "trades",
    "people_traits": "traits of customers",
    "relations": "things that a role is to customers",
}

Sentences = tuple[str, str]
"""What was found, and what was expected."""


def told(
    mistakes: Iterable[ErrorDetails],
    model: type[BaseModel],
    document: YamlDocument,
    context: Context | None = None,
) -> Iterator[Problem]:
    """Validation errors as problems at the lines where they were typed.

    A field that is missing only because its name was misspelt is told once, as misspelt; what may
    stand at a place is listed once, however many mistakes there are.
    """
    every = [(mistake, path_of(mistake)) for mistake in mistakes]
    found = every[:MOST_TOLD]
    if more := len(every) - len(found):
        yield document.problem((), f"{more} more mistakes are not told.", "Correct these first.")
    telling = _Telling(model, document, context or {})
    unknown = [path for mistake, path in found if mistake["type"] == "extra_forbidden"]
    misspelt = {(*path[:-1], meant) for path in unknown if (meant := telling.meant_field(path))}
    taken_away = {path[:-1] for path in unknown if path[-1] == REMOVE}
    for mistake, path in found:
        if mistake["type"] == "missing" and (path in misspelt or path[:-1] in taken_away):
            continue
        if _only_follows(mistake):
            continue
        what, expected = telling.sentences(mistake, path)
        yield document.problem(path, what, expected.strip())


def _only_follows(mistake: ErrorDetails) -> bool:
    """Whether a list is called too short only because entries of it were refused."""
    least = mistake.get("ctx", {}).get("min_length", 0)
    return mistake["type"] == "too_short" and len(mistake["input"]) >= least


def path_of(mistake: ErrorDetails) -> ValuePath:
    """The path of the value that a mistake is about."""
    return tuple(part for part in mistake["loc"] if part != "[key]")


class _Telling:
    """The words for the mistakes of one document, and what has been listed in them already."""

    def __init__(self, model: type[BaseModel], document: YamlDocument, context: Context) -> None:
        self._model = model
        self._document = document
        self._context = context
        self._territory: Territory = context.get("territory", ANYWHERE)
        self._listed: set[object] = set()

    def sentences(self, mistake: ErrorDetails, path: ValuePath) -> Sentences:
        kind, typed, details = mistake["type"], mistake.get("input"), mistake.get("ctx", {})
        field = field_at(self._model, path)
        if kind in ("extra_forbidden", "unknown_id", "literal_error"):
            return self._unknown(kind, typed, details, path)
        if kind == "missing" or typed is None:
            found = "This field is missing." if kind == "missing" else "Nothing is written here."
            return found, _expected(field)
        if not path:
            return f"{begun(typed)} is not a group of fields.", "Write each field as 'name: value'."
        if kind in _NOT_A:
            meant = self._meant(kind, typed, path)
            expected = meant + _expected(field) + self._in_quotes(kind, typed, path)
            return f"{begun(typed)} is not {_NOT_A[kind]}.", expected
        special = _SPECIAL.get(kind, _wrong_form(f"does not fit: {mistake['msg']}"))
        return special(typed, details, field)

    def _unknown(
        self, kind: str, typed: object, details: Mapping[str, Any], path: ValuePath
    ) -> Sentences:
        if kind == "extra_forbidden":
            return self._unknown_field(path, typed)
        if typed is None:
            return "Nothing is written here.", _expected(field_at(self._model, path))
        if kind == "unknown_id":
            return self._unknown_id(typed, details)
        return self._unknown_word(typed, details, path)

    def meant_field(self, path: ValuePath) -> str | None:
        """The field that was most likely meant by an unknown name."""
        names = field_names(self._model, path[:-1])
        tight = self._tight(path)
        return nearest(tight["name"] if tight else str(path[-1]), names)

    def _tight(self, path: ValuePath) -> re.Match[str] | None:
        """A name and a value with no blank behind the colon, which is one name to YAML."""
        has_value = self._document.value_at(path) is not None
        return None if has_value else TIGHT_FIELD.fullmatch(str(path[-1]))

    def _meant(self, kind: str, typed: object, path: ValuePath) -> str:
        if kind in _NUMBERS:
            annotation = annotation_at(self._model, path)
            return meant_number(typed, annotation, self._territory)
        if kind == "tuple_type":
            return as_list(annotation_at(self._model, path), typed, self._context)
        return meant_switch(typed) if kind == "bool_type" else ""

    def _in_quotes(self, kind: str, typed: object, path: ValuePath) -> str:
        if kind != "string_type":
            return ""
        written = self._document.spelling_of(path).typed
        return in_quotes(annotation_at(self._model, path), typed, written, self._context)

    def _unknown_field(self, path: ValuePath, typed: object) -> Sentences:
        name = str(path[-1])
        found = f"There is no field {shown(name)} here."
        spelling = self._document.spelling_of(path)
        if group := spelling.remarked_group:
            remark = f"Line {group.line} above it, '{group.name}:', is still a remark."
            return f"{found} {remark}", "Take the '#' off that line too, or put it back here."
        if name == REMOVE and path[:-1]:
            return _removed(typed, found)
        hint = self._text_of_above(path, typed)
        if meant := self.meant_field(path):
            if tight := self._tight(path):
                written = f"{meant}: {tight['text'].strip()}"
                return f"{found} No blank stands behind its colon.", f"Write '{written}'."
            # A field of another group may be like one of this: which is meant is not guessed.
            home = "" if hint else self._home(path, typed)
            return found, f"{home} Did you mean '{meant}'? {hint}".strip()
        return found, hint or self._where_known(path, typed)

    def _text_of_above(self, path: ValuePath, typed: object) -> str:
        """What is expected of a text with a colon that is not indented below its field's name."""
        group, line = self._document.value_at(path[:-1]), self._document.place_of(path).line
        beside = group if isinstance(group, dict) and isinstance(typed, str) else {}
        for name, value in beside.items():
            at = (*path[:-1], name)
            is_above = value is None and self._document.place_of(at).line == line - 1
            if is_above and free_text_at(self._model, at):
                indented = "indent it by two blanks and put the whole text in quotes"
                return f"If it is the text of '{name}' above it, {indented}."
        return ""

    def _where_known(self, path: ValuePath, typed: object) -> str:
        """What is expected of an unknown field that is like none of its group."""
        if home := self._home(path, typed):
            return home
        name, remark = str(path[-1]), self._put_back(path, typed)
        comma = "If a comma before it belongs to the text, put the whole text in quotes."
        if typed is None and name.isdigit():
            return "If a comma before it begins decimals, write a point in its place."
        if typed is None and " " in name:
            return remark + comma
        fields = remark + self._fields(path[:-1])
        return fields if typed is not None else f"{fields} {comma}"

    def _home(self, path: ValuePath, typed: object) -> str:
        """The groups that have a field of that name."""
        homes = groups_with(self._model, str(path[-1]))
        groups = " and of ".join(map(shown, homes))
        return f"{self._put_back(path, typed)}It is a field of {groups}." if homes else ""

    def _put_back(self, path: ValuePath, typed: object) -> str:
        """What is to be done if it was a remark."""
        reads_like_remark = len(str(path[-1]).split()) >= _FEWEST_WORDS
        spelling = self._document.spelling_of(path)
        is_likely = typed is not None and (spelling.beside_remark or reads_like_remark)
        return "If this is a remark, put its '#' back. " if is_likely else ""

    def _fields(self, path: ValuePath) -> str:
        """The fields of a group; they are listed once for each model."""
        names = field_names(self._model, path)
        if not names:
            return ""
        return self._once(tuple(names), f"The fields are: {', '.join(names)}.")

    def _unknown_id(self, typed: object, details: Mapping[str, Any]) -> Sentences:
        known = list(details["known"])
        list_name, near = str(details["list"]), details["near"]
        meant = details["meant"] or (None if near else nearest(str(typed), known))
        words = _LIST_WORDS.get(list_name, list_name.replace("_", " "))
        found = f"{shown(typed)} is not one of the {words}."
        if meant:
            return found, f"Did you mean '{meant}'?"
        if list_name == "industries":
            nearest_in_meaning = f"Nearest in meaning: {', '.join(near)}. " if near else ""
            return found, nearest_in_meaning + _ANOTHER_TRADE
        return found, self._once(list_name, f"Use one of: {', '.join(known)}.")

    def _unknown_word(
        self, typed: object, details: Mapping[str, Any], path: ValuePath
    ) -> Sentences:
        meant = meant_word(typed, annotation_at(self._model, path), self._territory)
        expected = _expected(field_at(self._model, path))
        if meant:
            return f"{begun(typed)} is not known here.", meant + expected
        return f"{begun(typed)} is not known here, it must be {details['expected']}.", expected

    def _once(self, what: object, sentence: str) -> str:
        if what in self._listed:
            return ""
        self._listed.add(what)
        return sentence


def _removed(typed: object, found: str) -> Sentences:
    """A group that is to be taken away from what lies below it."""
    if typed is True:
        return (
            "There is nothing to remove here.",
            "Expected an id, or a field, that the base gives.",
        )
    return found, f"To take away what the base gives, write '{REMOVE}: true'."


def _expected(field: FieldInfo | None) -> str:
    if field is None or not field.description:
        return ""
    examples = f", for example {as_typed(field.examples[0])}" if field.examples else ""
    return f"Expected {field.description}{examples}".removesuffix(".") + "."


def _percentage(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> Sentences:
    found = f"{details['typed']} looks like a percentage."
    return found, f"Did you mean {details['write']}? {_expected(field)}".rstrip()


def _two_numbers(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> Sentences:
    found = f"{details['typed']} can be read in two ways."
    same = details["same"]
    return found, f"Did you mean {details['other']}? If you mean {same}, write {same}."


def _own_words(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> Sentences:
    expected = str(details.get("expected") or _expected(field))
    return str(details["found"]).format(typed=shown(typed)), expected


def _wrong_form(reason: str) -> Callable[..., Sentences]:
    def tell(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> Sentences:
        limits = {name: details[name] for name in details if name != "error"}
        return f"{begun(typed)} {reason.format(**limits)}.", _expected(field)

    return tell


def _unfit(typed: object, details: Mapping[str, Any], field: FieldInfo | None) -> Sentences:
    if details.get("pattern") == VISIBLE:
        return "Nothing of this text can be seen.", _expected(field)
    return f"{begun(typed)} has the wrong form.", _expected(field)


_SPECIAL: dict[str, Callable[..., Sentences]] = {
    "percentage": _percentage,
    "two_numbers": _two_numbers,
    "own_words": _own_words,
    "greater_than": _wrong_form("is too small, it must be more than {gt}"),
    "greater_than_equal": _wrong_form("is too small, the least is {ge}"),
    "less_than": _wrong_form("is too large, it must be less than {lt}"),
    "less_than_equal": _wrong_form("is too large, the most is {le}"),
    "string_too_short": _wrong_form("is too short"),
    "string_too_long": _wrong_form("is too long, the most is {max_length} characters"),
    "too_short": _wrong_form("has too few entries, the least is {min_length}"),
    "too_long": _wrong_form("has too many entries, the most is {max_length}"),
    "string_pattern_mismatch": _unfit,
}
