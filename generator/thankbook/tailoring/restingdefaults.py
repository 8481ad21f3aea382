"""What of a plan rests on each default: minutes and money that another figure would move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.tracedfigures import Figure
from thankbook.tailoring.cost import Cost
from thankbook.tailoring.playbook import Playbook

_NOTHING = Figure(Decimal(0))


@dataclass(frozen=True, slots=True)
class Resting:
    """What rests on a default, of what the tactics of a plan take in its first year."""

    minutes: Figure = _NOTHING
    """Minutes of all roles together."""

    money: Figure = _NOTHING
    """Money in the business's currency."""

    def __bool__(self) -> bool:
        return bool(self.minutes.value or self.money.value)


def resting_on_defaults(playbook: Playbook) -> Mapping[str, Resting]:
    """By the dotted field of each default on which something rests."""
    found: dict[str, Resting] = {}
    for cost in playbook.portfolio.shared.values():
        for field, more in _of(cost):
            before = found.get(field, Resting())
            found[field] = Resting(before.minutes + more.minutes, before.money + more.money)
    return found


def _of(cost: Cost) -> Iterator[tuple[str, Resting]]:
    """What rests on each default of one tactic: its times, and the money that follows from them."""
    turns = sum(turn.count * sum(turn.minutes.values()) for turn in cost.all_turns)
    minutes = Figure(Decimal(turns), cost.times.origins)
    for field in _defaults(cost.times):
        yield field, Resting(minutes=minutes)
    for field in _defaults(cost.known_money) if cost.known_money.value else ():
        yield field, Resting(money=cost.known_money)


def _defaults(figure: Figure) -> tuple[str, ...]:
    fields = (origin.field for origin in figure.origins if origin.kind == "default")
    return tuple(dict.fromkeys(sorted(fields)))
