"""What every page's Markdown is put together from, and a page that needs nothing but strings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from thankbook.library.isolation import without_isolates
from thankbook.library.phrases import Phrases
from thankbook.reader.direction import with_directions
from thankbook.reader.escaping import escaped
from thankbook.reader.page import Page
from thankbook.reader.templating import environment

UNSEARCHED = "search: {exclude: true}"
"""The line in the front matter of a page that repeats others."""


def plain_page(
    uri: str, title: str, template: str, phrases: Phrases, context: Mapping[str, Any]
) -> Page:
    """A page about the site itself, made from a template; no file is its source."""
    body = (
        environment()
        .get_template(template)
        .render(ui=phrases, link=lambda to: own_page_link(uri, to), anchor=anchor, **context)
    )
    markdown = with_directions(f"{front_matter(title)}\n{tidied(body)}")
    return Page(uri, title, markdown, "")


def relative(page_uri: str, to: str) -> Markup:
    """The address of another page of the site, seen from a page."""
    *folder, _ = page_uri.split("/")
    target = to.split("/")
    shared = 0
    while shared < min(len(folder), len(target) - 1) and folder[shared] == target[shared]:
        shared += 1
    steps = [".."] * (len(folder) - shared) + target[shared:]
    return Markup("/".join(steps))  # noqa: S704 - addresses are made of ids


def own_page_link(page_uri: str, to: str) -> Markup:
    """The address of a page of any name, an own one too: no sign in it has a meaning of its own."""
    return relative(page_uri, quote(to))


def page_link(page_uri: str, to: str) -> Markup:
    """The address of another page as browsers know it, for what no builder turns into links."""
    page, mark, place = str(relative(page_uri, to)).partition("#")
    return Markup(f"{page.removesuffix('.md')}.html{mark}{place}")  # noqa: S704 - made of ids


def anchor(item_id: str) -> Markup:
    """The attribute list that gives a heading an id."""
    return Markup(f"{{ #{item_id} }}")  # noqa: S704 - an id is a slug


def front_matter(
    title: str,
    hide: Sequence[str] = (),
    styles: Sequence[str] = (),
    *,
    is_searched: bool = True,
    boost: float = 1,
) -> str:
    """Title, search, own styles, and what stands not beside the page: ``toc``, ``navigation``."""
    alone = without_isolates(escaped(title))
    lines = [f"title: {json.dumps(alone, ensure_ascii=False)}"]
    if hide:
        lines.append(f"hide: [{', '.join(hide)}]")
    if styles:
        lines.append(f"styles: [{', '.join(styles)}]")
    if not is_searched:
        lines.append(UNSEARCHED)
    elif boost != 1:
        lines.append(f"search: {{boost: {boost}}}")
    return "\n".join(["---", *lines, "---", ""])


def tidied(text: str) -> str:
    """No trailing blanks, at most one empty line in a row."""
    trimmed = "\n".join(map(str.rstrip, text.split("\n")))
    while "\n\n\n" in trimmed:
        trimmed = trimmed.replace("\n\n\n", "\n\n")
    return trimmed.strip("\n") + "\n"
