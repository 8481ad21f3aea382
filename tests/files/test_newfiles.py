"""All of the new files, or none, and nothing written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thankbook.files.newfiles import place_files
from thankbook.problems import ProblemsFound

FILES = {"a.yaml": b"1", "pages/b.md": b"2", "c.json": b"3"}


def test_files_are_placed_in_folders_that_are_made(tmp_path):
    place_files(tmp_path / "new" / "shop", FILES)
    assert (tmp_path / "new/shop/pages/b.md").read_bytes() == b"2"


def test_everything_in_the_way_is_told_at_once_and_nothing_is_written(tmp_path):
    (tmp_path / "a.yaml").write_text("mine")
    (tmp_path / "pages").write_text("mine")
    (tmp_path / "c.json").symlink_to("nowhere")
    with pytest.raises(ProblemsFound) as caught:
        place_files(tmp_path, FILES)
    assert [Path(problem.file).name for problem in caught.value.problems] == [
        "a.yaml",
        "c.json",
        "pages",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "c.json", "pages"]
    assert (tmp_path / "a.yaml").read_text() == "mine"


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "shop").write_text("mine")
    for folder in (tmp_path / "shop", tmp_path / "shop" / "inside"):
        with pytest.raises(ProblemsFound, match="This is a file, not a folder"):
            place_files(folder, FILES)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("last", [1, 2, 3])
def test_what_ends_half_way_leaves_nothing_behind(tmp_path, monkeypatch, error, last):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "mine.txt").write_text("mine")
    opened = []
    real = os.open

    def fails(path, *more):
        opened.append(path)
        if len(opened) == last:
            raise error
        return real(path, *more)

    monkeypatch.setattr(os, "open", fails)
    with pytest.raises(ProblemsFound if isinstance(error, OSError) else KeyboardInterrupt):
        place_files(tmp_path / "shop", FILES)
    monkeypatch.undo()
    assert [path.name for path in (tmp_path / "shop").rglob("*")] == ["mine.txt"]
