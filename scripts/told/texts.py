"""What an expression may come to where it is a text: every way to say it, with gaps for values."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import Any

from scripts.told.names import Element, Expression, argument_of, bindings, elements
from scripts.told.source import Function, Module, called, own_nodes, parameters

GAP = "…"
"""Stands for what is only known when it is told: a name, a number, a list."""

_MOST = 24
"""Ways to say one thing; a text with more of them is told with a gap instead."""
_DEEPEST = 8
_SAME_TEXT = {"strip", "rstrip", "lstrip", "removesuffix", "removeprefix", "capitalize"}
_BEGINS = re.compile(r"[A-Z0-9'\"“…{\-<*\[.]")
_ENDS = re.compile(r"[.?!…:]$")


def is_sentence(text: str) -> bool:
    """Whether somebody could read it as a sentence; what is nothing but gaps is none."""
    has_words = " " in text and re.search(r"[A-Za-z]{2}", text)
    return bool(has_words and _BEGINS.match(text) and _ENDS.search(text))


class Texts:
    """Reads expressions of the package's modules."""

    def __init__(self, modules: Mapping[str, Module]) -> None:
        self._modules = modules
        self._readers: Mapping[type, Callable[[Any, Module, int], Iterable[str]]] = {
            Element: self._element,
            ast.Constant: self._constant,
            ast.JoinedStr: self._joined,
            ast.BinOp: self._sum,
            ast.IfExp: self._choice,
            ast.BoolOp: self._first_that_is,
            ast.NamedExpr: self._value,
            ast.Starred: self._value,
            ast.FormattedValue: self._filled,
            ast.Name: self._name,
            ast.Attribute: self._attribute,
            ast.Subscript: self._entry,
            ast.Call: self._call,
        }

    def of(self, expression: Expression, module: Module, depth: int = 0) -> tuple[str, ...]:
        """Every text that an expression may come to."""
        read = self._readers.get(type(expression))
        if depth > _DEEPEST or read is None:
            return (GAP,)
        found = tuple(dict.fromkeys(read(expression, module, depth + 1)))
        return found if 0 < len(found) <= _MOST else (GAP,)

    def _all(self, nodes: Iterable[Expression], module: Module, depth: int) -> Iterator[str]:
        for node in nodes:
            yield from self.of(node, module, depth)

    def _constant(self, node: ast.Constant, _module: Module, _depth: int) -> Iterable[str]:
        return ("" if node.value is None else str(node.value),)

    def _joined(self, node: ast.JoinedStr, module: Module, depth: int) -> Iterable[str]:
        return self._row(node.values, module, depth)

    def _sum(self, node: ast.BinOp, module: Module, depth: int) -> Iterable[str]:
        sides = (node.left, node.right)
        if not isinstance(node.op, ast.Add):
            return (GAP,)
        numbers = (text.isdigit() for side in sides for text in self.of(side, module, depth))
        return (GAP,) if any(numbers) else self._row(sides, module, depth)

    def _row(self, parts: Iterable[ast.expr], module: Module, depth: int) -> Iterable[str]:
        choices = [self.of(part, module, depth) for part in parts]
        if prod(map(len, choices)) > _MOST:
            choices = [choice if len(choice) == 1 else (GAP,) for choice in choices]
        return (re.sub(f"{GAP}({GAP})+", GAP, "".join(texts)) for texts in product(*choices))

    def _filled(self, node: ast.FormattedValue, module: Module, depth: int) -> Iterable[str]:
        """A value in a sentence; of what may be anything, only what is a sentence is told too."""
        texts = self.of(node.value, module, depth)
        if GAP not in texts or isinstance(node.value, ast.IfExp):
            return texts
        return (GAP, *(text for text in texts if " " in text and _ENDS.search(text)))

    def _choice(self, node: ast.IfExp, module: Module, depth: int) -> Iterable[str]:
        return self._all((node.body, node.orelse), module, depth)

    def _first_that_is(self, node: ast.BoolOp, module: Module, depth: int) -> Iterable[str]:
        texts = self._all(node.values, module, depth)
        return (text for text in texts if text or isinstance(node.op, ast.And))

    def _value(
        self, node: ast.NamedExpr | ast.Starred, module: Module, depth: int
    ) -> Iterable[str]:
        return self.of(node.value, module, depth)

    def _name(self, node: ast.Name, module: Module, depth: int) -> Iterable[str]:
        for function in module.around(node):
            if found := bindings(function, node.id, node, module):
                texts = [
                    *self._all(
                        (binding.value for binding in found if not binding.is_added), module, depth
                    )
                ]
                for binding in found:
                    if binding.is_added:
                        more = self.of(binding.value, module, depth)
                        texts += [f"{text}{added}" for text in texts for added in more]
                return texts
            if node.id in parameters(function):
                return self._given(function, node.id, module, depth)
        home, name = self._imported(node.id, module) or (module, node.id)
        return self._all(home.constants.get(name, ()), home, depth)

    def _attribute(self, node: ast.Attribute, module: Module, depth: int) -> Iterable[str]:
        """A constant of a class, or what the module makes such objects with."""
        made = (
            keyword.value
            for calls in module.calls.values()
            for call in calls
            for keyword in call.keywords
            if keyword.arg == node.attr and not module.around(call)
        )
        return self._all((*module.constants.get(node.attr, ()), *made), module, depth)

    def _given(self, function: Function, name: str, module: Module, depth: int) -> Iterable[str]:
        """What the calls within the module give a function of its own."""
        if not function.name.startswith("_"):
            return (GAP,)
        index = parameters(function).index(name)
        given = (argument_of(call, index, name) for call in module.calls.get(function.name, ()))
        return self._all((argument for argument in given if argument is not None), module, depth)

    def _entry(self, node: ast.Subscript, module: Module, depth: int) -> Iterable[str]:
        """Every value of a table among the constants."""
        tables = module.constants.get(getattr(node.value, "id", ""), ())
        values = [
            value for table in tables if isinstance(table, ast.Dict) for value in table.values
        ]
        return self._all(values, module, depth)

    def _call(self, node: ast.Call, module: Module, depth: int) -> Iterable[str]:
        if isinstance(node.func, ast.Attribute) and node.func.attr in _SAME_TEXT:
            return self.of(node.func.value, module, depth)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            texts = self.of(node.func.value, module, depth)
            return (re.sub(r"\{[^{}]*\}", GAP, text) for text in texts)
        if called(node) == "next" and isinstance(node.args[0], ast.GeneratorExp):
            return self._all((node.args[0].elt, *node.args[1:]), module, depth)
        home, results = self._results(node, module)
        return self._all(results, home, depth)

    def _element(self, node: Element, module: Module, depth: int) -> Iterable[str]:
        home, values = module, [node.of]
        if isinstance(node.of, ast.Call):
            home, values = self._results(node.of, module)
        elif isinstance(node.of, ast.Name):
            values = [*module.constants.get(node.of.id, ())]
            for function in module.around(node.of):
                found = bindings(function, node.of.id, node.of, module)
                values += [
                    binding.value for binding in found if isinstance(binding.value, ast.expr)
                ]
        if node.is_each:
            values = [entry for value in values for entry in getattr(value, "elts", [value])]
        return self._all(
            (element for value in values for element in elements(value, node.index)), home, depth
        )

    def _results(self, call: ast.Call, module: Module) -> tuple[Module, list[ast.expr]]:
        """What the function that is called gives back, wherever in the package it stands."""
        home, name = module, called(call)
        if isinstance(call.func, ast.Name):
            home, name = self._imported(name, module) or (module, name)
        return home, [
            node.value
            for function in home.functions.get(name, ())
            for node in own_nodes(function)
            if isinstance(node, ast.Return | ast.Yield) and node.value is not None
        ]

    def _imported(self, name: str, module: Module) -> tuple[Module, str] | None:
        place, there = module.imports.get(name, ("", ""))
        return (self._modules[place], there) if place and place in self._modules else None
