"""Nothing of a new item is left as `thankbook new-item` wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from thankbook.library.examples import example_texts, required_examples
from thankbook.library.itemfacts import FACTS
from thankbook.library.items import AnyItem
from thankbook.library.itemwords import WORDS
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at, texts_in
from thankbook.problems import Problem

_UNFINISHED = "..."
"""An example that ends like this is the beginning of a sentence, so nothing follows it as it is."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No example of 'thankbook new-item' is left in an item, because none of them is about it."""
    for item in linted.library.items():
        yield from _untouched_facts(item)
        yield from _untouched_words(item)


def _untouched_facts(item: AnyItem) -> Iterator[Problem]:
    """Single facts may well be those of the example; all of them together are not."""
    examples = _comparable(required_examples(FACTS[item.kind]))
    if examples and _comparable(item.facts_document.value) == examples:
        found = "All of these facts are still the examples that new-item wrote."
        expected = "Expected those of this item, also the ones behind '#' that hold for it."
        yield problem_at(item.facts_document, (), found, expected)


def _untouched_words(item: AnyItem) -> Iterator[Problem]:
    for text in texts_in(item.words_document):
        field = str(text.path[0])
        examples = _example_texts(item.kind)[field]
        if any(_is_left(text.value.strip(), example) for example in examples):
            found = f"'{text.value.strip()}' is still the example that new-item wrote."
            yield text.problem(
                found, f"Expected {WORDS[item.kind].model_fields[field].description}."
            )


@cache
def _example_texts(kind: str) -> Mapping[str, frozenset[str]]:
    return example_texts(WORDS[kind])


def _is_left(text: str, example: str) -> bool:
    return text == example or (example.endswith(_UNFINISHED) and text.startswith(example))


def _comparable(value: object) -> object:
    """A value with the lists of YAML and those of a model alike."""
    if isinstance(value, Mapping):
        return {key: _comparable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_comparable(inner) for inner in value]
    return value
