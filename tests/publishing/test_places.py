"""Where a site may be published, what is kept, and what is refused."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from filelock import FileLock

from thankbook.files.disk import cure
from thankbook.files.sharedtree import SharedTree
from thankbook.problems import ProblemsFound
from thankbook.publishing.publication import Publication, publish, roll_back
from thankbook.publishing.releases.place import find_place, state_of
from thankbook.publishing.releases.record import read_record
from thankbook.publishing.releases.reserve import RESERVE
from thankbook.reader.edition import Edition

Make = Callable[[Path], None]


def site(text: str, *more: str) -> Make:
    """A home page, and files beside it."""

    def make(folder: Path) -> None:
        for path in ("index.html", "assets/style.css", *more):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(f"{text} {path}", encoding="utf-8")

    return make


def put(target: Path, text: str, *more: str, way: str = "link", **options: object) -> Publication:
    edition = options.pop("edition", Edition.STAFF)
    place = find_place(target, in_place=way == "files")
    return publish(place, edition, site(text, *more), **options)


@pytest.fixture(params=["link", "files"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "srv"
    folder.mkdir()
    yield folder / "playbook"
    assert not [path for path in folder.iterdir() if "try" in path.name]


def home(target: Path) -> str:
    return (target / "index.html").read_text("utf-8")


def everything(folder: Path) -> dict[str, bytes | str]:
    """Every entry below a folder: bytes of files, texts of links."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        if path.is_file()
        else ""
        for path in folder.rglob("*")
    }


def test_a_place_shows_the_newest_version_and_keeps_one_before(target: Path, way: str) -> None:
    for text in ("one", "two", "three"):
        published = put(target, text, way=way)
        assert published.is_new
        assert home(target) == f"{text} index.html"
    assert target.is_symlink() is (way == "link")
    state = state_of(target, way)
    assert len([path for path in state.iterdir() if path.is_dir()]) == 2


def test_the_same_site_is_not_published_twice(target: Path, way: str) -> None:
    first = put(target, "one", way=way)
    again = put(target, "one", way=way)
    assert (again.is_new, again.release_id) == (False, first.release_id)


def test_a_rollback_goes_back_and_forth(target: Path, way: str) -> None:
    put(target, "one", "old.html", way=way)
    put(target, "two", "new.html", way=way)
    for text, page in (("one", "old.html"), ("two", "new.html"), ("one", "old.html")):
        roll_back(find_place(target))
        assert home(target) == f"{text} index.html"
        assert {path.name for path in target.glob("*.html")} == {"index.html", page}


def test_there_is_nothing_to_roll_back_to(target: Path, way: str) -> None:
    with pytest.raises(ProblemsFound, match="Nothing is published here"):
        roll_back(find_place(target))
    assert not list(target.parent.iterdir())
    put(target, "one", way=way)
    with pytest.raises(ProblemsFound, match="No earlier version"):
        roll_back(find_place(target))


def test_open_pages_find_what_they_may_still_ask_for(target: Path, way: str) -> None:
    """Scripts whose name holds their content's digest: kept for one version, not for two."""
    put(target, "one", "assets/script.1.js", way=way)
    put(target, "two", "assets/script.2.js", way=way)
    assert {path.name for path in target.glob("assets/*.js")} == {"script.1.js", "script.2.js"}
    put(target, "three", "assets/script.3.js", way=way)
    assert {path.name for path in target.glob("assets/*.js")} == {"script.2.js", "script.3.js"}


def test_a_site_that_cannot_be_made_changes_nothing(target: Path, way: str) -> None:
    put(target, "one", way=way)

    def half(folder: Path) -> None:
        site("two")(folder)
        raise ProblemsFound([])

    with pytest.raises(ProblemsFound):
        publish(find_place(target), Edition.STAFF, half)
    assert home(target) == "one index.html"
    put(target, "three", way=way)
    assert not (state_of(target, way) / "incoming").exists()


