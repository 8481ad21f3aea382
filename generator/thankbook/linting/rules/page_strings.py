"""The strings of the pages are those that pages ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from thankbook.library.phrases import NAME, leaves
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.stringuses import StringUse, string_uses
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.validationwords import nearest
from thankbook.yamlfile import ValuePath, YamlDocument

_MOST_TOLD = 3
_Uses = Mapping[str, Sequence[StringUse]]
_Places = Mapping[str, tuple[YamlDocument, ValuePath]]


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Each string that a page asks for is there, with the names that it is given, and no other."""
    places = {
        ".".join(map(str, path)): (document, path)
        for document in linted.phrases_documents
        for path, _ in leaves(document)
    }
    whole, patterns = _by_key(is_whole=True), _by_key(is_whole=False)
    wanted = {key: uses for key, uses in whole.items() if key not in places}
    misspelt = set()
    for key, (document, path) in places.items():
        uses = whole.get(key) or _by_pattern(key, patterns)
        if not uses:
            meant = nearest(key, wanted)
            misspelt.add(meant)
            yield _unused(document, path, key, wanted.get(meant or "", ()))
        yield from _without_value(document, path, linted.library.phrases.strings[key], uses)
    for key, uses in wanted.items() if places else ():
        if key not in misspelt:
            yield _missing(key, f"There is no string '{key}'", uses, places)
    for pattern, uses in patterns.items() if places else ():
        if not any(uses[0].asks_for(key) for key in places):
            yield _missing(pattern, f"There is no string '{pattern}'", uses, places)


def _by_key(*, is_whole: bool) -> _Uses:
    uses: dict[str, list[StringUse]] = defaultdict(list)
    for use in string_uses():
        if use.is_whole is is_whole:
            uses[use.key].append(use)
    return uses


def _by_pattern(key: str, patterns: _Uses) -> Sequence[StringUse]:
    """The uses that decide only when a page is made which string they ask for; the most exact."""
    fitting = [pattern for pattern, uses in patterns.items() if uses[0].asks_for(key)]
    return patterns[max(fitting, key=len)] if fitting else ()


def _missing(key: str, found: str, uses: Sequence[StringUse], places: _Places) -> Problem:
    """Told where its neighbors stand: in the file whose keys begin as it does the longest."""
    nearby = max(places, key=lambda other: _common(key, other))
    document, path = places[nearby]
    told = f"{found}; {_asked_for(uses)}."
    return problem_at(document, path[: _common(key, nearby)], told, "Write it here.")


def _common(key: str, other: str) -> int:
    """How many parts two keys have in common."""
    pairs = zip(key.split("."), other.split("."), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _asked_for(uses: Sequence[StringUse]) -> str:
    places = [use.where for use in uses]
    more = len(places) - _MOST_TOLD
    told = ", ".join(places[:_MOST_TOLD])
    return f"it is asked for in {told}" + (f" and {more} more" if more > 0 else "")


def _unused(
    document: YamlDocument, path: ValuePath, key: str, meant: Sequence[StringUse]
) -> Problem:
    expected = "Take it out, or ask for it on a page."
    if meant:
        expected = f"Did you mean '{meant[0].key}'? That is missing; {_asked_for(meant)}."
    return problem_at(document, path, f"Nothing asks for the string '{key}'.", expected)


def _without_value(
    document: YamlDocument,
    path: ValuePath,
    string: str | Mapping[str, str],
    uses: Sequence[StringUse],
) -> Iterator[Problem]:
    """Each place that asks for a string gives a value to each of its names; a plural, its count."""
    names = _names(string)
    for use in uses:
        if lacking := sorted(names - use.values):
            named = ", ".join(f"{{{name}}}" for name in lacking)
            found = f"Nothing is given for {named} in {use.where}."
            known = ", ".join(f"{{{name}}}" for name in sorted(use.values))
            expected = f"There it may name {known}." if known else "There it has no names."
            yield problem_at(document, path, found, expected)


def _names(string: str | Mapping[str, str]) -> set[str]:
    if isinstance(string, str):
        return {f"{name[:1].lower()}{name[1:]}" for name in NAME.findall(string)}
    return {"count"}.union(*map(_names, string.values()))
