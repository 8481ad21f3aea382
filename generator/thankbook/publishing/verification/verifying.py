"""All checks of a built site; everything that is wrong with it at once."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thankbook.ownpages.filenames import told_apart_by_case_alone, unfit
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.verification.archives import is_closed
from thankbook.publishing.verification.confidential import Secrets, told_secrets
from thankbook.publishing.verification.htmlpage import HtmlPage, Reference, read_page
from thankbook.publishing.verification.linktargets import Address, resolve
from thankbook.publishing.verification.stylesheetaddresses import loaded_by
from thankbook.publishing.verification.unfilled import line_of_leftover, unfilled
from thankbook.validationwords import nearest

_TOP = frozenset({"", "top"})
"""Fragments that every page has."""


@dataclass(frozen=True)
class Expectation:
    """What is known of a site before it is looked at."""

    absent: frozenset[str] = frozenset()
    """Files that this edition must not have."""
    typed: frozenset[str] = frozenset()
    """Words of the description, which may look like placeholders."""
    secrets: Secrets = field(default_factory=lambda: Secrets({}))
    """Figures that this edition must not tell."""


@dataclass(frozen=True)
class Verification:
    """How much was looked at, and found right."""

    pages: int
    links: int
    files: int
    seconds: float
    closed: tuple[str, ...] = ()
    """Files whose words could not be read, so that nobody looked for confidential figures."""


def verify(
    site: Path, expectation: Expectation, own_pages: Mapping[str, Path] | None = None
) -> Verification:
    """Look at every page, stylesheet and picture; raises ``ProblemsFound``.

    ``own_pages`` are the sources of hand-written pages, by their files in the site.
    """
    began = time.perf_counter()
    files = frozenset(
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
    )
    pages = {path: read_page(site, path) for path in sorted(files) if path.endswith(".html")}
    pictures = [read_page(site, path) for path in sorted(files) if path.endswith(".svg")]
    problems = [
        *_wrong_files(files, expectation),
        *_wrong_references([*pages.values(), *pictures], pages, files),
        *_wrong_styles(site, [*pages.values(), *pictures], files),
        *_active_pictures(pictures),
        *_placeholders(pages.values(), expectation.typed, own_pages or {}),
        *told_secrets(site, files, expectation.secrets),
    ]
    if problems:
        raise ProblemsFound(problems)
    links = sum(len(page.references) for page in pages.values())
    closed = _closed(site, files) if expectation.secrets.fields else ()
    return Verification(len(pages), links, len(files), time.perf_counter() - began, closed)


def _closed(site: Path, files: Iterable[str]) -> tuple[str, ...]:
    return tuple(path for path in sorted(files) if is_closed(path, (site / path).read_bytes()))


def _wrong_files(files: frozenset[str], expectation: Expectation) -> Iterator[Problem]:
    if "index.html" not in files:
        yield Problem("index.html", 0, "", "There is no home page.")
    for path in sorted(files & expectation.absent):
        yield Problem(path, 0, "", "This is for managers and lies in the staff edition.")
    for path in sorted(files):
        if reason := unfit(path):
            yield Problem(path, 0, "", reason)
    for path, twin in told_apart_by_case_alone(sorted(files)):
        yield Problem(path, 0, "", f"Windows, macOS and many shares take this for '{twin}'.")


def _wrong_references(
    pages: Iterable[HtmlPage], known: Mapping[str, HtmlPage], files: frozenset[str]
) -> Iterator[Problem]:
    for page in pages:
        for reference in page.references:
            found = _wrong_reference(page, reference, known, files)
            if found:
                yield Problem(page.path, 0, reference.place, f"'{reference.address}': {found}")


def _wrong_reference(
    page: HtmlPage, reference: Reference, known: Mapping[str, HtmlPage], files: frozenset[str]
) -> str:
    """What is wrong with a reference; empty where nothing is."""
    if not reference.address:
        return "It names nothing." if reference.loads else ""
    address = _resolved(reference.address, page)
    if address is None:
        return "This is no address."
    found = _wrong_target(address, files, loads=reference.loads)
    if found or not address.path or address.fragment in _TOP:
        return found
    target = page if address.path == page.path else known.get(address.path)
    if target is None or address.fragment in target.anchors:
        return ""
    return "The page is there, the place in it is not." + _meant(address.fragment, target.anchors)


def _resolved(address: str, page: HtmlPage) -> Address | None:
    try:
        return resolve(address, page.path)
    except ValueError:
        return None


def _wrong_target(address: Address, files: frozenset[str], *, loads: bool) -> str:
    if address.stray:
        return address.stray
    if address.outside:
        return "The browser would ask another host." if loads else ""
    if address.path and address.path not in files:
        return "There is no such file in the site." + _meant(address.path, files)
    return ""


def _meant(typed: str, known: Iterable[str]) -> str:
    meant = nearest(typed, known)
    return f" Did you mean '{meant}'?" if meant else ""


def _wrong_styles(
    site: Path, pages: Iterable[HtmlPage], files: frozenset[str]
) -> Iterator[Problem]:
    within = ((page.path, css) for page in pages for css in page.styles)
    sheets = (
        (path, (site / path).read_text(encoding="utf-8", errors="replace"))
        for path in sorted(files)
        if path.endswith(".css")
    )
    for path, css in (*within, *sheets):
        for text in loaded_by(css):
            address = resolve(text, path)
            found = _wrong_target(address, files, loads=True) if text[:1] != "#" else ""
            if found:
                yield Problem(path, 0, "url()", f"'{text}': {found}")


def _active_pictures(pictures: Iterable[HtmlPage]) -> Iterator[Problem]:
    for picture in pictures:
        for place in picture.scripts:
            found = f"This picture holds a script ('{place}'), which runs where it is opened alone."
            yield Problem(picture.path, 0, "", found, "Save it without, as a plain SVG.")


def _placeholders(
    pages: Iterable[HtmlPage], typed: frozenset[str], own_pages: Mapping[str, Path]
) -> Iterator[Problem]:
    """What was left unfilled; words of own pages stand in menus and news of made pages, too."""
    sources = {path: file.read_text("utf-8-sig", "replace") for path, file in own_pages.items()}
    pages = [*pages]
    own = [page for page in pages if page.path in own_pages]
    known = typed.union(*(page.texts for page in own))
    for page in pages:
        if page.path not in own_pages:
            for text, wrong in unfilled(page.texts, known):
                yield Problem(page.path, 0, "", f"'{text[:80]}' holds {wrong}.")
    for page in own:
        for text, wrong in unfilled(page.texts, typed, is_own=True):
            line = line_of_leftover(sources[page.path], wrong)
            # The title of another own page stands in the menu; it is told where it was written.
            if line or not any(line_of_leftover(source, wrong) for source in sources.values()):
                file = own_pages[page.path].as_posix()
                yield Problem(file, line, "", f"'{text[:80]}' holds {wrong}.", _LEFT)


_LEFT = "Fill it in or take it out; what is meant so, write as code, between backticks."
