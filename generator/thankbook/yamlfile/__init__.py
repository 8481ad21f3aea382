"""Safe YAML with line numbers: plain values, their places, and mistakes in plain words."""

from thankbook.yamlfile.compiled import read_shipped
from thankbook.yamlfile.document import (
    Key,
    Place,
    Value,
    ValuePath,
    YamlDocument,
    dotted,
    undotted,
)
from thankbook.yamlfile.merging import REMOVE
from thankbook.yamlfile.parsing import parse_yaml, read_yaml
from thankbook.yamlfile.scalar import quoted
from thankbook.yamlfile.spelling import TIGHT_FIELD, Spelling

__all__ = [
    "REMOVE",
    "TIGHT_FIELD",
    "Key",
    "Place",
    "Spelling",
    "Value",
    "ValuePath",
    "YamlDocument",
    "dotted",
    "parse_yaml",
    "quoted",
    "read_shipped",
    "read_yaml",
    "undotted",
]
