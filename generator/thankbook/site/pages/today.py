"""The line-up: ten minutes of the day that it is, and of any other day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thankbook.library.items import Metric, Note, Tactic
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.addresses import address
from thankbook.tailoring.calendar.year import Week
from thankbook.tailoring.lineup.rotation import Turn
from thankbook.tailoring.lineup.yearlineups import Special, YearLineUps

MINUTES: Mapping[str, Mapping[str, int]] = {
    "team": {"hello": 2, "tactic": 4, "note": 2, "number": 1, "names": 1},
    "solo": {"hello": 1, "tactic": 2, "note": 1, "number": 1},
}
"""The minutes of each step: ten for a team, five for one who works alone."""

_STEPS_AT_MOST = 10
_NO_LINE_UP = -1


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the agenda."""

    id: str
    title: str
    text: str
    minutes: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What a step is about on some day; the steps in it take turns."""

    title: str
    uri: str
    text: str
    steps: tuple[str, ...] = ()
    say: str = ""
    note: tuple[str, ...] = ()
    ask: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecialLine:
    """A special day as a line, with the tactic that it is about."""

    on: str
    text: str
    title: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A week for reading ahead."""

    monday: str
    tactics: str
    notes: str
    number: str
    specials: str


@dataclass(frozen=True)
class LineUpWords:
    """Says a playbook's line-ups in one language; works each of them out once."""

    maker: PageMaker
    line_ups: YearLineUps

    @property
    def size(self) -> str:
        """Whether there is a team to line up."""
        return "solo" if self.maker.playbook.description.business.is_one_person else "team"

    def agenda(self) -> Iterator[Step]:
        """The steps with their minutes."""
        customer = self.maker.wording.values["customer"]
        for step, minutes in MINUTES[self.size].items():
            yield Step(
                step,
                self.maker.ui(f"today.step.{step}.{self.size}.title", customer=customer),
                self.maker.ui(f"today.step.{step}.{self.size}.text", customer=customer),
                self.maker.ui("unit.minutes", count=minutes),
            )

    def crews(self) -> dict[str, str]:
        """The titles of those who can have a line-up of their own, by kind of role."""
        team = self.maker.playbook.description.business.team
        titles = {"": self.maker.ui("today.everybody")}
        for crew in self.line_ups.crews()[1:]:
            of_kind = [role.title for role in team if role.kind == crew.kind]
            titles[crew.kind] = self.maker.formatting.all_of(of_kind)
        return titles

    def tactics(self) -> dict[str, Piece]:
        """A piece for each chosen tactic."""
        views = self.maker.views
        return {
            one.item.id: Piece(
                *self._named(one.item),
                one.item.words.summary,
                steps=one.item.words.steps,
                say=one.item.words.say,
                tags=(views.who(one), views.each_time(one)),
            )
            for one in self.maker.playbook.tactics.chosen
        }

    def notes(self) -> dict[str, Piece]:
        """A piece for each note that some day has."""
        labels, notes = self.maker.playbook.library.labels, self.maker.playbook.library.notes
        return {
            name: Piece(
                *self._named(notes[name]),
                notes[name].words.when,
                note=tuple(part for part in notes[name].words.body.split("\n\n") if part.strip()),
                ask=notes[name].words.detail.ask,
                tags=(labels.of("note_channels", notes[name].facts.channel),),
            )
            for name in dict.fromkeys(self.line_ups.notes())
            if name is not None
        }

    def numbers(self) -> dict[str, Piece]:
        """A piece for each measure that some month has."""
        metrics = self.maker.playbook.library.metrics
        names = dict.fromkeys(turn.item_id for turn in self.line_ups.numbers() if turn)
        return {
            name: Piece(
                *self._named(metrics[name]),
                metrics[name].words.summary,
                steps=metrics[name].words.how,
            )
            for name in names
        }

    def specials(self) -> Iterator[SpecialLine]:
        """What is special, day by day."""
        tactics = self.maker.playbook.library.tactics
        for one in self.line_ups.specials:
            text = self.maker.ui(f"today.special.{one.kind}", what=one.what)
            named = self._named(tactics[one.what]) if one.kind in ("begins", "dated") else ()
            yield SpecialLine(one.day.isoformat(), text, *named)

    def weeks(self) -> Iterator[WeekLine]:
        """Every week with an open day, in short."""
        everybody = self.line_ups.crews()[0].turns
        notes, numbers = self.line_ups.notes(), self.line_ups.numbers()
        by_day = dict(
            zip(self.line_ups.days, zip(everybody, notes, numbers, strict=True), strict=True)
        )
        for week in self.maker.playbook.plan.year.weeks:
            days = [by_day[day] for day in week.open_days]
            if days:
                yield WeekLine(
                    self.maker.formatting.weekday_and_day(week.monday),
                    self._titles([turn.item_id for turn, _, _ in days if turn], "tactics"),
                    self._titles([note for _, note, _ in days if note], "notes"),
                    self._titles([turn.item_id for _, _, turn in days if turn], "metrics"),
                    self._specials_of(week),
                )

    def _specials_of(self, week: Week) -> str:
        days = (one for one in self.line_ups.specials if one.kind in ("holiday", "own"))
        inside = (one for one in days if 0 <= (one.day - week.monday).days < 7)
        return self.maker.ui("year.separator").join(self._special(one) for one in inside)

    def _special(self, one: Special) -> str:
        text = self.maker.ui(f"today.special.{one.kind}", what=one.what)
        return f"{self.maker.formatting.weekday_and_day(one.day)}: {text}"

    def _titles(self, ids: Sequence[str], kind: str) -> str:
        items = getattr(self.maker.playbook.library, kind)
        titles = (self.maker.wording.plain(items[name].words.title) for name in dict.fromkeys(ids))
        return self.maker.ui("year.separator").join(titles)

    def _named(self, item: Tactic | Note | Metric) -> tuple[str, str]:
        return self.maker.wording.plain(item.words.title), address(item.kind, item.id)


