"""The one list of what a site consists of: its sections, and where their pages lie.

The menu, the folders of pages, which addresses may be those of made pages, which styles load
everywhere and which scripts are the managers' follow from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """What ``sections/<id>`` makes."""

    id: str
    pages: tuple[str, ...] = ()
    """Addresses of pages outside the section's folder, in the order of the menu."""
    folder: str = ""
    """Where its other pages lie, each under the id of what it is about."""
    kind: str = ""
    """The kind of item that has its pages in the folder."""
    menu: str = ""
    """The section under whose heading its pages stand; its own if empty."""
    styles_everywhere: tuple[str, ...] = ()
    """Style sheets of its folder that every page loads, since other sections draw the same."""
    manager_scripts: tuple[str, ...] = ()
    """Scripts of its folder for pages that the staff edition does not have."""


SITEMAP = (
    Section("home", pages=("index.md",)),
    Section("today", pages=("today.md",)),
    Section("onboarding", pages=("onboarding.md",), folder="onboarding"),
    Section("complaint", pages=("complaint.md", "pocket-card.md")),
    Section("answers", pages=("answers.md",), menu="complaint"),
    Section("handbook", folder="handbook", menu="onboarding"),
    Section("tactics", folder="tactics", kind="tactics"),
    Section("notes", folder="notes", kind="notes", styles_everywhere=("notes",)),
    Section("loyalty", folder="loyalty", kind="programs", manager_scripts=("whatif",)),
    Section("culture", folder="culture", kind="checklists"),
    Section("measure", folder="measure", kind="metrics"),
    Section(
        "year",
        pages=(
            "calendar.md",
            "calendar-weeks.md",
            "line-ups.md",
            "money.md",
            "why.md",
            "changes.md",
        ),
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
        alone = [uri for one in within for uri in one.pages if uri in made]
        inside = [uri for one in within for uri in made if _is_in(uri, one.folder)]
        if alone or inside:
            yield section.id, [*alone, *inside]


def is_one_page(section_id: str) -> bool:
    """Whether a section of the menu can have one page only, and so is that page there."""
    within = _under(section_id)
    return sum(len(one.pages) for one in within) == 1 and not any(one.folder for one in within)


def could_be_made(uri: str) -> bool:
    """Whether an address may be that of a made page of some playbook."""
    return any(uri in section.pages or _is_in(uri, section.folder) for section in SITEMAP)


def _under(heading: str) -> list[Section]:
    return [section for section in SITEMAP if heading == (section.menu or section.id)]


def _is_in(uri: str, folder: str) -> bool:
    return bool(folder) and uri.startswith(f"{folder}/")
