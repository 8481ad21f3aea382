"""A module's name stands once, so that an import, a traceback and a search name one file."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import thankbook

PACKAGE = Path(thankbook.__file__).parent


def modules() -> Iterator[Path]:
    for file in sorted(PACKAGE.rglob("*.py")):
        path = file.relative_to(PACKAGE)
        if path.parts[0] != "compiled" and not path.stem.startswith("__"):
            yield path


def is_named_by_a_rule(path: Path) -> bool:
    """Commands are called as people type them; a section keeps its pages in one module."""
    name = path.as_posix()
    return name.startswith("cli/commands/") or (
        name.startswith("sections/") and path.name == "pages.py"
    )


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