FOREIGN = {
    "files that we did not publish": lambda target: (
        target.mkdir(),
        (target / "mine.txt").write_text("mine"),
    ),
    "is a file, not a folder": lambda target: target.write_text("mine"),
    "was not made by us": lambda target: (
        (target.parent / "other").mkdir(),
        target.symlink_to("other"),
    ),
    "was not made by 'thankbook publish'": lambda target: (
        state_of(target, "link").mkdir(),
        (state_of(target, "link") / "mine.txt").write_text("mine"),
    ),
    "nobody can tell": lambda target: (
        state_of(target, "link").mkdir(),
        (state_of(target, "link") / "thankbook-place.json").write_text("{}"),
    ),
}


@pytest.mark.parametrize("found", FOREIGN)
def test_what_somebody_else_made_is_refused_and_untouched(found: str, target: Path) -> None:
    FOREIGN[found](target)
    before = everything(target.parent)
    for way in ("link", "files"):
        if (found, way) != ("was not made by 'thankbook publish'", "files"):
            with pytest.raises(ProblemsFound, match=found):
                put(target, "one", way=way)
    assert everything(target.parent) == before


def test_a_folder_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="no such folder"):
        put(tmp_path / "mistyped" / "playbook", "one")
    assert not list(tmp_path.iterdir())


def test_an_empty_folder_is_taken(target: Path, way: str) -> None:
    target.mkdir()
    put(target, "one", way=way)
    assert home(target) == "one index.html"


@pytest.mark.parametrize("place_first", [True, False])
def test_a_publication_killed_at_its_very_beginning_does_no_harm(
    target: Path, way: str, place_first: bool
) -> None:
    if way == "files":
        target.mkdir()
    state_of(target, way).mkdir()
    if place_first:
        (state_of(target, way) / "lock").touch()
    put(target, "one", way=way)
    assert home(target) == "one index.html"


def test_where_links_do_not_work_files_are_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    assert find_place(target).way == "files"
    put(target, "one")
    put(target, "two")
    assert home(target) == "two index.html"
    assert not target.is_symlink()


def test_a_place_with_a_link_is_not_changed_in_place(target: Path) -> None:
    put(target, "one")
    with pytest.raises(ProblemsFound, match="switched with a link"):
        put(target, "two", way="files")


def test_the_manager_edition_needs_a_yes_where_staff_read(target: Path, way: str) -> None:
    put(target, "staff", way=way)
    with pytest.raises(ProblemsFound, match="--replace-edition"):
        put(target, "all", way=way, edition=Edition.MANAGER)
    assert home(target) == "staff index.html"
    put(target, "all", way=way, edition=Edition.MANAGER, replace_edition=True)
    assert home(target) == "all index.html"


def test_no_trace_of_the_manager_edition_stays_behind_that_of_staff(target: Path, way: str) -> None:
    put(target, "secret", "js/secret.js", way=way, edition=Edition.MANAGER)
    put(target, "secret two", "js/secret.js", way=way, edition=Edition.MANAGER)
    put(target, "staff", way=way)
    left = everything(target.parent)
    assert not [path for path, data in left.items() if "secret" in f"{path} {data!r}"]
    with pytest.raises(ProblemsFound, match="No earlier version"):
        roll_back(find_place(target))


def test_a_rollback_does_not_bring_the_manager_edition_to_staff(target: Path, way: str) -> None:
    put(target, "staff", way=way)
    put(target, "all", way=way, edition=Edition.MANAGER, replace_edition=True)
    roll_back(find_place(target))
    assert home(target) == "staff index.html"
    with pytest.raises(ProblemsFound, match="No earlier version"):
        roll_back(find_place(target), replace_edition=True)


def test_two_at_once_are_kept_apart(target: Path, way: str) -> None:
    put(target, "one", way=way)
    with (
        FileLock(state_of(target, way) / "lock"),
        pytest.raises(ProblemsFound, match="right now"),
    ):
        put(target, "two", way=way)
    assert home(target) == "one index.html"
    put(target, "two", way=way)


def test_files_of_ones_own_beside_replaced_files_stay(target: Path) -> None:
    put(target, "one", way="files")
    (target / "web.config").write_text("mine")
    put(target, "two", way="files")
    assert (target / "web.config").read_text() == "mine"


@pytest.mark.parametrize("name", ["index.html", "new.html"])
def test_a_file_that_somebody_wrote_is_not_replaced(target: Path, name: str) -> None:
    put(target, "one", way="files")
    (target / name).write_text("mine")
    with pytest.raises(ProblemsFound, match="not the file that we published"):
        put(target, "two", "new.html", way="files")
    assert (target / name).read_text() == "mine"


