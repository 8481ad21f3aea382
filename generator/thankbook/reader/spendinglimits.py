"""What roles may spend without asking, told to those who read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure
from thankbook.reader.editionreader import EditionReader


@dataclass(frozen=True)
class SpendingLimits:
    """The limits of a team, as the readers of one edition may know them."""

    reader: EditionReader
    team: Sequence[Role]

    @property
    def is_shown(self) -> bool:
        """Whether this edition may name the sums; they are kept from staff together."""
        return self.reader.may_know(self.reader.given("team[0].may_spend", 0))

    def of(self, role: Role) -> Figure | None:
        """What a role may spend, where there is a sum and it may be named."""
        if not role.may_spend or not self.is_shown:
            return None
        return self.reader.given(f"team[{self.team.index(role)}].may_spend", role.may_spend)

    def amount_of(self, role: Role) -> str:
        """What a role may spend in words; empty where there is no sum or it may not be named."""
        limit = self.of(role)
        return self.reader.money(limit) if limit else ""

    def said_to(self, readers: Sequence[Role]) -> str:
        """What the readers may spend; where they differ, each sum with those who have it."""
        formatting = self.reader.formatting
        if not self.is_shown:
            return formatting.phrases("fact.ask_manager")
        nothing = formatting.phrases("fact.nothing")
        told = {role.id: self.amount_of(role) or nothing for role in readers}
        amounts = dict.fromkeys(told.values())
        if len(amounts) == 1:
            return next(iter(amounts))
        return formatting.any_of(
            formatting.phrases(
                "fact.amount_of",
                amount=amount,
                roles=formatting.people(role.title for role in readers if told[role.id] == amount),
            )
            for amount in amounts
        )
