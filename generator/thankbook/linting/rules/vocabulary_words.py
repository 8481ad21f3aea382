"""The vocabulary has its words in the language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thankbook.library.nounforms import FORMS
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.validationwords import nearest
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import YamlDocument

_WITHOUT_LABELS = ("currencies", "traits", "trades")
"""Babel has the words of currencies; those of a trait are no label, and a trade has its own."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Every id, family and voice has its words in the language, so that no page lacks one."""
    library, document = linted.library, linted.labels_document
    labels, vocabulary = library.labels, library.vocabulary
    lists = [name for name in Vocabulary.lists() if name not in _WITHOUT_LABELS]
    labeled = {
        name: labeled_ids
        for name, labeled_ids in labels.labels.items()
        if name not in _WITHOUT_LABELS
    }
    yield from _differences(document, ("labels",), labeled, lists, lists)
    for name in lists:
        if name in labels.labels:
            ids = vocabulary.ids(name)
            yield from _differences(document, ("labels", name), labels.labels[name], ids, ids)
    families, traits = vocabulary.ids("families"), vocabulary.ids("traits")
    nouned = {name: forms for name, forms in labels.nouns.items() if name not in vocabulary.trades}
    yield from _differences(document, ("nouns",), nouned, families, families)
    yield from _differences(document, ("traits",), labels.traits, traits, traits)
    for family in families:
        if family in labels.nouns:
            nouns = vocabulary.ids("nouns")
            written = labels.nouns[family]
            needed = _nouns_needed(vocabulary, library.language)
            yield from _differences(document, ("nouns", family), written, needed, nouns)
    voices = vocabulary.ids("voices")
    yield from _differences(document, ("voices",), labels.voices, voices, voices)


def _nouns_needed(vocabulary: Vocabulary, language: str) -> list[str]:
    """The nouns without a rule of the language that makes them from another."""
    rules = FORMS.get(language, {})
    return [name for name, entry in vocabulary.nouns.items() if entry.form not in rules]


def _differences(
    document: YamlDocument,
    path: tuple[str, ...],
    written: Mapping[str, object],
    demanded: tuple[str, ...] | list[str],
    allowed: tuple[str, ...] | list[str],
) -> Iterator[Problem]:
    """What is written at a path beside what must and may be written there."""
    missing = [name for name in demanded if name not in written]
    if missing:
        expected = "Expected words for each id in content/vocabulary.yaml."
        yield problem_at(document, path, f"Nothing for: {', '.join(missing)}.", expected)
    for name in written:
        if name not in allowed:
            meant = nearest(name, allowed)
            expected = f"Did you mean '{meant}'?" if meant else "Take it out."
            found = f"'{name}' is not in content/vocabulary.yaml."
            yield problem_at(document, (*path, name), found, expected)
