"""What is said to one person, a trade or a voice stands in place of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thankbook.library.items import PlaybookItem
from thankbook.library.textsinplace import has_text
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Each text under 'alone' or 'variants' names the text that it replaces, or no one reads it."""
    for item in linted.playbook_items():
        yield from _without_place(item, ("alone",), item.words.alone)
        for audience, texts in item.words.variants.items():
            yield from _without_place(item, ("variants", audience), texts)


def _without_place(
    item: PlaybookItem, path: tuple[str, ...], texts: Iterable[str]
) -> Iterator[Problem]:
    for place in texts:
        if place.startswith(("alone", "variants")) or not has_text(item.words, place):
            found = f"There is no text at '{place}'."
            expected = "Name it as problems do, for example steps[2] or detail.where."
            yield problem_at(item.words_document, (*path, place), found, expected)
