"""The JSON Schema of a file of which another file gives the rest."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic.json_schema import JsonSchemaValue

from thankbook.business.composing.naming import EXTENDS
from thankbook.yamlfile.merging import REMOVE

Definitions = Mapping[str, JsonSchemaValue]

_MODELS, _PARTS = "#/$defs/", "#/$defs/PartOf"
_TAKE_AWAY = {"const": True, "description": "Take what the other file gives away."}
_REMOVAL = {
    "type": "object",
    "properties": {REMOVE: _TAKE_AWAY},
    "required": [REMOVE],
    "additionalProperties": False,
}
_OF_THIS_FILE = ("id", EXTENDS)
"""Fields that no other file gives, so that nothing is there to be taken away."""

_TOLD = ("description", "examples")
"""What an editor shows of a field whichever way it is written."""


def part_of_document(schema: JsonSchemaValue, definitions: Definitions) -> JsonSchemaValue:
    """A whole document that may leave out anything, and take away what the other file gives."""
    made = {key: value for key, value in schema.items() if key != "required"}
    fields = schema["properties"].items()
    return made | {"properties": {name: _part(name, field, definitions) for name, field in fields}}


def part_of_model(schema: JsonSchemaValue, definitions: Definitions) -> JsonSchemaValue:
    """The same of a group of fields, or of an entry of a list, which keeps its id."""
    made = part_of_document(schema, definitions)
    has_id = "id" in made["properties"]
    made["properties"][REMOVE] = _TAKE_AWAY
    made["if"] = {"required": [REMOVE]}
    made["then"] = {"maxProperties": 2 if has_id else 1}
    return made | ({"required": ["id"]} if has_id else {})


def _part(name: str, field: JsonSchemaValue, definitions: Definitions) -> JsonSchemaValue:
    made = _inner(field, definitions)
    return made if name in _OF_THIS_FILE else _removable(made)


def _inner(field: JsonSchemaValue, definitions: Definitions) -> JsonSchemaValue:
    """A field whose groups, entries and names may be parts; entries without an id are whole."""
    made = dict(field)
    if "$ref" in field:
        made["$ref"] = field["$ref"].replace(_MODELS, _PARTS)
    if "anyOf" in field:
        made["anyOf"] = [_inner(option, definitions) for option in field["anyOf"]]
    if "id" in definitions.get(_model_of(field.get("items", {})), {}).get("properties", {}):
        made["items"] = _inner(field["items"], definitions)
    if isinstance(field.get("additionalProperties"), dict):
        made["additionalProperties"] = _removable(field["additionalProperties"])
    return made


def _model_of(schema: JsonSchemaValue) -> str:
    reference: str = schema.get("$ref", "")
    return reference.removeprefix(_MODELS)


def _removable(field: JsonSchemaValue) -> JsonSchemaValue:
    """A field that may be taken away; a group of fields knows that itself."""
    options = field.get("anyOf", [field])
    if any("$ref" in option for option in options):
        return field
    told = {key: value for key, value in field.items() if key in _TOLD}
    bare = [{key: option[key] for key in option if key not in _TOLD} for option in options]
    return {"anyOf": [*bare, _REMOVAL], **told}
