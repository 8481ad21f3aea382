"""The year at a glance: a line for each tactic, from its beginning to the end of the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from thankbook.reader.formatting import Formatting
from thankbook.reader.svg import element, picture
from thankbook.tailoring.calendar.rollout import Beginning
from thankbook.tailoring.calendar.yearplan import YearPlan

_LEFT, _TOP, _MONTH, _ROW = 250, 34, 52, 24
_LETTERS = 38


@dataclass(frozen=True)
class YearPicture:
    """Draws a plan; ``titles`` are those of its tactics, ``dates`` the days of the business."""

    plan: YearPlan
    formatting: Formatting
    titles: Mapping[str, str]
    dates: tuple[tuple[date, str], ...]

    def drawn(self) -> Markup:
        """The picture; nothing in it depends on how often or how long anything takes."""
        phrases, months = self.formatting.phrases, self.plan.year.months
        size = _LEFT + len(months) * _MONTH + 10, self._bottom + 26
        description = phrases(
            "year.picture_description",
            count=len(self.plan.beginnings),
            first=self.formatting.full_date(self.plan.year.start),
        )
        return picture(
            self._shapes(),
            name="tb-year",
            title=phrases("year.picture_title"),
            description=description,
            size=size,
        )

    @property
    def _bottom(self) -> int:
        return _TOP + len(self.plan.beginnings) * _ROW

    def _shapes(self) -> Iterator[Markup]:
        yield from self._months()
        for place, beginning in enumerate(self.plan.beginnings):
            yield from self._tactic(beginning, _TOP + place * _ROW)
        for day, what in self.dates:
            at = self._x(day)
            mark = element("title", f"{self.formatting.full_date(day)}: {what}")
            yield element(
                "path",
                mark,
                d=f"M{at} {self._bottom + 6}l5 9h-10z",
                class_="tb-year-own",
            )

    def _months(self) -> Iterator[Markup]:
        for month in self.plan.year.months:
            left = _LEFT + month.number * _MONTH
            quiet = " tb-year-quiet" if month.is_quiet else ""
            yield element(
                "rect",
                x=left,
                y=_TOP - 6,
                width=_MONTH - 1,
                height=self._bottom - _TOP + 8,
                class_=f"tb-year-month{quiet}",
            )
            name = self.formatting.short_month(month.first)
            yield element("text", name, x=left + 4, y=_TOP - 14, class_="tb-year-label")

    def _tactic(self, beginning: Beginning, top: int) -> Iterator[Markup]:
        item_id = beginning.candidate.item.id
        title = self.titles[item_id]
        short = title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1].rstrip()}…"
        yield element("text", short, x=0, y=top + 14, class_="tb-year-label")
        begin, end = self._x(self.plan.day_of(beginning)), self._x(None)
        yield element(
            "rect", x=begin, y=top + 8, width=end - begin, height=5, rx=2, class_="tb-year-line"
        )
        if beginning.running_since is None:
            yield element("rect", x=begin, y=top + 4, width=6, height=13, class_="tb-year-begin")
        for slot in self.plan.days_apart():
            if slot.item_id == item_id:
                yield element(
                    "circle", cx=self._x(slot.day), cy=top + 10, r=5, class_="tb-year-day"
                )

    def _x(self, day: date | None) -> int:
        """Where a day stands; the end of the year without one."""
        year = self.plan.year
        full = len(year.months) * _MONTH
        if day is None:
            return _LEFT + full
        return _LEFT + (day - year.start).days * full // (year.end - year.start).days
