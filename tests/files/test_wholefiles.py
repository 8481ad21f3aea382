"""A file of the user's is written whole or stays as it was, whichever step fails."""

from __future__ import annotations

import ctypes
import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest

from thankbook.files import nameexchange, undo
from thankbook.files.nameexchange import exchanged
from thankbook.files.staging import write_entry
from thankbook.files.wholefiles import replace_whole, write_new
from thankbook.problems import ProblemsFound

STEPS = ("open", "fsync", "link", "replace", "mkdir", "chmod")
"""Everything in ``os`` that a disk may refuse; a write of bytes is refused at its fsync."""
NO_ROOM = OSError(errno.ENOSPC, "No space left on device")


def everything(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@contextmanager
def failing_at(step: int, error: BaseException) -> Iterator[list[str]]:
    """The step-th call that a disk may refuse ends in an error."""
    done: list[str] = []
    with pytest.MonkeyPatch.context() as patched:

        def watched(name: str, real: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object, **options: object) -> object:
                done.append(name)
                if len(done) == step:
                    raise error
                return real(*arguments, **options)

            return call

        for name in STEPS:
            patched.setattr(os, name, watched(name, getattr(os, name)))
        yield done


def write(folder: Path) -> None:
    """Two files that are there and two that are not, one of them in a new folder."""
    new = folder / "sub" / "new.md"
    files = {"a.md": b"new a", "b.md": b"new b", "c.md": b"c"}
    replace_whole({new: b"new", **{folder / name: data for name, data in files.items()}}, new=[new])


BEFORE = {"a.md": b"old a\n" * 900, "b.md": b"old b"}
AFTER = {"a.md": b"new a", "b.md": b"new b", "c.md": b"c", "sub/new.md": b"new"}


def prepared(folder: Path) -> Path:
    folder.mkdir()
    for name, data in BEFORE.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("error", [NO_ROOM, KeyboardInterrupt()], ids=["full disk", "Ctrl-C"])
def test_whatever_step_fails_all_is_written_or_nothing(
    tmp_path: Path, error: BaseException
) -> None:
    with failing_at(0, error) as steps:
        write(prepared(tmp_path / "0"))
    assert everything(tmp_path / "0") == AFTER
    assert {*STEPS} <= {*steps}
    refused = 0
    for step in range(1, len(steps) + 1):
        folder = prepared(tmp_path / str(step))
        with failing_at(step, error):
            try:
                write(folder)
            except (OSError, KeyboardInterrupt) as failed:
                refused += 1
                assert ".part" not in str(getattr(failed, "filename", ""))  # noqa: PT017
                assert everything(folder) == BEFORE, steps[step - 1]
                assert not (folder / "sub").exists()
            else:
                assert everything(folder) == AFTER, steps[step - 1]
    assert refused > len(steps) / 2


def test_rights_are_kept_and_a_new_file_has_the_usual_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("old")
    (tmp_path / "mine.md").chmod(0o640)
    replace_whole({tmp_path / "mine.md": b"new", tmp_path / "other.md": b"new"})
    write_new({tmp_path / "private.csv": b"x"}, is_private=True)
    (tmp_path / "usual.md").write_text("x")
    rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert rights["mine.md"] == 0o640
    assert rights["other.md"] == rights["usual.md"]
    assert rights["private.csv"] == 0o600


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="Only root gives files away.")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("old")
    os.chown(file, 12345, 12346)
    replace_whole({file: b"new"})
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 12346)


def test_a_protected_file_is_told_and_nothing_else_is_written_either(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine.md", tmp_path / "other.md"
    mine.write_text("mine")
    mine.chmod(0o444)
    with pytest.raises(ProblemsFound, match="write-protected"):
        replace_whole({mine: b"new", other: b"new"})
    assert everything(tmp_path) == {"mine.md": b"mine"}


def test_a_link_of_the_users_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "real.md").write_text("old")
    (tmp_path / "mine.md").symlink_to("kept/real.md")
    replace_whole({tmp_path / "mine.md": b"new"})
    assert (tmp_path / "mine.md").is_symlink()
    assert (tmp_path / "kept" / "real.md").read_bytes() == b"new"


@pytest.mark.parametrize("planted", ["file", "link", "dangling link"])
def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path, planted: str) -> None:
    file = tmp_path / "new.md"
    if planted == "file":
        file.write_text("mine")
    else:
        file.symlink_to("elsewhere")
        if planted == "link":
            (tmp_path / "elsewhere").write_text("mine")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(FileExistsError):
        replace_whole({file: b"new", tmp_path / "second.md": b"x"}, new=[file])
    assert sorted(tmp_path.iterdir()) == before
    assert planted == "dangling link" or file.read_text() == "mine"


@pytest.mark.parametrize("at", ["record", "record.new"])
def test_an_entry_of_ours_is_written_through_no_link(tmp_path: Path, at: str) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / at).symlink_to(precious)
    write_entry(tmp_path / "record", lambda stream: stream.write(b"new"), tmp_path / "record.new")
    assert everything(tmp_path) == {"precious": b"mine", "record": b"new"}
    assert not (tmp_path / "record").is_symlink()


