"""What was made and replaced, to be taken back where a later file cannot be written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from thankbook.files.disk import replace_patiently
from thankbook.files.nameexchange import exchanged
from thankbook.files.staging import beside, put_as_new


class ChangedMeanwhileError(Exception):
    """A file held something else, at the moment it was replaced, than what it was made from."""

    def __init__(self, place: Path) -> None:
        super().__init__(place.as_posix())
        self.place = place


@dataclass(frozen=True)
class Guarded:
    """What a file held when its new bytes were made, and these."""

    held: bytes
    made: bytes


class Undo:
    """Files put in their places one after the other, all of which can be taken back."""

    def __init__(self, *, is_alone: bool) -> None:
        self._is_alone = is_alone
        self._made: list[Path] = []
        self._before: dict[Path, Path] = {}
        self._guarded: dict[Path, Guarded] = {}

    def make_folders(self, folder: Path) -> None:
        """Make the folders that are missing, outermost first."""
        missing = [around for around in (folder, *folder.parents) if not around.exists()]
        for around in reversed(missing):
            around.mkdir()
            self._made.append(around)

    def put(self, part: Path, place: Path, *, is_new: bool, held: bytes | None = None) -> None:
        """Give bytes their place; the file that they replace keeps a second name meanwhile.

        ``held`` is what it held when they were made from it, for ``refuse_changed``.
        """
        if is_new or not place.exists():
            put_as_new(part, place)
            self._made.append(place)
            return
        if held is not None:
            self._exchange(part, place, held)
            return
        if not self._is_alone:
            self._keep(place)
        replace_patiently(part, place)

    def _exchange(self, part: Path, place: Path, held: bytes) -> None:
        """Where that cannot be done, a save by way of another name in this moment is not seen."""
        self._guarded[place] = Guarded(held, part.read_bytes())
        self._before[place] = part
        if not exchanged(part, place):
            del self._before[place]
            self._keep(place)
            replace_patiently(part, place)

    def refuse_changed(self) -> None:
        """Raise ``ChangedMeanwhileError`` where a replaced file held not what was expected."""
        for place, guarded in self._guarded.items():
            before = self._before.get(place)
            if before is not None and before.read_bytes() != guarded.held:
                raise ChangedMeanwhileError(place)

    def _keep(self, place: Path) -> None:
        before = beside(place)
        # Where there are no second names, each file is still whole.
        with suppress(OSError, NotImplementedError):
            os.link(place, before)
            self._before[place] = before

    def take_back(self, parts: Iterable[Path]) -> None:
        """Put everything back as it was, as far as that goes; ``parts`` are the new bytes."""
        for part in parts:
            if part not in self._before.values():
                part.unlink(missing_ok=True)
        for place, before in self._before.items():
            with suppress(OSError):
                self._put_back(before, place)
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)

    def _put_back(self, before: Path, place: Path) -> None:
        guarded = self._guarded.get(place)
        if (guarded and before.read_bytes() == guarded.made) or before.samefile(place):
            # The file was not replaced yet.
            before.unlink()
        elif guarded and exchanged(before, place):
            if before.read_bytes() != guarded.made:
                # Somebody saved once more: what was saved last stays.
                exchanged(before, place)
            before.unlink()
        else:
            before.replace(place)

    def forget(self) -> None:
        """Everything is in place."""
        for before in self._before.values():
            before.unlink(missing_ok=True)
