"""The path of a complaint in the words of one business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.parts import Policy
from thankbook.reader.itemcards import Card
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending
from thankbook.sections.complaint.complaintpath import (
    RULE,
    Circumstances,
    Path,
    Way,
    complaint_path,
)
from thankbook.sections.complaint.dangerwords import danger_key, mend_key

_STEPS = ("first", "second", "third")
_OWN_WORDS_ALONE = ("public",)
"""Ends at which somebody alone does something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and the step that it leads to, by its id and by its number on paper."""

    label: str
    to: str
    number: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it stands on the page."""

    id: str
    number: int
    text: str
    hint: str
    points: tuple[str, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class End:
    """What is done, said and spent, who is told, and which lists go on from there."""

    id: str
    number: int
    title: str
    do: tuple[str, ...]
    say: str
    spend: str
    told: str
    lists: tuple[Card, ...]


@dataclass(frozen=True)
class RecoveryWords:
    """Puts the path into words: by trade, by voice, with this business's limits and contacts."""

    maker: PageMaker

    @cached_property
    def path(self) -> Path:
        """The path with the questions that this business needs."""
        business = self.maker.playbook.description.business
        known = self.maker.playbook.library.vocabulary.channels
        seen = [name for name in business.channels if name == "website" or known[name].social]
        rules = tuple(rule.id for rule in business.policies.rules)
        return complaint_path(Circumstances(rules, is_reviewed=bool(seen), is_alone=self._is_alone))

    def questions(self) -> Iterator[Question]:
        """Every question, in order."""
        for question_id, ways in self.path.questions.items():
            answers = tuple(
                Answer(self._answer(question_id, way), way.to, self._number(way.to)) for way in ways
            )
            number, text = self._number(question_id), self._text(question_id)
            points = self._danger if question_id == "hurt" else ()
            yield Question(question_id, number, text, self._hint(question_id), points, answers)

    def ends(self) -> Iterator[End]:
        """Every end that a question leads to."""
        for end in self.path.ends():
            yield End(
                end,
                self._number(end),
                title=self.maker.playbook.library.labels.of("recovery_ends", end),
                do=tuple(self._do(end)),
                say=self._ui(f"speak.{end}.{self._voice}"),
                spend=self._spend(end),
                told=self._told(end),
                lists=self._lists(end),
            )

    @property
    def _is_alone(self) -> bool:
        return self.maker.playbook.description.business.is_one_person

    @cached_property
    def _spending(self) -> Spending:
        return Spending(self.maker)

    @property
    def _voice(self) -> str:
        return self.maker.playbook.description.business.voice

    @cached_property
    def _danger(self) -> tuple[str, ...]:
        return self.maker.wording.trade_words("danger")

    @property
    def _danger_key(self) -> str:
        playbook = self.maker.playbook
        return danger_key(playbook.description.trade, playbook.library.language)

    @cached_property
    def _family(self) -> str:
        return self.maker.playbook.description.trade.family

    def _number(self, step: str) -> int:
        return [*self.path.questions, *self.path.ends()].index(step) + 1

    def _text(self, question: str) -> str:
        if question == "hurt":
            listed = "ask.danger" if self._danger else f"trade.hurt.{self._family}"
            return self._ui(listed)
        rule = self._rule(question)
        return rule.title if rule else self._ui(f"ask.{question}")

    def _hint(self, question: str) -> str:
        rule = self._rule(question)
        if rule:
            return f"{rule.rule} {self._ui('hint.rule')}"
        hint = self._ui(f"hint.{question}")
        return f"{hint} {self._spending.in_words}" if question == "limit" else hint

    def _answer(self, question: str, way: Way) -> str:
        rule = self._rule(way.to)
        if rule:
            return rule.title
        return self._ui(f"answer.{'rule' if self._rule(question) else question}.{way.answer}")

    def _rule(self, step: str) -> Policy | None:
        rules = self.maker.playbook.description.business.policies.rules
        return next((rule for rule in rules if step == f"{RULE}{rule.id}"), None)

    def _do(self, end: str) -> Iterator[str]:
        own = self.maker.wording.trade_words("help") if end == "danger" else ()
        if own:
            yield from own
            return
        if end == "danger":
            group = f"trade.help.{self._danger_key}"
        else:
            is_own = self._is_alone and end in _OWN_WORDS_ALONE
            group = f"steps.{end}_alone" if is_own else f"steps.{end}"
        for step in _STEPS:
            yield self._ui(f"{group}.{step}")

    def _spend(self, end: str) -> str:
        if end == "mend":
            return self._spending.in_words
        return self._ui(f"cost.{end}")

    def _told(self, end: str) -> str:
        return self._ui(f"tells.{end}.{'alone' if self._is_alone else 'team'}")

    def _lists(self, end: str) -> tuple[Card, ...]:
        return tuple(
            Card(self.maker.title_of(checklist.item), address("checklists", checklist.item.id))
            for checklist in self.maker.playbook.checklists.chosen
            if end in checklist.item.facts.path_ends
        )

    @property
    def _contact(self) -> str:
        return self.maker.playbook.description.business.policies.complaint_contact.name

    def _ui(self, key: str) -> str:
        wording = self.maker.wording
        return self.maker.ui(
            f"complaint.{key}",
            contact=self._contact,
            within=wording.answer_within(),
            the_lead=wording.names["the_lead"],
            the_reviewer=wording.names["the_marketing"],
            mend=self._mend,
        )

    @cached_property
    def _mend(self) -> str:
        own, trade = self.maker.wording.trade_words("mend"), self.maker.playbook.description.trade
        return own[0] if own else self.maker.ui(f"complaint.trade.mend.{mend_key(trade)}")
