"""Tactics as play cards: who, how long, when, at what cost, how sure; what finds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thankbook.library.items import Tactic
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.told import of_library
from thankbook.reader.views import Row
from thankbook.tailoring.playbook import Chosen

_MINUTES_AT_MOST = (5, 15, 60)
_FREE, _SOME = "free", "some"


@dataclass(frozen=True, slots=True)
class Play:
    """A tactic at a glance; ``stages``, ``roles``, ``cost`` and ``time`` are ids to find it by."""

    title: str
    uri: str
    summary: str
    who: str
    minutes: str
    rhythm: str
    money: str
    tested: str
    where: str
    stages: str
    roles: str
    cost: str
    time: int


@dataclass(frozen=True, slots=True)
class Choosing:
    """A list to choose from: how its values are compared with a card's, and its options."""

    name: str
    label: str
    match: str
    options: tuple[Row, ...]


def tactic_card(maker: PageMaker, chosen: Chosen[Tactic]) -> Play:
    """A tactic at a glance."""
    facts, labels = chosen.item.facts, maker.playbook.library.labels
    return Play(
        title=maker.title_of(chosen.item),
        uri=address("tactics", chosen.item.id),
        summary=chosen.item.words.summary,
        who=maker.views.who(chosen),
        minutes=maker.views.each_time(chosen),
        rhythm=maker.views.rhythm(chosen),
        money=maker.views.money_or_material(chosen),
        tested=maker.views.tested(chosen.item),
        where=maker.ui("list.dot").join(labels.of("stages", stage) for stage in facts.stages),
        stages=" ".join(facts.stages),
        roles=" ".join(maker.views.role_ids(chosen)),
        cost=_SOME if facts.materials or facts.spends else _FREE,
        time=sum(facts.minutes.values()),
    )


def choosings(maker: PageMaker, plays: Sequence[Play]) -> Iterator[Choosing]:
    """What plays can be found by, as far as it tells some of them from others."""
    given = {
        "stages": ("has", _stages(maker, plays)),
        "roles": ("has", _roles(maker, plays)),
        "time": ("most", _times(maker, plays)),
        "cost": ("has", _costs(maker, plays)),
    }
    for name, (match, options) in given.items():
        if len(options) > (match == "has"):
            yield Choosing(name, maker.ui(f"filter.{name}"), match, tuple(options))


def _stages(maker: PageMaker, plays: Sequence[Play]) -> list[Row]:
    library = maker.playbook.library
    found = {stage for play in plays for stage in play.stages.split()}
    stages = (stage for stage in library.vocabulary.ids("stages") if stage in found)
    return [Row(library.labels.of("stages", stage), stage) for stage in stages]


def _roles(maker: PageMaker, plays: Sequence[Play]) -> list[Row]:
    found = {role for play in plays for role in play.roles.split()}
    team = maker.playbook.description.business.team
    return [Row(role.title, role.id) for role in team if role.id in found]


def _times(maker: PageMaker, plays: Sequence[Play]) -> list[Row]:
    times = [play.time for play in plays]
    told = (
        (most, maker.formatting.duration(of_library(most)))
        for most in _MINUTES_AT_MOST
        if min(times, default=0) <= most < max(times, default=0)
    )
    return [Row(maker.ui("filter.at_most", duration=text), str(most)) for most, text in told]


def _costs(maker: PageMaker, plays: Sequence[Play]) -> list[Row]:
    found = {play.cost for play in plays}
    return [Row(maker.ui(f"filter.cost_{cost}"), cost) for cost in (_FREE, _SOME) if cost in found]
