"""Taking turns: what has its day comes on that day, else whatever has waited longest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of an item; ``number`` counts its turns from 0."""

    item_id: str
    number: int


@dataclass(frozen=True)
class Rotation:
    """Shares days among items.

    ``joins`` says from which day on each item takes part, in order of preference; ``fixed`` are
    days that belong to one of them.
    """

    joins: Mapping[str, date]
    fixed: Mapping[date, str]

    def turns(self, days: Sequence[date]) -> tuple[Turn | None, ...]:
        """The turn of each day, the days in order; None while nothing takes part.

        Of n items, none comes again within (n - 1) // 2 days, except on days of its own.
        """
        shown: list[str] = []
        last: dict[str, int] = {}
        counts: Counter[str] = Counter()
        turns: list[Turn | None] = []
        for place, day in enumerate(days):
            joined = [item for item, join in self.joins.items() if join <= day]
            if not joined:
                turns.append(None)
                continue
            own = self.fixed.get(day)
            apart = (len(joined) - 1) // 2
            if own in joined:
                item = own
            else:
                recent, ahead = shown[len(shown) - apart :], days[place + 1 : place + 1 + apart]
                item = self._next(joined, last, recent, ahead)
            turns.append(Turn(item, counts[item]))
            counts[item] += 1
            last[item] = place
            shown.append(item)
        return tuple(turns)

    def _next(
        self,
        joined: Sequence[str],
        last: Mapping[str, int],
        recent: Sequence[str],
        ahead: Sequence[date],
    ) -> str:
        """The one that has waited longest, of those that are not due in a moment anyway."""
        soon = {self.fixed.get(day) for day in ahead}
        able = [item for item in joined if item not in recent]
        return longest_waiting([item for item in able if item not in soon] or able, last)[0]


def longest_waiting(items: Sequence[str], last: Mapping[str, int]) -> list[str]:
    """Items by when they were shown last; what never was comes first, in its own order."""
    return sorted(items, key=lambda item: last.get(item, -1))
