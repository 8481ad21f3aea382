"""What lies within a file: spreadsheets, documents and archives are opened where that can be."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath

_MOST_BYTES, _DEEPEST = 64 * 1024 * 1024, 2
"""Of what lies within one file; an archive may grow a thousandfold while it is read."""

_SHOWN = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff"}
    | {".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".ogg", ".webm"}
    | {".wav", ".mov", ".gz", ".wasm"}
)
"""Pictures, letters, sounds: nobody expects their words to be read. Packed texts are unpacked."""


def opened(path: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """A file and everything within it that can be read, by path."""
    yield path, data
    archive = _archive(data) if depth < _DEEPEST else None
    if archive is None:
        return
    left = _MOST_BYTES
    with archive:
        for member in archive.infolist():
            with suppress(*_UNREADABLE), archive.open(member) as stream:
                found = stream.read(left)
                left -= len(found)
                yield from opened(f"{path}/{member.filename}", found, depth + 1)


def is_closed(path: str, data: bytes) -> bool:
    """Whether what a file says cannot be read: a PDF, an older spreadsheet, a locked archive."""
    if PurePosixPath(path).suffix.lower() in _SHOWN:
        return False
    if data.startswith(_PDF):
        return True
    if data.startswith(_ZIP):
        archive = _archive(data)
        return archive is None or _is_locked(archive)
    return b"\0" in data and not _is_text(data)


_PDF, _ZIP = b"%PDF", b"PK\x03\x04"
_UNREADABLE = (RuntimeError, OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error)
"""What Python raises for a password, a damage, a way of packing that it does not know."""


def _archive(data: bytes) -> zipfile.ZipFile | None:
    try:
        return zipfile.ZipFile(io.BytesIO(data)) if data.startswith(_ZIP) else None
    except _UNREADABLE:
        return None


def _is_locked(archive: zipfile.ZipFile) -> bool:
    with archive:
        entries = archive.infolist()
        too_much = sum(entry.file_size for entry in entries) > _MOST_BYTES
        return too_much or any(entry.flag_bits & 1 for entry in entries)


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
