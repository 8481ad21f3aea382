"""The one list of what a site consists of: its sections, and where their pages lie.

The order in which pages are made, the menu, the folders of pages, which addresses may be those of
made pages, which pages and scripts are for managers, which styles load everywhere, and the doors of
the home page follow from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HomeDoor:
    """A way from the home page into the playbook."""

    rank: int
    """Where it stands among the doors, from 1."""
    words: str
    """Its title and its text are the page strings ``home.<words>_title`` and ``_text``."""
    icon: str
    uri: str


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of ``sections``; its module ``pages`` has the function ``pages`` that makes them."""

    id: str
    pages: tuple[str, ...] = ()
    """Addresses of pages outside folders that stand under its heading, in the menu's order."""
    folder: str = ""
    """Where its other pages lie, each under the id of what it is about."""
    kind: str = ""
    """The kind of item that has its pages in the folder."""
    menu: str = ""
    """The section under whose heading its pages stand; its own if empty."""
    doors: tuple[HomeDoor, ...] = ()
    manager_pages: tuple[str, ...] = ()
    """Addresses of pages that the staff edition never has."""
    manager_scripts: tuple[str, ...] = ()
    """Scripts of its folder for what the staff edition never shows."""
    styles_everywhere: tuple[str, ...] = ()
    """Style sheets of its folder that every page loads, since other sections draw the same."""
    is_made_last: bool = False
    """Whether its pages tell of those of all other sections."""


SITEMAP = (
    Section("home", pages=("index.md",)),
    Section("today", pages=("today.md",), doors=(HomeDoor(2, "shift", "today", "today.md"),)),
    Section(
        "onboarding",
        pages=("onboarding.md",),
        folder="onboarding",
        doors=(HomeDoor(1, "new", "start", "onboarding.md"),),
        is_made_last=True,
    ),
    Section(
        "complaint",
        pages=("complaint.md", "pocket-card.md"),
        doors=(
            HomeDoor(5, "trouble", "trouble", "complaint.md"),
            HomeDoor(6, "pocket", "pocket", "pocket-card.md"),
        ),
    ),
    Section(
        "answers",
        pages=("answers.md",),
        menu="complaint",
        doors=(HomeDoor(3, "ask", "search", "answers.md"),),
    ),
    Section("handbook", folder="handbook", menu="onboarding"),
    Section("tactics", folder="tactics", kind="tactics"),
    Section(
        "notes",
        folder="notes",
        kind="notes",
        doors=(HomeDoor(4, "note", "note", "notes/index.md"),),
        styles_everywhere=("notes",),
    ),
    Section("loyalty", folder="loyalty", kind="programs", manager_scripts=("whatif",)),
    Section("culture", folder="culture", kind="checklists"),
    Section("measure", folder="measure", kind="metrics"),
    Section(
        "year",
        pages=(
            "calendar.md",
            "calendar-weeks.md",
            "line-ups.md",  # made by today
            "money.md",
            "results.md",
            "why.md",
            "changes.md",  # made by site.changes, from two sites
        ),
        doors=(HomeDoor(7, "manager", "manager", "why.md"),),
        manager_pages=("calendar-weeks.md", "results.md"),
        styles_everywhere=("year",),
    ),
    Section("evidence", folder="evidence", styles_everywhere=("evidence",)),
)
"""In the order of the menu."""

FOLDERS = {section.kind: section.folder for section in SITEMAP if section.kind}
"""The folder of each kind of item; a page's name is its item's id."""


def menu_of(uris: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The sections of the menu and the addresses in each, as far as there are pages for it.

    Pages outside the folders come before those inside, and each of these in the order given.
    """
    made = [*uris]
    for section in SITEMAP:
        within = _under(section.id)
        alone = [uri for inner in within for uri in inner.pages if uri in made]
        inside = [uri for inner in within for uri in made if _is_in(uri, inner.folder)]
        if alone or inside:
            yield section.id, [*alone, *inside]


def is_one_page(section_id: str) -> bool:
    """Whether a section of the menu can have one page only, and so is that page there."""
    within = _under(section_id)
    return sum(len(section.pages) for section in within) == 1 and not any(
        section.folder for section in within
    )


def could_be_made(uri: str) -> bool:
    """Whether an address may be that of a made page of some playbook."""
    return any(uri in section.pages or _is_in(uri, section.folder) for section in SITEMAP)


def in_order_of_making() -> list[Section]:
    """The sections, those last that tell of the pages of others."""
    return sorted(SITEMAP, key=lambda section: section.is_made_last)


def home_doors() -> list[HomeDoor]:
    """The doors of the home page in their order."""
    return sorted(
        (door for section in SITEMAP for door in section.doors), key=lambda door: door.rank
    )


def fault_of_page(uri: str, *, is_for_staff: bool) -> str:
    """What is wrong with making a page at an address, and what to do; empty if nothing."""
    if not could_be_made(uri):
        return (
            f"The page '{uri}' stands in no section of thankbook/sitemap.py, so no menu shows it. "
            "Put it into the folder of a section, or add its address to the section's pages."
        )
    if is_for_staff and any(uri in section.manager_pages for section in SITEMAP):
        return (
            f"The page '{uri}' is for managers in thankbook/sitemap.py; do not make it for staff."
        )
    return ""


def _under(heading: str) -> list[Section]:
    return [section for section in SITEMAP if heading == (section.menu or section.id)]


def _is_in(uri: str, folder: str) -> bool:
    return bool(folder) and uri.startswith(f"{folder}/")
