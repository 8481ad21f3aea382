"""Files written whole or not at all: one home for how a file of the user's is made or replaced.

Bytes are written beside the file, put on the disk, and take its place in one step. So a full disk,
a quota, a share that breaks off or Ctrl-C leaves the file as it was.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from thankbook.problems import Problem, ProblemsFound

_IS_WINDOWS = os.name == "nt"
_TRIES, _WAIT_SECONDS = 20, 0.25
"""On Windows a file that somebody reads cannot be replaced; readers of a page are quick."""
_NEW_ONLY = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_ANYBODYS, _OWNERS = 0o666, 0o600
_PART, _LONGEST_BYTES = ".part", 100
_LEFT = re.compile(r"\.(?P<start>.+)\.[0-9a-f]{16}\.part")


def write_files(
    files: Mapping[Path, bytes],
    *,
    new: Collection[Path] = (),
    is_private: bool = False,
    is_synced: bool = True,
    check: Callable[[Path], object] | None = None,
) -> None:
    """Make or replace files of the user's, all of them or none.

    A file that is replaced keeps its rights and, where the system allows it, its owner; a link is
    followed to the file that it names. ``new`` are those that must not be there yet:
    ``FileExistsError`` where one is. ``is_private``: a file that is made is for its owner's eyes.
    ``is_synced``: nothing is lost in a power cut; for what can be made again it takes too long.
    ``check`` is given each file as it lies beside its place, and stops everything by raising.
    Raises ``ProblemsFound`` for a file that is write-protected, and ``OSError`` with the file's
    name where the disk refuses; nothing is changed then.
    """
    places = {file if file in new else Path(os.path.realpath(file)): file for file in files}
    refuse_protected(place for place, file in places.items() if file not in new)
    undo = _Undo(is_alone=len(files) == 1)
    parts: dict[Path, Path] = {}
    try:
        for place, file in places.items():
            with _named(file):
                undo.make_folders(place.parent)
                parts[place] = _staged(place, files[file], is_private, is_synced)
        if check is not None:
            for part in parts.values():
                check(part)
        for place, part in parts.items():
            with _named(places[place]):
                undo.put(part, place, is_new=places[place] in new)
        for folder in {place.parent for place in places} if is_synced else ():
            sync_folder(folder)
    except BaseException:
        for part in parts.values():
            part.unlink(missing_ok=True)
        undo.take_back()
        raise
    undo.forget()


class _Undo:
    """What was made and replaced, to be taken back where a later file cannot be written."""

    def __init__(self, *, is_alone: bool) -> None:
        self._is_alone = is_alone
        self._made: list[Path] = []
        self._before: dict[Path, Path] = {}

    def make_folders(self, folder: Path) -> None:
        """Make the folders that are missing, outermost first."""
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir()
            self._made.append(one)

    def put(self, part: Path, place: Path, *, is_new: bool) -> None:
        """Give bytes their place; the file that they replace keeps a second name meanwhile."""
        if is_new or not place.exists():
            _put_as_new(part, place)
            self._made.append(place)
            part.unlink(missing_ok=True)
            return
        if not self._is_alone:
            before = _beside(place)
            # Where there are no second names, each file is still whole.
            with suppress(OSError, NotImplementedError):
                os.link(place, before)
                self._before[place] = before
        replace_patiently(part, place)

    def take_back(self) -> None:
        """Put everything back as it was, as far as that goes."""
        for place, before in self._before.items():
            with suppress(OSError):
                # Where a file was not replaced yet, these are two names of it.
                before.unlink() if before.samefile(place) else before.replace(place)
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)

    def forget(self) -> None:
        """Everything is in place."""
        for before in self._before.values():
            before.unlink(missing_ok=True)


def cure(error: OSError) -> str:
    """What a user can do about a disk that takes no more; empty for any other fault."""
    return _CURES.get(error.errno or 0, "")


_ROOM = "Make room there, and run it again."
_CURES = {
    errno.ENOSPC: _ROOM,
    errno.EFBIG: "Its file system takes no file of this size: choose another place.",
    errno.EROFS: "It can only be read: choose another place.",
}
if hasattr(errno, "EDQUOT"):  # Windows knows no such error before Python 3.12
    _CURES[errno.EDQUOT] = _ROOM


def write_entry(file: Path, write: Callable[[BinaryIO], object], part: Path) -> None:
    """Make or replace a file of our own by way of ``part``, through no link that lies at either."""
    with _named(file):
        write_part(part, write)
        replace_patiently(part, file)
    sync_folder(file.parent)


def write_part(part: Path, write: Callable[[BinaryIO], object]) -> None:
    """A file that is to take the place of another, put on the disk.

    It lies in a folder that one process at a time writes to: whatever has its name, a piece that
    was left behind or a link that somebody planted, is taken away, not written through.
    """
    part.unlink(missing_ok=True)
    try:
        _write(part, write, _ANYBODYS)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def refuse_protected(files: Iterator[Path]) -> None:
    """Raise ``ProblemsFound`` with each file that is there and write-protected, or is no file.

    The rights are looked at themselves: root may write everywhere, and a file is replaced by way of
    its folder, but whoever protected a file did not want either.
    """
    problems = [
        Problem(file.as_posix(), 0, "", found, _UNPROTECT)
        for file in files
        if file.exists() and (found := _refusal(file))
    ]
    if problems:
        raise ProblemsFound(problems)


def _refusal(file: Path) -> str:
    """Why a file may not be replaced; empty where it may. A device would be gone for everybody."""
    if not file.is_file():
        return _NO_FILE
    is_protected = not file.stat().st_mode & 0o222 or not os.access(file, os.W_OK)
    return _PROTECTED if is_protected else ""


_NO_FILE = "This is no ordinary file, so nothing was written."
_PROTECTED = "This file is write-protected, so nothing was written."
_UNPROTECT = "Take the protection away first, or choose another file."


def replace_patiently(source: Path, file: Path) -> None:
    """``os.replace``, again for some seconds while a reader on Windows holds the file."""
    for tries_left in reversed(range(_TRIES if _IS_WINDOWS else 1)):
        try:
            source.replace(file)
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(_WAIT_SECONDS)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Put the entries of a folder on the disk; Windows does so by itself and cannot be asked."""
    if not _IS_WINDOWS:
        sync_path(folder, os.O_RDONLY)


