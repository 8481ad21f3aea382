"""Items as short cards for lists, and cards in groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from thankbook.library.placeholders import with_capital

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
    since: str = ""
    tested: str = ""


@dataclass(slots=True)
class Group(Generic[Member]):
    """Members under one heading."""

    label: str
    members: list[Member] = field(default_factory=list)


def grouped(members: Iterable[tuple[str, Member]]) -> list[Group[Member]]:
    """Members by their labels, groups in the order in which their first member comes."""
    groups: dict[str, Group[Member]] = {}
    for label, member in members:
        heading = with_capital(label)
        groups.setdefault(heading, Group(heading)).members.append(member)
    return list(groups.values())
