"""Which packages are declared, and which set of them is known."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")
PYTHONS = [
    classifier.rpartition(" ")[2]
    for classifier in PROJECT["project"]["classifiers"]
    if re.search(r":: 3\.\d+$", classifier)
]


def _declared(*extras: str) -> dict[str, Requirement]:
    texts = [
        *PROJECT["project"]["dependencies"],
        *(text for extra in extras for text in EXTRAS[extra]),
    ]
    requirements = map(Requirement, texts)
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def _pinned(python: str) -> dict[str, Version]:
    """The version of each package on Linux and a Python."""
    environment = {"python_version": python, "python_full_version": f"{python}.99"}
    requirements = [Requirement(line) for line in CONSTRAINTS.splitlines() if re.match(r"\w", line)]
    return {
        canonicalize_name(requirement.name): Version(str(requirement.specifier).removeprefix("=="))
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate(environment)
    }


def _imported(folder: str) -> Iterator[tuple[str, str]]:
    """Each file and each package outside of the standard library that it imports."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        if "compiled" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            else:
                continue
            for name in {name.partition(".")[0] for name in names} - sys.stdlib_module_names:
                yield file.relative_to(ROOT).as_posix(), name


@pytest.mark.parametrize(
    ("folder", "extras"),
    [("generator", ()), ("scripts", ()), ("tests", ("test",)), ("benchmarks", ("test",))],
)
def test_what_is_imported_is_declared(folder: str, extras: tuple[str, ...]) -> None:
    distributions = packages_distributions()
    declared = {*_declared(*extras), "thankbook"}
    # A script finds what lies beside it.
    beside = {file.stem for file in (ROOT / folder).glob("*.py")}
    undeclared = {
        (file, name)
        for file, name in _imported(folder)
        if name not in {"thankbook", "tests", "benchmarks", "scripts", *beside}
        and not declared
        & {canonicalize_name(distribution) for distribution in distributions.get(name, ())}
    }
    assert undeclared == set()


@pytest.mark.parametrize("python", PYTHONS)
def test_what_is_declared_is_pinned_within_its_range(python: str) -> None:
    pinned = _pinned(python)
    for name, requirement in _declared("test", "dev").items():
        if name != "thankbook":
            assert requirement.specifier.contains(pinned[name]), name


def test_the_known_set_names_no_place() -> None:
    assert not re.search(r"://|^-|\s@\s|file:|/home|/root|/tmp", CONSTRAINTS, re.MULTILINE)


def test_the_command_that_makes_it_is_documented() -> None:
    command = re.search(r"uv pip compile .*", CONSTRAINTS)
    assert command
    shown = (ROOT / "CONTRIBUTING.md").read_text("utf-8").replace(" --upgrade", "")
    assert command[0] in shown
