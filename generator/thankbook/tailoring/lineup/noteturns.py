"""The note of each day: those that have waited, and of them one that suits the day's tactic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thankbook.library.items import Note
from thankbook.tailoring.lineup.rotation import longest_waiting

_ONE_IN = 3
_PATIENCE_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a day asks of its note: the stages of its tactic, and whether a special day is near."""

    stages: frozenset[str]
    near_special_day: bool


def note_turns(
    notes: Sequence[Note], for_special_days: frozenset[str], days: Sequence[Wanted]
) -> tuple[str | None, ...]:
    """The id of the note of each day; None only if there are no notes for an ordinary day.

    Of the third that has waited longest the first with a stage of the day's tactic is taken; one
    that has been passed over for two rounds comes whatever the tactic is.
    """
    by_id = {note.id: note for note in notes}
    ordinary = [name for name in by_id if name not in for_special_days]
    shown: list[str] = []
    last: dict[str, int] = {}
    turns: list[str | None] = []
    for day in days:
        able = list(by_id) if day.near_special_day else ordinary
        name = _suited(longest_waiting(able, last), by_id, day, shown) if able else None
        turns.append(name)
        if name is not None:
            last[name] = len(shown)
            shown.append(name)
    return tuple(turns)


def _suited(waiting: list[str], notes: dict[str, Note], day: Wanted, shown: list[str]) -> str:
    patience = _PATIENCE_ROUNDS * len(waiting)
    first = waiting[0]
    if len(shown) >= patience and first not in shown[-patience:]:
        return first
    front = waiting[: max(1, len(waiting) // _ONE_IN)]
    suited = (name for name in front if day.stages & set(notes[name].facts.stages))
    return next(suited, first)
