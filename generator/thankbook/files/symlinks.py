"""Symbolic links of ours: whether a folder takes them, and one pointed elsewhere at one moment."""

from __future__ import annotations

import secrets
from pathlib import Path

from thankbook.files.disk import sync_folder


def links_work(folder: Path) -> bool:
    """Whether a link can be made in a folder and renamed over another; nothing is left behind."""
    name = f".thankbook-try-{secrets.token_hex(4)}"
    first, second = folder / f"{name}-1", folder / f"{name}-2"
    try:
        for link in (first, second):
            link.symlink_to(name, target_is_directory=True)
        second.replace(first)
    except (OSError, NotImplementedError):
        return False
    else:
        return first.is_symlink()
    finally:
        for link in (first, second):
            if link.is_symlink():
                link.unlink()


def point_link(link: Path, folder: Path, part: Path) -> None:
    """Point a link at a folder with one rename: before it all is old, after it all is new.

    ``folder`` counts from where the link lies. ``part`` is where the new link lies until then. An
    empty folder in the link's place gives way.
    """
    part.unlink(missing_ok=True)
    part.symlink_to(folder, target_is_directory=True)
    if link.is_dir() and not link.is_symlink():
        link.rmdir()
    part.replace(link)
    sync_folder(link.parent)
