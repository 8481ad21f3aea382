"""A finished site with what changed in it since the build before."""

from __future__ import annotations

from dataclasses import replace

from thankbook.site.changes.snapshot import SNAPSHOT, Changes, Snapshot, compared, kept, written
from thankbook.site.edition import Edition
from thankbook.site.finished import Page, PlaybookSite
from thankbook.site.pagemarkdown import plain_page

CHANGES_PAGE = "changes.md"
_MOST_LINES = 5


def with_changes(site: PlaybookSite, edition: Edition, before: Snapshot | None) -> PlaybookSite:
    """The site with its snapshot and, where it was built before, the page of what is new.

    Where nothing differs, what was new then is still what is new: building again changes nothing.
    """
    now, changes = kept(site.pages), Changes()
    if before is not None:
        changes = compared(before.pages, now, site.pages) or before.changes
    snapshot = Snapshot(now, edition, changes)
    pages = (*site.pages, _page(site, changes)) if changes else site.pages
    assets = {**site.assets, SNAPSHOT: written(snapshot)}
    return replace(site, pages=pages, assets=assets)


def _page(site: PlaybookSite, changes: Changes) -> Page:
    there = {page.uri for page in site.pages}
    context = {
        "new": [(uri, title) for uri, title in changes.new if uri in there],
        "gone": changes.gone,
        "changed": [
            (one, one.new_lines[:_MOST_LINES], max(0, len(one.new_lines) - _MOST_LINES))
            for one in changes.changed
            if one.uri in there
        ],
    }
    title = site.phrases("changes.title")
    return plain_page(CHANGES_PAGE, title, "changes.md.j2", site.phrases, context)
