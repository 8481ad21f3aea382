"""The library, read from a content folder in one go, with every mistake at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from thankbook.library.countryspelling import SpellingList
from thankbook.library.itemfacts import FACTS
from thankbook.library.items import Item, Library
from thankbook.library.itemwords import WORDS
from thankbook.library.labels import Labels
from thankbook.library.phrases import Phrases, read_phrases
from thankbook.library.sourceregister import Sources
from thankbook.library.unknownids import unknown_programs, unresolved
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import Model, validated
from thankbook.vocabulary import Vocabulary, load_vocabulary
from thankbook.yamlfile import YamlDocument, read_shipped


def languages_with_words(content: Path) -> tuple[str, ...]:
    """The languages that a content folder has words in."""
    return tuple(sorted(folder.name for folder in (content / "text").iterdir() if folder.is_dir()))


def load_library(content: Path, language: str) -> Library:
    """Every item with its words in a language; raises ``ProblemsFound``."""
    reading = _Reading(content, language)
    kinds = {kind: reading.items_of(kind) for kind in FACTS}
    labels = reading.model("text", language, "vocabulary.yaml", model=Labels)
    sources = reading.model("sources.yaml", model=Sources)
    phrases = reading.phrases()
    spelling = reading.spelling()
    reading.problems.extend(unresolved(kinds, kinds["evidence"]))
    reading.problems.extend(unknown_programs(kinds["tactics"], kinds["programs"]))
    if reading.problems or labels is None or phrases is None or sources is None or spelling is None:
        raise ProblemsFound(reading.problems)
    labels = labels.with_trades(reading.vocabulary, language)
    return Library(
        language, reading.vocabulary, labels, phrases, sources=sources, spelling=spelling, **kinds
    )


def phrase_files(content: Path, language: str) -> tuple[Path, ...]:
    """The files with the strings of the pages, one for each part of the site."""
    return tuple(sorted((content / "text" / language / "ui").glob("*.yaml")))


def load_labels(content: Path, language: str, vocabulary: Vocabulary) -> Labels:
    """The words of the vocabularies alone, for what needs no items; raises ``ProblemsFound``."""
    document = read_shipped(content / "text" / language / "vocabulary.yaml")
    labels = validated(document, Labels, {"vocabulary": vocabulary})
    return labels.with_trades(vocabulary, language)


class _Reading:
    """One pass over a content folder that goes on after a mistake."""

    def __init__(self, content: Path, language: str) -> None:
        self.content = content
        self.language = language
        self.vocabulary: Vocabulary = load_vocabulary(content)
        self.problems: list[Problem] = []
        self._before = f"{content.parent.as_posix()}/"

    def items_of(self, kind: str) -> dict[str, Any]:
        facts = _files_by_id(self.content / "library" / kind)
        words = _files_by_id(self.content / "text" / self.language / kind)
        self.problems.extend(self._without_counterpart(facts, words))
        items = (
            self._item(kind, name, facts[name], words[name]) for name in facts if name in words
        )
        return {item.id: item for item in items if item is not None}

    def _item(self, kind: str, name: str, facts: Path, words: Path) -> Item[Any, Any] | None:
        facts_read = self._read(facts, FACTS[kind])
        words_read = self._read(words, WORDS[kind])
        if facts_read is None or words_read is None:
            return None
        return Item(kind, name, facts_read[0], words_read[0], facts_read[1], words_read[1])

    def model(self, *where: str, model: type[Model]) -> Model | None:
        read = self._read(self.content.joinpath(*where), model)
        return read[0] if read else None

    def spelling(self) -> SpellingList | None:
        """The list of words that differ by country; a language without one has an empty list."""
        if not self.content.joinpath("text", self.language, "spelling.yaml").is_file():
            return SpellingList()
        return self.model("text", self.language, "spelling.yaml", model=SpellingList)

    def phrases(self) -> Phrases | None:
        files = phrase_files(self.content, self.language)
        try:
            documents = [read_shipped(file, self._shown(file)) for file in files]
            return read_phrases(documents, self.language)
        except ProblemsFound as found:
            self.problems.extend(found.problems)
            return None

    def _read(self, file: Path, model: type[Model]) -> tuple[Model, YamlDocument] | None:
        try:
            document = read_shipped(file, self._shown(file))
            return validated(document, model, {"vocabulary": self.vocabulary}), document
        except ProblemsFound as found:
            self.problems.extend(found.problems)
            return None

    def _shown(self, file: Path) -> str:
        # A thousand times: relative_to() would take longer than reading the files.
        return file.as_posix().removeprefix(self._before)

    def _without_counterpart(
        self, facts: Mapping[str, Path], words: Mapping[str, Path]
    ) -> Iterator[Problem]:
        for name in sorted(facts.keys() - words.keys()):
            expected = (
                f"Expected them in text/{self.language}/{facts[name].parent.name}/{name}.yaml."
            )
            yield Problem(self._shown(facts[name]), 0, "", "This item has no words.", expected)
        for name in sorted(words.keys() - facts.keys()):
            expected = f"Expected them in library/{words[name].parent.name}/{name}.yaml."
            yield Problem(self._shown(words[name]), 0, "", "These words have no facts.", expected)


def _files_by_id(folder: Path) -> dict[str, Path]:
    return {file.stem: file for file in sorted(folder.glob("*.yaml"))}
