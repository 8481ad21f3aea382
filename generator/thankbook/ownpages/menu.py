"""The menu: folders of own pages as sections, and a ``nav:`` of the user's made complete."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any

from thankbook.ownpages.siteuris import page_address

Nav = list[Any]
"""Entries as MkDocs takes them: an address, or one title with an address or a list."""


def folder_sections(uris: Iterable[str]) -> Nav:
    """Pages in the sections of their folders, in MkDocs's order, the index of each first."""
    top: Nav = []
    for uri in sorted(uris, key=_place):
        branch = top
        for folder in PurePosixPath(uri).parent.parts:
            branch = _section(branch, _title(folder))
        branch.append(uri)
    return top


def completed(given: Any, made: Nav, own: Collection[str], own_title: str) -> Nav:
    """A menu as its author wrote it, with what is missing in it.

    The home page comes first. The rest of a made section follows in the section of the same title,
    or in the one that lists its index; any other made section comes behind, own pages at the end.
    An entry of the title of a section that leads to one page becomes that section.
    """
    nav: Nav = deepcopy(given) if isinstance(given, list) else [{k: v} for k, v in given.items()]
    listed = {page_address(uri) for uri in listed_in(nav)}
    for entry in made:
        ((title, value),) = entry.items()
        if isinstance(value, str):
            if value not in listed:
                nav.insert(0 if value == "index.md" else len(nav), entry)
        elif rest := [uri for uri in value if uri not in listed]:
            _put(nav, title, value, rest)
    if missing := [uri for uri in own if page_address(uri) not in listed]:
        _put(nav, own_title, missing, folder_sections(missing))
    return nav


def listed_in(nav: Any) -> Iterator[str]:
    """Every address in a menu."""
    if isinstance(nav, str):
        yield PurePosixPath(nav.lstrip("/")).as_posix()
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from listed_in(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from listed_in(value)


def _put(nav: Nav, title: str, section: list[str], rest: Nav) -> None:
    """Add what is missing of a section to it, or the section itself."""
    place = _place_for(nav, title, section)
    if place is None:
        nav.append({title: rest})
    else:
        place.extend(rest)


def _place_for(nav: Nav, title: str, section: list[str]) -> Nav | None:
    heads = {uri for uri in section if uri.endswith("/index.md")}
    lists = [*_lists(nav)]
    for name, inside in lists:
        if name is not None and html.escape(str(name)) == title:
            return inside
    for _, inside in lists:
        if (section_of_one := _opened(inside, title)) is not None:
            return section_of_one
    for name, inside in lists:
        if name is not None and any(page_address(uri) in heads for uri in _directly_in(inside)):
            return inside
    return None


def _opened(entries: Nav, title: str) -> Nav | None:
    """The entry of a title that leads to one page, made a section that holds it."""
    for entry in entries:
        for name, value in entry.items() if isinstance(entry, dict) else ():
            if html.escape(str(name)) == title and isinstance(value, str):
                inside: Nav = [value]
                entry[name] = inside
                return inside
    return None


def _lists(nav: Any, title: Any = None) -> Iterator[tuple[Any, Nav]]:
    if isinstance(nav, list):
        yield title, nav
        for entry in nav:
            yield from _lists(entry)
    elif isinstance(nav, dict):
        for name, value in nav.items():
            yield from _lists(value, name)


def _directly_in(entries: Nav) -> Iterator[str]:
    for entry in entries:
        for value in [entry] if isinstance(entry, str) else (entry or {}).values():
            if isinstance(value, str):
                yield value


def _section(branch: Nav, title: str) -> Nav:
    for entry in branch:
        if isinstance(entry, dict) and title in entry:
            inside: Nav = entry[title]
            return inside
    branch.append({title: []})
    return _section(branch, title)


def _place(uri: str) -> tuple[Any, ...]:
    """MkDocs's own order: the index of a folder, its pages, then the folders within."""
    path = PurePosixPath(uri)
    return path.parent.parts, path.stem not in {"index", "README"}, path.name


def _title(folder: str) -> str:
    """A folder's name as MkDocs shows it (1.6, ``utils.dirname_to_title``), as markup."""
    words = folder.replace("-", " ").replace("_", " ")
    return html.escape(words.capitalize() if words.lower() == words else words)
