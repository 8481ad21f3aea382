"""Where the code and the templates ask for strings of the pages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

_PACKAGE = Path(__file__).parents[1]
_ASKING = frozenset({"ui", "phrases"})
"""What a function is called that is given the key of a string and the values of its names."""
_MAY_ASK = re.compile(rf"\b(?:{'|'.join(sorted(_ASKING))})\(")


@dataclass(frozen=True, slots=True)
class StringUse:
    """A place where a string is asked for."""

    where: str
    """The file as seen from the package, and the line: ``sections/today/pages.py:40``."""

    key: str
    """The key; a ``*`` in it is what is decided only when a page is made: ``home.*_title``."""

    values: frozenset[str]
    """The names that are given a value."""

    @property
    def is_whole(self) -> bool:
        """Whether it is one key, and no pattern of several."""
        return "*" not in self.key

    def asks_for(self, key: str) -> bool:
        """Whether the string of a key may be asked for here."""
        return _pattern(self.key).fullmatch(key) is not None


@cache
def _pattern(key: str) -> re.Pattern[str]:
    # Lint asks for each string about each pattern: to write it anew took a third of all its rules.
    return re.compile(re.escape(key).replace(r"\*", ".+"))


@cache
def string_uses(package: Path = _PACKAGE) -> tuple[StringUse, ...]:
    """Each use in the package's own code and templates; what was compiled of them is left out."""
    return (
        *(use for file, text in _asking(package, "*.py") for use in _in_python(file, text)),
        *(use for file, text in _asking(package, "*.j2") for use in _in_template(file, text)),
    )


def _asking(package: Path, pattern: str) -> Iterator[tuple[str, str]]:
    for file in sorted(package.rglob(pattern)):
        shown = file.relative_to(package)
        if shown.parts[0] != "compiled" and _MAY_ASK.search(text := file.read_text("utf-8")):
            yield shown.as_posix(), text


def _in_python(file: str, text: str) -> Iterator[StringUse]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in _ASKING:
            key = node.args[0]
            parts = key.values if isinstance(key, ast.JoinedStr) else [key]
            values = frozenset(keyword.arg or "" for keyword in node.keywords)
            constants = [getattr(part, "value", None) for part in parts]
            yield from _use(f"{file}:{node.lineno}", constants, values)


def _name(function: ast.expr) -> str:
    return str(getattr(function, "id", getattr(function, "attr", "")))


def _in_template(file: str, text: str) -> Iterator[StringUse]:
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _ASKING:
            key = call.args[0]
            parts = key.nodes if isinstance(key, nodes.Concat) else [key]
            values = frozenset(keyword.key for keyword in call.kwargs)
            constants = [part.value if isinstance(part, nodes.Const) else None for part in parts]
            yield from _use(f"{file}:{call.lineno}", constants, values)


def _use(where: str, parts: Sequence[object], values: frozenset[str]) -> Iterator[StringUse]:
    """A use, but of a key that begins with what the code does not tell."""
    if isinstance(parts[0], str):
        key = "".join(part if isinstance(part, str) else "*" for part in parts)
        yield StringUse(where, key, values)
