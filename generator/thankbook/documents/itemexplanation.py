"""A full account of one item: in or out, why, at what cost, and what would change that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.library.itemfacts import ChecklistFacts
from thankbook.library.items import PlaybookItem, Tactic
from thankbook.library.placeholders import with_capital
from thankbook.reader.decisionlines import DecisionLines
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.counterfactual import (
    Swap,
    Threshold,
    given_up_for,
    is_in_without,
    swap,
    thresholds,
)
from thankbook.tailoring.playbook import Choice


@dataclass(frozen=True)
class Account:
    """An item's title, whether it is in, its reasons, what would change that, what to write."""

    title: str
    is_in: bool
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    decide: tuple[str, ...] = ()


@dataclass(frozen=True)
class Accounting:
    """Gives accounts of one playbook's items, for managers: nothing is kept back."""

    maker: PageMaker

    def of(self, item: PlaybookItem) -> Account:
        """The account of an item of any kind."""
        title = self.maker.title_of(item)
        choice: Choice[PlaybookItem] = getattr(self.maker.playbook, item.kind)
        chosen = next((fitting for fitting in choice.chosen if fitting.item.id == item.id), None)
        reasons: list[str] = []
        if chosen is not None:
            reasons += self.maker.explanations.chosen(chosen)
            reasons += filter(None, [self.maker.views.year_in_short(chosen)])
        for out in choice.left_out:
            if out.item.id == item.id:
                reasons += self.maker.explanations.left_out(out)
        reasons += filter(None, [self.maker.explanations.score(item)])
        changes = tuple(self._changes(item, is_in=chosen is not None))
        lines = DecisionLines(self.maker.playbook, self.maker.formatting)
        decide = (f"{line.text} {line.typed}" for line in lines.of(item, is_in=chosen is not None))
        return Account(title, chosen is not None, tuple(reasons), changes, tuple(decide))

    def _changes(self, item: PlaybookItem, *, is_in: bool) -> Iterator[str]:
        candidate = self.maker.playbook.portfolio.candidate(item.id)
        decided = self.maker.playbook.decided
        if decided.leaving_out(item) or (item.kind != "tactics" and decided.holding(item)):
            return
        if isinstance(item.facts, ChecklistFacts) and item.facts.recurs:
            if is_in:
                yield self._carried(item)
        elif item.kind != "tactics":
            yield self.maker.ui("explain.by_fit_alone")
        elif candidate is None:
            yield from self._without_the_reasons(item)  # type: ignore[arg-type]
        elif is_in:
            yield from self._if_it_went(item.id)
        else:
            yield from self._if_it_came(candidate)

    def _carried(self, item: PlaybookItem) -> str:
        """Who carries a checklist that recurs."""
        doers = self.maker.playbook.doers(item)
        who = self.maker.formatting.people(role.title for role in doers)
        most = self.maker.playbook.library.vocabulary.checklists_held.each_role
        return self.maker.ui("explain.list_carried", who=with_capital(who), count=most)

    def _if_it_went(self, item_id: str) -> Iterator[str]:
        portfolio, words = self.maker.playbook.portfolio, self._words()
        for cover in portfolio.served_only_by(item_id):
            yield self.maker.ui("explain.only_one", cover=words.cover(cover.id))
        try:
            other = swap(portfolio, item_id)
        except UnsolvedError:
            yield self.maker.ui("explain.not_worked_out")
            return
        if other is None:
            yield self.maker.ui("explain.cannot_go")
            return
        worth = "without" if other.points >= 0 else "without_more"
        yield self.maker.ui(f"explain.{worth}", count=abs(other.points))
        yield from self._who_comes(other)

    def _if_it_came(self, candidate: Candidate) -> Iterator[str]:
        yield from self._who_goes(candidate)
        found = thresholds(self.maker.playbook, candidate.item.id)
        yield from map(self._threshold, found)
        if not found:
            yield self.maker.ui("explain.no_threshold")

    def _who_goes(self, candidate: Candidate) -> Iterator[str]:
        try:
            other = swap(self.maker.playbook.portfolio, candidate.item.id)
        except UnsolvedError:
            yield self.maker.ui("explain.not_worked_out")
            return
        if other is None:
            yield self._what_it_leaves_no_room_for(candidate)
        elif other.goes:
            goes = self.maker.formatting.all_of(map(self._title, other.goes))
            points = self.maker.ui("unit.points", count=other.points)
            yield self.maker.ui("explain.goes", titles=goes, points=points)

    def _what_it_leaves_no_room_for(self, candidate: Candidate) -> str:
        """The covers that a choice with a tactic cannot serve; a limit that it breaks by itself."""
        portfolio, words = self.maker.playbook.portfolio, self._words()
        beyond = portfolio.beyond(candidate)
        if beyond:
            names = self.maker.formatting.all_of(map(words.name, beyond))
            return self.maker.ui("explain.never_comes", limits=names)
        covers = self.maker.formatting.all_of(map(words.cover, given_up_for(portfolio, candidate)))
        return self.maker.ui("explain.cannot_come", covers=covers)

    def _threshold(self, threshold: Threshold) -> str:
        words = self._words()
        limit = self.maker.playbook.portfolio.limit(threshold.limit_id)
        if threshold.stopped:
            return words.still_open(limit, threshold.growth)
        growth = words.growth(limit, threshold.growth)
        return self.maker.ui("explain.threshold", growth=growth)

    def _without_the_reasons(self, item: Tactic) -> Iterator[str]:
        """Whether it would be chosen if what speaks against it were written away."""
        would_be_in = is_in_without(self.maker.playbook, item)
        if would_be_in is not None:
            yield self.maker.ui("explain.would_be_in" if would_be_in else "explain.still_out")

    def _who_comes(self, other: Swap) -> Iterator[str]:
        if other.comes:
            comes = self.maker.formatting.all_of(map(self._title, other.comes))
            yield self.maker.ui("explain.comes", titles=comes)

    def _title(self, item_id: str) -> str:
        tactic = self.maker.playbook.library.tactics[item_id]
        return self.maker.title_of(tactic)

    def _words(self) -> LimitWords:
        return LimitWords(self.maker.playbook, self.maker.reader)
