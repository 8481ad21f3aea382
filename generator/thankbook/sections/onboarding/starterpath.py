"""The path of a newcomer: five stages, each with what is read, done and answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.model import Business
from thankbook.library.items import PlaybookItem
from thankbook.reader.pageaddresses import address
from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.readingtime import count_words
from thankbook.sections.onboarding.rolequestions import scenarios_for
from thankbook.sections.onboarding.stages import DAYS, Stage, Step

_SHIFT_AREAS = ("service", "culture")
_WEEK1_TACTICS, _DAY30_TACTICS, _DAY60_TACTICS = slice(0, 2), slice(2, 5), slice(5, 8)


@dataclass(frozen=True)
class StarterPath:
    """Makes the stages; ``words_of`` are the words of every page that can be read, by address."""

    newcomer: Newcomer
    words_of: Mapping[str, int]

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages in order; one without anything in it is left out."""
        scenarios = scenarios_for(self.newcomer)
        stages = (
            Stage(
                stage,
                tuple(getattr(self, f"_{stage}")()),
                self.newcomer.day_lists(day),
                tuple(scenario for scenario in scenarios if scenario.stage == stage),
            )
            for stage, day in DAYS.items()
        )
        return tuple(stage for stage in stages if stage.tick_ids or stage.scenarios)

    def _day1(self) -> Iterator[Step]:
        yield self._step("essentials", "", count_words(self._essentials))
        if self._business.policies.rules:
            rules = " ".join(f"{rule.title} {rule.rule}" for rule in self._business.policies.rules)
            yield self._step("rules", "", count_words(rules))
        yield self._page("complaint", "complaint.md")
        yield self._page("card", "pocket-card.md")

    def _week1(self) -> Iterator[Step]:
        yield from self._tactics(_WEEK1_TACTICS)
        yield from self._items("note", self.newcomer.notes()[:1])

    def _day30(self) -> Iterator[Step]:
        yield from self._tactics(_DAY30_TACTICS)
        yield from self._items("note", self.newcomer.notes()[1:2])
        yield from self._items("list", [*self.newcomer.own_lists(_SHIFT_AREAS)][:2])

    def _day60(self) -> Iterator[Step]:
        yield from self._tactics(_DAY60_TACTICS)
        yield from self._items("list", [*self.newcomer.own_lists(("recovery",))][:2])
        yield self._step("own_case", "complaint.md", 0)

    def _day90(self) -> Iterator[Step]:
        yield from self._items("metric", self.newcomer.metrics()[:1])
        yield self._step("change_alone" if self.newcomer.is_alone else "change", "", 0)

    @property
    def _business(self) -> Business:
        return self.newcomer.maker.playbook.description.business

    @property
    def _essentials(self) -> str:
        """What stands on the page of the path itself, above its first stage."""
        business = self._business
        return " ".join((business.promise, *business.values, business.consent.kept_in or ""))

    def _tactics(self, some: slice) -> Iterator[Step]:
        yield from self._items("tactic", [tactic.item for tactic in self.newcomer.tactics()[some]])

    def _items(self, step: str, items: Iterable[PlaybookItem]) -> Iterator[Step]:
        for item in items:
            uri = address(item.kind, item.id)
            title = self.newcomer.maker.title_of(item)
            text = self._told(step, title)
            yield Step(f"{item.kind}/{item.id}", text, uri, self.words_of[uri])

    def _page(self, step: str, uri: str) -> Step:
        return self._step(step, uri, self.words_of[uri])

    def _step(self, step: str, uri: str, words: int) -> Step:
        return Step(step, self._told(step), uri, words)

    def _told(self, step: str, title: str = "") -> str:
        maker = self.newcomer.maker
        the_lead = maker.wording.names["the_lead"]
        return maker.ui(f"onboarding.step.{step}", the_lead=the_lead, title=title)