def sync_path(path: Path, flags: int) -> None:
    """Put a file, or the entries of a folder, on the disk."""
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError:
        # Some network shares refuse to sync a folder; the rename itself they do in order.
        if not path.is_dir():
            raise
    finally:
        os.close(descriptor)


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """Errors name the file that somebody asked for, not the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from None


def _staged(file: Path, data: bytes, is_private: bool, is_synced: bool) -> Path:  # noqa: FBT001
    """The bytes beside a file, with its rights; the name is random, so that nobody waits there."""
    part = _beside(file)
    try:
        before = file.stat() if file.exists() else None
        # Nobody else may read what may turn out to be private.
        rights = _OWNERS if is_private or before else _ANYBODYS
        _write(part, lambda stream: stream.write(data), rights, is_synced=is_synced)
        if before is not None:
            _keep_rights(part, before)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _beside(file: Path) -> Path:
    """A name beside a file, which nobody can guess, and no longer than file systems take."""
    start = file.name.encode()[:_LONGEST_BYTES].decode(errors="ignore")
    return file.with_name(f".{start}.{secrets.token_hex(8)}{_PART}")


def was_left_beside(name: str, file: str) -> bool:
    """Whether a file of this name is what a killed process left beside another file."""
    left = _LEFT.fullmatch(name)
    return left is not None and file.startswith(left["start"])


def _write(
    part: Path, write: Callable[[BinaryIO], object], rights: int, *, is_synced: bool = True
) -> None:
    with os.fdopen(os.open(part, _NEW_ONLY, rights), "wb") as stream:
        write(stream)
        stream.flush()
        if is_synced:
            os.fsync(stream.fileno())


def _keep_rights(part: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(part, before.st_uid, before.st_gid)
    part.chmod(stat.S_IMODE(before.st_mode))


def _put_as_new(part: Path, file: Path) -> None:
    """Give bytes their name; ``FileExistsError`` where it is taken, be it since a moment ago."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Some shares know no second names for a file.
        if os.path.lexists(file):
            raise FileExistsError(errno.EEXIST, "There is a file of this name") from None
        part.rename(file)
