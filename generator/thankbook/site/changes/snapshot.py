"""What a site keeps of its pages, for the next build to compare itself with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from thankbook.site.changes.lines import lines_to_read
from thankbook.site.edition import Edition
from thankbook.site.finished import Page
from thankbook.site.pagemarkdown import UNSEARCHED

SNAPSHOT = "assets/pages.json"
"""Where a site keeps it."""

_VERSION = 2
_DIGITS = 10


@dataclass(frozen=True)
class KeptPage:
    """A page's title, and a digest of each of its lines; never the lines themselves."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ChangedPage:
    """A page that reads otherwise: the lines that are new, and how many are gone."""

    uri: str
    title: str
    new_lines: tuple[str, ...]
    gone: int


@dataclass(frozen=True)
class Changes:
    """What differs from the build before: pages by address and title."""

    new: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[ChangedPage, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.new or self.gone or self.changed)


@dataclass(frozen=True)
class Snapshot:
    """The pages of one build, for whom they were made, and what was new in it."""

    pages: Mapping[str, KeptPage]
    edition: Edition
    changes: Changes = field(default_factory=Changes)


def kept(pages: Iterable[Page]) -> dict[str, KeptPage]:
    """The pages as they are remembered; those that only repeat others are not."""
    return {
        page.uri: KeptPage(page.title, tuple(map(_digest, lines_to_read(page.markdown))))
        for page in pages
        if UNSEARCHED not in page.markdown
    }


def compared(
    before: Mapping[str, KeptPage], now: Mapping[str, KeptPage], pages: Iterable[Page]
) -> Changes:
    """What a reader of the pages before would find new, gone or changed in those of now."""
    by_uri = {page.uri: page for page in pages}
    return Changes(
        new=tuple((uri, page.title) for uri, page in now.items() if uri not in before),
        gone=tuple(page.title for uri, page in before.items() if uri not in now),
        changed=tuple(
            _changed(before[uri], page, by_uri[uri])
            for uri, page in now.items()
            if uri in before and set(before[uri].lines) != set(page.lines)
        ),
    )


def _changed(before: KeptPage, now: KeptPage, page: Page) -> ChangedPage:
    known, lines = set(before.lines), lines_to_read(page.markdown)
    new_lines = (line for line, digest in zip(lines, now.lines, strict=True) if digest not in known)
    return ChangedPage(page.uri, page.title, tuple(new_lines), len(known.difference(now.lines)))


def written(snapshot: Snapshot) -> bytes:
    """The snapshot as JSON; the same bytes for the same pages."""
    pages = {uri: asdict(page) for uri, page in sorted(snapshot.pages.items())}
    data: dict[str, object] = {"version": _VERSION, "edition": snapshot.edition.value}
    data |= {"pages": pages, "changes": asdict(snapshot.changes)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes) -> Snapshot | None:
    """The snapshot in a site's file; None where another version, or something else, wrote it."""
    try:
        found = json.loads(data)
        if found["version"] != _VERSION:
            return None
        pages = {
            str(uri): KeptPage(str(page["title"]), tuple(map(str, page["lines"])))
            for uri, page in found["pages"].items()
        }
        return Snapshot(pages, Edition(found["edition"]), _read_changes(found["changes"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _read_changes(found: Mapping[str, Any]) -> Changes:
    changed = (
        ChangedPage(
            str(one["uri"]), str(one["title"]), tuple(map(str, one["new_lines"])), int(one["gone"])
        )
        for one in found["changed"]
    )
    new = tuple((str(uri), str(title)) for uri, title in found["new"])
    return Changes(new, tuple(map(str, found["gone"])), tuple(changed))


def _digest(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()[:_DIGITS]