def test_a_link_that_was_taken_away_is_made_again(target: Path) -> None:
    put(target, "one")
    target.unlink()
    put(target, "one")
    assert home(target) == "one index.html"


def test_a_version_that_somebody_removed_is_not_brought_back(target: Path, way: str) -> None:
    put(target, "one", way=way)
    put(target, "two", way=way)
    record = read_record(state_of(target, way))
    for path in sorted((state_of(target, way) / record.previous).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (state_of(target, way) / record.previous).rmdir()
    with pytest.raises(ProblemsFound, match="No earlier version"):
        roll_back(find_place(target))
    assert home(target) == "two index.html"


def test_the_link_works_wherever_the_folder_is_mounted(target: Path) -> None:
    """A server may see it under another path."""
    put(target, "one")
    moved = target.parent.with_name("www")
    target.parent.rename(moved)
    assert home(moved / "playbook") == "one index.html"
    moved.rename(target.parent)
    assert not target.readlink().is_absolute()


def test_the_top_of_a_file_system_is_refused() -> None:
    for attempt in (lambda top: find_place(top), lambda top: find_place(top, in_place=True)):
        with pytest.raises(ProblemsFound, match="top of a whole file system"):
            attempt(Path(Path.cwd().anchor))


def test_a_live_version_that_somebody_removed_is_not_offered_for_a_rollback(
    target: Path, way: str
) -> None:
    put(target, "one", way=way)
    record = read_record(state_of(target, way))
    shutil.rmtree(state_of(target, way) / record.live)
    published = put(target, "two", way=way)
    assert published.previous is None
    assert home(target) == "two index.html"


def test_a_rollback_needs_no_room_on_a_full_disk(
    target: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full until a file of our own is given up."""
    put(target, "one", way=way)
    put(target, "two", way=way)
    reserve = state_of(target, way) / RESERVE
    assert reserve.stat().st_size > 64 * 1024
    real = os.open

    def full(path: object, flags: int, *more: object, **options: object) -> int:
        if flags & os.O_CREAT and flags & os.O_EXCL and reserve.exists():
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return real(path, flags, *more, **options)

    monkeypatch.setattr(os, "open", full)
    roll_back(find_place(target))
    monkeypatch.undo()
    assert home(target) == "one index.html"
    put(target, "three", way=way)
    assert reserve.is_file()


def test_a_full_disk_without_that_room_changes_nothing(
    target: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(target, "one", way=way)
    put(target, "two", way=way)
    (state_of(target, way) / RESERVE).unlink()
    real = os.open

    def full(path: object, flags: int, *more: object, **options: object) -> int:
        if flags & os.O_CREAT and flags & os.O_EXCL:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return real(path, flags, *more, **options)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(OSError, match="No space left"):
        roll_back(find_place(target))
    monkeypatch.undo()
    assert home(target) == "two index.html"
    put(target, "three", way=way)


@pytest.mark.parametrize("fault", [RuntimeError("no"), SystemExit(143), KeyboardInterrupt()])
def test_a_first_publication_that_fails_leaves_nothing(
    target: Path, way: str, fault: BaseException
) -> None:
    before = sorted(target.parent.iterdir())

    def make(_folder: Path) -> None:
        raise fault

    with pytest.raises(type(fault)):
        publish(find_place(target, in_place=way == "files"), Edition.STAFF, make)
    assert sorted(target.parent.iterdir()) == before
    put(target, "one", way=way)
    assert home(target) == "one index.html"


def test_a_full_disk_leaves_no_half_of_a_version(
    target: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(target, "one", way=way)
    before = sorted(state_of(target, way).iterdir())
    real = SharedTree.create

    def full(tree: SharedTree, path: str, source: BinaryIO) -> None:
        if path == "index.html":
            raise OSError(errno.ENOSPC, "No space left on device", path)
        real(tree, path, source)

    monkeypatch.setattr(SharedTree, "create", full)
    with pytest.raises(OSError, match="No space left") as raised:
        put(target, "two", way=way)
    monkeypatch.undo()
    assert sorted(state_of(target, way).iterdir()) == before
    assert "Make room" in cure(raised.value)
    assert home(target) == "one index.html"
