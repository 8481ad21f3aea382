"""A search in names: the closest only, each with the name that it was found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain
from math import log

from thankbook.namesearch.folding import folded, least_part, spellings, telling_words
from thankbook.namesearch.wordcloseness import closeness, is_slip

_LONGEST_TYPED = 200
_WHOLE_NAME = 0.1
"""What a name gains of which every word was typed."""
_RELATED = 0.85
"""What a related word counts beside a name."""
_LEAST_SCORE = 0.36
_BESIDE_BEST = 0.8
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
    """Something by its id, and what it is called."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Related:
    """What is another thing, and the ids of those that are nearest to it, the nearest first."""

    names: tuple[str, ...]
    ids: tuple[str, ...]


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
    is_related: bool = False

    @cached_property
    def joined(self) -> str:
        return self.folded.replace(" ", "")

    @cached_property
    def words(self) -> tuple[str, ...]:
        return telling_words(self.folded)


class NameSearch:
    """Finds things by their names; the order of equals is that in which they were given."""

    def __init__(self, things: Iterable[Named], related: Iterable[Related] = ()) -> None:
        self._own = [
            _Name(thing.id, text, spelling)
            for thing in things
            for text in thing.names
            for spelling in spellings(text)
        ]
        known = {name.id for name in self._own}
        self._related_names = [
            _Name(id_, text, spelling, is_related=True)
            for subject in related
            for text in subject.names
            for spelling in spellings(text)
            for id_ in subject.ids
            if id_ in known
        ]
        self._names = [*self._own, *self._related_names]

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
        """Names that begin with a text, or have a word for each of its words; whole words first."""
        joined, words = plain.replace(" ", ""), telling_words(plain)
        ranked: list[list[_Name]] = [[], [], [], []]
        for name in self._own:
            begins = name.joined.startswith(joined)
            if begins or _begins_words(words, name.words):
                is_whole = set(words) <= set(name.words)
                ranked[2 * (not is_whole) + (not begins)].append(name)
        for name in chain(*ranked):
            yield Match(name.id, name.text, Closeness.BEGUN)

    def _related(self, plain: str) -> Iterator[Match]:
        joined = plain.replace(" ", "")
        for name in self._related_names:
            if name.joined == joined:
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
        """The words that one is like; a word that is itself in a name is no slip for another."""
        if typed in self._spread:
            known = (word for word in self._spread if word.startswith(typed))
            return {word: closeness(typed, word) for word in known}
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
        score = got / total + _WHOLE_NAME * whole
        return score * (_RELATED if name.is_related else 1) if got else 0

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
    def _count(self) -> int:
        return len({name.id for name in self._names})

    @cached_property
    def _spread(self) -> Mapping[str, frozenset[str]]:
        """Every word of a name with the things that have it."""
        having: dict[str, set[str]] = {}
        for name in self._names:
            for word in name.words:
                having.setdefault(word, set()).add(name.text if name.is_related else name.id)
        return {word: frozenset(ids) for word, ids in having.items()}


def _keys(plain: str) -> tuple[str, str]:
    return plain.replace(" ", ""), " ".join(sorted(telling_words(plain)))


def _begins_words(typed: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each typed word begins a word, and the last one begins it with enough letters."""
    return all(
        any(word.startswith(part) for word in words) and len(part) >= min(2, least_part(part))
        for part in typed
    )


def _first_of_each(matches: Iterable[Match]) -> tuple[Match, ...]:
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.id, match)
    return tuple(first.values())
