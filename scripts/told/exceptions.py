"""Every class of exception that Thankbook has, and how a command ends that meets it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.told.source import Module, modules

_ENDS = {
    "UsageError": 2,
    "BadParameter": 2,
    "ClickException": 1,
    "PluginError": 1,
    "ThankbookError": 1,
    "OSError": 1,
}
"""Exit codes by the exception that others are made from: click's, MkDocs's, ours, Python's."""


@dataclass(frozen=True)
class Raised:
    """A class of exception."""

    name: str
    module: str
    doc: str
    ends_with: int | None
    """The exit code of a command that meets it; none where it is caught on the way."""


def exceptions() -> list[Raised]:
    """Every class of exception in the package, by its name."""
    code = modules()
    bases = {
        node.name: [getattr(base, "id", getattr(base, "attr", "")) for base in node.bases]
        for module in code.values()
        for node in module.nodes
        if isinstance(node, ast.ClassDef)
    }
    return sorted(
        (
            Raised(node.name, module.name, _doc(node), _exit_code(node.name, bases))
            for module in code.values()
            for node in module.nodes
            if isinstance(node, ast.ClassDef) and _is_exception(node.name, bases)
        ),
        key=lambda raised: raised.name,
    )


def caught(code: Mapping[str, Module]) -> set[str]:
    """The names of exceptions that some handler of the package names."""
    return {
        getattr(name, "id", getattr(name, "attr", ""))
        for module in code.values()
        for handler in module.nodes
        if isinstance(handler, ast.ExceptHandler) and handler.type is not None
        for name in getattr(handler.type, "elts", [handler.type])
    }


def _is_exception(name: str, bases: Mapping[str, list[str]]) -> bool:
    known = getattr(builtins, name, None)
    if isinstance(known, type) and issubclass(known, BaseException):
        return True
    return name in _ENDS or any(_is_exception(base, bases) for base in bases.get(name, ()))


def _exit_code(name: str, bases: Mapping[str, list[str]]) -> int | None:
    if name in _ENDS:
        return _ENDS[name]
    codes = (_exit_code(base, bases) for base in bases.get(name, ()))
    return next((code for code in codes if code is not None), None)


def _doc(node: ast.ClassDef) -> str:
    return " ".join((ast.get_docstring(node) or "").split())
