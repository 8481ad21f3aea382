"""The versions of one place: adding one, switching to one, and mending what a kill left behind."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from thankbook.files.disk import sync_folder, sync_tree
from thankbook.files.sharedtree import NotOursError, SharedTree
from thankbook.problems import ProblemsFound
from thankbook.publishing.releases.locking import locked
from thankbook.publishing.releases.place import LOCK, Place
from thankbook.publishing.releases.record import (
    RECORD,
    RECORD_PART,
    Record,
    Release,
    describe_release,
    read_record,
    write_record,
)
from thankbook.publishing.releases.reserve import keep_reserve, with_reserve
from thankbook.publishing.releases.switching import (
    linked_release,
    refuse_changed_by_hand,
    replace_files,
    turn_link,
)
from thankbook.reader.edition import Edition

_INCOMING = "incoming"
_RELEASE_ID = re.compile(r"\d{4,}-[0-9a-f]{12}")


@dataclass
class Versions:
    """The versions of a place, held by this process alone."""

    place: Place
    record: Record

    def take_in(self, made: Path) -> None:
        """Copy a site that was made elsewhere to the place, as the version to come.

        It is not made here: what makes it knows nothing of links that others could plant.
        """
        folder = self.place.state / _INCOMING
        _take_away(folder)
        folder.mkdir()
        tree = SharedTree(folder)
        for file in sorted(path for path in made.rglob("*") if path.is_file()):
            with file.open("rb") as source:
                tree.create(file.relative_to(made).as_posix(), source)

    def add(self, edition: Edition, own_files: Collection[str] = ()) -> str:
        """Keep what lies in ``incoming`` as a version and give its id; nothing changes for readers.

        What was built exactly like the live version is that version. ``own_files`` are those of it
        that somebody put there by hand: no later version carries one of them.
        """
        folder = self.place.state / _INCOMING
        release = describe_release(folder, edition)
        live = self.record.live
        if live is not None and self._is_live(release):
            shutil.rmtree(folder)
            return live
        carried = self._carry_over(folder, release)
        lasting = [path for path in release.files if is_lasting(path) and path not in own_files]
        release = describe_release(folder, edition, carried=carried, lasting=lasting)
        sync_tree(folder)
        release_id = f"{self._next_number():04d}-{release.fingerprint}"
        folder.rename(self.place.folder_of(release_id))
        sync_folder(self.place.state)
        releases = self.record.releases | {release_id: release}
        self.record = self.record.model_copy(update={"releases": releases})
        return release_id

    def switch_to(self, release_id: str) -> None:
        """Make a version live and keep the one before it, unless staff may not read that one."""
        if self.place.way == "files":
            refuse_changed_by_hand(self.place, self.record, release_id)
        elif release_id == self.record.live == linked_release(self.place):
            return

        def switch() -> None:
            self._remember(coming=release_id)
            self._finish_switch()

        with_reserve(self.place.state, switch)
        self.sweep()
        keep_reserve(self.place.state, self.place.folder_of(release_id), self.record)

    def mend(self) -> None:
        """Finish or forget a switch that was killed, and clear away what nothing names."""
        if self.record.coming and self.place.way == "files":
            refuse_changed_by_hand(self.place, self.record, self.record.coming)
            self._finish_switch()
        elif self.record.coming and linked_release(self.place) == self.record.coming:
            self._arrived()
        elif self.record.coming:
            self._remember(coming=None)
        if self.record.previous and not self.place.folder_of(self.record.previous).is_dir():
            self._remember(previous=None)
        self.sweep()

    def sweep(self) -> None:
        """Remove the versions that the record does not name."""
        for folder in sorted(self.place.state.iterdir()):
            ours = folder.name == _INCOMING or _RELEASE_ID.fullmatch(folder.name)
            if ours and folder.name not in self.record.releases:
                _take_away(folder)

    def _finish_switch(self) -> None:
        if self.record.coming is None:
            return
        if self.place.way == "link":
            turn_link(self.place, self.record.coming)
        else:
            replace_files(self.place, self.record, self.record.coming)
        self._arrived()

    def _arrived(self) -> None:
        live, before = self.record.coming, self.record.live
        previous = self.record.previous if before in (None, live) else before
        # A copy for managers must not lie on, where staff can reach it, behind their own edition.
        if self._edition(live) is Edition.STAFF and self._edition(previous) is Edition.MANAGER:
            previous = None
        # One that somebody removed cannot be brought back.
        if previous is not None and not self.place.folder_of(previous).is_dir():
            previous = None
        self._remember(live=live, previous=previous, coming=None)

    def _edition(self, release_id: str | None) -> Edition | None:
        return self.record.releases[release_id].edition if release_id else None

    def _is_live(self, release: Release) -> bool:
        """Whether readers have just this, and nothing beside it that is to be withdrawn."""
        live = self.record.live
        if live is None:
            return False
        stands = self.record.releases[live]
        # An earlier Thankbook carried everything, and noted nothing of what lasts.
        carries_too_much = stands.carried and not stands.lasting
        is_alike = stands.fingerprint == release.fingerprint and not carries_too_much
        return is_alike and self.place.folder_of(live).is_dir()

    def _carry_over(self, folder: Path, release: Release) -> tuple[str, ...]:
        """Copy what an open page of the live version may still ask for."""
        live = self.record.live
        if live is None or self._edition(live) is not release.edition:
            return ()
        tree, carried = SharedTree(self.place.folder_of(live)), []
        for path in self.record.releases[live].lasting:
            if path not in release.files and not (folder / path).exists():
                with suppress(FileNotFoundError, NotOursError), tree.open(path) as source:
                    SharedTree(folder).create(path, source)
                    carried.append(path)
        return tuple(carried)

    def _next_number(self) -> int:
        return 1 + max((int(name.partition("-")[0]) for name in self.record.releases), default=0)

    def _remember(self, **values: object) -> None:
        self.record = self.record.changed(**values)
        write_record(self.place.state, self.record)


def is_lasting(path: str) -> bool:
    """Whether open pages load such a file by themselves: looks and scripts, and no content.

    What a page says, its data, and the search index are withdrawn with it, at once: they may hold
    just what somebody took out.
    """
    is_content = path.startswith(_CONTENT)
    return not is_content and PurePosixPath(path).suffix.lower() in _LOADED


_CONTENT = ("search/", "assets/data/")
_LOADED = frozenset(
    {".css", ".js", ".mjs", ".wasm", ".woff", ".woff2", ".ttf", ".otf"}
    | {".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"}
)


def _take_away(folder: Path) -> None:
    """Remove a folder of ours; of a link that lies there instead, the link alone."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)


