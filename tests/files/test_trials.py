"""What a folder lets us do is tried, and nothing of that stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.files.trials import renaming_in, takes_files


def test_an_ordinary_folder_takes_files_and_renames_them(tmp_path: Path) -> None:
    assert takes_files(tmp_path)
    assert renaming_in(tmp_path).works
    assert not renaming_in(tmp_path).ignores_case
    assert [*tmp_path.iterdir()] == []


def test_what_is_no_folder_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "none", tmp_path / "file"):
        assert not takes_files(place)
        assert not renaming_in(place).works


def test_a_share_that_does_not_rename_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(Path, "replace", refuse)
    assert not renaming_in(tmp_path).works
    assert [*tmp_path.iterdir()] == []
