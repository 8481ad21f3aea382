"""Where keepsakes lie: a folder of the user's own, never one that came with a project."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import platformdirs

VARIABLE = "THANKBOOK_CACHE"
"""An environment variable: another folder, or ``off``."""

_NAME = "builds.sqlite"


def keepsakes_file() -> Path | None:
    """The file of keepsakes; nothing where it is turned off or no safe folder can be had."""
    wanted = os.environ.get(VARIABLE, "")
    if wanted.lower() == "off":
        return None
    folder = Path(wanted) if wanted else platformdirs.user_cache_path("thankbook", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder / _NAME if _is_ours_alone(folder) else None
    except OSError:
        return None


def _is_ours_alone(folder: Path) -> bool:
    """Whether nobody else could have put something there; only POSIX tells."""
    if os.name != "posix":
        return True
    status = folder.stat()
    others_write = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return status.st_uid == os.geteuid() and not others_write
