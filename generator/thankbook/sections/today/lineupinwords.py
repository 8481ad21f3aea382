"""Says the line-ups of a year in the words of the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thankbook.library.items import Metric, Note, Tactic
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.calendar.calendaryear import Week
from thankbook.tailoring.lineup.yearlineups import Special, YearLineUps

MINUTES: Mapping[str, Mapping[str, int]] = {
    "team": {"hello": 2, "tactic": 4, "note": 2, "number": 1, "names": 1},
    "solo": {"hello": 1, "tactic": 2, "note": 1, "number": 1},
}
"""The minutes of each step: ten for a team, five for one who works alone."""


@dataclass(frozen=True, slots=True)
class AgendaStep:
    """A step of the agenda."""

    id: str
    title: str
    text: str
    minutes: str


@dataclass(frozen=True, slots=True)
class SpecialLine:
    """A special day as a line, with the title and address of the tactic that it is about."""

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

    def agenda(self) -> Iterator[AgendaStep]:
        """The steps with their minutes."""
        for step, minutes in MINUTES[self.size].items():
            title, text = (self._told(f"{step}.{self.size}.{part}") for part in ("title", "text"))
            yield AgendaStep(step, title, text, self.maker.ui("unit.minutes", count=minutes))

    def _told(self, key: str) -> str:
        names = self.maker.wording.names
        return self.maker.ui(
            f"today.step.{key}", customer=names["customer"], a_customer=names["a_customer"]
        )

    def crews(self) -> dict[str, str]:
        """The titles of those who can have a line-up of their own, by kind of role."""
        team = self.maker.playbook.description.business.team
        titles = {"": self.maker.ui("today.everybody")}
        for crew in self.line_ups.crews[1:]:
            of_kind = [role.title for role in team if role.kind == crew.kind]
            titles[crew.kind] = self.maker.formatting.people(of_kind)
        return titles

    def specials(self) -> Iterator[SpecialLine]:
        """What is special, day by day."""
        tactics = self.maker.playbook.library.tactics
        for special in self.line_ups.specials:
            text = self.maker.ui(f"today.special.{special.kind}", what=special.what)
            named = self.named(tactics[special.what]) if special.kind in ("begins", "dated") else ()
            yield SpecialLine(special.day.isoformat(), text, *named)

    def weeks(self) -> Iterator[WeekLine]:
        """Every week with an open day, in short."""
        everybody = self.line_ups.crews[0].turns
        notes, numbers = self.line_ups.notes, self.line_ups.numbers
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
        days = (special for special in self.line_ups.specials if special.kind in ("holiday", "own"))
        inside = (special for special in days if 0 <= (special.day - week.monday).days < 7)
        return self.maker.ui("year.separator").join(self._special(special) for special in inside)

    def _special(self, special: Special) -> str:
        text = self.maker.ui(f"today.special.{special.kind}", what=special.what)
        return f"{self.maker.formatting.weekday_and_day(special.day)}: {text}"

    def _titles(self, ids: Sequence[str], kind: str) -> str:
        items = getattr(self.maker.playbook.library, kind)
        titles = (self.maker.title_of(items[name]) for name in dict.fromkeys(ids))
        return self.maker.ui("year.separator").join(titles)

    def named(self, item: Tactic | Note | Metric) -> tuple[str, str]:
        """The title of an item and its address."""
        return self.maker.title_of(item), address(item.kind, item.id)
