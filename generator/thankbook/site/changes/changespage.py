"""A finished site with what changed in it since the build before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.reader.pagemarkdown import plain_page
from thankbook.site.changes.comparing import ChangedLine, ChangedPage
from thankbook.site.changes.snapshot import SNAPSHOT, Snapshot, compared, kept, written
from thankbook.site.finished import PlaybookSite

CHANGES_PAGE = "changes.md"
_MOST_LINES = 5


@dataclass(frozen=True)
class Telling:
    """What is known beside the pages themselves.

    ``before`` is the build that readers had, ``on`` the day of this one, ``may_repeat`` tells
    whether words of before may be said again: a figure may have become confidential since.
    """

    edition: Edition
    before: Snapshot | None = None
    on: date | None = None
    may_repeat: Callable[[str], bool] = lambda _words: False


def with_changes(
    site: PlaybookSite, telling: Telling, own_pages: Sequence[Page] = ()
) -> PlaybookSite:
    """The site with its snapshot and, where it was built before, the page of what is new.

    ``own_pages`` are the hand-written ones, which stand in place of made ones. Where nothing
    differs, what was new then is still what is new: building again changes nothing.
    """
    own = {page.uri for page in own_pages}
    published = [*(page for page in site.pages if page.uri not in own), *own_pages]
    now = kept([page for page in site.pages if page.uri not in own], own_pages)
    snapshot = _snapshot(now, published, telling)
    is_told = snapshot.changes and CHANGES_PAGE not in own
    pages = (*site.pages, _page(site, snapshot, {*now})) if is_told else site.pages
    return replace(site, pages=pages, assets={**site.assets, SNAPSHOT: written(snapshot)})


def _snapshot(now: Any, pages: Sequence[Page], telling: Telling) -> Snapshot:
    before = telling.before
    if before is None:
        return Snapshot(now, telling.edition, made=telling.on)
    found = compared(before.pages, now, pages)
    if found:
        days = {"made": telling.on, "since": before.made}
    else:
        found, days = before.changes, {"made": before.made, "since": before.since}
    shown = tuple(_repeatable(page, telling.may_repeat) for page in found.changed)
    return Snapshot(now, telling.edition, replace(found, changed=shown), **days)


def _repeatable(page: ChangedPage, may_repeat: Callable[[str], bool]) -> ChangedPage:
    """The page without words of before that may not be said again."""
    lines = (
        line if not line.before or may_repeat(line.before) else ChangedLine(line.now)
        for line in page.new_lines
    )
    return replace(page, new_lines=tuple(lines))


def _page(site: PlaybookSite, snapshot: Snapshot, there: set[str]) -> Page:
    changes = snapshot.changes
    context = {
        "since": _full_date(snapshot.since, site.locale) if snapshot.since else "",
        "new": [(uri, title) for uri, title in changes.new if uri in there],
        "gone": changes.gone,
        "changed": [
            (page, page.new_lines[:_MOST_LINES], max(0, len(page.new_lines) - _MOST_LINES))
            for page in changes.changed
            if page.uri in there
        ],
    }
    title = site.phrases("changes.title")
    return plain_page(CHANGES_PAGE, title, "changes.md.j2", site.phrases, context)


def _full_date(day: date, locale: str) -> str:
    # It loads tables that a build without an earlier site has no use for.
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMMd", day, locale=locale))
