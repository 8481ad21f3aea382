"""A trade can be found and spoken of in every language."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.nounforms import FORMS
from thankbook.linting.lintedlibrary import LintedLibrary, TradeFile
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.vocabulary import SEARCH_LANGUAGES, Vocabulary

_NO_PHRASE = (".", "!", "?", ":")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A trade has names in every language and complete words, so that its owner finds it."""
    for file in linted.trades:
        yield from _names(file)
        yield from _words(file, linted.library.language, linted.library.vocabulary)


def _names(file: TradeFile) -> Iterator[Problem]:
    missing = [language for language in SEARCH_LANGUAGES if not file.trade.names.get(language)]
    if missing:
        found = f"No name in: {', '.join(missing)}."
        expected = "Expected how people there search for it, the usual name first."
        yield problem_at(file.document, ("names",), found, expected)
    for language, names in file.trade.names.items():
        for index, name in enumerate(names):
            if name.casefold() in [earlier.casefold() for earlier in names[:index]]:
                found = f"'{name}' stands here twice."
                yield problem_at(file.document, ("names", language, index), found, "Take one out.")


def _words(file: TradeFile, language: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    words = file.trade.words_in(language)
    if words is None:
        found, expected = f"No words in '{language}'.", "Expected the same keys as in 'en'."
        yield problem_at(file.document, (), found, expected)
        return
    rules = FORMS.get(language, {})
    for name in words.nouns:
        forms = [
            form
            for form, entry in vocabulary.nouns.items()
            if entry.of == name and entry.form not in rules and form not in words.nouns
        ]
        if forms:
            found = f"'{name}' has no {', '.join(forms)}."
            expected = "Expected every form that the language has no rule for."
            yield problem_at(file.document, (language, "nouns", name), found, expected)
    for part in ("danger", "urgent", "documents", "instruments"):
        for index, phrase in enumerate(getattr(words, part)):
            if phrase.endswith(_NO_PHRASE):
                path, found = (language, part, index), "A phrase ends without a mark."
                yield problem_at(file.document, path, found, "Take out the mark at the end.")
