"""A search in names: the closest only, each with the name that it was found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from math import log

from thankbook.namesearch.folding import folded, least_part, spellings, telling_words
from thankbook.namesearch.wordcloseness import closeness, is_slip

_LONGEST_TYPED = 200
_WHOLE_NAME = 0.25
"""What a name gains of which every word was typed."""
_LEAST_SCORE = 0.4
_BESIDE_BEST = 0.85
"""How much of the best score others must have to be told with it."""


class Closeness(IntEnum):
    """How a name answers what was typed; the closest first."""

    CALLED = 0
    BEGUN = 1
    RELATED = 2
    MISTYPED = 3
    PART = 4


@dataclass(frozen=True)
class Named:
    """Something by its id: what it is called, and what has to do with it but is another thing."""

    id: str
    names: tuple[str, ...]
    related: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """What was found, and the name or the related word by which."""

    id: str
    name: str
    closeness: Closeness


@dataclass(frozen=True)
class _Name:
    id: str
    text: str
    folded: str
    is_related: bool

    @cached_property
    def joined(self) -> str:
        return self.folded.replace(" ", "")

    @cached_property
    def words(self) -> tuple[str, ...]:
        return telling_words(self.folded)


class NameSearch:
    """Finds things by their names; the order of equals is that in which they were given."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._names = [
            _Name(thing.id, text, spelling, is_related)
            for thing in things
            for texts, is_related in ((thing.names, False), (thing.related, True))
            for text in texts
            for spelling in spellings(text)
        ]

    def found(self, typed: str) -> tuple[Match, ...]:
        """All that answer a text as closely as any does; nothing for a text without letters."""
        plain = folded(typed[:_LONGEST_TYPED])
        if not plain:
            return ()
        for look in (self._called, self._begun, self._related, self._mistyped):
            if found := _first_of_each(look(plain)):
                return found
        return self._nearest(plain)

    def called(self, typed: str) -> tuple[Match, ...]:
        """All that are called so, however it is written."""
        return _first_of_each(self._called(folded(typed[:_LONGEST_TYPED])))

    def beginning(self, typed: str) -> tuple[Match, ...]:
        """All that are called so or whose name begins so, for a list that follows the typing."""
        plain = folded(typed[:_LONGEST_TYPED])
        if not plain:
            return ()
        return _first_of_each((*self._called(plain), *self._begun(plain)))

    def _called(self, plain: str) -> Iterator[Match]:
        for key in _keys(plain):
            for name in self._by_key.get(key, ()):
                yield Match(name.id, name.text, Closeness.CALLED)

    def _begun(self, plain: str) -> Iterator[Match]:
        """Names that begin with a text, then those with a word for each of its words."""
        joined, words = plain.replace(" ", ""), telling_words(plain)
        whole = (name for name in self._own if name.joined.startswith(joined))
        parts = (name for name in self._own if _begins_words(words, name.words))
        for name in (*whole, *parts):
            yield Match(name.id, name.text, Closeness.BEGUN)

    def _related(self, plain: str) -> Iterator[Match]:
        joined = plain.replace(" ", "")
        for name in self._names:
            if name.is_related and name.joined == joined:
                yield Match(name.id, name.text, Closeness.RELATED)

    def _mistyped(self, plain: str) -> Iterator[Match]:
        joined = plain.replace(" ", "")
        for name in self._own:
            if is_slip(joined, name.joined):
                yield Match(name.id, name.text, Closeness.MISTYPED)

    def _nearest(self, plain: str) -> tuple[Match, ...]:
        """What shares the words that tell most, best first."""
        words = telling_words(plain)
        alike = {word: self._alike(word) for word in words}
        scored = [
            (score, name)
            for name in self._names
            if (score := self._score(words, name, alike)) >= _LEAST_SCORE
        ]
        best = max((score for score, _ in scored), default=0.0)
        near = [(score, name) for score, name in scored if score >= best * _BESIDE_BEST]
        return _first_of_each(
            Match(name.id, name.text, Closeness.RELATED if name.is_related else Closeness.PART)
            for _, name in sorted(near, key=lambda pair: -pair[0])
        )

    def _alike(self, typed: str) -> Mapping[str, float]:
        near = ((word, closeness(typed, word)) for word in self._spread)
        return {word: value for word, value in near if value}

    def _score(
        self, words: tuple[str, ...], name: _Name, alike: Mapping[str, Mapping[str, float]]
    ) -> float:
        """The share of what was typed that a name has, by how much each word tells."""
        total = got = 0.0
        met: dict[str, float] = {}
        for word in words:
            near = {part: alike[word][part] for part in name.words if part in alike[word]}
            part = max(near, key=near.__getitem__, default="")
            weight = self._weight(alike[word])
            total += weight
            got += weight * near.get(part, 0)
            met[part] = near.get(part, 0)
        whole = min(met.get(part, 0) for part in name.words)
        return got / total + _WHOLE_NAME * whole if got else 0

    def _weight(self, alike: Mapping[str, float]) -> float:
        """How much a typed word tells: the more, the fewer things have such a word."""
        things = {thing for word in alike for thing in self._spread[word]}
        return log((self._count + 2) / (len(things) + 1))

    @cached_property
    def _by_key(self) -> Mapping[str, list[_Name]]:
        """Names by what they are without blanks, and by their words in the order of letters."""
        found: dict[str, list[_Name]] = {}
        for name in self._own:
            for key in dict.fromkeys(_keys(name.folded)):
                found.setdefault(key, []).append(name)
        return found

    @cached_property
    def _own(self) -> list[_Name]:
        return [name for name in self._names if not name.is_related]

    @cached_property
    def _count(self) -> int:
        return len({name.id for name in self._names})

    @cached_property
    def _spread(self) -> Mapping[str, frozenset[str]]:
        """Every word of a name with the things that have it."""
        having: dict[str, set[str]] = {}
        for name in self._names:
            for word in name.words:
                having.setdefault(word, set()).add(name.id)
        return {word: frozenset(ids) for word, ids in having.items()}


def _keys(plain: str) -> tuple[str, str]:
    return plain.replace(" ", ""), " ".join(sorted(telling_words(plain)))


def _begins_words(typed: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each typed word begins a word, and the last one begins it with enough letters."""
    return all(
        any(word.startswith(one) for word in words) and len(one) >= min(2, least_part(one))
        for one in typed
    )


def _first_of_each(matches: Iterable[Match]) -> tuple[Match, ...]:
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.id, match)
    return tuple(first.values())
