"""The year: what begins when, what has its day, and for managers who does what in which week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thankbook.business.closeddates import period
from thankbook.business.regions import NO_REGION, told_region
from thankbook.reader.itemcards import Group, grouped
from thankbook.reader.outcomewords import OutcomeWords
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.views import Row
from thankbook.sections.year.planinwords import YearWords
from thankbook.sections.year.yearfiles import TABLE, WORK_TABLE, YearFiles
from thankbook.sections.year.yearpicture import YearPicture
from thankbook.tailoring.calendar.calendaryear import Week


@dataclass(frozen=True, slots=True)
class Begun:
    """A tactic with the week in which it begins."""

    title: str
    uri: str
    from_day: str
    who: str
    each_time: str
    rhythm: str


@dataclass(frozen=True, slots=True)
class Review:
    """A tactic that has run for a year, when that is looked at, and how."""

    day: str
    title: str
    uri: str
    measure: str
    came: str


@dataclass(frozen=True, slots=True)
class Work:
    """What one role does in one week."""

    week: str
    who: str
    what: str
    minutes: str


_WEEKS = "calendar-weeks.md"


def calendar_pages(maker: PageMaker) -> Iterator[Page]:
    """The twelve months, and for managers the weeks.

    How often and how long rests on figures that may be for managers, so the weeks are theirs; what
    begins when and what has its day does not.
    """
    words = YearWords(maker)
    is_manager = maker.reader.is_manager
    yield _year_page(words, is_manager=is_manager)
    if is_manager:
        maker.assets.update(YearFiles(words).for_managers())
        context = {
            "months": _weeks_by_month(words),
            "unplaced": list(_unplaced(words)),
            "table": WORK_TABLE,
        }
        yield maker.make(
            _WEEKS,
            maker.ui("year.weeks"),
            "calendarweeks.md.j2",
            context,
            readers=maker.wording.team,
        )


def _year_page(words: YearWords, *, is_manager: bool) -> Page:
    maker, plan = words.maker, words.maker.playbook.plan
    files = YearFiles(words)
    maker.assets.update(files.files())
    context = {
        "calendars": files.offered(),
        "table": TABLE,
        "first": maker.formatting.full_date(plan.year.start),
        "picture": YearPicture(plan, maker.formatting, words.titles, words.own_days()).drawn(),
        "begun": list(_begun(words)),
        "reviews": list(_reviews(words)),
        "days": list(_days(words)),
        "quiet": maker.formatting.all_of(
            maker.formatting.month(number) for number in sorted(plan.year.quiet_months)
        ),
        "closed": maker.formatting.all_of(_closed(maker)),
        "kept": _kept(words),
        "holidays": [_row(maker, day, name) for day, name in plan.year.holidays],
        "regional": list(_regional(words)),
        "country": maker.formatting.country(maker.playbook.description.business.country),
        "knows_holidays": plan.year.knows_holidays,
        "weeks_uri": _WEEKS if is_manager else "",
    }
    return maker.make(
        "calendar.md",
        maker.ui("year.title"),
        "calendar.md.j2",
        context,
        hide=["toc"],
        readers=maker.wording.team,
    )


def _begun(words: YearWords) -> Iterator[Begun]:
    maker = words.maker
    for beginning, chosen in zip(words.plan.beginnings, words.in_order(), strict=True):
        yield Begun(
            words.titles[chosen.item.id],
            address("tactics", chosen.item.id),
            words.begins(beginning),
            maker.views.who(chosen),
            maker.views.each_time(chosen),
            maker.views.rhythm(chosen),
        )


def _reviews(words: YearWords) -> Iterator[Review]:
    """What has run for a year, with the question that its own page asks of it."""
    maker = words.maker
    outcomes = OutcomeWords(maker.playbook, maker.reader)
    for day, beginning in words.plan.reviews:
        item = beginning.candidate.item
        outcome = maker.playbook.outcomes.of(item.id) if maker.reader.is_manager else None
        found = maker.ui("results.year", finding=outcomes.finding(outcome)) if outcome else ""
        yield Review(
            maker.formatting.full_date(day),
            words.titles[item.id],
            address("tactics", item.id),
            item.words.measure,
            found,
        )


def _days(words: YearWords) -> Iterator[Row]:
    """Days of tactics and days of the business, together in order."""
    for day, what in sorted([*words.dated(), *words.own_days()]):
        yield _row(words.maker, day, what)


def _row(maker: PageMaker, day: date, what: str) -> Row:
    return Row(maker.formatting.full_date(day), what)


def _closed(maker: PageMaker) -> Iterator[str]:
    """Weekdays, then days and periods of the business's own, on which nobody works."""
    formatting, opening = maker.formatting, maker.playbook.opening
    yield from map(formatting.weekday, opening.closed())
    for typed in maker.playbook.description.business.calendar.closed_dates:
        closed = period(typed)
        days = dict.fromkeys((closed.first, closed.last))
        if closed.is_yearly:
            told = [formatting.day(day) for day in days]
        else:
            told = [formatting.full_date(date.fromisoformat(day)) for day in days]
        yield told[0] if len(told) == 1 else maker.ui("year.period", first=told[0], last=told[1])


