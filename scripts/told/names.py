"""What a name may stand for where it is used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.told.source import Function, Module, own_nodes, parameters


@dataclass(frozen=True, eq=False)
class Element:
    """One element of what an expression comes to."""

    of: ast.expr
    index: int
    is_each: bool = False
    """Whether it is the element of each entry, as in a loop."""


Expression = ast.expr | Element


@dataclass(frozen=True, eq=False)
class Binding:
    """A place where a name is given something."""

    statement: ast.AST
    value: Expression
    is_added: bool = False
    """Whether it is added to what the name stood for before."""


def bindings(function: Function, name: str, use: ast.AST, module: Module) -> list[Binding]:
    """What may have been given to a name last, when the use of it is reached."""
    line = getattr(use, "lineno", 0)
    every = list(_bindings(function, name))
    earlier = [binding for binding in every if binding.statement.lineno <= line]
    if not earlier and name not in parameters(function):
        earlier = every  # in a loop, of the round before
    around = [use, *module.above(use)]
    certain = [
        binding.statement.lineno
        for binding in earlier
        if not binding.is_added
        and binding.statement not in around
        and _is_passed(binding, around, module)
    ]
    return [binding for binding in earlier if binding.statement.lineno >= max(certain, default=0)]


def _is_passed(binding: Binding, around: list[ast.AST], module: Module) -> bool:
    """Whether nobody gets to the use without it: it stands in a block around the use."""
    block = module.parents[binding.statement]
    if block not in around:
        return False
    position = around.index(block)
    inner = around[position - 1]
    return any(
        binding.statement in field and inner in field
        for _, field in ast.iter_fields(block)
        if isinstance(field, list)
    )


def _bindings(function: Function, name: str) -> Iterator[Binding]:
    for node in own_nodes(function):
        match node:
            case ast.Assign(targets=[target], value=value):
                found = _bound(target, value, name, is_each=False)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                found = _bound(target, value, name, is_each=False)
            case ast.AugAssign(target=ast.Name(id=other), value=value) if other == name:
                yield Binding(node, value, is_added=True)
                continue
            case ast.NamedExpr(target=target, value=value):
                found = _bound(target, value, name, is_each=False)
            case ast.For(target=target, iter=value):
                found = _bound(target, value, name, is_each=True)
            case ast.GeneratorExp(generators=[loop]) | ast.ListComp(generators=[loop]):
                found = _bound(loop.target, loop.iter, name, is_each=True)
            case _:
                continue
        yield from (Binding(node, value) for value in found)


def _bound(target: ast.expr, value: ast.expr, name: str, *, is_each: bool) -> Iterator[Expression]:
    match target:
        case ast.Name(id=found) if found == name and not is_each:
            yield value
        case ast.Tuple(elts=targets):
            for index, part in enumerate(targets):
                if getattr(part, "id", "") != name:
                    continue
                if isinstance(value, ast.Tuple) and not is_each:
                    yield from _spread(value.elts, index)
                else:
                    yield Element(value, index, is_each)


def spread(nodes: list[ast.expr], index: int) -> Expression | None:
    """The node at an index, also where some stand behind one star."""
    return next(_spread(nodes, index), None)


def _spread(nodes: list[ast.expr], index: int) -> Iterator[Expression]:
    for position, node in enumerate(nodes):
        if isinstance(node, ast.Starred):
            yield Element(node.value, index - position)
            return
        if position == index:
            yield node


def elements(value: ast.expr, index: int) -> Iterator[Expression]:
    """What stands at an index of what an expression comes to, as far as it is written out."""
    match value:
        case ast.Tuple(elts=nodes):
            yield from _spread(nodes, index)
        case ast.IfExp(body=body, orelse=orelse):
            yield from elements(body, index)
            yield from elements(orelse, index)
        case ast.Call() | ast.Name():
            yield Element(value, index)


def argument_of(call: ast.Call, index: int, name: str) -> Expression | None:
    """What a call gives for a parameter."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    return spread(call.args, index)
