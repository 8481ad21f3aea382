"""What the pages of the year have in common: titles, days, and slots in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from thankbook.library.items import Tactic
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.calendar.calendaryear import Month
from thankbook.tailoring.calendar.rollout import Beginning
from thankbook.tailoring.calendar.slots import Slot
from thankbook.tailoring.calendar.yearplan import YearPlan
from thankbook.tailoring.playbook import Chosen


@dataclass(frozen=True)
class YearWords:
    """Says in one language what a plan holds."""

    maker: PageMaker

    @property
    def plan(self) -> YearPlan:
        """The plan that is told."""
        return self.maker.playbook.plan

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of the chosen tactics by id."""
        chosen = self.maker.playbook.tactics.chosen
        return {tactic.item.id: self.maker.title_of(tactic.item) for tactic in chosen}

    @cached_property
    def by_id(self) -> Mapping[str, Chosen[Tactic]]:
        """The chosen tactics by id."""
        return {tactic.item.id: tactic for tactic in self.maker.playbook.tactics.chosen}

    def in_order(self) -> Iterator[Chosen[Tactic]]:
        """The chosen tactics as they are begun."""
        for beginning in self.plan.beginnings:
            yield self.by_id[beginning.candidate.item.id]

    def begins(self, beginning: Beginning) -> str:
        """The day on which a tactic begins, or since when it has been running."""
        maker, since = self.maker, beginning.running_since
        if since is None:
            return maker.formatting.full_date(self.plan.day_of(beginning))
        if since == date.min:
            return maker.ui("year.runs")
        return maker.ui("year.runs_since", day=maker.formatting.full_date(since))

    def reviews(self) -> tuple[tuple[date, str], ...]:
        """When it is asked what came of a tactic that has run for a year or more."""
        return tuple(
            (day, self.titles[beginning.candidate.item.id]) for day, beginning in self.plan.reviews
        )

    def own_days(self) -> tuple[tuple[date, str], ...]:
        """The business's own days within the year, in order."""
        dates = self.maker.playbook.description.business.calendar.own_dates
        return tuple(self.plan.own_days([(day.on, day.what) for day in dates]))

    def month(self, month: Month) -> str:
        """A month of the plan: by its name where it is one of the calendar, else by its days."""
        if month.first.day == 1:
            return self.maker.formatting.month_and_year(month.first)
        return self.maker.formatting.period(month.first, self.plan.year.last_day_of(month))

    def dated(self) -> tuple[tuple[date, str], ...]:
        """Tactics that have a day of their own, in order."""
        return tuple((slot.day, self.titles[slot.item_id]) for slot in self.plan.days_apart())

    def work(self, slot: Slot) -> str:
        """A slot as what somebody has to do."""
        return self.maker.ui(
            f"year.work.{slot.kind}",
            title=self.titles[slot.item_id],
            times=slot.times,
            day=self.maker.formatting.weekday_and_day(slot.day),
        )
