"""A folder that is on the disk when a publication goes on."""

from __future__ import annotations

import os
from pathlib import Path

from thankbook.filewriting import sync_folder, sync_path

_FLAGS = os.O_RDWR if os.name == "nt" else os.O_RDONLY


def sync_tree(folder: Path) -> None:
    """Put every file below a folder, and the folder's own entries, on the disk."""
    for path, _, names in os.walk(folder):
        for name in names:
            sync_path(Path(path, name), _FLAGS)
        sync_folder(Path(path))
