"""The files below a folder that others may write to as well: reached through no link of theirs.

A link in a share, planted at the right moment, would have us read or replace a file elsewhere that
only we may touch. On POSIX each folder on the way is opened by itself and held, so that nothing can
be put in its place; Windows cannot do that, and is asked just before.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from thankbook.files.disk import replace_patiently

_HOLDS = os.open in os.supports_dir_fd
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_FILE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_LINK
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
_IN_THE_WAY = frozenset({errno.ELOOP, errno.ENOTDIR, errno.EISDIR, errno.ENXIO, errno.EMLINK})
"""What POSIX says of a link (FreeBSD: EMLINK), of a file in place of a folder, of a pipe."""


class NotOursError(OSError):
    """On the way to a file, or at its place, lies a link or something else that is no file."""


class SharedTree:
    """The files below a folder by their paths in it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def open(self, path: str) -> BufferedReader:
        """A file to be read; ``FileNotFoundError`` where nothing is, ``NotOursError``."""
        *folders, name = path.split("/")
        with self._told(path), self._folder(folders) as held:
            descriptor = _opened(self._root / path, name, held)
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                os.close(descriptor)
                raise NotADirectoryError(errno.ENOTDIR, "not a file")
            return os.fdopen(descriptor, "rb")

    def create(self, path: str, source: BinaryIO) -> None:
        """Put a new file there; ``FileExistsError`` where there is anything already."""
        *folders, name = path.split("/")
        with self._told(path), self._folder(folders, make=True) as held:
            where = self._root / path if held is None else name
            descriptor = os.open(where, _NEW, 0o666, dir_fd=held)
            with os.fdopen(descriptor, "wb") as stream:
                shutil.copyfileobj(source, stream)

    def take(self, part: Path, path: str) -> None:
        """Put a finished file into its place, whatever file is there."""
        *folders, name = path.split("/")
        with self._told(path), self._folder(folders, make=True) as held:
            if held is None:
                replace_patiently(part, self._root / path)
                return
            os.replace(part, name, dst_dir_fd=held)
            with suppress(OSError):
                # Some network shares refuse to sync a folder; the rename itself they do in order.
                os.fsync(held)

    def remove(self, path: str) -> None:
        """Take a file away, if it is there, and the folders that are empty without it."""
        *folders, name = path.split("/")
        with suppress(FileNotFoundError), self._told(path):
            with self._folder(folders) as held:
                if held is None:
                    (self._root / path).unlink()
                else:
                    os.unlink(name, dir_fd=held)
            for depth in range(len(folders), 0, -1):
                if not self._without_empty_folder(folders[:depth]):
                    break

    def _without_empty_folder(self, folders: Sequence[str]) -> bool:
        try:
            with self._folder(folders[:-1]) as held:
                if held is None:
                    self._root.joinpath(*folders).rmdir()
                else:
                    os.rmdir(folders[-1], dir_fd=held)
        except OSError:
            return False
        return True

    @contextmanager
    def _folder(self, folders: Sequence[str], *, make: bool = False) -> Iterator[int | None]:
        """The folder at a path, held open; None where that cannot be done, but was looked at."""
        if not _HOLDS:
            self._look_at(folders, make=make)
            yield None
            return
        held = os.open(self._root, _FOLDER)
        try:
            for name in folders:
                if make:
                    with suppress(FileExistsError):
                        os.mkdir(name, dir_fd=held)
                inner = os.open(name, _FOLDER, dir_fd=held)
                os.close(held)
                held = inner
            yield held
        finally:
            os.close(held)

    def _look_at(self, folders: Sequence[str], *, make: bool) -> None:
        for depth in range(len(folders) + 1):
            folder = self._root.joinpath(*folders[:depth])
            if make:
                folder.mkdir(exist_ok=True)
            if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
                raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(folder))

    @contextmanager
    def _told(self, path: str) -> Iterator[None]:
        """Errors name the whole path."""
        try:
            yield
        except OSError as error:
            kind = NotOursError if error.errno in _IN_THE_WAY else OSError
            raise kind(error.errno, error.strerror, str(self._root / path)) from None


def _opened(file: Path, name: str, held: int | None) -> int:
    if held is not None:
        return os.open(name, _FILE, dir_fd=held)
    if file.is_symlink() or file.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a file")
    return os.open(file, _FILE)