@contextmanager
def opened_versions(place: Place) -> Iterator[Versions]:
    """The versions of a place, mended; the place is made if it is new, and held until the end."""
    was_there = place.target.exists()
    with suppress(FileExistsError):
        # A link that leads nowhere is refused with the record.
        place.state.mkdir(parents=True)
    try:
        with locked(place), _cleared_where_it_fails(place):
            record = read_record(place.state)
            if record is None:
                record = Record(place=secrets.token_hex(8), way=place.way)
                write_record(place.state, record)
            versions = Versions(place, record)
            versions.mend()
            yield versions
    except BaseException:
        if not was_there and place.way == "files":
            with suppress(OSError):
                place.target.rmdir()
        raise


@contextmanager
def _cleared_where_it_fails(place: Place) -> Iterator[None]:
    """After a failure nothing is left that no record names, and no place that holds no version.

    It is the record on the disk that counts: a switch that was begun is finished the next time.
    """
    try:
        yield
    except BaseException:
        with suppress(OSError, ProblemsFound):
            record = read_record(place.state)
            if record is not None:
                Versions(place, record).sweep()
            if record is None or not record.releases:
                _forget(place)
        raise


def _forget(place: Place) -> None:
    """Take away a place that nothing was ever published to; the lock is still held.

    On Windows a lock that is held cannot be removed: an empty place is left there, and is ours.
    """
    for name in (RECORD, RECORD_PART):
        (place.state / name).unlink(missing_ok=True)
    (place.state / LOCK).unlink(missing_ok=True)
    place.state.rmdir()
