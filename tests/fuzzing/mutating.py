"""Descriptions made from others by changes that know what each part may hold."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from tests.business.altering import group_around, keys_of
from tests.fuzzing.values import Values, choices_of, kind_of, with_one_meaning

Place = tuple[str | int, ...]
_KEEPS = frozenset({("version",), ("extends",), ("library",)})
"""What makes another file of it, or none."""


@dataclass(frozen=True)
class Mutating:
    """Changes descriptions, the same way for the same random numbers."""

    values: Values

    def mutated(self, description: dict[str, Any], random: Random) -> dict[str, Any]:
        """A copy with one to five changes."""
        made = copy.deepcopy(description)
        for _ in range(random.choice((1, 1, 2, 2, 3, 5))):
            random.choice(_CHANGES)(self, made, random)
        return made

    def places(self, root: dict[str, Any]) -> Iterator[Place]:
        """The places that may be changed."""
        return (place for place in keys_of(root) if place[:1] not in _KEEPS)

    def another_value(self, root: dict[str, Any], random: Random) -> None:
        """Another value that its place may have."""
        place = random.choice(list(self.places(root)))
        group_around(root, place)[place[-1]] = self.values.value(self.values.at(place), random)

    def another_number(self, root: dict[str, Any], random: Random) -> None:
        """A number at its limit, at nothing, or far from what it was."""
        places = [place for place in self.places(root) if self._is_number(root, place)]
        if places:
            place = random.choice(places)
            group = group_around(root, place)
            schema, old = self.values.at(place), group[place[-1]]
            times = random.choice((0, Decimal("0.001"), Decimal("0.1"), 10, 1000, 10**6))
            far = old * times
            is_whole = kind_of(schema) == "integer"
            far = int(far) if is_whole else with_one_meaning(Decimal(far))
            near = self.values.value(schema, random)
            group[place[-1]] = random.choice((far, near, near))

    def without_something(self, root: dict[str, Any], random: Random) -> None:
        """Something that may be left out, or an entry of a list."""
        place = random.choice(list(self.places(root)))
        del group_around(root, place)[place[-1]]

    def with_something(self, root: dict[str, Any], random: Random) -> None:
        """A field that was not given."""
        groups = [(), *(place for place in self.places(root) if self._is_group(root, place))]
        place = random.choice(groups)
        group = self._at(root, place)
        fields = self.values.at(place).get("properties", {})
        missing = [name for name in fields if name not in group and (name,) not in _KEEPS]
        if missing:
            name = random.choice(missing)
            group[name] = self.values.value(fields[name], random)

    def another_list(self, root: dict[str, Any], random: Random) -> None:
        """A list turned around, doubled, cut, or without anything."""
        lists = [place for place in self.places(root) if isinstance(self._at(root, place), list)]
        if lists:
            entries = self._at(root, random.choice(lists))
            doubled = [*entries, *copy.deepcopy(entries[:1])]
            other = (entries[::-1], doubled, entries[:1], entries[1:], [])
            entries[:] = random.choice(other)

    def another_country(self, root: dict[str, Any], random: Random) -> None:
        """Another country, currency and language, with or without a rate."""
        fields = self.values.resolved(self.values.business)["properties"]
        for name in ("country", "currency"):
            if random.random() < 0.7:
                root[name] = random.choice(list(choices_of(self.values.resolved(fields[name]))))
        if random.random() < 0.4:
            rate = self.values.resolved(fields["currency_per_euro"])
            root["currency_per_euro"] = self.values.value(rate, random)

    def everything_extreme(self, root: dict[str, Any], random: Random) -> None:
        """Every number of one group at its least, or at its most."""
        end = random.choice(("minimum", "maximum"))
        top = random.choice([name for name in root if (name,) not in _KEEPS])
        for place in [place for place in self.places(root) if place[0] == top]:
            if self._is_number(root, place) and end in self.values.at(place):
                group_around(root, place)[place[-1]] = self.values.at(place)[end]

    def shares_that_add_up(self, root: dict[str, Any], random: Random) -> None:
        """Segments that are all of the customers, or nearly nobody."""
        segments = (root.get("customers") or {}).get("segments") or []
        total = random.choice((Decimal(1), Decimal("0.001"), Decimal("0.95")))
        for segment in segments:
            if isinstance(segment, dict):
                segment["share"] = (total / len(segments)).quantize(Decimal("0.000001"))

    def another_week(self, root: dict[str, Any], random: Random) -> None:
        """Other closed days, quiet months and first day."""
        calendar = root.setdefault("calendar", {})
        if isinstance(calendar, dict):
            days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            calendar["closed"] = random.sample(days, random.randint(0, 6))
            calendar["quiet_months"] = random.sample(range(1, 13), random.choice((0, 1, 6, 12)))
            calendar["start"] = self.values.value(self.values.at(("calendar", "start")), random)

    def _at(self, root: Any, place: Place) -> Any:
        return group_around(root, place)[place[-1]] if place else root

    def _is_number(self, root: dict[str, Any], place: Place) -> bool:
        value = self._at(root, place)
        return isinstance(value, int | Decimal) and not isinstance(value, bool)

    def _is_group(self, root: dict[str, Any], place: Place) -> bool:
        return isinstance(self._at(root, place), dict)


_CHANGES: tuple[Callable[[Mutating, dict[str, Any], Random], None], ...] = (
    Mutating.another_value,
    Mutating.another_value,
    Mutating.another_number,
    Mutating.another_number,
    Mutating.without_something,
    Mutating.with_something,
    Mutating.with_something,
    Mutating.another_list,
    Mutating.another_country,
    Mutating.everything_extreme,
    Mutating.shares_that_add_up,
    Mutating.another_week,
)
