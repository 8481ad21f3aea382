"""Defaults that a plan or a verdict hangs on, so that a figure of one's own is worth looking up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure
from thankbook.business.usualwage import usual_hour
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.comparativestudy import Study, study
from thankbook.strictmodel import Range
from thankbook.tailoring.playbook import Playbook

_HALF = Decimal("0.5")
_COUNTS = ("customers.", "money.")
"""Fields that say how often customers do something, which differs much from firm to firm."""


@dataclass(frozen=True, slots=True)
class EatenMinutes:
    """A default on which more than half of the minutes of a role rest."""

    field: str
    """The dotted field that would take its place."""

    value: Decimal
    """The default, in the unit of the field or as a share."""

    role: Role
    minutes: Figure
    """Minutes of a year that rest on it."""

    there: Figure
    """Minutes of a year that the role has."""


@dataclass(frozen=True, slots=True)
class TurnedVerdict:
    """A default with which the advice on a program changes, within what is usual."""

    field: str
    program: str
    """The id of the program."""

    low: Decimal
    high: Decimal
    """The ends of what is usual, in the unit of the field."""


def eaten_minutes(playbook: Playbook) -> Iterator[EatenMinutes]:
    """Each role and default where that is so, in the order of the team."""
    for role in playbook.description.business.team:
        there = playbook.portfolio.limit(f"minutes/{role.id}").capacity
        resting: dict[str, Figure] = {}
        values: dict[str, Decimal] = {}
        for cost in playbook.portfolio.shared.values():
            turns = sum(turn.count * turn.minutes.get(role.id, 0) for turn in cost.all_turns)
            for origin in cost.times.origins:
                if origin.kind == "default" and origin.field.startswith(_COUNTS):
                    made = Figure(Decimal(turns), cost.times.origins)
                    resting[origin.field] = resting.get(origin.field, Figure(Decimal(0))) + made
                    values[origin.field] = origin.value or Decimal(0)
        for field, minutes in sorted(resting.items()):
            if minutes.value > there.value * _HALF:
                yield EatenMinutes(field, values[field], role, minutes, there)


def turned_verdicts(playbook: Playbook) -> Iterator[TurnedVerdict]:
    """The first program whose advice is another at the ends of what is usual, for each default."""
    if not playbook.study.assessments:
        return
    for field, ends in _usual_ends(playbook).items():
        low, high = (_advice(_studied(playbook, field, end)) for end in (ends.low, ends.high))
        turned = (program for program in low if low[program] != high.get(program))
        program = next(turned, None)
        if program is not None:
            yield TurnedVerdict(field, program, ends.low, ends.high)


def _advice(made: Study) -> dict[str, object]:
    return {made_for.program.id: made_for.best.verdict.advice for made_for in made.assessments}


def _usual_ends(playbook: Playbook) -> dict[str, Range]:
    """What is usual of the figures that stand in silently, by the field that ends that."""
    description, vocabulary = playbook.description, playbook.library.vocabulary
    business, usual = description.business, description.trade.usual
    figures, ends = BusinessFigures(description, vocabulary), dict[str, Range]()
    share = usual.top_fifth_share_of_sales
    if business.customers.top_fifth_share_of_sales is None and share is not None:
        ends["customers.top_fifth_share_of_sales"] = share
    role = figures.front()
    hour = usual_hour(business, usual, vocabulary)
    if role.hourly_cost is None and hour is not None:
        ends[f"team[{business.team.index(role)}].hourly_cost"] = hour
    return ends


def _studied(playbook: Playbook, field: str, value: Decimal) -> Study:
    """The study of the same business with one more figure."""
    business = playbook.description.business
    if field.startswith("customers."):
        name = field.partition(".")[2]
        customers = business.customers.model_copy(update={name: value})
        changed = business.model_copy(update={"customers": customers})
    else:
        front = BusinessFigures(playbook.description, playbook.library.vocabulary).front()
        paid = front.model_copy(update={"hourly_cost": value})
        team = tuple(paid if role.id == front.id else role for role in business.team)
        changed = business.model_copy(update={"team": team})
    programs = [chosen.item for chosen in playbook.programs.chosen]
    description = replace(playbook.description, business=changed)
    return study(description, playbook.library.vocabulary, programs)