def test_a_check_sees_the_file_beside_its_place_and_stops_everything(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("old")
    seen = []

    def check(beside: Path) -> None:
        seen.append(beside.read_bytes())
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - it is our own
        replace_whole({file: b"new"}, check=check)
    assert (seen, everything(tmp_path)) == ([b"new"], {"mine.yaml": b"old"})


def test_what_is_no_ordinary_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "pipe", tmp_path / "folder", Path(os.devnull)):
        with pytest.raises(ProblemsFound, match="no ordinary file"):
            replace_whole({place: b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


@pytest.mark.parametrize("name", ["a" * 250, "\u00e6" * 120, "\u6f22" * 80])
def test_a_long_name_is_written_as_well(tmp_path: Path, name: str) -> None:
    for data in (b"one", b"two"):
        replace_whole({tmp_path / name: data})
        assert everything(tmp_path) == {name: data}


def test_a_file_that_was_changed_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_bytes(b"read")
    replace_whole({file: b"new"}, made_from={file: b"read"})
    with pytest.raises(ProblemsFound, match="changed just now"):
        replace_whole({tmp_path / "other.md": b"x", file: b"newer"}, made_from={file: b"read"})
    assert everything(tmp_path) == {"mine.md": b"new"}


def test_everything_in_the_way_of_new_files_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    (tmp_path / "b").symlink_to("nowhere")
    with pytest.raises(ProblemsFound, match="left alone") as caught:
        write_new({tmp_path / name: b"new" for name in "abc"})
    assert [Path(problem.file).name for problem in caught.value.problems] == ["a", "b"]
    assert not (tmp_path / "c").exists()


SAVES: dict[str, Callable[[Path], object]] = {
    "in place": lambda file: file.write_bytes(b"saved by hand"),
    "renamed": lambda file: (
        file.with_name("editor.tmp").write_bytes(b"saved by hand"),
        file.with_name("editor.tmp").rename(file),
    ),
}
"""The two ways in which editors save."""


@contextmanager
def saving_at(step: int, save: Callable[[], object]) -> Iterator[list[str]]:
    """The step-th thing that is done with a file happens right after somebody saves theirs."""
    done: list[str] = []
    is_busy = False

    def watched(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            nonlocal is_busy
            if is_busy:
                return real(*arguments, **options)
            done.append(name)
            if len(done) == step:
                is_busy = True
                save()
                is_busy = False
            return real(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patched:
        for name in (*STEPS, "unlink", "rename"):
            patched.setattr(os, name, watched(name, getattr(os, name)))
        for name in ("read_bytes", "samefile"):
            patched.setattr(Path, name, watched(name, getattr(Path, name)))
        patched.setattr(undo, "exchanged", watched("exchanged", undo.exchanged))
        yield done


def accept(folder: Path) -> None:
    """What accepting an original does: a file of ours, and a page of which one line changes."""
    page, original = folder / "page.md", folder / "original.md"
    before = page.read_bytes()
    made = {original: b"made anew", page: b"new line\n" + before}
    replace_whole(made, made_from={page: before})


def accepted(folder: Path) -> Path:
    folder.mkdir()
    (folder / "page.md").write_bytes(b"page")
    (folder / "original.md").write_bytes(b"made")
    return folder


def saved_at_each_step(folder: Path, save: Callable[[Path], object]) -> Iterator[tuple[str, Path]]:
    """The folder after each moment at which somebody may save the page, with what was done then."""
    files = accepted(folder / "0")
    with saving_at(0, lambda: None) as steps:
        accept(files)
    assert everything(files) == {"page.md": b"new line\npage", "original.md": b"made anew"}
    for step, name in enumerate(steps, 1):
        files = accepted(folder / str(step))
        with saving_at(step, partial(save, files / "page.md")), suppress(ProblemsFound):
            accept(files)
        yield f"{step} {name}", files


@pytest.mark.parametrize("error", [NO_ROOM, KeyboardInterrupt()], ids=["full disk", "Ctrl-C"])
@pytest.mark.parametrize("is_after", [False, True])
def test_whatever_fails_around_the_exchange_the_page_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, *, is_after: bool
) -> None:
    """Ctrl-C may come in the moment between a step and the note that it was done."""
    real, files = undo.exchanged, accepted(tmp_path / "files")
    before = everything(files)

    def failing(part: Path, place: Path) -> bool:
        monkeypatch.setattr(undo, "exchanged", real)
        if is_after:
            real(part, place)
        raise error

    monkeypatch.setattr(undo, "exchanged", failing)
    with pytest.raises(type(error)):
        accept(files)
    assert everything(files) == before


def can_exchange(folder: Path) -> bool:
    first, second = folder / "first", folder / "second"
    first.write_bytes(b"1")
    second.write_bytes(b"2")
    return exchanged(first, second) and first.read_bytes() == b"2"


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_a_save_in_any_moment_is_never_lost(tmp_path: Path, save: Callable[[Path], object]) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("This file system cannot exchange two files.")
    refused = 0
    for step, files in saved_at_each_step(tmp_path, save):
        page, original = everything(files)["page.md"], everything(files)["original.md"]
        assert b"saved by hand" in page, step
        # Where the save came first, the page was left to it, or made from it; and all of it.
        assert original == b"made anew" or page == b"saved by hand", step
        assert sorted(everything(files)) == ["original.md", "page.md"], step
        refused += original == b"made"
    assert refused > 1


def test_where_files_cannot_be_exchanged_a_save_in_place_is_kept_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "exchanged", lambda *_: False)
    for step, files in saved_at_each_step(tmp_path, SAVES["in place"]):
        assert b"saved by hand" in (files / "page.md").read_bytes(), step


def test_files_change_places_or_an_error_names_one(tmp_path: Path) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("This file system cannot exchange two files.")
    with pytest.raises(FileNotFoundError, match="missing"):
        exchanged(tmp_path / "first", tmp_path / "missing")


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP])
def test_a_system_without_the_step_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(*_: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    for call in (None, refused):
        monkeypatch.setattr(nameexchange, "_system_call", lambda call=call: call)
        assert exchanged(tmp_path, tmp_path) is False
