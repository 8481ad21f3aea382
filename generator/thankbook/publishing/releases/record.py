"""What a published place remembers: its versions, which of them is live, which was before."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from io import BufferedReader
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)

from thankbook.files.sharedtree import NotOursError, SharedTree
from thankbook.files.staging import write_entry
from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition

RECORD = "thankbook-place.json"
"""The mark of a place that Thankbook made; where it is missing, nothing is touched."""
RECORD_PART = RECORD + ".new"
STATE_INSIDE = ".thankbook"
"""The hidden folder of a place where files are replaced one by one; no site has one."""

Way = Literal["link", "files"]
"""How the live version changes: a link is turned, or files are replaced one by one."""


_MOST_BYTES = 64 * 1024 * 1024
_MOST_FILES, _MOST_SITE_BYTES = 200_000, 10**13
_LONGEST_PATH = 1024
_NO_SIGNS = frozenset({"Cc", "Cs"})
"""Unicode's categories of control characters and of halves of characters."""


def _path(value: str) -> str:
    """A path within a site, as we write it ourselves; a record may have been changed by others."""
    parts = value.split("/")
    if (
        len(value) > _LONGEST_PATH
        or not {"", ".", ".."}.isdisjoint(parts)
        or parts[0].casefold() == STATE_INSIDE
        or any(sign in "\\:" or unicodedata.category(sign) in _NO_SIGNS for sign in value)
    ):
        raise ValueError("not a path within a site")
    return value


SitePath = Annotated[str, AfterValidator(_path)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
ReleaseId = Annotated[str, Field(pattern=r"^[0-9]{4,9}-[0-9a-f]{12}$")]


class _Remembered(BaseModel):
    """Nothing is taken for something else, and nothing is believed that could lead elsewhere."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Release(_Remembered):
    """One version: the digest of each of its files, by its path within the site."""

    edition: Edition
    pages: int = Field(ge=0, le=_MOST_FILES)
    size_bytes: int = Field(ge=0, le=_MOST_SITE_BYTES)
    files: dict[SitePath, Digest] = Field(max_length=_MOST_FILES)
    carried: tuple[SitePath, ...] = ()
    """Files of the version before it that open pages may still ask for."""
    lasting: tuple[SitePath, ...] = ()
    """What open pages of this version may still ask for when the next one stands."""

    @property
    def built_files(self) -> dict[str, str]:
        """The digests of what was built, without what is carried over."""
        return {path: digest for path, digest in self.files.items() if path not in self.carried}

    @property
    def fingerprint(self) -> str:
        """Tells whether two versions were built alike."""
        lines = "\n".join(f"{digest} {path}" for path, digest in sorted(self.built_files.items()))
        return hashlib.sha256(f"{self.edition}\n{lines}".encode()).hexdigest()[:12]


class Record(_Remembered):
    """The state of a place; ``coming`` is set from before a switch until after it."""

    layout: Literal[1] = 1
    place: str = Field(pattern=r"^[0-9a-f]{1,64}$")
    way: Way
    live: ReleaseId | None = None
    previous: ReleaseId | None = None
    coming: ReleaseId | None = None
    releases: dict[ReleaseId, Release] = Field(default={}, max_length=8)

    @model_validator(mode="after")
    def _names_what_it_has(self) -> Record:
        named = {self.live, self.previous, self.coming} - {None}
        if not named <= self.releases.keys():
            raise ValueError("a version is named that is not there")
        return self

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
    """The record of a place; raises ``ProblemsFound`` where it cannot be understood.

    Anyone who may write to a share may have written it: it is read through no link, and every
    name in it is looked at.
    """
    file = state / RECORD
    try:
        with SharedTree(state).open(RECORD) as stream:
            data = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except NotOursError:
        raise _refusal(file, "There is a link, or something else that is not of ours.") from None
    try:
        if len(data) <= _MOST_BYTES:
            return Record.model_validate_json(data)
    except ValueError:  # pydantic's is one
        pass
    raise _refusal(file, "This file was changed, so nobody can tell what is published here.")


def _refusal(file: Path, found: str) -> ProblemsFound:
    expected = "Publish to a new folder, or put the file back."
    return ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)])


def write_record(state: Path, record: Record) -> None:
    """Remember; a reader sees the old record or the new one."""
    data = record.model_dump_json(indent=1).encode() + b"\n"
    write_entry(state / RECORD, lambda stream: stream.write(data), state / RECORD_PART)


def describe_release(
    folder: Path,
    edition: Edition,
    *,
    carried: tuple[str, ...] = (),
    lasting: Iterable[str] = (),
) -> Release:
    """The version that lies in a folder; ``ProblemsFound`` for names that no site can have."""
    files = digests(folder)
    refused = [Problem(path, 0, "", _NO_NAME, "Rename the file.") for path in files if _odd(path)]
    if refused:
        raise ProblemsFound(refused)
    return Release(
        edition=edition,
        pages=sum(path.endswith(".html") for path in files if path not in carried),
        size_bytes=sum((folder / path).stat().st_size for path in files),
        files=files,
        carried=carried,
        lasting=tuple(sorted(set(lasting) & files.keys() - {*carried})),
    )


_NO_NAME = "A site cannot have a file of this name: other computers could not hold it."


def _odd(path: str) -> bool:
    try:
        _path(path)
    except ValueError:
        return True
    return False


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder by its path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {file.relative_to(folder).as_posix(): file for file in sorted(found)}
    return {path: _digest_of(file) for path, file in named.items()}


def _digest_of(file: Path) -> str:
    with file.open("rb") as stream:
        return digest(stream)


def digest(stream: BufferedReader) -> str:
    """SHA-256 of a file."""
    return hashlib.file_digest(stream, "sha256").hexdigest()


def known_digests(record: Record) -> Mapping[str, frozenset[str]]:
    """For each path, what any version that is remembered holds there."""
    known: dict[str, set[str]] = {}
    for release in record.releases.values():
        for path, value in release.files.items():
            known.setdefault(path, set()).add(value)
    return {path: frozenset(values) for path, values in known.items()}
