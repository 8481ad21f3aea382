"""What a site keeps of its pages, for the next build to compare itself with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.reader.pagemarkdown import UNSEARCHED
from thankbook.site.changes.comparing import ChangedLine, ChangedPage, Changes, changed_page
from thankbook.site.changes.lines import marked_lines, shown

SNAPSHOT = "assets/pages.json"
"""Where a site keeps it."""

_VERSION = 4
_DIGITS = 10


@dataclass(frozen=True)
class KeptPage:
    """A page's title and its marked lines: of a hand-written page digests, never its words.

    What somebody takes out of a page of their own is gone with the next publication, and no page
    may say it again.
    """

    title: str
    lines: tuple[str, ...]
    is_own: bool = False

    @property
    def digests(self) -> tuple[str, ...]:
        """A digest of each line."""
        return self.lines if self.is_own else tuple(map(digest, self.lines))


@dataclass(frozen=True)
class Snapshot:
    """The pages of one build, for whom they were made, and what was new in it.

    ``made`` is the day on which they last changed, ``since`` the day of those that ``changes``
    compares them with; None where nobody said which day it was.
    """

    pages: Mapping[str, KeptPage]
    edition: Edition
    changes: Changes = field(default_factory=Changes)
    made: date | None = None
    since: date | None = None


def kept(pages: Iterable[Page], own_pages: Iterable[Page] = ()) -> dict[str, KeptPage]:
    """The pages as they are remembered, hand-written ones in place of made ones.

    Those that only repeat others are not.
    """
    made = {
        page.uri: KeptPage(page.title, marked_lines(page.markdown))
        for page in pages
        if UNSEARCHED not in page.markdown
    }
    own = {
        page.uri: KeptPage(page.title, tuple(map(digest, marked_lines(page.markdown))), is_own=True)
        for page in own_pages
    }
    return {**made, **own}


def compared(
    before: Mapping[str, KeptPage], now: Mapping[str, KeptPage], pages: Iterable[Page]
) -> Changes:
    """What a reader of the pages before would find new, gone or changed in those of now.

    ``pages`` are all of now with their words, hand-written ones last.
    """
    by_uri = {page.uri: page for page in pages}
    return Changes(
        new=tuple((uri, page.title) for uri, page in now.items() if uri not in before),
        gone=tuple(page.title for uri, page in before.items() if uri not in now),
        changed=tuple(
            _changed(before[uri], page, by_uri[uri])
            for uri, page in now.items()
            if uri in before and before[uri].digests != page.digests
        ),
    )


def _changed(before: KeptPage, now: KeptPage, page: Page) -> ChangedPage:
    known, of_now = set(before.digests), set(now.digests)
    lines = zip(marked_lines(page.markdown), now.digests, strict=True)
    earlier = zip(before.lines, before.digests, strict=True)
    new = [shown(line) for line, mark in lines if mark not in known]
    gone = [shown(line) for line, mark in earlier if mark not in of_now]
    # Of a hand-written page, and of one that it replaces, the words of before are not said again.
    may_show = not (before.is_own or now.is_own)
    stayed = [mark for mark in before.digests if mark in of_now]
    is_reordered = stayed != [mark for mark in now.digests if mark in known]
    told = changed_page(page.uri, page.title, new, gone, may_show=may_show)
    return replace(told, is_reordered=is_reordered)


def written(snapshot: Snapshot) -> bytes:
    """The snapshot as JSON; the same bytes for the same pages."""
    data: dict[str, object] = {"version": _VERSION, "edition": snapshot.edition.value}
    data |= {"made": _day(snapshot.made), "since": _day(snapshot.since)}
    data["pages"] = {
        uri: {"title": page.title, "lines": page.lines, "own": page.is_own}
        for uri, page in sorted(snapshot.pages.items())
    }
    changes = snapshot.changes
    changed = [
        {
            "uri": page.uri,
            "title": page.title,
            "new_lines": [[line.now, line.before, line.after] for line in page.new_lines],
            "gone": page.gone,
            "reordered": page.is_reordered,
        }
        for page in changes.changed
    ]
    data["changes"] = {"new": changes.new, "gone": changes.gone, "changed": changed}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes) -> Snapshot | None:
    """The snapshot in a site's file; None where another version, or something else, wrote it."""
    try:
        found = json.loads(data)
        if found["version"] != _VERSION:
            return None
        pages = {
            str(uri): KeptPage(
                str(page["title"]), tuple(map(str, page["lines"])), page["own"] is True
            )
            for uri, page in found["pages"].items()
        }
        changes = _read_changes(found["changes"])
        days = _read_day(found["made"]), _read_day(found["since"])
        return Snapshot(pages, Edition(found["edition"]), changes, *days)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _read_changes(found: Mapping[str, Any]) -> Changes:
    changed = (
        ChangedPage(
            str(page["uri"]),
            str(page["title"]),
            tuple(ChangedLine(*map(str, line)) for line in page["new_lines"]),
            int(page["gone"]),
            page["reordered"] is True,
        )
        for page in found["changed"]
    )
    new = tuple((str(uri), str(title)) for uri, title in found["new"])
    return Changes(new, tuple(map(str, found["gone"])), tuple(changed))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None


def digest(line: str) -> str:
    """What a line is known by without its words."""
    return hashlib.sha256(line.encode()).hexdigest()[:_DIGITS]
