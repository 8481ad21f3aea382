"""Home: every reader's next step in one tap, and what this month brings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thankbook.reader.contact import complaint_reach
from thankbook.reader.itemcards import Card
from thankbook.reader.monogram import initials
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending
from thankbook.sections.tactics.tacticcards import Play, tactic_card
from thankbook.sections.year.planinwords import YearWords
from thankbook.sitemap import home_doors

_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Door:
    """A way into the playbook."""

    title: str
    text: str
    icon: str
    uri: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a leaf of a calendar, and what happens on it."""

    number: int
    month: str
    what: str


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """What begins in a month of the plan, and its days; from a day until before another."""

    label: str
    from_day: str
    until_day: str
    begun: tuple[Play, ...]
    days: tuple[Day, ...]


def pages(maker: PageMaker) -> Iterator[Page]:
    """The page that leads each reader to the next step."""
    business, tactics = maker.playbook.description.business, maker.playbook.tactics.chosen
    context = {
        "reach": complaint_reach(maker),
        "answer_within": maker.wording.answer_within(),
        "spending": list(Spending(maker).by_role()),
        "letters": initials(business.name),
        "closed": _closed(maker),
        "doors": list(_doors(maker)),
        "months": list(_months(maker)),
        "recovery": _recovery_checklists(maker),
        "tactic_count": len(tactics),
        "dates": [
            _day(maker, _in_leap_year(own.on), own.what)
            for own in business.calendar.own_dates_in_order()
        ],
    }
    yield maker.make(
        "index.md",
        maker.ui("home.title"),
        "home.md.j2",
        context,
        hide=["navigation", "toc"],
        styles=("home",),
        scripts=("month",),
        readers=maker.wording.team,
    )


def _doors(maker: PageMaker) -> Iterator[Door]:
    for door in home_doors():
        text = maker.ui(f"home.{door.words}_text")
        if door.words == "manager" and maker.reader.is_manager:
            text = maker.ui("home.manager_text_in_full")
        yield Door(maker.ui(f"home.{door.words}_title"), text, door.icon, door.uri)


def _closed(maker: PageMaker) -> str:
    closed = maker.playbook.description.business.calendar.closed or ()
    return maker.formatting.all_of(map(maker.formatting.weekday, closed))


def _months(maker: PageMaker) -> Iterator[MonthAhead]:
    words, plan = YearWords(maker), maker.playbook.plan
    year = plan.year
    begun = [
        (plan.day_of(beginning), tactic_card(maker, chosen))
        for beginning, chosen in zip(plan.beginnings, words.in_order(), strict=True)
        if beginning.running_since is None
    ]
    days = sorted([*words.dated(), *words.own_days()])
    ends = [month.first for month in year.months[1:]] + [year.end]
    for month, end in zip(year.months, ends, strict=True):
        yield MonthAhead(
            words.month(month),
            month.first.isoformat(),
            end.isoformat(),
            tuple(play for day, play in begun if month.first <= day < end),
            tuple(_day(maker, day, what) for day, what in days if month.first <= day < end),
        )


def _day(maker: PageMaker, day: date, what: str) -> Day:
    return Day(day.day, maker.formatting.short_month(day), what)


def _in_leap_year(month_day: str) -> date:
    return date.fromisoformat(f"{_LEAP_YEAR}-{month_day}")


def _recovery_checklists(maker: PageMaker) -> list[Card]:
    return [
        Card(maker.title_of(checklist.item), address("checklists", checklist.item.id))
        for checklist in maker.playbook.checklists.chosen
        if checklist.item.facts.area == "recovery"
    ]
