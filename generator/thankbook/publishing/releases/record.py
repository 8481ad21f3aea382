"""What a published place remembers: its versions, which of them is live, which was before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.durable import write_durably
from thankbook.site.edition import Edition

RECORD = "thankbook-place.json"
"""The mark of a place that Thankbook made; where it is missing, nothing is touched."""

Way = Literal["link", "files"]
"""How the live version changes: a link is turned, or files are replaced one by one."""


class _Remembered(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Release(_Remembered):
    """One version: the digest of each of its files, by its path within the site."""

    edition: Edition
    pages: int
    size_bytes: int
    files: dict[str, str]
    carried: tuple[str, ...] = ()
    """Files of the version before it that open pages may still ask for."""

    @property
    def own_files(self) -> dict[str, str]:
        """The digests of what was built, without what is carried over."""
        return {path: digest for path, digest in self.files.items() if path not in self.carried}

    @property
    def fingerprint(self) -> str:
        """Tells whether two versions were built alike."""
        lines = "\n".join(f"{digest} {path}" for path, digest in sorted(self.own_files.items()))
        return hashlib.sha256(f"{self.edition}\n{lines}".encode()).hexdigest()[:12]


class Record(_Remembered):
    """The state of a place; ``coming`` is set from before a switch until after it."""

    layout: Literal[1] = 1
    place: str
    way: Way
    live: str | None = None
    previous: str | None = None
    coming: str | None = None
    releases: dict[str, Release] = {}

    @property
    def edition(self) -> Edition | None:
        """The edition that is live."""
        return self.releases[self.live].edition if self.live else None

    def changed(self, **values: object) -> Record:
        """The record with other values; versions that nothing names any more are left out."""
        record = self.model_copy(update=values)
        named = {record.live, record.previous, record.coming}
        kept = {name: release for name, release in record.releases.items() if name in named}
        return record.model_copy(update={"releases": kept})


def read_record(state: Path) -> Record | None:
    """The record of a place; raises ``ProblemsFound`` where it cannot be understood."""
    file = state / RECORD
    if not file.is_file():
        return None
    try:
        return Record.model_validate_json(file.read_bytes())
    except (ValidationError, ValueError):
        found = "This file was changed, so nobody can tell what is published here."
        expected = "Publish to a new folder, or put the file back."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)]) from None


def write_record(state: Path, record: Record) -> None:
    """Remember; a reader sees the old record or the new one."""
    write_durably(state / RECORD, record.model_dump_json(indent=1).encode() + b"\n")


def describe_release(folder: Path, edition: Edition, carried: tuple[str, ...] = ()) -> Release:
    """The version that lies in a folder."""
    files = digests(folder)
    return Release(
        edition=edition,
        pages=sum(path.endswith(".html") for path in files if path not in carried),
        size_bytes=sum((folder / path).stat().st_size for path in files),
        files=files,
        carried=carried,
    )


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder by its path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {file.relative_to(folder).as_posix(): digest(file) for file in sorted(found)}


def digest(file: Path) -> str:
    """SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def known_digests(record: Record) -> Mapping[str, frozenset[str]]:
    """For each path, what any version that is remembered holds there."""
    known: dict[str, set[str]] = {}
    for release in record.releases.values():
        for path, value in release.files.items():
            known.setdefault(path, set()).add(value)
    return {path: frozenset(values) for path, values in known.items()}
