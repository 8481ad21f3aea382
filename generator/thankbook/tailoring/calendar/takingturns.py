"""Who does which time of a tactic that several roles share, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankbook.tailoring.calendar.occasions import Due
from thankbook.tailoring.cost import Turns


class TakingTurns:
    """Gives each time to those who are furthest behind their share of a year."""

    def __init__(self, shares: Sequence[Turns]) -> None:
        """``shares`` are those of a year; there is one at least."""
        self._shares = tuple(shares)
        self._done = [0] * len(shares)

    def next_place(self) -> int:
        """Whose turn it is now, by their place among the shares."""
        places = range(len(self._shares))
        place = min(places, key=lambda place: (self._progress(place), place))
        self._done[place] += 1
        return place

    def next(self) -> Turns:
        """Whose turn it is now."""
        return self._shares[self.next_place()]

    def _progress(self, place: int) -> float:
        """How much of their share they will have done, counting the next time by half."""
        count = self._shares[place].count
        return (self._done[place] + 0.5) / count if count else float("inf")


def divided_up(shares: Sequence[Turns], due: Sequence[Due]) -> Iterator[tuple[Turns, list[Due]]]:
    """What is due, for each of those who share it."""
    if len(shares) == 1:
        yield shares[0], list(due)
        return
    in_turn = TakingTurns(shares)
    theirs: list[list[Due]] = [[] for _ in shares]
    for turn in due:
        counts = [0] * len(shares)
        for _ in range(turn.times):
            counts[in_turn.next_place()] += 1
        for place, count in enumerate(counts):
            if count:
                theirs[place].append(Due(turn.week, count))
    yield from zip(shares, theirs, strict=True)
