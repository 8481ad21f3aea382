"""The JSON Schema of a description, for editors that complete and explain while somebody types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from thankbook.business.codes import code_names
from thankbook.business.fieldpaths import field_paths, figure_paths
from thankbook.business.model import Business
from thankbook.business.partschema import part_of_document, part_of_model
from thankbook.vocabulary import Vocabulary

Labels = Mapping[str, Mapping[str, str]]
"""Label of each id of each list of the vocabulary."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Thankbook: the description of a business"
_PART_TITLE = "Thankbook: a part of the description of a business"
_PART = {"$ref": "#/$defs/PartOfBusiness"}
_WHOLE_OR_PART = {
    "if": {"type": "object", "required": ["extends"]},
    "then": _PART,
    "else": {"$ref": "#/$defs/Business"},
}
_PATHS = {"managers_only": figure_paths, "unusual": field_paths}
_BOUNDS = {"ge": "minimum", "le": "maximum"}
_LEFT_OUT = ("title", "default")
"""Noise in an editor: made from the name, or the absence of a value."""


def description_schema(
    vocabulary: Vocabulary, labels: Labels, *, part: bool = False
) -> JsonSchemaValue:
    """What a description may say, as JSON Schema 2020-12.

    A file that extends others may leave out anything: they give it; so may one that is only a
    ``part``, of a folder that is one description, or as what others extend. What only several
    fields together can break, such as shares that add up to more than one, is for
    ``thankbook check``.
    """
    made = Business.model_json_schema(schema_generator=_Generator)
    made = _tidied(made, _Choices(vocabulary, labels))
    for name, paths in _PATHS.items():
        made["properties"][name]["items"] = {"type": "string", "enum": sorted(paths())}
    definitions = made.pop("$defs")
    parts = {
        f"PartOf{name}": part_of_model(definition, definitions)
        for name, definition in definitions.items()
    }
    parts["PartOfBusiness"] = part_of_document(made, definitions)
    return {
        "$schema": DIALECT,
        "title": _PART_TITLE if part else _TITLE,
        **(_PART if part else _WHOLE_OR_PART),
        "$defs": definitions | parts | {"Business": made},
    }


class _Generator(GenerateJsonSchema):
    """Numbers are numbers; pydantic would also let them be text."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "number"}


class _Choices:
    """The ids that a field may be, and what each means."""

    def __init__(self, vocabulary: Vocabulary, labels: Labels) -> None:
        self._vocabulary = vocabulary
        self._labels = labels

    def of_list(self, list_name: str) -> JsonSchemaValue:
        ids = self._vocabulary.ids(list_name)
        labels = self._labels.get(list_name, {})
        return _choice({term: labels.get(term, term) for term in ids})

    def of_codes(self, kind: str) -> JsonSchemaValue:
        return _choice(code_names(kind))


def _choice(labels: Mapping[str, str]) -> JsonSchemaValue:
    """Ids with what they mean, in the way that editors show it beside a completion."""
    return {"type": "string", "enum": [*labels], "enumDescriptions": [*labels.values()]}


def _tidied(schema: Any, choices: _Choices) -> Any:
    """The schema without what pydantic adds for programs, and with every closed list in it."""
    if isinstance(schema, list):
        return [_tidied(part, choices) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {}
    for key, value in schema.items():
        if key in _BOUNDS:
            made[_BOUNDS[key]] = value
        elif key == "properties" or key == "$defs":
            made[key] = {name: _tidied(part, choices) for name, part in value.items()}
        elif key == "description":
            made[key] = _sentence(value)
        elif key in ("examples", "enum", "const", "required"):
            made[key] = value
        elif key not in (*_LEFT_OUT, "x-vocabulary", "x-codes"):
            made[key] = _tidied(value, choices)
    made |= dict(_listed(schema, choices))
    return _nullable(made)


def _listed(schema: Mapping[str, Any], choices: _Choices) -> Iterator[tuple[str, Any]]:
    if "x-vocabulary" in schema:
        yield from choices.of_list(schema["x-vocabulary"]).items()
    if "x-codes" in schema:
        yield from choices.of_codes(schema["x-codes"]).items()


def _nullable(schema: JsonSchemaValue) -> JsonSchemaValue:
    """``X or nothing`` in one piece where it can be: what an editor says of it is shorter."""
    options = schema.get("anyOf", [])
    null = {"type": "null"}
    if len(options) != 2 or null not in options:
        return schema
    option = next(option for option in options if option != null)
    if not isinstance(option.get("type"), str) or "enum" in option or "pattern" in option:
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**option, "type": [option["type"], "null"], **rest}


def _sentence(noun_phrase: str) -> str:
    text = noun_phrase.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
