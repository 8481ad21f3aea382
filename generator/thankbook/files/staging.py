"""Bytes written beside the file whose place they are to take, so that it is never half a file."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from thankbook.files.disk import errors_name, replace_patiently, sync_folder

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


def staged(file: Path, data: bytes, *, is_private: bool, is_synced: bool) -> Path:
    """The bytes beside a file, with its rights; the name is random, so that nobody waits there."""
    part = beside(file)
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


def beside(file: Path) -> Path:
    """A name beside a file, which nobody can guess, and no longer than file systems take."""
    start = file.name.encode()[:_LONGEST_BYTES].decode(errors="ignore")
    return file.with_name(f".{start}.{secrets.token_hex(8)}{_PART}")


def was_left_beside(name: str, file: str) -> bool:
    """Whether a file of this name is what a killed process left beside another file."""
    left = _LEFT.fullmatch(name)
    return left is not None and file.startswith(left["start"])


def put_as_new(part: Path, file: Path) -> None:
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
    part.unlink(missing_ok=True)


def write_entry(file: Path, write: Callable[[BinaryIO], object], part: Path) -> None:
    """Make or replace a file of our own by way of ``part``, through no link that lies at either."""
    with errors_name(file):
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
