"""The file of kept values: whatever happens to it costs time only."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from thankbook.plugin.buildcache import cachestore
from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import NoKey, key_of


@contextmanager
def _build(file: Path) -> Iterator[CacheStore]:
    kept = CacheStore()
    kept.begin(file)
    yield kept
    kept.end()


def _put(file: Path, **values: object) -> None:
    with _build(file) as kept:
        for key, value in values.items():
            kept.put(key, value)


def _get(file: Path, key: str) -> object:
    with _build(file) as kept:
        return kept.get(key)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept.sqlite"


def test_a_value_outlives_its_process(file: Path) -> None:
    _put(file, page={"toc": [1, "æ\0"]})
    assert _get(file, "page") == {"toc": [1, "æ\0"]}
    assert _get(file, "other") is None


def test_without_a_file_values_live_until_a_build_does_not_use_them() -> None:
    kept, seen = CacheStore(), []
    kept.begin(None)
    kept.put("key", "value")
    for uses in (True, True, False, True):
        kept.end()
        kept.begin(None)
        seen.append(kept.get("key") if uses else "unused")
    assert seen == ["value", "value", "unused", None]


@pytest.mark.parametrize("damage", ["rubbish", "cut", "byte", "empty"])
def test_a_damaged_file_gives_nothing_or_the_truth_and_mends(file: Path, damage: str) -> None:
    values = {f"key{number}": str(number) * 5000 for number in range(40)}
    _put(file, **values)
    data = file.read_bytes()
    file.write_bytes(
        {
            "rubbish": b"no database" * 1000,
            "cut": data[: len(data) // 2],
            "byte": data.replace(b"7777", b"8888"),
            "empty": b"",
        }[damage]
    )
    for key, value in values.items():
        assert _get(file, key) in {None, value}
    _put(file, **values)
    _put(file, **values)
    assert _get(file, "key7") == values["key7"]


def test_a_file_that_is_held_by_another_process_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(file, old="value")
    monkeypatch.setattr(cachestore, "_PATIENCE_SECONDS", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        _put(file, new="value")
        other.execute("ROLLBACK")
    assert _get(file, "old") == "value"
    assert _get(file, "new") is None


WRITER = """
import sys
from pathlib import Path
from thankbook.plugin.buildcache.cachestore import CacheStore
kept = CacheStore()
for build in range(20):
    kept.begin(Path(sys.argv[1]))
    kept.put(f"{sys.argv[2]}-{build}", [sys.argv[2], build] * 500)
    kept.end()
"""


def test_two_processes_at_once_lose_nothing(file: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(file), name]) for name in ("a", "b")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    for name in ("a", "b"):
        for build in range(20):
            assert _get(file, f"{name}-{build}") == [name, build] * 500


def test_what_nobody_used_for_a_month_is_forgotten(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day, now = 24 * 3600, 2_000_000_000
    monkeypatch.setattr("thankbook.plugin.buildcache.cachestore.time.time", lambda: now)
    _put(file, used="value", unused="value")
    now += 20 * day
    assert _get(file, "used") == "value"
    now += 20 * day
    _put(file, new="value")
    assert [_get(file, key) for key in ("used", "unused", "new")] == ["value", None, "value"]


def test_a_file_that_grows_too_large_loses_its_oldest(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 2_000_000_000
    monkeypatch.setattr("thankbook.plugin.buildcache.cachestore.time.time", lambda: now)
    monkeypatch.setattr(cachestore, "_MOST_CHARACTERS", 100_000)
    for number in range(20):
        now += 1
        _put(file, **{f"key{number}": "x" * 10_000})
    assert _get(file, "key0") is None
    assert _get(file, "key19") is not None


def test_keys_tell_kinds_and_borders_apart() -> None:
    different = ("ab", "c", 1, "1", 1.0, True, None, "None", [], {}, "", "a\0s1\0b")
    keys = [key_of(value) for value in different]
    keys += [key_of("ab", "c"), key_of("a", "bc"), key_of(["a", "bc"]), key_of({"a": "bc"})]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("value", [object(), lambda: 1, {"in": [object()]}, {object()}])
def test_what_has_no_content_gets_no_key(value: object) -> None:
    with pytest.raises(NoKey):
        key_of(value)


@pytest.mark.parametrize("value", [1, "x", [], {}, [1], {"content": 1}, {"files": 1}])
def test_a_value_of_another_shape_is_as_good_as_none(file: Path, value: object) -> None:
    _put(file, key=value)
    with _build(file) as kept:
        assert kept.understood("key", lambda found: found["content"]["title"].strip()) is None
        assert kept.understood("other", str) is None


def test_a_row_that_is_no_json_is_as_good_as_none(file: Path) -> None:
    _put(file, key="value")
    text = "[" * 100_000
    with closing(sqlite3.connect(file)) as connection:
        change = "UPDATE kept SET value = ?, checksum = ?"
        connection.execute(change, (text, cachestore._checksum("key", text)))
        connection.commit()
    assert _get(file, "key") is None
