"""Every place in the code that tells a problem, with the sentences that it may say."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from scripts.told.names import Expression, argument_of, spread
from scripts.told.source import Function, Module, called, modules, own_nodes, parameters
from scripts.told.texts import GAP, Texts, is_sentence


@dataclass(frozen=True)
class Told:
    """What one place of the code may say."""

    module: str
    line: int
    found: tuple[str, ...]
    """Ways in which it is said what was found; none where they cannot be read from the code."""

    expected: tuple[str, ...]
    """What is said to do about it."""

    raises: str = ""
    """The exception that carries the sentence; empty where it is a problem's."""

    is_warning: bool = False
    """Whether it is a question that stops nothing."""


@dataclass(frozen=True)
class Maker:
    """A function that is given the sentences and makes a problem of them."""

    name: str
    module: str
    found: tuple[int, str]
    """Which of its parameters says what was found: its place and its name."""

    expected: tuple[int, str] | None
    most: int
    """How many arguments it takes at most, which tells it from others of its name."""

    fixed: tuple[str, ...] = ()
    """What it says itself where it is not given what to do."""

    is_warning: bool = False
    """Whether it makes warnings."""


_PROBLEM = Maker("Problem", "problems", (3, "found"), (4, "expected"), 7)
_ALWAYS = ("Problem", "problem", "problem_at")
"""Makers whose calls are told of even where their words come from elsewhere."""


def places(code: Mapping[str, Module] | None = None) -> list[Told]:
    """Every place, in the order of modules and lines; without ``code``, of the whole package."""
    found = _Search(modules() if code is None else code).places()
    return sorted(found, key=lambda told: (told.module, told.line, repr(told)))


class _Search:
    def __init__(self, code: Mapping[str, Module]) -> None:
        self._modules = code
        self._texts = Texts(code)
        self._makers = {_PROBLEM}

    def places(self) -> set[Told]:
        while more := {*self._passing_on()} - self._makers:
            self._makers |= more
        found: set[Told] = set()
        for module in self._modules.values():
            found |= {*self._calls(module), *self._pairs(module), *self._raised(module)}
        return found

    def _made(self, module: Module) -> Iterator[tuple[ast.Call, Maker]]:
        """Calls of makers; a name of a module's own is that module's."""
        for maker in sorted(self._makers, key=repr):
            if not maker.name.startswith("_") or maker.module == module.name:
                for call in module.calls.get(maker.name, ()):
                    if len(call.args) <= maker.most:
                        yield call, maker

    def _passing_on(self) -> Iterator[Maker]:
        """Functions that make a problem of sentences that they are given."""
        for module in self._modules.values():
            for call, maker in self._made(module):
                function = next(iter(module.around(call)), None)
                found = _parameter(function, argument_of(call, *maker.found))
                if function is None or found is None:
                    continue
                said = argument_of(call, *maker.expected) if maker.expected else None
                expected = _parameter(function, said)
                fixed = self._texts.of(said, module) if said is not None and not expected else ()
                most = len(parameters(function))
                fixed = fixed or maker.fixed
                warns = maker.is_warning or _warns(call)
                yield Maker(function.name, module.name, found, expected, most, fixed, warns)

    def _calls(self, module: Module) -> Iterator[Told]:
        """What calls of makers say; of two makers of one name, the one that more is given to."""
        readings: dict[ast.Call, list[Told]] = {}
        for call, maker in self._made(module):
            found = argument_of(call, *maker.found)
            if found is None or _parameter(next(iter(module.around(call)), None), found):
                continue
            said = argument_of(call, *maker.expected) if maker.expected else None
            expected = self._texts.of(said, module) if said is not None else maker.fixed
            told = self._told(module, call, found, expected)
            told = replace(told, is_warning=maker.is_warning or _warns(call))
            if told.found or maker.name in _ALWAYS:
                readings.setdefault(call, []).append(told)
        for read in readings.values():
            yield max(read, key=lambda told: (bool(told.found) + bool(told.expected), told.found))

    def _told(
        self,
        module: Module,
        node: ast.AST,
        found: Expression,
        expected: Iterable[str] = (),
        raises: str = "",
    ) -> Told:
        ways = (text.replace("{typed}", GAP) for text in self._texts.of(found, module))
        texts = tuple(text for text in ways if is_sentence(text))
        said = tuple(text.strip() for text in expected if is_sentence(text.strip()))
        return Told(module.name, getattr(node, "lineno", 0), texts, said, raises)

    def _pairs(self, module: Module) -> Iterator[Told]:
        """Sentences that are given back together, and those that a value's refusal carries."""
        for node in module.nodes:
            found, expected = _pair(node)
            if found is not None:
                said = self._texts.of(expected, module) if expected is not None else ()
                told = self._told(module, node, found, said)
                if told.found:
                    yield told

    def _raised(self, module: Module) -> Iterator[Told]:
        """Refusals of one sentence: wrong usage, and what ends a command."""
        for node in module.nodes:
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                sentence, raises = spread(node.exc.args, 0), called(node.exc)
                if sentence is not None and raises != "ProblemsFound":
                    told = self._told(module, node, sentence, raises=raises)
                    if told.found:
                        yield told


def _warns(call: ast.Call) -> bool:
    given = (*call.args, *(keyword.value for keyword in call.keywords))
    return any(
        isinstance(argument, ast.Constant) and argument.value == "warning" for argument in given
    )


def _pair(node: ast.AST) -> tuple[Expression | None, Expression | None]:
    match node:
        case ast.Return(value=ast.Tuple(elts=[*_, found, expected])):
            return found, expected
        case ast.Yield(value=ast.Tuple(elts=[*_, found, expected])):
            return found, expected
        case ast.Dict(keys=keys, values=values):
            names = [getattr(key, "value", "") for key in keys]
            given = dict(zip(names, values, strict=True))
            return given.get("found"), given.get("expected")
    return None, None


def _parameter(function: Function | None, expression: Expression | None) -> tuple[int, str] | None:
    """The place and the name of the parameter, a text, that an expression is."""
    if function is None or not isinstance(expression, ast.Name):
        return None
    name, arguments = expression.id, function.args
    texts = {
        argument.arg
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        if getattr(argument.annotation, "id", "str") == "str"
    }
    is_changed = any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for node in own_nodes(function)
        if getattr(node, "lineno", 0) < expression.lineno
    )
    return (parameters(function).index(name), name) if name in texts and not is_changed else None
