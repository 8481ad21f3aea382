"""The names, the voice and the promises of one business, for all that is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from thankbook.business.parts import Role
from thankbook.business.personalnames import is_personal_name
from thankbook.library.items import PlaybookItem
from thankbook.library.labels import Voice
from thankbook.library.nounforms import FORMS, definite_title
from thankbook.library.placeholders import ROLE_FORM
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.filling import Filling, Readers
from thankbook.reader.formatting import Formatting
from thankbook.reader.spendinglimits import SpendingLimits
from thankbook.tailoring.playbook import Playbook
from thankbook.vocabulary.entries import NounForm
from thankbook.vocabulary.weekdays import WEEKDAYS, Weekday

_LEAD = "lead"


@dataclass(frozen=True)
class Wording:
    """What words are filled with here; a text is filled ``to`` those who read it."""

    playbook: Playbook
    reader: EditionReader
    _fillings: dict[Readers, Filling] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What each placeholder stands for, no matter who reads it."""
        business = self.playbook.description.business
        library = self.playbook.library
        nouns = library.labels.nouns_of(
            business.industry,
            library.vocabulary,
            library.language,
            business.nouns,
            self.playbook.description.trade.family,
        )
        roles = {name: self.formatting.people(titles) for name, titles in self.roles.items()}
        facts = {
            "business": business.name,
            "complaint_contact": business.policies.complaint_contact.name,
            "answer_within": self.answer_within(),
            "contacts_a_year": self.contacts_a_year(),
            "week_begins": self._open_weekday("mon", step=1),
            "week_ends": self._open_weekday("fri", step=-1),
        }
        return {**nouns, **roles, **facts, **self._objects()}

    @cached_property
    def roles(self) -> Mapping[str, tuple[str, ...]]:
        """Those whose work a kind of work is, each by the title, under the name for them all.

        Of several who lead it is one: a text that sends somebody to decide sends to a person.
        """
        costing, kinds = self.playbook.costing, self.playbook.library.vocabulary.ids("role_kinds")
        able = {
            kind: (costing.role(kind),) if kind == _LEAD else costing.workforce.first_of(kind)
            for kind in kinds
        }
        return {
            f"{ROLE_FORM}{kind}": tuple(map(self._definite, roles)) for kind, roles in able.items()
        }

    def _open_weekday(self, wanted: Weekday, *, step: int) -> str:
        """A weekday on which work is done: the wanted one, else the next one in a direction."""
        closed, first = self.playbook.opening.closed(), WEEKDAYS.index(wanted)
        days = (WEEKDAYS[(first + step * place) % len(WEEKDAYS)] for place in range(len(WEEKDAYS)))
        return self.formatting.weekday(next(day for day in days if day not in closed))

    def trade_words(self, part: str) -> tuple[str, ...]:
        """One of the lists of words of the trade: danger, help, documents ..."""
        return self.playbook.description.trade.words(part, self.playbook.library.language)

    def _objects(self) -> dict[str, str]:
        """The trade's papers and objects: the first of them, and up to three as a list."""
        made: dict[str, str] = {}
        for noun, article in (("document", "a"), ("instrument", "an")):
            listed = self.trade_words(f"{noun}s")[:3] or (self.formatting.phrases(f"trade.{noun}"),)
            made |= {
                noun: listed[0],
                f"{article}_{noun}": self._with_form(listed[0], "indefinite"),
                f"the_{noun}": self._with_form(listed[0], "definite"),
                f"{noun}s": self.formatting.any_of(listed),
            }
        return made

    def _with_form(self, noun: str, form: NounForm) -> str:
        rules = FORMS.get(self.playbook.library.language, {})
        return rules[form](noun) if form in rules else noun

    @cached_property
    def limits(self) -> SpendingLimits:
        """What roles may spend, as far as it may be told."""
        return SpendingLimits(self.reader, self.team)

    def to(self, readers: Readers) -> Filling:
        """The words as they are told to some roles."""
        if readers not in self._fillings:
            evidence = self.playbook.library.evidence
            self._fillings[readers] = Filling(
                self.names, readers, self.limits, evidence, self.formatting, self.roles
            )
        return self._fillings[readers]

    def doing(self, item: PlaybookItem) -> Filling:
        """The words of an item as they are told to those who do it."""
        return self.to(self.playbook.doers(item))

    @property
    def formatting(self) -> Formatting:
        """Lists of words as these readers write them."""
        return self.reader.formatting

    @property
    def team(self) -> Readers:
        """Everybody: the readers of what is for no role in particular."""
        return self.playbook.description.business.team

    @property
    def voice(self) -> Voice:
        """How this business greets, signs and speaks."""
        return self.playbook.library.labels.voices[self.playbook.description.business.voice]

    @cached_property
    def always_help(self) -> tuple[str, ...]:
        """The three sentences that always help, in this business's voice."""
        return tuple(map(self.to(self.team).plain, self.voice.always_help))

    def answer_within(self) -> str:
        """How soon a complaint is first answered, if the edition may say so."""
        phrases = self.formatting.phrases
        hours = self.reader.known(self.playbook.costing.figures.answer_within_hours())
        if hours is None:
            return phrases("fact.agreed_time")
        return phrases("fact.hours", count=int(hours))

    def contacts_a_year(self) -> str:
        """How often one customer may hear from the business, if the edition may say so."""
        limits = self.playbook.portfolio.limits
        touches = next(limit.capacity for limit in limits if limit.kind == "touches")
        times = self.reader.known(touches)
        if times is None:
            return self.formatting.phrases("fact.agreed_contacts")
        return self.formatting.phrases("fact.contacts", count=max(int(times), 1))

    def _definite(self, role: Role) -> str:
        is_name = is_personal_name(role, self.playbook.description.business)
        return definite_title(role.title, self.playbook.library.language, is_name=is_name)
