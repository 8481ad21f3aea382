"""What is kept from build to build is read by nobody else, whatever the folder allows."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from thankbook.plugin.buildcache.cachefolder import VARIABLE, StorePlace, store_place
from thankbook.plugin.buildcache.cachestore import CacheStore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Rights are those of Unix.")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that everybody may read, as one is made with the usual rights."""
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(folder))
    old = os.umask(0o022)
    yield folder
    os.umask(old)


def rights(folder: Path) -> set[int]:
    return {stat.S_IMODE(file.lstat().st_mode) for file in folder.iterdir()}


@pytest.mark.parametrize("journal", ["DELETE", "WAL", "PERSIST", "TRUNCATE"])
def test_the_file_and_its_journals_are_for_their_owner_alone(folder: Path, journal: str) -> None:
    file = store_place().file
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("CREATE TABLE x (y)")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO x VALUES (1)")
        assert len([*folder.iterdir()]) > 1
        assert rights(folder) == {0o600}
        connection.execute("COMMIT")


def test_one_that_others_could_read_is_closed_to_them_and_kept(folder: Path) -> None:
    file = store_place().file
    kept = CacheStore()
    kept.begin(file)
    kept.put("key", "value")
    kept.end()
    file.chmod(0o644)
    again = CacheStore()
    again.begin(store_place().file)
    assert again.get("key") == "value"
    again.close()
    assert rights(folder) == {0o600}


@pytest.mark.parametrize("planted", ["writable", "link", "dangling link"])
def test_one_that_others_could_have_written_is_not_used(
    folder: Path, planted: str, tmp_path: Path
) -> None:
    file, precious = store_place().file, tmp_path / "precious"
    if planted == "writable":
        file.write_bytes(b"forged")
        file.chmod(0o666)
    else:
        file.unlink()
        file.symlink_to(precious)
        if planted == "link":
            precious.write_text("mine")
    assert store_place().file == file
    assert file.read_bytes() == b""
    assert not file.is_symlink()
    assert rights(folder) == {0o600}
    assert precious.exists() is (planted == "link")
    assert planted != "link" or precious.read_text() == "mine"


@pytest.mark.parametrize(
    ("wanted", "is_off", "why_not"),
    [
        ("off", True, "THANKBOOK_CACHE is 'off'."),
        ("memory", False, "THANKBOOK_CACHE is 'memory'."),
    ],
)
def test_without_a_file_the_reason_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, is_off: bool, why_not: str
) -> None:
    monkeypatch.setenv(VARIABLE, wanted)
    assert store_place() == StorePlace(None, why_not, is_off=is_off)
    monkeypatch.setenv(VARIABLE, str(folder))
    folder.chmod(0o777)
    assert store_place() == StorePlace(None, f"Others than you may write to {folder}.")
    monkeypatch.setenv(VARIABLE, str(folder / "file" / "below"))
    (folder / "file").write_text("")
    assert store_place().why_not.startswith(f"{folder / 'file' / 'below'} cannot be used: ")
