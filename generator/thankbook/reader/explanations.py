"""Reasons as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from thankbook.library.itemfacts import TacticFacts
from thankbook.library.items import PlaybookItem
from thankbook.library.placeholders import parts
from thankbook.loyalty.verdict import Advice
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.fieldplaces import FieldPlaces
from thankbook.reader.formatting import Formatting
from thankbook.reader.limitsinwords import LimitWords
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.decisions import Decision
from thankbook.tailoring.playbook import Chosen, LeftOut, Playbook
from thankbook.tailoring.reasons import Reason

_STILL_TRUE = ("in.goal", "in.recovery")
"""Reasons that hold whatever an item lacks here."""


@dataclass(frozen=True)
class Explanations:
    """Says why, in the words of one language.

    Points and limits rest on figures that are for managers, so the staff edition has neither.
    """

    playbook: Playbook
    reader: EditionReader

    @property
    def formatting(self) -> Formatting:
        """Lists of words as these readers write them."""
        return self.reader.formatting

    def chosen(self, chosen: Chosen[PlaybookItem]) -> tuple[str, ...]:
        """Why an item is in, one sentence a reason; the owner's own word first."""
        return (*self._in(chosen), *self._against_the_model(chosen.item))

    def _in(self, chosen: Chosen[PlaybookItem]) -> tuple[str, ...]:
        item = chosen.item
        reasons = self.playbook.fit.in_favor(item.facts)
        decision = self.playbook.decided.holding(item)
        if decision is None:
            return tuple(self._sentence(reason) for reason in reasons)
        served = [reason for reason in reasons if reason.code in _STILL_TRUE]
        return (self._decided(item, decision), *map(self._sentence, served))

    def _against_the_model(self, item: PlaybookItem) -> tuple[str, ...]:
        """That a tactic stands though its program is judged a loss; the verdict is for managers."""
        program_id = item.facts.program if isinstance(item.facts, TacticFacts) else None
        standing = self.playbook.standing
        stands = item.id in standing.held or item.id in standing.kept
        if program_id is None or not stands or not self.reader.is_manager:
            return ()
        found = self.playbook.study.of(program_id)
        if found is None or found.best.verdict.advice is not Advice.NO:
            return ()
        title = self.playbook.library.programs[program_id].words.title
        return (self.formatting.phrases("reason.in.against_the_model", program=title),)

    def _decided(self, item: PlaybookItem, decision: Decision) -> str:
        """That the owner keeps an item in or out, or runs it, and why."""
        code, since = decision.path[0], self.playbook.decided.since.get((item.kind, item.id))
        if since and since > date.min:
            code = "running_since"
        day = self.formatting.full_date(since) if code == "running_since" and since else ""
        sentence = self.formatting.phrases(f"decided.{code}", day=day)
        places = FieldPlaces(self.reader.confidentiality, self.formatting.phrases)
        return " ".join(filter(None, [sentence, decision.reason, places.behind(decision.field)]))

    def left_out(self, left_out: LeftOut[PlaybookItem]) -> tuple[str, ...]:
        """Why an item is out, one sentence a reason."""
        candidate = self._candidate(left_out.item)
        if candidate is not None:
            return (self._crowded_out(candidate),)
        decision = self.playbook.decided.leaving_out(left_out.item)
        if decision is not None:
            return (self._decided(left_out.item, decision),)
        if left_out.item.id in self.playbook.lists.parked and left_out.item.kind == "checklists":
            return tuple(self._parked(left_out.reasons))
        return tuple(self._sentence(reason) for reason in left_out.reasons)

    def _parked(self, reasons: Sequence[Reason]) -> Iterator[str]:
        """What a checklist lacks that fits; managers are told whose minutes."""
        phrases, lists = self.formatting.phrases, self.playbook.lists
        if not self.reader.is_manager:
            yield phrases("room.none")
            return
        titles = {role.id: role.title for role in self.playbook.description.business.team}
        for reason in reasons:
            role, told = reason.ids[0], self.reader.for_managers
            yield phrases(
                f"parked.{reason.code.removeprefix('out.parked_')}",
                role=titles[role],
                count=len(lists.of_role(role)),
                needed=self.formatting.duration(told(Decimal(reason.count))),
                left=self.formatting.duration(told(lists.left[role])),
            )

    def score(self, item: PlaybookItem) -> str:
        """A tactic's points, part by part; empty for what has none, and for staff."""
        candidate = self._candidate(item)
        if candidate is None or not self.reader.is_manager:
            return ""
        phrases, score = self.formatting.phrases, candidate.score
        parts = (phrases(f"score.{part.code}", points=part.points) for part in score.parts)
        told = phrases("list.separator").join(parts)
        return phrases("score.all", count=score.points, parts=told)

    def _candidate(self, item: PlaybookItem) -> Candidate | None:
        return self.playbook.portfolio.candidate(item.id) if item.kind == "tactics" else None

    def _crowded_out(self, candidate: Candidate) -> str:
        """What would make room for a tactic beside all the chosen ones."""
        if not self.reader.is_manager:
            return self.formatting.phrases("room.none")
        words = LimitWords(self.playbook, self.reader)
        shortfalls = self.playbook.portfolio.shortfalls(candidate)
        lacking = {shortfall.limit.id: shortfall.lacking.value for shortfall in shortfalls}
        return self.formatting.phrases("room.needed", growths=words.growths(lacking))

    def _term(self, reason: Reason, name: str) -> str:
        """An id in words; a trait completes "because", whether it holds or does not."""
        labels = self.playbook.library.labels
        if reason.code == "out.house_rules":
            return self._rule(name)
        if reason.code == "out.program":
            return self.playbook.library.programs[name].words.title
        if reason.list_name != "traits":
            return labels.of(reason.list_name, name)
        words = labels.traits[name]
        lacks = reason.code in ("out.traits", "out.traits_all")
        text = words.because_not if lacks else words.because
        return "".join(part.value for part in parts(text, self._nouns))

    def _rule(self, rule_id: str) -> str:
        """A rule of the house, word for word."""
        rules = self.playbook.description.business.policies.rules
        return next(f"{rule.title}: {rule.rule}" for rule in rules if rule.id == rule_id)

    def _whom(self, reason: Reason) -> str:
        """The groups of customers that a reason is about, each by its name on the pages."""
        segments = self.playbook.description.business.customers.segments
        named = [segment.title or segment.id for segment in segments if segment.id in reason.whom]
        is_against = reason.code.startswith("out.")
        return (self.formatting.any_of if is_against else self.formatting.all_of)(named)

    @cached_property
    def _nouns(self) -> Mapping[str, str]:
        description, library = self.playbook.description, self.playbook.library
        return library.labels.nouns_of(
            description.business.industry,
            library.vocabulary,
            library.language,
            description.business.nouns,
            description.trade.family,
        )

    def _is_for_managers(self, reason: Reason) -> bool:
        """Whether a reason rests on what staff do not read: a margin, or a verdict."""
        if reason.code == "out.margin":
            return self.playbook.description.is_for_managers(reason.field)
        return reason.code == "out.program"

    def _sentence(self, reason: Reason) -> str:
        phrases = self.formatting.phrases
        if self._is_for_managers(reason) and not self.reader.is_manager:
            return phrases("reason.out.for_managers")
        terms = [self._term(reason, name) for name in reason.ids]
        joined = (
            self.formatting.any_of(terms)
            if reason.code.startswith("out.") and not reason.code.endswith("_all")
            else self.formatting.all_of(terms)
        )
        sentence = phrases(
            f"reason.{reason.code}",
            terms=joined,
            count=reason.count,
            rank=phrases(f"ordinal.{reason.count}") if reason.code == "in.goal" else "",
            whom=self._whom(reason),
        )
        places = FieldPlaces(self.reader.confidentiality, phrases)
        return f"{sentence} {places.behind(reason.field)}".rstrip() if reason.field else sentence
