"""Articles and prepositions stand in the placeholder, which knows the noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.library.nounforms import FORMS
from thankbook.library.placeholders import ROLE_FORM, listed
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem
from thankbook.vocabulary import Vocabulary

_NAMED = re.compile(r"\{([^{}]*)\}")
_ARTICLE = re.compile(r"\b(an?|the)\s+$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(an?|the|our|your|my|his|her|its|their|each|every)\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(at|in|on)\s+$", re.IGNORECASE)
_CARRYING = ("indefinite", "definite", "where")
"""Forms that have a word before the noun."""
_SINGULAR_VERB = re.compile(
    r"\s+(is|was|has|does|(?!this|his|its|us\b|as\b|plus|always|sometimes|perhaps|unless|across)\w+[^s\W]s)\b"
)


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A noun or a role comes with its article from its placeholder, so that every name fits."""
    vocabulary = linted.library.vocabulary
    if linted.library.language not in FORMS:
        return
    for item in linted.library.items():
        for text in texts_in(item.words_document):
            yield from _faults(text, vocabulary)
    for document in (linted.labels_document, *linted.phrases_documents):
        for text in texts_in(document):
            yield from _faults(text, vocabulary)


def _faults(text: Text, vocabulary: Vocabulary) -> Iterator[Problem]:
    for match in _NAMED.finditer(text.value):
        before, after = text.value[: match.start()], text.value[match.end() :]
        for name in listed(match[1]):
            small = name[:1].lower() + name[1:]
            if small in vocabulary.nouns:
                yield from _noun_faults(text, small, before, vocabulary)
            elif small.startswith(ROLE_FORM):
                yield from _role_faults(text, small, before, after)


def _noun_faults(text: Text, name: str, before: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """What stands before a noun that the noun has a form for."""
    entry = vocabulary.nouns[name]
    word = (_DETERMINER if entry.form in _CARRYING else _ARTICLE).search(before)
    forms = {noun.form: form for form, noun in vocabulary.nouns.items() if noun.of == name}
    preposition = _PREPOSITION.search(before)
    if entry.form in _CARRYING:
        if word:
            yield _said_twice(text, word[1], name)
        elif entry.form == "definite" and preposition:
            found = f"'{preposition[1]}' before {{{name}}} does not fit every place."
            yield text.problem(found, f"Write {{at_{entry.of}}}.")
    elif word:
        wanted = forms.get("definite" if word[1].lower() == "the" else "indefinite")
        if wanted:
            also = f", or {{{forms['where']}}} for where it is" if "where" in forms else ""
            found = f"'{word[1]}' before {{{name}}} does not fit every noun."
            yield text.problem(found, f"Write {{{wanted}}}{also}.")


def _role_faults(text: Text, name: str, before: str, after: str) -> Iterator[Problem]:
    """A role is named with its article, and takes no verb that would have to know its number."""
    word = _DETERMINER.search(before)
    if word:
        yield _said_twice(text, word[1], name)
    verb = _SINGULAR_VERB.match(after)
    if verb:
        found = f"'{verb[1]}' after {{{name}}} does not fit a role of several people."
        yield text.problem(found, "Turn the sentence: 'let them ...', 'it is for them to ...'.")


def _said_twice(text: Text, word: str, name: str) -> Problem:
    return text.problem(f"'{word}' stands before {{{name}}}, which has its own.", "Take it out.")
