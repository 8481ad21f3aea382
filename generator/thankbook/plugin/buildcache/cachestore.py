"""What one build worked out and a later one may use again: by content, in memory and on disk.

On disk it is one SQLite file of JSON texts in a folder that only this user may write to. Nothing in
it is ever run, each text carries a checksum, and whatever goes wrong with the file costs time only.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("thankbook")

T = TypeVar("T")

_FORGOTTEN_AFTER_SECONDS = 30 * 24 * 3600
_USED_AGAIN_SECONDS = 24 * 3600
_MOST_CHARACTERS = 256 * 1024 * 1024
_PATIENCE_SECONDS = 2.0
_QUICKLY = 1

_OF_ANOTHER_SHAPE = (KeyError, IndexError, TypeError, ValueError, AttributeError)

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, checksum TEXT NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID
"""


class CacheStore:
    """JSON values by key.

    Between ``begin`` and ``end`` lies one build. In memory stays what the last build used.
    """

    def __init__(self) -> None:
        self.file: Path | None = None
        self.hits = 0
        self._remembers = True
        self._previous: dict[str, Any] = {}
        self._current: dict[str, Any] = {}
        self._unsaved: dict[str, bytes] = {}
        self._used: list[str] = []
        self._connection: sqlite3.Connection | None = None

    def begin(self, file: Path | None, *, remembers: bool = True) -> None:
        """Start a build; ``file`` is where values outlive the process, if anywhere.

        ``remembers`` tells whether another build may follow in this process.
        """
        self.close()
        self.file, self._remembers = file, remembers
        self._previous, self._current = self._current, {}
        self._unsaved, self._used, self.hits = {}, [], 0
        self._open()

    def get(self, key: str) -> Any | None:
        """The value of a key, if it is known."""
        if key not in self._current:
            value = self._previous.get(key)
            if value is None:
                value = self._read(key)
            if value is None:
                return None
            self._current[key] = value
        self.hits += 1
        return self._current[key]

    def understood(self, key: str, read: Callable[[Any], T]) -> T | None:
        """What ``read`` makes of the value of a key; nothing where it is of another shape.

        The file is the user's own, and may have been written by something else all the same.
        """
        value = self.get(key)
        if value is None:
            return None
        try:
            return read(value)
        except _OF_ANOTHER_SHAPE as error:
            log.debug(f"What was kept under {key} is not understood: {error!r}")
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        if self.file is None or self._remembers:
            self._current[key] = value
        if self._connection is not None:
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            # A hundred pages wait for the end of the build: pressed, they take a fifth of the room.
            self._unsaved[key] = zlib.compress(text.encode(), _QUICKLY)

    def end(self) -> None:
        """Finish a build: save what is new, forget what was not used for a month."""
        if self._connection is None:
            return
        try:
            with closing(self._connection) as connection:
                self._save(connection, int(time.time()))
        except sqlite3.Error as error:
            self._give_up(error)
        self._connection = None

    def close(self) -> None:
        """Let go of the file without saving anything."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> None:
        if self.file is None:
            return
        try:
            patience = _PATIENCE_SECONDS
            self._connection = sqlite3.connect(self.file, timeout=patience, isolation_level=None)
            # A lost entry costs time only, so a build need not wait for the disk.
            self._connection.execute("PRAGMA synchronous = OFF")
            self._connection.execute(_TABLE)
        except sqlite3.Error as error:
            self._give_up(error)

    def _read(self, key: str) -> Any | None:
        if self._connection is None:
            return None
        query = "SELECT value, checksum, used FROM kept WHERE key = ?"
        try:
            row = self._connection.execute(query, (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None or _checksum(key, row[0]) != row[1]:
            return None
        if row[2] < time.time() - _USED_AGAIN_SECONDS:
            self._used.append(key)
        try:
            return json.loads(row[0])
        except (ValueError, RecursionError):
            return None

    def _save(self, connection: sqlite3.Connection, now: int) -> None:
        if not self._unsaved and not self._used:
            return
        texts = ((key, zlib.decompress(data).decode()) for key, data in self._unsaved.items())
        rows = ((key, text, _checksum(key, text), now) for key, text in texts)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
        used = [(now, key) for key in self._used]
        connection.executemany("UPDATE kept SET used = ? WHERE key = ?", used)
        connection.execute("DELETE FROM kept WHERE used < ?", (now - _FORGOTTEN_AFTER_SECONDS,))
        _forget_oldest(connection, _MOST_CHARACTERS)
        connection.execute("COMMIT")

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without the file; one that is broken is removed, the next build makes a new one."""
        log.debug(f"Going on without {self.file}: {error}")
        self.close()
        is_broken = not isinstance(error, sqlite3.OperationalError)
        if is_broken and self.file is not None:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)


def _forget_oldest(connection: sqlite3.Connection, most_characters: int) -> None:
    """Forget what was used longest ago until the rest is small enough."""
    query = """
    DELETE FROM kept WHERE key IN (
        SELECT key FROM (
            SELECT key, sum(length(value)) OVER (ORDER BY used DESC, key) AS so_far FROM kept
        ) WHERE so_far > ?
    )
    """
    (pages,), (size,) = (
        connection.execute("PRAGMA page_count").fetchone(),
        connection.execute("PRAGMA page_size").fetchone(),
    )
    if pages * size > most_characters:  # the exact sum reads every row
        connection.execute(query, (most_characters // 2,))


def _checksum(key: str, text: str) -> str:
    return hashlib.blake2b(f"{key}\0{text}".encode(), digest_size=16).hexdigest()
