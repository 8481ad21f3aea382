"""The package's own code as syntax trees, with what each name in them stands for."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "generator" / "thankbook"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Module:
    """One file of the package."""

    name: str
    """Its dotted name within the package, such as ``business.layers``."""

    tree: ast.Module

    @property
    def doc(self) -> str:
        """The first paragraph of what it says about itself."""
        return " ".join((ast.get_docstring(self.tree) or "").split("\n\n")[0].split())

    @cached_property
    def functions(self) -> dict[str, list[Function]]:
        """Its functions and methods by their names."""
        found: dict[str, list[Function]] = {}
        for node in self.nodes:
            if isinstance(node, Function):
                found.setdefault(node.name, []).append(node)
        return found

    @cached_property
    def constants(self) -> dict[str, list[ast.expr]]:
        """What names of the module and of its classes are given."""
        found: dict[str, list[ast.expr]] = {}
        bodies = [self.tree.body]
        bodies += [node.body for node in self.nodes if isinstance(node, ast.ClassDef)]
        for node in (node for body in bodies for node in body):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                found.setdefault(node.targets[0].id, []).append(node.value)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                found.setdefault(getattr(node.target, "id", ""), []).append(node.value)
        return found

    @cached_property
    def imports(self) -> dict[str, tuple[str, str]]:
        """Names from other modules of the package: the module, and the name there."""
        return {
            alias.asname or alias.name: (node.module.removeprefix("thankbook."), alias.name)
            for node in self.nodes
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("thankbook.")
            for alias in node.names
        }

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Everything in it, in no order that means anything."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def calls(self) -> dict[str, list[ast.Call]]:
        """Every call in it, by the last name of what is called."""
        found: dict[str, list[ast.Call]] = {}
        for node in self.nodes:
            if isinstance(node, ast.Call):
                found.setdefault(called(node), []).append(node)
        return found

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """What each node is a part of."""
        return {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """What a node is within, the nearest first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def around(self, node: ast.AST) -> list[Function]:
        """The functions around a node, the innermost first."""
        return [above for above in self.above(node) if isinstance(above, Function)]


@cache
def modules() -> dict[str, Module]:
    """Every module of the package by its name; what was compiled is nobody's source."""
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        path = file.relative_to(PACKAGE).with_suffix("")
        if "compiled" not in path.parts:
            name = ".".join(part for part in path.parts if part != "__init__")
            found[name] = Module(name, ast.parse(file.read_text("utf-8")))
    return found


@cache
def own_nodes(function: Function) -> tuple[ast.AST, ...]:
    """The nodes of a function, in their order, without those of the functions inside it."""
    return tuple(_nodes(function.body))


def _nodes(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    for node in nodes:
        yield node
        if not isinstance(node, Function | ast.Lambda):
            yield from _nodes(ast.iter_child_nodes(node))


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def parameters(function: Function) -> list[str]:
    """The names of what a function is given, in order, without the object that it belongs to."""
    arguments = function.args
    names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    names = names[1:] if names[:1] in (["self"], ["cls"]) else names
    return [*names, *(argument.arg for argument in arguments.kwonlyargs)]
