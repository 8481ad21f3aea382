"""Own files for a site that has no plugin of ours: the same pages, in words that MkDocs knows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from thankbook.ownpages.commonmark import ALERTS, python_markdown
from thankbook.ownpages.pagesource import without_loose_metadata
from thankbook.ownpages.siteuris import is_page, page_address, with_links_renamed
from thankbook.publishing.frontmatter import FRONT_MATTER
from thankbook.site.finished import PlaybookSite


def plain_own_files(site: PlaybookSite, files: Mapping[str, Path]) -> dict[str, bytes]:
    """Own files by their paths in the plain site.

    A README.md that replaces a made page takes its name, because made pages link to that one; and
    lists and names of places stand as Python-Markdown wants them.
    """
    made = {page.uri for page in site.pages}
    renamed = {
        uri: page_address(uri)
        for uri in files
        if is_page(uri) and uri not in made and page_address(uri) in made - files.keys()
    }
    titles = {name: site.phrases(f"alert.{name.lower()}") for name in ALERTS}
    return {
        renamed.get(uri, uri): (
            _plain_page(file.read_bytes(), uri, renamed, titles)
            if is_page(uri)
            else file.read_bytes()
        )
        for uri, file in files.items()
    }


def with_renamed(nav: Any, there: Collection[str]) -> Any:
    """A menu whose pages have the names that ``plain_own_files`` gave them."""
    if isinstance(nav, list):
        return [with_renamed(entry, there) for entry in nav]
    if isinstance(nav, dict):
        return {title: with_renamed(value, there) for title, value in nav.items()}
    if isinstance(nav, str) and is_page(nav) and nav not in there and page_address(nav) in there:
        return page_address(nav)
    return nav


def _plain_page(
    data: bytes, uri: str, renamed: Mapping[str, str], titles: Mapping[str, str]
) -> bytes:
    front = FRONT_MATTER.match(data)
    head = data[: front.end()] if front else b""
    try:
        text = data[len(head) :].decode("utf-8-sig")
    except UnicodeDecodeError:
        return data  # a build will say so, and name the page
    text = with_links_renamed(text.replace("\r\n", "\n"), uri, renamed)
    written = python_markdown(text, titles, has_templates=True)
    return head + (written if head else without_loose_metadata(written)).encode()
