"""What an item speaks of is declared, where rules of a house may be about it."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.itemkinds import ItemKinds
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at, texts_in
from thankbook.problems import Problem
from thankbook.vocabulary.rulewords import RuleWords

_NOT_DONE = frozenset(
    {
        "why",
        "not_when",
        "goes_wrong",
        "law",
        "examples",
        "example",
        "where",
        "measure",
        "misleads",
        "suits",
        "suits_not",
        "misunderstood",
        "worked_out",
        "when",
    }
)
"""Fields that give reasons and warnings: they do nothing that a rule could settle."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """An item declares what it speaks of, so that its page shows the rule of the house on it."""
    vocabulary = linted.library.vocabulary
    words, kinds = RuleWords(vocabulary, linted.library.language), ItemKinds(vocabulary)
    for item in linted.playbook_items():
        declared, told = kinds.rule_kinds(item.facts), set[str]()
        for text in texts_in(item.words_document):
            if _NOT_DONE.intersection(map(str, text.path)):
                continue
            for kind, word in words.spoken_of(text.value).items():
                if kind in declared or kind in told:
                    continue
                told.add(kind)
                path = ("rule_kinds",)
                found = f"Its words speak of {kind} ('{' '.join(word.split())}')."
                expected = f"Expected '{kind}' among them, or other words."
                yield problem_at(item.facts_document, path, found, expected)
