"""Hand-written pages that cannot be read are told, and links that lead elsewhere."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from thankbook import docsfolder
from thankbook.docsfolder import leading_out, own_files
from thankbook.problems import ProblemsFound

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows lets few make links and pipes.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "playbook"
    for name in ("ours.md", "sub/deeper/x.png", ".originals/ours.md", "sub/.hidden"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    return folder


def test_files_are_listed_by_their_paths_and_hidden_ones_are_left_out(folder: Path) -> None:
    assert [*own_files(folder)] == ["ours.md", "sub/deeper/x.png"]
    assert own_files(folder / "nowhere") == {}


@pytest.mark.parametrize("closed", [".", "sub", "sub/deeper"])
def test_a_folder_that_cannot_be_listed_is_told(
    folder: Path, closed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a folder without rights is for everybody but root, or one of a share that breaks off."""
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == folder / closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(ProblemsFound, match="Permission denied") as caught:
        own_files(folder)
    assert [Path(problem.file) for problem in caught.value.problems] == [folder / closed]


def planted(folder: Path) -> Iterator[str]:
    (folder / "dangling.md").symlink_to("nowhere.md")
    yield "dangling.md"
    os.mkfifo(folder / "pipe.md")
    yield "pipe.md"
    (folder / "loop").symlink_to("loop")
    yield "loop"


def test_a_file_that_cannot_be_opened_is_told_and_a_pipe_waits_for_nobody(folder: Path) -> None:
    names = sorted(planted(folder))
    with pytest.raises(ProblemsFound) as caught:
        own_files(folder)
    assert sorted(Path(problem.file).name for problem in caught.value.problems) == names


def test_a_file_without_rights_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(file: Path) -> None:
        if file.name == "x.png":
            raise PermissionError(errno.EACCES, "Permission denied", str(file))

    monkeypatch.setattr(docsfolder, "_look_at", refused)
    with pytest.raises(ProblemsFound, match=r"x\.png"):
        own_files(folder)


def test_links_that_lead_out_of_the_project_are_told(folder: Path, tmp_path: Path) -> None:
    outside, shared = tmp_path / "home", folder.parent / "shared"
    for place in (outside, shared):
        place.mkdir()
        (place / "one.md").write_text("x")
        (place / "two.md").write_text("x")
    (folder / "within.md").symlink_to("ours.md")
    (folder / "beside").symlink_to("../shared")
    assert [*leading_out(folder, folder.parent)] == []
    (folder / "key.txt").symlink_to(outside / "one.md")
    (folder / "sub" / "all").symlink_to(outside)
    (shared / "through").symlink_to(outside)
    told = {Path(problem.file) for problem in leading_out(folder, folder.parent)}
    assert told == {folder / "key.txt", folder / "sub/all", folder / "beside/through"}
