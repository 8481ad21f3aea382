"""Calendar files of a new site that carry on what those of an earlier one said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from thankbook.site.finished import PlaybookSite

_ENDING = ".ics"


def with_earlier_calendars(site: PlaybookSite, earlier: Path) -> PlaybookSite:
    """The site whose calendars count what changed since those in the folder of an earlier site."""
    files = {uri: earlier / uri for uri in site.assets if uri.endswith(_ENDING)}
    before = {uri: file.read_bytes() for uri, file in files.items() if file.is_file()}
    if all(data == site.assets[uri] for uri, data in before.items()):
        return site
    # It imports what reads calendars, which a build without an earlier site has no use for.
    from thankbook.sections.year.calendarupdates import revised

    counted = {uri: revised(site.assets[uri], data) for uri, data in before.items()}
    changed = {uri: data for uri, data in counted.items() if data is not None}
    return replace(site, assets={**site.assets, **changed})
