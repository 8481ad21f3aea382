"""The library together with the documents that its words were read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from thankbook.library.items import GlossaryTerm, Library, PlaybookItem
from thankbook.library.loading import load_library, phrase_files
from thankbook.linting.text import Text, texts_in
from thankbook.vocabulary import Trade, trade_files
from thankbook.yamlfile import YamlDocument, read_yaml

CitingItem = PlaybookItem | GlossaryTerm
"""An item whose words may cite evidence that its facts name."""

_NO_PROSE = ("signs",)
"""Parts of the vocabulary's words that nobody reads as a text."""


@dataclass(frozen=True)
class TradeFile:
    """A trade and the file that it was read from."""

    id: str
    trade: Trade
    document: YamlDocument


@dataclass(frozen=True)
class LintedLibrary:
    """What a rule looks at: a library in one language, and where its words stand."""

    library: Library
    labels_document: YamlDocument
    phrases_documents: tuple[YamlDocument, ...]
    sources_document: YamlDocument
    trades: tuple[TradeFile, ...] = ()

    def citing_items(self) -> Iterator[CitingItem]:
        """All items but the evidence itself."""
        yield from self.playbook_items()
        yield from self.library.glossary.values()

    def playbook_items(self) -> Iterator[PlaybookItem]:
        """The items that a playbook is chosen from."""
        yield from self.library.tactics.values()
        yield from self.library.notes.values()
        yield from self.library.programs.values()
        yield from self.library.checklists.values()
        yield from self.library.metrics.values()

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that somebody wrote: of the items, of the vocabulary and of the pages."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[Text]:
        for item in self.library.items():
            yield from texts_in(item.words_document)
        labels = texts_in(self.labels_document)
        yield from (text for text in labels if text.path[0] not in _NO_PROSE)
        for document in self.phrases_documents:
            yield from texts_in(document)
        for file in self.trades:
            words = texts_in(file.document)
            yield from (text for text in words if text.path[0] == self.library.language)


def read_linted_library(content: Path, language: str) -> LintedLibrary:
    """The linted of a content folder; raises ``ProblemsFound`` for what cannot be loaded."""
    library = load_library(content, language)
    words = content / "text" / language
    return LintedLibrary(
        library,
        _read(content, words / "vocabulary.yaml"),
        tuple(_read(content, file) for file in phrase_files(content, language)),
        _read(content, content / "sources.yaml"),
        tuple(
            TradeFile(file.stem, library.vocabulary.trades[file.stem], _read(content, file))
            for file in trade_files(content)
        ),
    )


def _read(content: Path, file: Path) -> YamlDocument:
    return read_yaml(file, file.relative_to(content.parent).as_posix())
