"""A link is pointed elsewhere at one moment, and nothing that stood in its place is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.files.symlinks import links_work, point_link


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    return tmp_path


def test_links_work_here_and_the_trial_leaves_nothing(tmp_path: Path) -> None:
    assert links_work(tmp_path)
    assert not links_work(tmp_path / "none")
    assert [*tmp_path.iterdir()] == []


def test_a_link_is_made_and_turned(place: Path) -> None:
    for name in ("one", "two", "one"):
        point_link(place / "live", Path(name), place / "live.new")
        assert (place / "live" / "index.html").read_text() == name
    assert sorted(path.name for path in place.iterdir()) == ["live", "one", "two"]


def test_an_empty_folder_gives_way_and_a_full_one_does_not(place: Path) -> None:
    (place / "live").mkdir()
    point_link(place / "live", Path("one"), place / "live.new")
    assert (place / "live").is_symlink()
    with pytest.raises(OSError, match="not empty"):
        point_link(place / "two", Path("one"), place / "live.new")
    assert (place / "two" / "index.html").read_text() == "two"
