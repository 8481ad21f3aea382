"""The library with what a business adds to it and replaces in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.library.itemfacts import FACTS
from thankbook.library.items import AnyItem, Item, Library, Ownership
from thankbook.library.itemwords import WORDS
from thankbook.library.ownlayout import OwnFile, OwnLayout, layout_of
from thankbook.library.ownstrings import OwnLabels, with_own_labels, with_own_strings
from thankbook.library.phrases import Phrases
from thankbook.library.unknownids import unknown_programs, unresolved
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import StrictModel, validated
from thankbook.validationwords import nearest
from thankbook.yamlfile import YamlDocument, read_yaml


@dataclass(frozen=True)
class OwnedLibrary:
    """A library with own content, and the documents of own labels and page strings."""

    library: Library
    labels_document: YamlDocument | None
    strings_documents: tuple[YamlDocument, ...]


def with_own(shipped: Library, content: Path, libraries: Iterable[OwnLibrary]) -> OwnedLibrary:
    """What own libraries add and replace, laid over the shipped one; raises ``ProblemsFound``.

    Of two libraries that give the same half of an item, the later counts.
    """
    return _Laying(shipped, content, layout_of(libraries, shipped.language)).result()


class _Laying:
    """One pass over own files that goes on after a mistake."""

    def __init__(self, shipped: Library, content: Path, layout: OwnLayout) -> None:
        self._shipped = shipped
        self._content = content
        self._layout = layout
        self._problems = layout.problems

    def result(self) -> OwnedLibrary:
        own = {kind: self._items_of(kind) for kind in FACTS}
        kinds: dict[str, Any] = {
            kind: _over(getattr(self._shipped, kind), own[kind]) for kind in FACTS
        }
        self._problems.extend(unresolved(own, kinds["evidence"]))
        self._problems.extend(unknown_programs(own["tactics"], kinds["programs"]))
        labels = self._labels()
        strings = self._documents(self._layout.strings)
        phrases = self._phrases(strings)
        if self._problems:
            raise ProblemsFound(self._problems)
        library = replace(
            self._shipped,
            labels=labels.labels if labels else self._shipped.labels,
            phrases=phrases,
            **kinds,
        )
        return OwnedLibrary(library, labels.document if labels else None, strings)

    def _items_of(self, kind: str) -> dict[str, AnyItem]:
        ids = {**self._layout.facts[kind], **self._layout.words[kind]}
        items = (self._item(kind, item_id) for item_id in sorted(ids))
        return {item.id: item for item in items if item is not None}

    def _item(self, kind: str, item_id: str) -> Item[Any, Any] | None:
        facts_file = self._layout.facts[kind].get(item_id)
        words_file = self._layout.words[kind].get(item_id)
        facts = self._read(facts_file, FACTS[kind]) if facts_file else None
        words = self._read(words_file, WORDS[kind]) if words_file else None
        if (facts_file and not facts) or (words_file and not words):
            return None
        before: Item[Any, Any] | None = getattr(self._shipped, kind).get(item_id)
        if facts and words:
            return Item(kind, item_id, facts[0], words[0], facts[1], words[1], Ownership.WHOLE)
        if before is None:
            self._problems.append(self._half(kind, item_id, facts_file, words_file))
        elif words:
            return replace(
                before, words=words[0], words_document=words[1], ownership=Ownership.WORDS
            )
        elif facts:
            return replace(
                before, facts=facts[0], facts_document=facts[1], ownership=Ownership.FACTS
            )
        return None

    def _half(
        self, kind: str, item_id: str, facts: OwnFile | None, words: OwnFile | None
    ) -> Problem:
        """An item that nobody has the other half of: most likely its id is misspelt."""
        meant = nearest(item_id, getattr(self._shipped, kind))
        there = f"text/{self._shipped.language}" if facts else "library"
        expected = f"Expected them in {there}/{kind}/{item_id}.yaml of a library of yours."
        if meant:
            expected = f"Did you mean '{meant}'? Else: {expected[0].lower()}{expected[1:]}"
        found = "This item has no words." if facts else "These words have no facts."
        half = facts or words
        return Problem(half.shown_as if half else "", 0, "", found, expected)

    def _read(
        self, file: OwnFile, model: type[StrictModel]
    ) -> tuple[StrictModel, YamlDocument] | None:
        try:
            document = read_yaml(file.path, file.shown_as)
            context = {"vocabulary": self._shipped.vocabulary}
            return validated(document, model, context), document
        except ProblemsFound as found:
            self._problems.extend(found.problems)
            return None

    def _documents(self, files: Iterable[OwnFile]) -> tuple[YamlDocument, ...]:
        documents: list[YamlDocument] = []
        for file in files:
            try:
                documents.append(read_yaml(file.path, file.shown_as))
            except ProblemsFound as found:
                self._problems.extend(found.problems)
        return tuple(documents)

    def _labels(self) -> OwnLabels | None:
        own = self._documents(self._layout.labels)
        if not own:
            return None
        file = self._content / "text" / self._shipped.language / "vocabulary.yaml"
        shipped = read_yaml(file, file.relative_to(self._content.parent).as_posix())
        try:
            return with_own_labels(shipped, own, self._shipped.vocabulary, self._shipped.language)
        except ProblemsFound as found:
            self._problems.extend(found.problems)
            return None

    def _phrases(self, documents: Iterable[YamlDocument]) -> Phrases:
        try:
            return with_own_strings(self._shipped.phrases, documents)
        except ProblemsFound as found:
            self._problems.extend(found.problems)
            return self._shipped.phrases


def _over(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Own items among the shipped ones, by id."""
    return dict(sorted({**shipped, **own}.items())) if own else dict(shipped)
