"""Room that is kept for the way back: a full disk must not stop a rollback.

Taking back a publication writes little, and a full disk has not even that. A file of just that size
lies beside the versions, and is given up when it is needed.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from thankbook.files.staging import write_entry
from thankbook.publishing.releases.record import RECORD, Record

RESERVE = "reserve"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_A_LITTLE_BYTES, _BLOCK = 64 * 1024, b"\xa5" * 65536
_RECORDS = 3
"""The record is written before a switch and after it, each time beside the one that is there."""


def keep_reserve(state: Path, folder: Path, record: Record) -> None:
    """Set room aside, if there is any: for the record, and for the largest file of a version."""
    part = state / f"{RESERVE}.new"
    part.unlink(missing_ok=True)
    live = record.releases[record.live].files if record.live else {}
    sizes = [file.stat().st_size for path in live if (file := folder / path).is_file()]
    wanted = _A_LITTLE_BYTES + _RECORDS * (state / RECORD).stat().st_size + max(sizes, default=0)
    file = state / RESERVE
    if not file.is_symlink() and file.is_file() and file.stat().st_size >= wanted:
        return
    blocks = -(-wanted // len(_BLOCK))
    with suppress(OSError):
        write_entry(file, lambda out: out.writelines([_BLOCK] * blocks), part)


def with_reserve(state: Path, act: Callable[[], object]) -> None:
    """Do something that can be done again; once more, where the disk is full and room was kept."""
    try:
        act()
    except OSError as error:
        if error.errno not in _NO_ROOM or not (state / RESERVE).is_file():
            raise
        (state / RESERVE).unlink()
        act()