def today_page(maker: PageMaker) -> Page:
    """The agenda with everything that some day needs; the script picks the day."""
    words = LineUpWords(maker, YearLineUps(maker.playbook))
    year, family = maker.playbook.plan.year, _family(maker)
    tactics, notes, numbers = words.tactics(), words.notes(), words.numbers()
    context = {
        "heading": maker.ui(f"today.heading.{words.size}"),
        "intro": maker.ui(f"today.intro.{words.size}", moment=maker.ui(f"today.moment.{family}")),
        "agenda": list(words.agenda()),
        "crews": words.crews(),
        "pieces": {"tactic": tactics, "note": notes, "number": numbers},
        "specials": list(words.specials()),
        "weeks": list(words.weeks()),
        "locale": str(maker.formatting.locale).replace("_", "-"),
        "first": year.start.isoformat(),
        "end": year.end.isoformat(),
        "quiet": " ".join(str(month) for month in sorted(year.quiet_months)),
        "before": maker.ui("today.before", first=maker.formatting.full_date(year.start)),
        "after": maker.ui("today.after", last=maker.formatting.full_date(_last_day(year.end))),
        "turns": json.dumps(
            _turns(words.line_ups, list(tactics), list(notes), list(numbers)),
            separators=(",", ":"),
        ),
    }
    title = maker.ui("today.title")
    scripts = ("store", "lineup")
    hide = ("navigation", "toc")
    return maker.make(
        "today.md", title, "today.md.j2", context, hide=hide, scripts=scripts, styles=("today",)
    )


def _turns(
    line_ups: YearLineUps, tactics: list[str], notes: list[str], numbers: list[str]
) -> dict[str, object]:
    """For each day of the year the places of its pieces, ten times over with the step in the ones.

    Days without a line-up are -1.
    """
    steps = {
        name: len(item.words.steps) for name, item in line_ups.playbook.library.tactics.items()
    } | {name: len(item.words.how) for name, item in line_ups.playbook.library.metrics.items()}

    def placed(turns: Sequence[Turn | None], ids: list[str]) -> list[int]:
        codes = (
            _STEPS_AT_MOST * ids.index(turn.item_id) + turn.number % steps[turn.item_id]
            if turn
            else _NO_LINE_UP
            for turn in turns
        )
        return _by_calendar_day(line_ups, list(codes))

    by_note = [_NO_LINE_UP if name is None else notes.index(name) for name in line_ups.notes()]
    return {
        "tactic": {crew.kind: placed(crew.turns, tactics) for crew in line_ups.crews()},
        "note": _by_calendar_day(line_ups, by_note),
        "number": placed(line_ups.numbers(), numbers),
    }


def _by_calendar_day(line_ups: YearLineUps, codes: list[int]) -> list[int]:
    year = line_ups.playbook.plan.year
    by_day = dict(zip(line_ups.days, codes, strict=True))
    count = (year.end - year.start).days
    first = year.start.toordinal()
    return [by_day.get(date.fromordinal(first + place), _NO_LINE_UP) for place in range(count)]


def _last_day(end: date) -> date:
    return date.fromordinal(end.toordinal() - 1)


def _family(maker: PageMaker) -> str:
    business, vocabulary = maker.playbook.description.business, maker.playbook.library.vocabulary
    return vocabulary.family_of(business.industry)
