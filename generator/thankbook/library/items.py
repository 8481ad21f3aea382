"""A library item: its id, its facts, its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from thankbook.library.countryspelling import Spelling, SpellingList, respelled
from thankbook.library.itemfacts import (
    ChecklistFacts,
    MetricFacts,
    NoteFacts,
    ProgramFacts,
    TacticFacts,
)
from thankbook.library.itemwords import (
    ChecklistWords,
    EvidenceWords,
    GlossaryWords,
    ItemWords,
    MetricWords,
    NoteWords,
    ProgramWords,
    TacticWords,
)
from thankbook.library.labels import Labels
from thankbook.library.phrases import Phrases
from thankbook.library.referencefacts import EvidenceFacts, GlossaryFacts
from thankbook.library.sourceregister import Sources
from thankbook.library.textsinplace import with_texts
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import YamlDocument


class Ownership(StrEnum):
    """Whose an item is: shipped, or the business's own words, own facts, or both halves."""

    SHIPPED = "shipped"
    WORDS = "words"
    FACTS = "facts"
    WHOLE = "whole"


FactsOf = TypeVar("FactsOf", covariant=True)
WordsOf = TypeVar("WordsOf", covariant=True)


@dataclass(frozen=True)
class Item(Generic[FactsOf, WordsOf]):
    """One item; ``id`` is its file's name and its address, never translated, never reused."""

    kind: str
    id: str
    facts: FactsOf
    words: WordsOf
    facts_document: YamlDocument
    words_document: YamlDocument
    ownership: Ownership = Ownership.SHIPPED


Tactic = Item[TacticFacts, TacticWords]
Note = Item[NoteFacts, NoteWords]
Program = Item[ProgramFacts, ProgramWords]
Checklist = Item[ChecklistFacts, ChecklistWords]
Metric = Item[MetricFacts, MetricWords]
GlossaryTerm = Item[GlossaryFacts, GlossaryWords]
Evidence = Item[EvidenceFacts, EvidenceWords]
PlaybookItem = Tactic | Note | Program | Checklist | Metric
AnyItem = PlaybookItem | GlossaryTerm | Evidence


@dataclass(frozen=True)
class Library:
    """Every item by kind and id, ids resolved, with the words of one language."""

    language: str
    """The code of the language of all words, such as ``en``."""

    vocabulary: Vocabulary
    """The closed lists of ids, and the defaults; the same for every language."""

    labels: Labels
    """The words for the vocabulary's ids, the nouns of trades, and signs of speech."""

    phrases: Phrases
    """The strings of the pages, by dotted key."""

    tactics: Mapping[str, Tactic]
    """Things to do, by id, as all that follow: own content after the shipped."""

    notes: Mapping[str, Note]
    """Messages to one person."""

    programs: Mapping[str, Program]
    """Designs of loyalty programs."""

    checklists: Mapping[str, Checklist]
    """Lists to tick off."""

    metrics: Mapping[str, Metric]
    """Things to measure or to listen for."""

    glossary: Mapping[str, GlossaryTerm]
    """Terms with a fixed sense."""

    evidence: Mapping[str, Evidence]
    """The register: every claim with its grade."""

    sources: Sources
    """What the articles say, line by line, for the linter to hold the items to."""

    spelling: SpellingList = field(default_factory=SpellingList)
    """Words that are written or said otherwise in some countries."""

    def spelled_for(self, country: str) -> Library:
        """The library as words are written and said in a country; what is not shipped stays."""
        return self._respelled if country in self.spelling.countries else self

    @cached_property
    def _respelled(self) -> Library:
        # Kept, since a server and a fleet ask the same library again and again: respelling all its
        # texts takes a third as long as all the rest of tailoring.
        spell = Spelling(self.spelling.words)
        return replace(
            self,
            labels=respelled(self.labels, spell).model_copy(update={"signs": self.labels.signs}),
            phrases=replace(self.phrases, strings=respelled(self.phrases.strings, spell)),
            tactics=_respelled(self.tactics, spell),
            notes=_respelled(self.notes, spell),
            programs=_respelled(self.programs, spell),
            checklists=_respelled(self.checklists, spell),
            metrics=_respelled(self.metrics, spell),
            glossary=_respelled(self.glossary, spell),
            evidence=_respelled(self.evidence, spell),
        )

    def for_one_person(self) -> Library:
        """The library in the words for someone who works alone."""
        return self._with(lambda words: [words.alone])

    def worded_for(self, audiences: tuple[str, ...]) -> Library:
        """The library in the words for a family, a voice and a trade; a later one comes first."""
        return self._with(
            lambda words: [words.variants[who] for who in audiences if who in words.variants]
        )

    def _with(self, texts_of: Callable[[ItemWords], list[dict[str, str]]]) -> Library:
        return replace(
            self,
            tactics=_worded(self.tactics, texts_of),
            notes=_worded(self.notes, texts_of),
            programs=_worded(self.programs, texts_of),
            checklists=_worded(self.checklists, texts_of),
            metrics=_worded(self.metrics, texts_of),
        )

    def items(self) -> tuple[AnyItem, ...]:
        """All items, kind by kind, by id."""
        kinds: tuple[Mapping[str, AnyItem], ...] = (
            self.tactics,
            self.notes,
            self.programs,
            self.checklists,
            self.metrics,
            self.glossary,
            self.evidence,
        )
        return tuple(item for kind in kinds for item in kind.values())


PlayedWords = TypeVar("PlayedWords", bound=ItemWords)


def _worded(
    items: Mapping[str, Item[FactsOf, PlayedWords]],
    texts_of: Callable[[ItemWords], list[dict[str, str]]],
) -> dict[str, Item[FactsOf, PlayedWords]]:
    """Items with other texts in place of some, where there are any."""
    return {name: _item_with(item, texts_of(item.words)) for name, item in items.items()}


def _respelled(
    items: Mapping[str, Item[FactsOf, WordsOf]], spell: Spelling
) -> dict[str, Item[FactsOf, WordsOf]]:
    """Shipped items respelled; what a business wrote itself stays."""
    return {
        name: replace(item, words=respelled(item.words, spell))
        if item.ownership is Ownership.SHIPPED
        else item
        for name, item in items.items()
    }


def _item_with(
    item: Item[FactsOf, PlayedWords], layers: list[dict[str, str]]
) -> Item[FactsOf, PlayedWords]:
    words = item.words
    for texts in layers:
        words = with_texts(words, texts)
    return item if words is item.words else replace(item, words=words)
