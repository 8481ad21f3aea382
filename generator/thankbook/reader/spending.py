"""Who may spend what without asking, as the readers of one edition may know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.views import Row


@dataclass(frozen=True, slots=True)
class Allowance:
    """Roles that may spend the same, and how much that is."""

    titles: tuple[str, ...]
    amount: str


@dataclass(frozen=True)
class Spending:
    """What one playbook says about money for making things right."""

    maker: PageMaker

    @property
    def is_shown(self) -> bool:
        """Whether this edition may name the sums."""
        return self.maker.wording.limits.is_shown

    @property
    def team(self) -> tuple[Role, ...]:
        """Every role of the business."""
        return self.maker.playbook.description.business.team

    def limit_of(self, role: Role) -> Figure | None:
        """What a role may spend, where there is a sum and it may be named."""
        return self.maker.wording.limits.of(role)

    def amount_of(self, role: Role) -> str:
        """The same in words; empty where there is no sum or it may not be named."""
        return self.maker.wording.limits.amount_of(role)

    def allowances(self) -> Iterator[Allowance]:
        """The sums that may be named, the smallest first, with the roles that have them."""
        limits = [limit for role in self.team if (limit := self.limit_of(role))]
        for amount in dict.fromkeys(map(self.maker.reader.money, sorted(limits))):
            titles = tuple(role.title for role in self.team if self.amount_of(role) == amount)
            yield Allowance(titles, amount)

    def by_role(self) -> Iterator[Row]:
        """Each role that has a sum which may be named, and how much that is."""
        for role in self.team:
            if amount := self.amount_of(role):
                yield Row(role.title, amount)

    def decider_above(self, role: Role) -> str:
        """Whom complaints are taken to, if a role that has more to spend may be that person.

        Those who lead are, unless the contact is another role's; one without a sum may spend any.
        Empty where everybody who could be asked may spend as little.
        """
        contact = self.maker.playbook.description.business.policies.complaint_contact
        names = {text.casefold() for text in (contact.name, contact.role) if text}
        own = [member for member in self.team if member.title.casefold() in names]
        asked = own or [member for member in self.team if member.kind == "lead"]
        limit = role.may_spend or 0
        may_more = any(member.may_spend is None or member.may_spend > limit for member in asked)
        return contact.name if may_more else ""

    @cached_property
    def in_words(self) -> str:
        """One or two sentences on who may spend what."""
        ui, formatting = self.maker.ui, self.maker.formatting
        if not self.is_shown:
            return ui("complaint.limits_hidden")
        allowances = list(self.allowances())
        if self.maker.playbook.description.business.is_one_person:
            limit = allowances[0].amount if allowances else ""
            return ui("complaint.limits_alone", limit=limit) if limit else self._none_alone()
        if not allowances:
            return ui("complaint.limits_none", the_lead=self.maker.wording.names["the_lead"])
        told = [
            ui(
                "complaint.limit_of",
                role=formatting.people(allowance.titles),
                amount=allowance.amount,
            )
            for allowance in allowances
        ]
        limits = "; ".join(told)
        if all(self.limit_of(role) for role in self.team):
            return ui("complaint.limits", limits=limits)
        return ui("complaint.limits_others", limits=limits)

    def _none_alone(self) -> str:
        return self.maker.ui("complaint.limits_alone_none")
