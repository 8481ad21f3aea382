"""What roles may spend without asking, told to those who read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.parts import Role
from thankbook.reader.edition import Confidentiality
from thankbook.reader.formatting import Formatting


@dataclass(frozen=True)
class SpendingLimits:
    """The limits of a team, as the readers of one edition may know them."""

    formatting: Formatting
    confidentiality: Confidentiality

    @property
    def is_shown(self) -> bool:
        """Whether this edition may name the sums; they are kept from staff together."""
        return self.confidentiality.shows_field("team[0].may_spend")

    def of(self, role: Role) -> Decimal | None:
        """What a role may spend, where there is a sum and it may be named."""
        return role.may_spend or None if self.is_shown else None

    def said_to(self, readers: Sequence[Role]) -> str:
        """What the readers may spend; where they differ, each sum with those who have it."""
        phrases = self.formatting.phrases
        if not self.is_shown:
            return phrases("fact.ask_manager")
        sums = dict.fromkeys(self.of(role) for role in readers)
        if len(sums) == 1:
            return self._amount(*sums)
        told = (
            phrases(
                "fact.amount_of",
                amount=self._amount(limit),
                roles=self.formatting.people(
                    role.title for role in readers if self.of(role) == limit
                ),
            )
            for limit in sums
        )
        return self.formatting.any_of(told)

    def _amount(self, limit: Decimal | None) -> str:
        return self.formatting.money(limit) if limit else self.formatting.phrases("fact.nothing")
