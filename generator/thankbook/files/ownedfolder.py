"""Writing a folder of made files without ever touching a file that somebody else wrote.

A list in the folder says which files were made here, and what was in them. It is written before the
files are, with what they hold now and what they will: writing that was cut short is taken up again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from thankbook.files.staging import was_left_beside
from thankbook.files.wholefiles import replace_whole
from thankbook.problems import Problem, ProblemsFound

MANIFEST = ".thankbook.json"
"""The list in a folder that ``thankbook render`` wrote."""

_Digests = Mapping[str, frozenset[str]]
"""What each made file may hold: what it was given, and while one is written, what it will be."""


@dataclass(frozen=True)
class Written:
    """What a folder was given."""

    new: tuple[str, ...]
    """Files that were not there before."""

    changed: tuple[str, ...]
    """Files that held something else before."""

    gone: tuple[str, ...]
    """Files that are made no more, and were taken away."""

    kept: tuple[str, ...]
    """Files that lie there and were never made here."""


@dataclass(frozen=True)
class OwnedFolder:
    """How a command writes a folder: by its name, and the name of its list of files.

    ``sign`` is a made file that nobody changes by hand: where it is another than ours, another
    program, such as ``mkdocs build``, has made the folder since, and the list is of no use.
    """

    command: str
    manifest: str = MANIFEST
    sign: str = ""

    def write(self, folder: Path, files: Mapping[str, bytes]) -> Written:
        """Make the folder hold these files.

        A file that was not made here, or that was changed since, stops everything before anything
        is written (``ProblemsFound``). A file that is no longer made is taken away, unless it was
        changed. Everything else stays.
        """
        made_before = self.made_before(folder, files)
        _sweep(folder, {*made_before, *files, self.manifest})
        digests = {name: _digest(data) for name, data in sorted(files.items())}
        self._refuse_foreign(folder, digests, made_before)
        stale = sorted(set(made_before) - set(files))
        both = {
            name: made_before.get(name, frozenset()) | {digest} for name, digest in digests.items()
        }
        self._list(folder, {**made_before, **both})
        there = _names(folder)
        written = list(_write(folder, files, digests))
        gone = tuple(_remove(folder, stale, made_before))
        self._list(folder, {name: frozenset({digest}) for name, digest in digests.items()})
        known = {*files, self.manifest}
        return Written(
            tuple(name for name in written if name not in there),
            tuple(name for name in written if name in there),
            gone,
            tuple(sorted(_names(folder) - known)),
        )

    def made_before(self, folder: Path, files: Iterable[str]) -> _Digests:
        """What each file may hold that was made here before; raises ``ProblemsFound``."""
        file = folder / self.manifest
        if not file.is_file():
            return {}
        data = file.read_bytes()
        try:
            # An earlier Thankbook left a mark without a list.
            made = _read_list(data) if data else {}
        except ValueError:
            found = "This file was changed, so nobody can tell which files here were made."
            raise ProblemsFound(
                [Problem(file.as_posix(), 0, "", found, "Write into an empty folder.")]
            ) from None
        sign = folder / self.sign if self.sign else None
        is_known = (
            sign is None
            or not sign.is_file()
            or _digest(sign.read_bytes()) in made.get(self.sign, ())
        )
        if data and is_known:
            return made
        # Of what is made again, all is ours; everything else stays.
        there = ((name, folder / name) for name in files)
        return {
            name: frozenset({_digest(path.read_bytes())}) for name, path in there if path.is_file()
        }

    def _list(self, folder: Path, made: _Digests) -> None:
        told = {name: sorted(digests) for name, digests in sorted(made.items())}
        text = json.dumps(told, indent=1) + "\n"
        replace_whole({folder / self.manifest: text.encode()}, is_synced=False)

    def _refuse_foreign(
        self, folder: Path, digests: Mapping[str, str], made_before: _Digests
    ) -> None:
        problems = [
            Problem((folder / name).as_posix(), 0, "", found, "Move it away or write elsewhere.")
            for name, digest in digests.items()
            if (found := self._foreign(folder / name, digest, made_before.get(name)))
        ]
        if folder.exists() and not folder.is_dir():
            problems = [Problem(folder.as_posix(), 0, "", "This is a file, not a folder.")]
        if problems:
            raise ProblemsFound(problems)

    def _foreign(self, file: Path, digest: str, before: frozenset[str] | None) -> str:
        """What is wrong with overwriting a file; empty where nothing is."""
        if file.is_symlink() or (file.exists() and not file.is_file()):
            return "There is something else of this name."
        there = _digest(file.read_bytes()) if file.exists() else digest
        if there == digest:
            return ""
        if before is None:
            return f"This file was not written by '{self.command}'."
        return "" if there in before else f"This file was changed after '{self.command}' wrote it."


class FilesOf(Mapping[str, bytes]):
    """The files below a folder by their paths, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._files = folder, sorted(_names(folder))

    def __getitem__(self, name: str) -> bytes:
        """The bytes of a file."""
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """The paths in their order."""
        return iter(self._files)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._files)


def _read_list(data: bytes) -> _Digests:
    """The list in a folder; a list of before has one digest for a file and no list of them."""
    made = json.loads(data)
    if not isinstance(made, dict):
        raise ValueError("not a list of files")
    digests = {name: [kept] if isinstance(kept, str) else kept for name, kept in made.items()}
    if not all(_is_path(name) and isinstance(kept, list) for name, kept in digests.items()):
        raise ValueError("not a list of files")
    return {name: frozenset(map(str, kept)) for name, kept in digests.items()}


def _is_path(name: str) -> bool:
    """Whether a name leads to a file within the folder."""
    parts = name.split("/")
    return not ({"", ".", ".."} & {*parts}) and not Path(name).drive and "\\" not in name


def _names(folder: Path) -> set[str]:
    return {
        Path(path, name).relative_to(folder).as_posix()
        for path, _, names in os.walk(folder)
        for name in names
    }


def _sweep(folder: Path, ours: Collection[str]) -> None:
    """Take away the pieces that a killed process left beside files of ours."""
    names: dict[str, list[str]] = {}
    for path in map(PurePosixPath, ours):
        names.setdefault(str(path.parent), []).append(path.name)
    for around, files in names.items():
        for piece in sorted((folder / around).glob(".*.part")):
            if any(was_left_beside(piece.name, file) for file in files):
                piece.unlink()


def _write(folder: Path, files: Mapping[str, bytes], digests: Mapping[str, str]) -> Iterator[str]:
    for name, digest in digests.items():
        file = folder / name
        if not file.is_file() or _digest(file.read_bytes()) != digest:
            replace_whole({file: files[name]}, is_synced=False)
            yield name


def _remove(folder: Path, stale: Iterable[str], made_before: _Digests) -> Iterator[str]:
    for name in stale:
        file = folder / name
        is_ours = file.is_file() and not file.is_symlink()
        if is_ours and _digest(file.read_bytes()) in made_before[name]:
            file.unlink()
            yield name
        for around in (folder / name).parents:
            if around == folder or not around.is_dir() or any(around.iterdir()):
                break
            around.rmdir()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
