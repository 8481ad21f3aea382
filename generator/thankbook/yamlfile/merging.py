"""One document laid over another, every value keeping the file and the line that it stands on.

Groups of fields are merged field by field. Lists of things with an ``id`` are merged by it: first
the base's, in its order, then what is new. Any other list, and any single value, is replaced.
``remove: true`` in place of a group, beside the ``id`` in a list, takes the base's away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from thankbook.problems import Problem
from thankbook.yamlfile.document import Key, Place, Value, ValuePath, YamlDocument
from thankbook.yamlfile.spelling import Spelling

REMOVE = "remove"


@dataclass(frozen=True)
class Merged:
    """What lies on top now, what was removed in vain, and what stands in place of what."""

    document: YamlDocument
    problems: tuple[Problem, ...]
    replaced: tuple[tuple[ValuePath, Place], ...]
    """The path of each value that took another's place, and the place of that other."""


def merged(base: YamlDocument, top: YamlDocument, united: Collection[ValuePath] = ()) -> Merged:
    """Lay ``top`` over ``base``; lists at the ``united`` paths hold the entries of both."""
    return _Merging(base, top, united).result()


@dataclass(frozen=True, slots=True)
class _Part:
    """A value of one of the two documents, and its path there."""

    document: YamlDocument
    path: ValuePath
    value: Value

    @property
    def place(self) -> Place:
        place = self.document.place_of(self.path)
        return place if place.file else replace(place, file=self.document.file)

    def at(self, key: Key) -> _Part:
        inner: Value = self.value[key]  # type: ignore[index]
        return _Part(self.document, (*self.path, key), inner)

    @property
    def is_placed(self) -> bool:
        return self.path in self.document.places

    @property
    def is_removal(self) -> bool:
        value = self.value
        return isinstance(value, dict) and value.get(REMOVE) is True and {*value} <= {"id", REMOVE}

    def inner(self) -> Iterator[tuple[Key, _Part]]:
        if isinstance(self.value, dict):
            yield from ((key, self.at(key)) for key in self.value)
        elif isinstance(self.value, tuple):
            yield from ((index, self.at(index)) for index in range(len(self.value)))

    def by_id(self) -> dict[str, _Part]:
        """The entries of a list by their ids, the first of each; of the others none."""
        entries: dict[str, _Part] = {}
        for _, entry in self.inner():
            name = _id_of(entry)
            if name is not None:
                entries.setdefault(name, entry)
        return entries


class _Merging:
    def __init__(
        self, base: YamlDocument, top: YamlDocument, united: Collection[ValuePath]
    ) -> None:
        self._base = _Part(base, (), base.value)
        self._top = _Part(top, (), top.value)
        self._united = united
        self._places: dict[ValuePath, Place] = {}
        self._spellings: dict[ValuePath, Spelling] = {}
        self._problems: list[Problem] = []
        self._replaced: list[tuple[ValuePath, Place]] = []

    def result(self) -> Merged:
        value = self._over((), self._base, self._top)
        document = YamlDocument(self._top.document.file, value, self._places, self._spellings)
        return Merged(document, tuple(self._problems), tuple(self._replaced))

    def _over(self, path: ValuePath, base: _Part, top: _Part) -> Value:
        """The value of ``top`` over that of ``base``."""
        self._put(path, top)
        if isinstance(base.value, dict) and isinstance(top.value, dict):
            return self._fields(path, base, top)
        if isinstance(base.value, tuple) and isinstance(top.value, tuple):
            if path in self._united:
                new = [part for _, part in top.inner() if part.value not in base.value]
                return self._listed(path, [(part, None) for _, part in base.inner()], new)
            if base.by_id() and top.by_id():
                return self._entries(path, base, top)
        if base.value != top.value:
            self._replaced.append((path, base.place))
        return self._taken(path, top)

    def _fields(self, path: ValuePath, base: _Part, top: _Part) -> Value:
        over = dict(top.inner())
        fields: dict[str, Value] = {}
        for key, below in base.inner():
            above = over.pop(key, None)
            if above is None:
                fields[str(key)] = self._taken((*path, key), below)
            elif not above.is_removal:
                fields[str(key)] = self._over((*path, key), below, above)
        for key, new in over.items():
            fields[str(key)] = self._taken((*path, key), new)
        return fields

    def _entries(self, path: ValuePath, base: _Part, top: _Part) -> Value:
        over, known = top.by_id(), base.by_id()
        below = [(part, over.get(str(_id_of(part)))) for _, part in base.inner()]
        kept = [(part, above) for part, above in below if above is None or not above.is_removal]
        laid_over = {entry.path for name, entry in over.items() if name in known}
        new = [part for _, part in top.inner() if part.path not in laid_over]
        return self._listed(path, kept, new)

    def _listed(
        self, path: ValuePath, below: list[tuple[_Part, _Part | None]], new: list[_Part]
    ) -> Value:
        entries: list[Value] = []
        for part, above in (*below, *((part, None) for part in new)):
            at = (*path, len(entries))
            entries.append(self._over(at, part, above) if above else self._taken(at, part))
        return tuple(entries)

    def _put(self, path: ValuePath, part: _Part) -> None:
        self._places[path] = part.place
        if part.path in part.document.spellings:
            self._spellings[path] = part.document.spellings[part.path]

    def _taken(self, path: ValuePath, part: _Part) -> Value:
        """The value as it is, its places kept."""
        self._put(path, part)
        if part.is_removal and part.document is self._top.document:
            found = "There is nothing to remove here."
            expected = "Expected an id, or a field, that the base gives."
            self._problems.append(part.document.problem(part.path, found, expected))
        for key, inner in part.inner():
            if inner.is_placed:
                self._taken((*path, key), inner)
        return part.value


def _id_of(part: _Part) -> str | None:
    name = part.value.get("id") if isinstance(part.value, dict) else None
    return name if isinstance(name, str) else None
