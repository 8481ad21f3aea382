"""The map of the site: all that follows from it fits what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import thankbook
from thankbook.business.description import Description
from thankbook.library.items import Library
from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.home import pages as home
from thankbook.site.playbooksite import build_site
from thankbook.sitemap import (
    FOLDERS,
    SITEMAP,
    could_be_made,
    fault_of_page,
    home_doors,
    in_order_of_making,
    menu_of,
)
from thankbook.tailoring.playbook import tailor

SECTIONS = Path(thankbook.__file__).parent / "sections"
IDS = [section.id for section in SITEMAP]


def test_every_folder_of_sections_is_in_the_map_and_the_other_way_round() -> None:
    folders = {path.name for path in SECTIONS.iterdir() if (path / "__init__.py").is_file()}
    unlisted, without_folder = folders - {*IDS}, {*IDS} - folders
    assert not unlisted, f"Add a Section for each of {unlisted} to SITEMAP in thankbook/sitemap.py."
    assert not without_folder, f"Make sections/<id>/pages.py for each of {without_folder}."
    assert len(IDS) == len({*IDS})


@pytest.mark.parametrize("name", IDS)
def test_a_section_makes_pages_by_one_name(name: str) -> None:
    module = import_module(f"thankbook.sections.{name}.pages")
    assert callable(getattr(module, "pages", None)), (
        f"sections/{name}/pages.py needs `def pages(maker: PageMaker) -> Iterator[Page]`."
    )


@pytest.mark.parametrize("section", SITEMAP, ids=IDS)
def test_what_a_section_lists_lies_in_its_folder(section) -> None:
    folder = SECTIONS / section.id
    assert all((folder / "styles" / f"{name}.css").is_file() for name in section.styles_everywhere)
    assert all((folder / "scripts" / f"{name}.js").is_file() for name in section.manager_scripts)
    assert {*section.manager_pages} <= {*section.pages}
    assert section.menu in {"", *IDS}
    assert bool(section.kind) <= bool(section.folder)


def test_each_address_is_listed_once() -> None:
    pages = [uri for section in SITEMAP for uri in section.pages]
    folders = [section.folder for section in SITEMAP if section.folder]
    assert len(pages) == len({*pages})
    assert len(folders) == len({*folders})
    assert {*FOLDERS.values()} <= {*folders}


@pytest.mark.parametrize("folder", ["templates", "styles", "scripts"])
def test_no_two_files_for_pages_have_one_name(folder: str) -> None:
    """They are found by their names alone."""
    files = [file for file in SECTIONS.parent.rglob(f"{folder}/*") if file.is_file()]
    twice = {file.name for file in files if sum(file.name == other.name for other in files) > 1}
    assert len(files) > 10
    assert not twice


def test_doors_lead_to_pages_and_stand_in_a_row() -> None:
    assert [door.rank for door in home_doors()] == [*range(1, len(home_doors()) + 1)]
    assert all(could_be_made(door.uri) for door in home_doors())


def test_the_menu_holds_every_page_once_under_the_heading_of_its_section() -> None:
    uris = ["handbook/a.md", "why.md", "onboarding/b.md", "onboarding.md", "answers.md", "x.md"]
    assert [*menu_of(uris)] == [
        ("onboarding", ["onboarding.md", "onboarding/b.md", "handbook/a.md"]),
        ("complaint", ["answers.md"]),
        ("year", ["why.md"]),
    ]


def test_a_section_that_tells_of_others_is_made_last() -> None:
    assert [section.id for section in in_order_of_making()][-1] == "onboarding"
    assert {section.id for section in in_order_of_making()} == {*IDS}


@pytest.mark.parametrize(
    ("uri", "is_for_staff", "told"),
    [
        ("contacts.md", False, "add its address to the section's pages"),
        ("year/x.md", True, "stands in no section of thankbook/sitemap.py"),
        ("calendar-weeks.md", True, "do not make it for staff"),
        ("calendar-weeks.md", False, ""),
        ("tactics/a.md", True, ""),
        ("why.md", True, ""),
    ],
)
def test_what_is_wrong_with_a_page_is_told(uri: str, is_for_staff: bool, told: str) -> None:
    fault = fault_of_page(uri, is_for_staff=is_for_staff)
    assert told in fault
    assert bool(told) is bool(fault)


def test_a_page_that_is_not_in_the_map_ends_the_making_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    describe: Callable[[str], Description],
    library: Library,
    tiny: str,
) -> None:
    def with_another(_: PageMaker) -> Iterator[Page]:
        yield Page("contacts.md", "Contacts", "", "")

    monkeypatch.setattr(home, "pages", with_another)
    with pytest.raises(ValueError, match=r"'contacts\.md' stands in no section"):
        build_site(tailor(describe(tiny), library), Edition.STAFF)