def _kept(words: YearWords) -> str:
    """What the plan makes of the public holidays."""
    maker = words.maker
    if words.plan.year.open_on_holidays:
        return maker.ui("year.open_on_holidays")
    region = maker.playbook.opening.region()
    if region in ("", NO_REGION):
        return maker.ui("year.holidays_of_country")
    country = maker.playbook.description.business.country
    return maker.ui("year.holidays_of_region", region=told_region(country, region))


def _regional(words: YearWords) -> Iterator[str]:
    """Holidays of regions of which one may be the business's own."""
    maker, year = words.maker, words.plan.year
    for holiday in () if year.open_on_holidays else year.regional_holidays:
        regions = maker.ui("list.separator").join(holiday.regions)
        day = maker.formatting.full_date(holiday.day)
        yield maker.ui("year.regional_day", day=day, name=holiday.name, regions=regions)


def _weeks_by_month(words: YearWords) -> list[Group[Work]]:
    plan, formatting = words.plan, words.maker.formatting
    return grouped(
        (formatting.month_and_year(max(week.monday, plan.year.start)), work)
        for week in plan.year.weeks
        for work in _work_of(words, week)
    )


def _work_of(words: YearWords, week: Week) -> Iterator[Work]:
    """A week's work by role, then what takes nobody any minutes."""
    maker, slots = words.maker, words.plan.in_week(week)
    monday = maker.formatting.weekday_and_day(week.monday)
    for role in maker.playbook.description.business.team:
        own = [slot for slot in slots if role.id in slot.minutes]
        if own:
            minutes = Decimal(sum(slot.minutes[role.id] for slot in own))
            what = maker.ui("year.separator").join(words.work(slot) for slot in own)
            yield Work(
                monday,
                role.title,
                what,
                maker.formatting.duration(maker.reader.for_managers(minutes)),
            )
    free = [slot for slot in slots if not slot.minutes]
    if free:
        what = maker.ui("year.separator").join(words.work(slot) for slot in free)
        yield Work(monday, maker.ui("year.everybody"), what, maker.ui("cost.no_extra_minutes"))


def _unplaced(words: YearWords) -> Iterator[str]:
    for unplaced in words.plan.unplaced:
        if unplaced.why == "touches":
            title = words.titles[unplaced.item_id]
            yield words.maker.ui("year.unplaced_touches", title=title, count=unplaced.times)
            continue
        spent = words.maker.reader.for_managers(Decimal(sum(unplaced.minutes.values())))
        minutes = words.maker.formatting.duration(spent)
        yield words.maker.ui("year.unplaced", title=words.titles[unplaced.item_id], minutes=minutes)
