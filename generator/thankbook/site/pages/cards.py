"""Items as short cards for lists, and cards in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class Card:
    """An item at a glance."""

    title: str
    uri: str
    summary: str = ""
    who: str = ""
    minutes: str = ""
    rhythm: str = ""
    money: str = ""
    channel: str = ""
    kind: str = ""
    grades: tuple[str, ...] = ()


@dataclass(slots=True)
class Group(Generic[Member]):
    """Members under one heading."""

    label: str
    cards: list[Member] = field(default_factory=list)


def grouped(
    members: Iterable[Member], label: Callable[[Member], str], order: Iterable[str]
) -> Iterator[Group[Member]]:
    """The members by label, groups in the given order, empty ones left out."""
    groups = {heading: Group[Member](heading) for heading in order}
    for member in members:
        groups[label(member)].cards.append(member)
    yield from (group for group in groups.values() if group.cards)
