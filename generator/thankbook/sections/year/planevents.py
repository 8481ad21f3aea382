"""What a plan puts into a calendar: all of its work, or only what everybody may know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from thankbook.business.parts import Role
from thankbook.reader.pageaddresses import address
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.calendar.slots import Slot


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """A day's entry; ``occurrence`` names it among all of the plan, wherever it moves to.

    ``roles`` are the ids of those who do it; where there are none, it is for everybody.
    """

    occurrence: tuple[object, ...]
    day: date
    summary: str
    description: str = ""
    url: str = ""
    roles: tuple[str, ...] = ()


def events_of_role(events: Iterable[PlanEvent], role_id: str) -> tuple[PlanEvent, ...]:
    """Those of a role, with those for everybody."""
    return tuple(event for event in events if not event.roles or role_id in event.roles)


@dataclass(frozen=True)
class PlanEvents:
    """Reads the entries of a calendar out of a plan."""

    words: YearWords

    def of_all_work(self) -> tuple[PlanEvent, ...]:
        """Each slot with its minutes, and the days of the business: for managers."""
        return (*map(self._work, self.words.plan.slots), *self._own_days())

    def of_the_year(self) -> tuple[PlanEvent, ...]:
        """What the page of the year shows: beginnings, days of tactics, days of the business.

        How often and how long something is done may rest on figures that are for managers.
        """
        days = map(self._day, self.words.plan.days_apart())
        return (*self._beginnings(), *days, *self._own_days())

    def _work(self, slot: Slot) -> PlanEvent:
        roles = tuple(role for role in self._team if role.id in slot.minutes)
        return PlanEvent(
            (slot.item_id, slot.kind, slot.number),
            slot.day,
            self.words.work(slot),
            self._described(slot.item_id, self._minutes(slot, roles)),
            self._url(slot.item_id),
            tuple(role.id for role in roles),
        )

    def _day(self, slot: Slot) -> PlanEvent:
        occurrence = slot.item_id, slot.kind, slot.number
        return self._of_tactic(occurrence, slot.day, slot.item_id, self.words.titles[slot.item_id])

    def _beginnings(self) -> Iterator[PlanEvent]:
        for beginning in self.words.plan.new:
            item_id = beginning.candidate.item.id
            day = self.words.plan.day_of(beginning)
            what = self.words.maker.ui("year.work.begin", title=self.words.titles[item_id])
            yield self._of_tactic((item_id, "begin"), day, item_id, what)

    def _of_tactic(
        self, occurrence: tuple[object, ...], day: date, item_id: str, what: str
    ) -> PlanEvent:
        chosen, views = self.words.by_id[item_id], self.words.maker.views
        who = f"{views.who(chosen)}: {views.each_time(chosen)}"
        described = self._described(item_id, who)
        return PlanEvent(
            occurrence, day, what, described, self._url(item_id), views.role_ids(chosen)
        )

    def _own_days(self) -> Iterator[PlanEvent]:
        own_dates = self.words.maker.playbook.description.business.calendar.own_dates
        for own in dict.fromkeys(own_dates):  # one that is listed twice is one event
            for day, what in self.words.plan.own_days([(own.on, own.what)]):
                yield PlanEvent(("own", own.on, own.what), day, what)

    def _described(self, item_id: str, who: str) -> str:
        """Who does it, the steps, and where the playbook says more."""
        maker, chosen = self.words.maker, self.words.by_id[item_id]
        steps = map(maker.wording.doing(chosen.item).plain, chosen.item.words.steps)
        numbered = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
        more = self._url(item_id) or maker.ui("year.read_more", title=self.words.titles[item_id])
        return "\n\n".join((who, numbered, more))

    def _url(self, item_id: str) -> str:
        return self.words.maker.address.page(address("tactics", item_id))

    def _minutes(self, slot: Slot, roles: Iterable[Role]) -> str:
        ui = self.words.maker.ui
        if not slot.minutes:
            return ui("cost.no_extra_minutes")
        return ui("list.separator").join(
            ui(
                "cost.role_minutes",
                role=role.title,
                minutes=ui("unit.minutes", count=slot.minutes[role.id]),
            )
            for role in roles
        )

    @property
    def _team(self) -> tuple[Role, ...]:
        return self.words.maker.playbook.description.business.team
