"""Where values are kept: a folder of the user's own, never one that came with a project."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

VARIABLE = "THANKBOOK_CACHE"
"""An environment variable: another folder; ``memory`` for none; ``off`` for no cache at all."""

_NAME = "builds.sqlite"


@dataclass(frozen=True)
class StorePlace:
    """Where values outlive a process; without a file, why they do not."""

    file: Path | None
    why_not: str = ""
    is_off: bool = False


def store_place() -> StorePlace:
    """The file that values are kept in, where one is wanted and a safe folder can be had."""
    wanted = os.environ.get(VARIABLE, "")
    if wanted.lower() == "off":
        return StorePlace(None, f"{VARIABLE} is '{wanted}'.", is_off=True)
    if wanted.lower() == "memory":
        return StorePlace(None, f"{VARIABLE} is '{wanted}'.")
    folder = Path(wanted) if wanted else platformdirs.user_cache_path("thankbook", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours_alone(folder):
            return StorePlace(None, f"Others than you may write to {folder}.")
        file = folder / _NAME
        _keep_private(file)
        return StorePlace(file)
    except OSError as error:
        return StorePlace(None, f"{folder} cannot be used: {error.strerror}.")


def _keep_private(file: Path) -> None:
    """See to it that nobody else reads the file, whatever may be done in its folder.

    SQLite gives its journals the rights of the file that they belong to ("findCreateFileMode" in
    its os_unix.c). A file that others could have written to, and a link, are not used again.
    """
    if os.name != "posix":
        return
    with suppress(FileNotFoundError):
        status = file.lstat()
        others_write = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid() or others_write:
            file.unlink()
        elif status.st_mode & 0o077:
            file.chmod(0o600)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600))


def _is_ours_alone(folder: Path) -> bool:
    """Whether nobody else could have put something there; only POSIX tells."""
    if os.name != "posix":
        return True
    status = folder.stat()
    others_write = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return status.st_uid == os.geteuid() and not others_write
