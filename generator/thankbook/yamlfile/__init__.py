"""Safe YAML with line numbers: plain values, their places, and mistakes in plain words."""

from thankbook.yamlfile.compiled import read_shipped
from thankbook.yamlfile.document import Key, Place, Value, ValuePath, YamlDocument, dotted
from thankbook.yamlfile.reader import parse_yaml, read_yaml

__all__ = [
    "Key",
    "Place",
    "Value",
    "ValuePath",
    "YamlDocument",
    "dotted",
    "parse_yaml",
    "read_shipped",
    "read_yaml",
]
