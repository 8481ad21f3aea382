"""What ``thankbook publish`` says that it did, or would do."""

from __future__ import annotations

from pathlib import Path

from thankbook.publishing.publication import Publication
from thankbook.publishing.releases.place import Place
from thankbook.publishing.releases.record import Record, Release
from thankbook.publishing.verification.verifying import Verification
from thankbook.reader.edition import Edition

_SOME = 5

_WAYS = {
    "link": "one turn of a link",
    "files": "replacing files one by one: whole pages, but old and new ones side by side meanwhile",
}


def published(publication: Publication, verification: Verification) -> str:
    """What a publication did."""
    target, release = publication.place.target, publication.release
    if not publication.is_new:
        head = f"Nothing changed: {_site(release)} stands at {target} already."
        return "\n".join((head, _verified(verification)))
    lines = [f"Published {_site(release)} at {target}.", _verified(verification)]
    if publication.previous is not None:
        lines.append(f"The version before is kept: thankbook publish {target} --rollback")
    return "\n".join(lines)


def rolled_back(publication: Publication) -> str:
    """What a rollback did."""
    target = publication.place.target
    return f"Brought back {_site(publication.release)} at {target}. Once more undoes it."


def planned(place: Place, record: Record | None, release: Release, found: Verification) -> str:
    """What a publication would do."""
    before = record.releases[record.live] if record and record.live else None
    if before and before.fingerprint == release.fingerprint:
        head = f"Nothing would change at {place.target}: {_site(before)} stands there."
        return "\n".join((head, _verified(found)))
    lines = [f"Would publish {_site(release)} at {place.target}, by {_WAYS[place.way]}."]
    lines.append(_verified(found))
    if before:
        lines.append(_difference(before.built_files, release.files))
    return "\n".join(lines)


def archived(file: Path, edition: Edition, size_bytes: int, found: Verification) -> str:
    """What was written into a zip file, or would be."""
    did = f"Wrote {file}, {_size(size_bytes)}" if size_bytes else f"Would write {file}"
    return f"{did}: the {edition} edition, {found.pages} pages.\n{_verified(found)}"


def _site(release: Release) -> str:
    size = _size(release.size_bytes)
    return f"the {release.edition} edition ({release.pages} pages, {size})"


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1_000_000:.1f} MB"


def _verified(found: Verification) -> str:
    looked_at = f"{found.pages} pages, {found.links:,} references, {found.files} files"
    result = "nothing missing, nothing unfilled, no other host asked"
    told = f"Verified {looked_at} in {found.seconds:.1f} s: {result}."
    if not found.closed:
        return told
    named = ", ".join(found.closed[:_SOME]) + (", ..." if len(found.closed) > _SOME else "")
    return f"{told}\nNot looked into for confidential figures, so do it yourself: {named}"


def _difference(before: dict[str, str], after: dict[str, str]) -> str:
    changed = sum(before.get(path) not in {None, after[path]} for path in after)
    new, gone = len(set(after) - set(before)), len(set(before) - set(after))
    return f"{new} files new, {changed} changed, {gone} gone."
