"""Why this playbook: what is in, what is out, which figures are missing or defaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import PlaybookItem
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.views import Row
from thankbook.sitemap import FOLDERS
from thankbook.tailoring.playbook import Choice, Chosen
from thankbook.tailoring.reasons import Reason
from thankbook.tailoring.restingdefaults import Resting, resting_on_defaults

_DECIDING = ("calendar", "limits", "managers_only", "policies")
"""Groups of fields that take no minutes and no money, and decide something else."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with its reasons."""

    title: str
    reasons: tuple[str, ...]
    uri: str = ""
    cost: str = ""
    score: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Outside:
    """Items that are left out for the same reasons."""

    reasons: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit, what is used of it, what there is, and where that comes from."""

    name: str
    used: str
    there: str
    origin: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule of the house, what it alone leaves out, and what is in and shows it."""

    title: str
    rule: str
    left_out: str
    shown_on: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The items of a kind, in and out."""

    id: str
    chosen: tuple[Entry, ...]
    left_out: tuple[Outside, ...]
    left_out_count: int


def why_page(maker: PageMaker) -> Page:
    """The choice explained, item by item."""
    playbook = maker.playbook
    context = {
        "file": playbook.description.file.rsplit("/", 1)[-1],
        "summary": list(_summary(maker)),
        "conflicts": list(_conflicts(maker)),
        "limits": list(_limits(maker)),
        "binding": _binding(maker),
        "points": _points(maker),
        "rules": list(_house_rules(maker)),
        "missing": [
            Row(field, maker.ui(f"field.{field.split('[')[0]}"))
            for field in playbook.missing_fields()
        ],
        "defaults": list(_defaults(maker)),
        "kinds": [_kind(maker, name, getattr(playbook, name)) for name in FOLDERS],
    }
    return maker.make(
        "why.md",
        maker.ui("why.title"),
        "why.md.j2",
        context,
        readers=maker.wording.team,
    )


def _summary(maker: PageMaker) -> Iterator[Row]:
    playbook, business = maker.playbook, maker.playbook.description.business
    labels = playbook.library.labels
    goals = [labels.of("goals", goal) for goal in business.goals]
    yield Row(maker.ui("why.goals"), maker.formatting.all_of(goals))
    edition = maker.ui(f"why.edition_{maker.reader.edition.value}")
    yield Row(maker.ui("why.edition"), edition)
    for role in business.team:
        minutes = playbook.minutes_of(role.id)
        if minutes:
            told = maker.views.minutes_out_of(minutes, role)
            yield Row(maker.ui("why.minutes_of", role=role.title), told)
    if maker.reader.may_know(maker.views.budget):
        told = maker.views.money_out_of(playbook.money_per_year())
        yield Row(maker.ui("why.money"), told)


def _conflicts(maker: PageMaker) -> Iterator[tuple[str, ...]]:
    """What could not be had together; the staff edition says what, not how much is missing."""
    words = LimitWords(maker.playbook, maker.reader)
    for conflict in maker.playbook.portfolio.conflicts:
        yield words.conflict(conflict)


def _limits(maker: PageMaker) -> Iterator[LimitRow]:
    """How much of each limit is used; for managers, because uses rest on their figures."""
    if not maker.reader.is_manager:
        return
    words, portfolio = LimitWords(maker.playbook, maker.reader), maker.playbook.portfolio
    for limit in portfolio.limits:
        used, there = maker.playbook.used(limit), limit.capacity
        yield LimitRow(
            words.name(limit),
            words.amount(limit, used),
            words.amount(limit, there),
            maker.views.origins(there),
        )


def _binding(maker: PageMaker) -> list[str]:
    """The limits that keep out what fits, the one that keeps out most first; for managers."""
    playbook, words = maker.playbook, LimitWords(maker.playbook, maker.reader)
    outside = len(playbook.portfolio.outside)
    if not maker.reader.is_manager or not outside:
        return []
    told = (
        maker.ui(
            f"why.binding_{limit.kind}",
            limit=words.name(limit),
            used=words.amount(limit, playbook.used(limit)),
            there=words.amount(limit, limit.capacity),
            count=count,
        )
        for limit, count in playbook.portfolio.binding()
    )
    return [maker.ui("why.binding", count=outside), *told]


def _house_rules(maker: PageMaker) -> Iterator[RuleRow]:
    """What each rule of the house does to the choice, where it says what it is about."""
    playbook, fit = maker.playbook, maker.playbook.fit.house_rules
    choices: list[Choice[Any]] = [getattr(playbook, name) for name in FOLDERS]
    for rule in fit.rules:
        if not rule.kind and not rule.donts:
            continue
        sole = Reason("out.house_rules", ids=(rule.id,))
        outside = [
            maker.title_of(left.item)
            for choice in choices
            for left in choice.left_out
            if {(reason.code, reason.ids) for reason in left.reasons} == {(sole.code, sole.ids)}
        ]
        shown = [
            maker.title_of(chosen.item)
            for choice in choices
            for chosen in choice.chosen
            if rule in fit.met_by(chosen.item.facts)
        ]
        nothing = maker.ui("fact.nothing")
        yield RuleRow(
            rule.title,
            rule.rule,
            maker.formatting.all_of(outside) or nothing,
            maker.formatting.all_of(shown) or nothing,
        )


def _points(maker: PageMaker) -> str:
    """What points mean, with how many there are for what at most."""
    scoring = maker.playbook.library.vocabulary.scoring
    return maker.ui(
        "points.text",
        first=scoring.goals[0],
        second=scoring.goals[1],
        reach=scoring.all_customers,
        evidence=max(scoring.evidence.values()),
        made=max(band.points for band in (*scoring.families, *scoring.traits)),
        effort=max(band.points for band in scoring.effort),
    )


def _defaults(maker: PageMaker) -> Iterator[Row]:
    resting = resting_on_defaults(maker.playbook) if maker.reader.is_manager else {}
    for origin in maker.playbook.defaults_used():
        if maker.reader.may_know(_figure_of(origin)):
            rests = _rests(maker, origin.field, resting.get(origin.field))
            yield Row(origin.field, _default_value(maker, origin), rests)
    if not maker.playbook.description.gives("managers_only"):
        fields = maker.playbook.description.business.managers_only
        rests = _rests(maker, "managers_only", None)
        yield Row("managers_only", maker.formatting.all_of(fields), rests)


def _rests(maker: PageMaker, field: str, resting: Resting | None) -> str:
    """What of the plan rests on a default, for managers."""
    if not maker.reader.is_manager:
        return ""
    if not resting:
        group = field.partition(".")[0]
        return maker.ui(f"why.default_rests_of.{group if group in _DECIDING else 'none'}")
    told = []
    if resting.minutes:
        told.append(maker.views.minutes(resting.minutes))
    if resting.money:
        told.append(maker.reader.money(resting.money))
    return maker.formatting.all_of(told)


def _default_value(maker: PageMaker, origin: Origin) -> str:
    opening = maker.playbook.opening
    if origin.field == "calendar.start":
        return maker.formatting.full_date(opening.first_day())
    if origin.field == "calendar.closed":
        days = maker.formatting.all_of(map(maker.formatting.weekday, opening.closed()))
        return days or maker.ui("default.no_days")
    if origin.field == "calendar.quiet_months":
        months = maker.formatting.all_of(map(maker.formatting.month, opening.quiet_months()))
        return months or maker.ui("default.no_months")
    if origin.value is None:
        return ""
    if origin.field.startswith("prices."):
        return maker.reader.money(_figure_of(origin))
    is_count = origin.field == "customers.complaints_per_year" and origin.value >= 1
    key = "most_complaints" if is_count else origin.field
    return maker.ui(f"default.{key}", value=maker.reader.number(_figure_of(origin)))


def _figure_of(origin: Origin) -> Figure:
    return Figure(origin.value or Decimal(0), frozenset({origin}))


def _kind(maker: PageMaker, name: str, choice: Choice[Any]) -> Kind:
    chosen = tuple(_entry(maker, name, fitting) for fitting in choice.chosen)
    left_out = [
        Entry(
            maker.title_of(excluded.item),
            maker.explanations.left_out(excluded),
            score=maker.explanations.score(excluded.item),
            whose=maker.whose(excluded.item.ownership),
        )
        for excluded in choice.left_out
    ]
    return Kind(name, chosen, tuple(_by_reasons(left_out)), len(left_out))


def _by_reasons(entries: list[Entry]) -> Iterator[Outside]:
    """A reason that holds for many is told once; what is closest to being in stays first."""
    for reasons in dict.fromkeys(entry.reasons for entry in entries):
        yield Outside(reasons, tuple(entry for entry in entries if entry.reasons == reasons))


def _entry(maker: PageMaker, name: str, chosen: Chosen[PlaybookItem]) -> Entry:
    has_page = name != "programs" or chosen in maker.views.programs
    return Entry(
        title=maker.title_of(chosen.item),
        reasons=maker.explanations.chosen(chosen),
        uri=address(name, chosen.item.id) if has_page else "",
        cost=maker.views.year_in_short(chosen),
        score=maker.explanations.score(chosen.item),
        whose=maker.whose(chosen.item.ownership),
    )
