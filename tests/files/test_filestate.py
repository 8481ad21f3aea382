"""A file has changed when its size or its time has."""

from __future__ import annotations

import os
from pathlib import Path

from thankbook.files.filestate import file_state, folder_state, state_of_files


def test_a_state_follows_size_and_time(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("one")
    before = file_state(file)
    assert file_state(file) == before
    file.write_text("three")
    assert file_state(file) != before
    before = file_state(file)
    os.utime(file, ns=(1, 1))
    assert file_state(file) != before


def test_what_is_not_there_or_cannot_be_has_no_state(tmp_path: Path) -> None:
    assert state_of_files([tmp_path / "none", Path("a\0b")]) == (None, None)
    assert file_state(tmp_path) is not None


def test_a_folder_changes_with_each_file_of_its_ending_at_any_depth(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    for name in ("b.yaml", "deep/a.yaml", "deep/er/c.yaml", "deep/notes.txt"):
        (tmp_path / name).write_text("1")
    before = folder_state(tmp_path, ".yaml")
    assert [Path(path).name for path, _, _ in before] == ["b.yaml", "a.yaml", "c.yaml"]
    (tmp_path / "deep/notes.txt").write_text("22")
    assert folder_state(tmp_path, ".yaml") == before
    (tmp_path / "deep/er/c.yaml").write_text("22")
    assert folder_state(tmp_path, ".yaml") != before
