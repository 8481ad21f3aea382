"""What was made and replaced, to be taken back where a later file cannot be written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from thankbook.files.disk import replace_patiently
from thankbook.files.staging import beside, put_as_new


class Undo:
    """Files put in their places one after the other, all of which can be taken back."""

    def __init__(self, *, is_alone: bool) -> None:
        self._is_alone = is_alone
        self._made: list[Path] = []
        self._before: dict[Path, Path] = {}

    def make_folders(self, folder: Path) -> None:
        """Make the folders that are missing, outermost first."""
        missing = [around for around in (folder, *folder.parents) if not around.exists()]
        for around in reversed(missing):
            around.mkdir()
            self._made.append(around)

    def put(self, part: Path, place: Path, *, is_new: bool) -> None:
        """Give bytes their place; the file that they replace keeps a second name meanwhile."""
        if is_new or not place.exists():
            put_as_new(part, place)
            self._made.append(place)
            return
        if not self._is_alone:
            before = beside(place)
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
