"""Citations in the words and evidence in the facts are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thankbook.library.items import AnyItem
from thankbook.library.placeholders import citations_in
from thankbook.linting.lintedlibrary import CitingItem, LintedLibrary
from thankbook.linting.text import Text, problem_at, texts_in
from thankbook.problems import Problem
from thankbook.validationwords import nearest


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """What words cite exists and is in the facts' evidence, so every claim shows its grade."""
    register = linted.library.evidence
    for item in linted.library.items():
        for text in texts_in(item.words_document):
            yield from _broken(text)
            yield from _unknown(text, register)
    for item in linted.citing_items():
        yield from _not_in_facts(item, register)
        yield from _not_in_words(item)


def _broken(text: Text) -> Iterator[Problem]:
    if text.value.count("[@") != len(citations_in(text.value)):
        yield text.problem("A citation is broken.", "Expected the form [@id], one id in each.")


def _unknown(text: Text, register: Mapping[str, AnyItem]) -> Iterator[Problem]:
    for name in citations_in(text.value):
        if name not in register:
            meant = nearest(name, register)
            expected = f"Did you mean '{meant}'?" if meant else "Expected the id of an entry."
            yield text.problem(f"No evidence entry '{name}'.", expected)


def _not_in_facts(item: CitingItem, register: Mapping[str, AnyItem]) -> Iterator[Problem]:
    for text in texts_in(item.words_document):
        for name in citations_in(text.value):
            if name in register and name not in item.facts.evidence:
                found = f"'{name}' is cited, but the facts do not name it."
                yield text.problem(found, f"Add it to 'evidence' in {item.facts_document.file}.")


def _not_in_words(item: CitingItem) -> Iterator[Problem]:
    texts = texts_in(item.words_document)
    cited = {name for text in texts for name in citations_in(text.value)}
    for index, name in enumerate(item.facts.evidence):
        if name not in cited:
            found = f"'{name}' is not cited by the words."
            expected = f"Cite it as [@{name}] in {item.words_document.file}, or take it out here."
            yield problem_at(item.facts_document, ("evidence", index), found, expected)
