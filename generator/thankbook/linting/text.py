"""A text at its place in a file, and a problem at a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.problems import Problem
from thankbook.yamlfile import Value, ValuePath, YamlDocument


@dataclass(frozen=True, slots=True)
class Text:
    """One text that somebody wrote."""

    document: YamlDocument
    path: ValuePath
    value: str

    def problem(self, found: str, expected: str) -> Problem:
        """A problem of this text."""
        return problem_at(self.document, self.path, found, expected)


def problem_at(document: YamlDocument, path: ValuePath, found: str, expected: str) -> Problem:
    """A problem at a field; one that is not written is told where the part around it begins."""
    return document.problem(path, found, expected)


def texts_in(document: YamlDocument) -> Iterator[Text]:
    """The texts of a document, in their order."""
    yield from _texts(document, (), document.value)


def _texts(document: YamlDocument, path: ValuePath, value: Value) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(document, path, value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(document, (*path, key), inner)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _texts(document, (*path, index), inner)
