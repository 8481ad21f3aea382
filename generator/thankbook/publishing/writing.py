"""Writing a folder of made files without ever touching a file that somebody else wrote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from thankbook.problems import Problem, ProblemsFound

MANIFEST = ".thankbook.json"
"""Says which files of a folder were made here, and what was in them."""


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Make the folder hold these files; gives the paths that were written or taken away.

    A file that this function did not write, or that was changed since, stops everything before
    anything is written (``ProblemsFound``). A file written earlier that is no longer made is taken
    away, unless it was changed.
    """
    made_before = _manifest(folder)
    _refuse_foreign(folder, files, made_before)
    stale = sorted(set(made_before) - set(files))
    changed = [*_write(folder, files), *_remove(folder, stale, made_before)]
    manifest = {name: _digest(data) for name, data in sorted(files.items())}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return tuple(changed)


def _manifest(folder: Path) -> dict[str, str]:
    file = folder / MANIFEST
    if not file.is_file():
        return {}
    try:
        made = json.loads(file.read_text(encoding="utf-8"))
        return {str(name): str(digest) for name, digest in made.items()}
    except (ValueError, AttributeError):
        found = "This file was changed, so nobody can tell which files here were made."
        raise ProblemsFound(
            [Problem(file.as_posix(), 0, "", found, "Write into an empty folder.")]
        ) from None


def _refuse_foreign(
    folder: Path, files: Mapping[str, bytes], made_before: Mapping[str, str]
) -> None:
    problems = [
        Problem((folder / name).as_posix(), 0, "", found, "Move it away or write elsewhere.")
        for name in sorted(files)
        if (found := _foreign(folder / name, files[name], made_before.get(name)))
    ]
    if folder.exists() and not folder.is_dir():
        problems = [Problem(folder.as_posix(), 0, "", "This is a file, not a folder.")]
    if problems:
        raise ProblemsFound(problems)


def _foreign(file: Path, data: bytes, digest_before: str | None) -> str:
    """What is wrong with overwriting a file; empty where nothing is."""
    if file.is_symlink() or (file.exists() and not file.is_file()):
        return "There is something else of this name."
    if not file.exists() or file.read_bytes() == data:
        return ""
    if digest_before is None:
        return "This file was not written by 'thankbook render'."
    if _digest(file.read_bytes()) != digest_before:
        return "This file was changed after 'thankbook render' wrote it."
    return ""


def _write(folder: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in sorted(files.items()):
        file = folder / name
        if file.is_file() and file.read_bytes() == data:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        yield name


def _remove(folder: Path, stale: Iterable[str], made_before: Mapping[str, str]) -> Iterator[str]:
    for name in stale:
        file = folder / name
        if file.is_file() and _digest(file.read_bytes()) == made_before[name]:
            file.unlink()
            yield name


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
