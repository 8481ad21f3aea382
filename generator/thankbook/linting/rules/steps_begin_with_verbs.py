"""A step says what to do with its first word."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Checklist, Metric, Program, Tactic
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import words
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

_STEP_FIELDS = {
    "tactics": ("steps",),
    "programs": ("launch",),
    "checklists": ("items",),
    "metrics": ("how",),
}

_NOT_VERBS = {
    "en": frozenset(
        [
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "you",
            "i",
            "your",
            "our",
            "their",
            "his",
            "her",
            "my",
            "if",
            "when",
            "while",
            "whenever",
            "once",
            "after",
            "before",
            "until",
            "since",
            "because",
            "although",
            "as",
            "unless",
            "whether",
            "for",
            "from",
            "in",
            "on",
            "at",
            "to",
            "with",
            "without",
            "by",
            "of",
            "about",
            "over",
            "under",
            "between",
            "through",
            "during",
            "within",
            "and",
            "or",
            "but",
            "so",
            "then",
            "now",
            "next",
            "first",
            "second",
            "third",
            "finally",
            "also",
            "only",
            "just",
            "even",
            "not",
            "no",
            "never",
            "always",
            "usually",
            "often",
            "sometimes",
            "every",
            "each",
            "all",
            "any",
            "some",
            "most",
            "many",
            "few",
            "both",
            "one",
            "two",
            "three",
            "four",
            "five",
            "ten",
            "there",
            "here",
            "who",
            "what",
            "which",
            "where",
            "why",
            "how",
            "do",
            "don't",
            "please",
            "maybe",
            "perhaps",
            "customers",
            "customer",
            "staff",
            "everyone",
            "everybody",
            "nobody",
            "somebody",
            "someone",
            "anyone",
        ]
    )
}
"""First words that are no imperative, by language; "do not" hides what is to be done instead."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Steps begin with a verb, so that somebody with full hands knows at once what to do."""
    others = _NOT_VERBS.get(linted.library.language, frozenset())
    for text in _steps(linted):
        first = next(iter(words(text.value)), "")
        if first.casefold() in others or first.startswith("{"):
            found = f"This step begins with '{first}'."
            yield text.problem(found, "Begin with what to do: ask, write, put.")


def _steps(linted: LintedLibrary) -> Iterator[Text]:
    library = linted.library
    kinds: tuple[tuple[str, dict[str, Tactic | Program | Checklist | Metric]], ...] = (
        ("tactics", dict(library.tactics)),
        ("programs", dict(library.programs)),
        ("checklists", dict(library.checklists)),
        ("metrics", dict(library.metrics)),
    )
    for kind, items in kinds:
        for item in items.values():
            for text in texts_in(item.words_document):
                if text.path[0] in _STEP_FIELDS[kind]:
                    yield text
