"""Many descriptions checked together, what they share read once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thankbook.business.description import described
from thankbook.business.documents import Documents
from thankbook.business.extending import EXTENDS
from thankbook.business.layers import parts_of, read_layers
from thankbook.problems import Problem, ProblemsFound
from thankbook.vocabulary import Vocabulary


def checked(paths: Iterable[Path], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Every problem of the descriptions at the paths, each told once.

    A file that another of them extends is checked through that one: by itself it need not be whole.
    """
    documents = Documents()
    every = [one for path in paths for one in descriptions_in(path, documents)]
    problems: dict[Path, tuple[Problem, ...]] = {}
    bases: set[Path] = set()
    for path in dict.fromkeys(every):
        files, problems[path] = _checked(path, vocabulary, documents)
        bases.update(file for file in files if file != path.resolve())
    told = (problems[path] for path in problems if path.resolve() not in bases)
    return tuple(sorted({problem for some in told for problem in some}))


def descriptions_in(path: Path, documents: Documents) -> list[Path]:
    """The descriptions that a path stands for: itself, or every file of a folder of descriptions.

    A folder is one description divided into files, unless several of its files are descriptions
    of their own: they say their ``name``, or what they extend.
    """
    parts = parts_of(path) if path.is_dir() else []
    whole = [part for part in parts if _is_whole(part, documents)]
    return parts if len(whole) > 1 else [path]


def _is_whole(file: Path, documents: Documents) -> bool:
    try:
        value = documents.read(file, file.as_posix()).value
    except ProblemsFound:
        return False
    return isinstance(value, dict) and ("name" in value or EXTENDS in value)


def _checked(
    path: Path, vocabulary: Vocabulary, documents: Documents
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files that a description was read from, and its problems."""
    files: tuple[Path, ...] = ()
    try:
        layers = read_layers(path, path.as_posix(), documents)
        files = layers.files
        return files, described(layers, vocabulary).warnings
    except ProblemsFound as found:
        return files, found.problems
