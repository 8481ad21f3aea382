"""Publishing a site to a place, and taking the last publication back."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from thankbook.files.workfolder import work_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.place import Place
from thankbook.publishing.releases.record import Record, Release, read_record
from thankbook.publishing.releases.versions import Versions, opened_versions
from thankbook.reader.edition import Edition
from thankbook.site.changes.earliersite import snapshot_in


@dataclass(frozen=True)
class Publication:
    """What stands at a place now, and what stood there before."""

    place: Place
    release_id: str
    release: Release
    is_new: bool
    previous: Release | None


def publish(
    place: Place,
    edition: Edition,
    make: Callable[[Path], Collection[str] | None],
    *,
    replace_edition: bool = False,
) -> Publication:
    """Publish what ``make`` puts into the folder that it is given.

    ``make`` gives the paths of the files that somebody put there by hand, if there are any: one
    that is withdrawn is gone at once.

    If ``make`` raises, or the process ends at any moment, readers keep the version that they had.
    Raises ``ProblemsFound``.
    """
    refuse_edition(place, read_record(place.state), edition, replace_edition=replace_edition)
    with opened_versions(place) as versions:
        refuse_edition(place, versions.record, edition, replace_edition=replace_edition)
        with work_folder() as made:
            own_files = make(made) or ()
            versions.take_in(made)
        before = versions.record.live
        release_id = versions.add(edition, own_files)
        versions.switch_to(release_id)
        return _publication(versions, is_new=release_id != before)


def live_site(place: Place, edition: Edition) -> Path | None:
    """The folder of what readers of an edition have now.

    None where they have nothing yet, or nothing that a new site could be compared with.
    """
    record = read_record(place.state)
    if record is None or record.live is None or record.edition is not edition:
        return None
    folder = place.folder_of(record.live)
    return folder if snapshot_in(folder) is not None else None


def roll_back(place: Place, *, replace_edition: bool = False) -> Publication:
    """Make the version before the live one live again; once more brings the newer one back.

    Raises ``ProblemsFound``.
    """
    record = read_record(place.state)
    if record is None:
        raise ProblemsFound([Problem(place.target.as_posix(), 0, "", "Nothing is published here.")])
    with opened_versions(place) as versions:
        previous = versions.record.previous
        if previous is None:
            found = "No earlier version is kept here."
            raise ProblemsFound([Problem(place.target.as_posix(), 0, "", found)])
        edition = versions.record.releases[previous].edition
        refuse_edition(place, versions.record, edition, replace_edition=replace_edition)
        versions.switch_to(previous)
        return _publication(versions, is_new=True)


def refuse_edition(
    place: Place, record: Record | None, edition: Edition, *, replace_edition: bool
) -> None:
    """Raise ``ProblemsFound`` before the manager edition stands where staff read theirs."""
    live = record.edition if record else None
    if edition is Edition.MANAGER and live is Edition.STAFF and not replace_edition:
        found = "Staff read their edition here; the manager edition would show them everything."
        expected = "Publish it elsewhere, or repeat with --replace-edition if you mean it."
        raise ProblemsFound([Problem(place.target.as_posix(), 0, "", found, expected)])


def _publication(versions: Versions, *, is_new: bool) -> Publication:
    record = versions.record
    assert record.live is not None  # noqa: S101 - set by every switch
    previous = record.releases[record.previous] if record.previous else None
    live = record.releases[record.live]
    return Publication(versions.place, record.live, live, is_new, previous)
