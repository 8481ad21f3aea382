"""A module's name stands once, so that an import, a traceback and a search name one file.

A variable is called by the thing's name, too.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import thankbook

PACKAGE = Path(thankbook.__file__).parent
CHECKOUT = Path(__file__).parents[1]


def modules() -> Iterator[Path]:
    for file in sorted(PACKAGE.rglob("*.py")):
        path = file.relative_to(PACKAGE)
        if path.parts[0] != "compiled" and not path.stem.startswith("__"):
            yield path


def names_in(code: ast.AST) -> set[str]:
    """The names of variables and parameters."""
    nodes = ast.walk(code)
    return {getattr(node, "id", getattr(node, "arg", None)) or "" for node in nodes}


def is_named_by_a_rule(path: Path) -> bool:
    """A section keeps its pages in one module."""
    return path.parts[0] == "sections" and path.name == "pages.py"


def test_no_two_modules_have_one_name() -> None:
    named: dict[str, list[str]] = defaultdict(list)
    for path in modules():
        if not is_named_by_a_rule(path):
            named[path.stem].append(path.as_posix())
    twice = {name: files for name, files in named.items() if len(files) > 1}
    assert not twice, f"Give one of them a name of its own: {twice}"


def test_no_two_public_classes_of_a_room_have_one_name() -> None:
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in modules():
        room = "/".join(path.parts[:2]) if path.parts[0] == "sections" else path.parts[0]
        for node in ast.parse((PACKAGE / path).read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                named[room, node.name].append(path.as_posix())
    twice = {name: files for name, files in named.items() if len(files) > 1}
    assert not twice, f"Give one of them a name of its own: {twice}"


@pytest.mark.parametrize("folder", ["generator", "scripts", "benchmarks", "tests"])
def test_a_variable_is_called_one_only_beside_the_other(folder: str) -> None:
    """``one`` says nothing of what it is; of two that are alike there is nothing more to say."""
    files = (file for file in (CHECKOUT / folder).rglob("*.py") if "compiled" not in file.parts)
    unnamed = [
        f"{file.relative_to(CHECKOUT).as_posix()}:{statement.lineno}"
        for file in files
        for statement in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(statement, ast.FunctionDef)
        and "one" in (names := names_in(statement))
        and "other" not in names
    ]
    assert unnamed == [], "Call it by what it is: a segment, a role, a file."
