"""Labels and page strings that a business replaces with its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from thankbook.library.labels import Labels
from thankbook.library.phrases import NAME, Phrases, leaves
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import validated
from thankbook.validationwords import nearest
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import ValuePath, YamlDocument
from thankbook.yamlfile.merging import merged

_REPLACEABLE = ("labels", "nouns", "voices")

_String = str | Mapping[str, str]


@dataclass(frozen=True)
class OwnLabels:
    """Labels with own ones laid over them, and the document that says where each stands."""

    labels: Labels
    document: YamlDocument


def with_own_labels(
    shipped: YamlDocument, own: Iterable[YamlDocument], vocabulary: Vocabulary, language: str
) -> OwnLabels:
    """The labels with those of own files over them; raises ``ProblemsFound``."""
    whole = shipped
    problems: list[Problem] = []
    for document in own:
        problems.extend(_not_replaceable(document))
        if isinstance(document.value, dict):
            result = merged(whole, document)
            problems.extend(result.problems)
            whole = result.document
    if problems:
        raise ProblemsFound(problems)
    labels = validated(whole, Labels, {"vocabulary": vocabulary})
    return OwnLabels(labels.with_trades(vocabulary, language), whole)


def _not_replaceable(document: YamlDocument) -> Iterator[Problem]:
    if not isinstance(document.value, dict | None):
        yield document.problem((), "This is not a group of fields.", "Write 'labels:' first.")
        return
    for name in document.value or {}:
        if name not in _REPLACEABLE:
            meant = nearest(name, _REPLACEABLE)
            expected = f"Did you mean '{meant}'?" if meant else "Labels, nouns and voices can be."
            yield document.problem((name,), f"'{name}' cannot be replaced.", expected)


def with_own_strings(phrases: Phrases, own: Iterable[YamlDocument]) -> Phrases:
    """The page strings with those of own files in their place; raises ``ProblemsFound``."""
    strings: dict[str, _String] = dict(phrases.strings)
    problems: list[Problem] = []
    for document in own:
        for path, value in leaves(document):
            problems.extend(_faults(document, path, value, phrases.strings))
            strings[".".join(map(str, path))] = value  # type: ignore[assignment]
    if problems:
        raise ProblemsFound(problems)
    return replace(phrases, strings=strings)


def _faults(
    document: YamlDocument, path: ValuePath, value: object, shipped: Mapping[str, _String]
) -> Iterator[Problem]:
    key = ".".join(map(str, path))
    if key not in shipped:
        meant = nearest(key, shipped) if key else None
        expected = f"Did you mean '{meant}'?" if meant else "Expected the key of a page string."
        yield document.problem(path, "No page has a string of this name.", expected)
        return
    forms = value if isinstance(value, dict) else {"": value}
    is_plural = isinstance(shipped[key], Mapping)
    if isinstance(value, dict) and not (is_plural and "other" in value):
        expected = "Expected 'one' and 'other'." if is_plural else "Expected one text."
        yield document.problem(path, "These forms do not fit.", expected)
    elif not all(isinstance(form, str) and form.strip() for form in forms.values()):
        yield document.problem(path, "This is not text.", "Expected the text that pages show.")
    else:
        yield from _unknown_names(document, path, " ".join(map(str, forms.values())), shipped[key])


def _unknown_names(
    document: YamlDocument, path: ValuePath, text: str, shipped: _String
) -> Iterator[Problem]:
    forms = [shipped] if isinstance(shipped, str) else [*shipped.values(), "{count}"]
    known = dict.fromkeys(name for form in forms for name in NAME.findall(form))
    for name in NAME.findall(text):
        if name not in known:
            named = ", ".join(f"{{{own}}}" for own in known)
            expected = f"Here there is {named}." if named else "This string has no names."
            yield document.problem(path, f"{{{name}}} stands for nothing here.", expected)
