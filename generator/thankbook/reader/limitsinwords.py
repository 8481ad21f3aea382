"""Limits, what would have to grow of them, and covers, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from thankbook.business.rounding import rounded_to
from thankbook.business.tracedfigures import Figure
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.formatting import Formatting
from thankbook.tailoring.conflicts import Conflict
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.playbook import Playbook

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class LimitWords:
    """Says what a portfolio runs up against; how much is missing, only managers are told."""

    playbook: Playbook
    reader: EditionReader

    @property
    def formatting(self) -> Formatting:
        """Lists of words as these readers write them."""
        return self.reader.formatting

    def name(self, limit: Limit) -> str:
        """A limit as it is called."""
        role, stage = self._role(limit), self._stage(limit)
        return self.formatting.phrases(f"limit.{limit.kind}", role=role, stage=stage)

    def amount(self, limit: Limit, figure: Figure) -> str:
        """An amount of what a limit limits, by the week or month where it is told so."""
        return self._amount(limit, figure.value)

    def _amount(self, limit: Limit, value: Decimal) -> str:
        turn, told = value / limit.per, self.reader.for_managers
        if limit.kind == "money":
            return self.formatting.money(told(turn))
        if limit.kind == "minutes":
            return self.formatting.duration(told(turn))
        rounded = rounded_to(turn, _HUNDREDTH, ROUND_HALF_EVEN).normalize() + 0
        return self.formatting.number(told(rounded))

    def growth(self, limit: Limit, value: Decimal, rounding: str = ROUND_CEILING) -> str:
        """So much more of something, rounded up: with less it would not be enough."""
        amount = limit.in_steps(value, self._currency, rounding)
        return self.formatting.phrases(
            f"growth.{limit.kind}",
            amount=self._amount(limit, amount),
            count=int((amount / limit.per).to_integral_value(ROUND_CEILING)),
            role=self._role(limit),
            stage=self._stage(limit),
        )

    def still_open(self, limit: Limit, looked_to: Decimal) -> str:
        """That it is not known whether a limit alone is enough, and from which growth on."""
        name = self.name(limit)
        if not limit.in_steps(looked_to, self._currency, ROUND_FLOOR):
            return self.formatting.phrases("explain.threshold_unknown", limit=name)
        growth = self.growth(limit, looked_to, ROUND_FLOOR)
        return self.formatting.phrases("explain.threshold_beyond", limit=name, growth=growth)

    def growths(self, raises: Mapping[str, Decimal]) -> str:
        """Several limits that must grow together."""
        portfolio = self.playbook.portfolio
        return self.formatting.all_of(
            self.growth(portfolio.limit(limit_id), value)
            for limit_id, value in sorted(raises.items())
        )

    def cover(self, cover_id: str) -> str:
        """What the choice has to hold, such as something for a goal, by the id of its cover."""
        kind, _, of = cover_id.partition("/")
        list_name = {"goal": "goals", "stage": "stages"}.get(kind)
        label = self.playbook.library.labels.of(list_name, of) if list_name else ""
        return self.formatting.phrases(f"cover.{kind}", label=label)

    def conflict(self, conflict: Conflict) -> tuple[str, ...]:
        """What is given up; for managers also what is in the way, and what would be enough."""
        phrases, portfolio = self.formatting.phrases, self.playbook.portfolio
        told = [phrases("conflict.given_up", cover=self.cover(conflict.cover))]
        if not self.reader.is_manager:
            return tuple(told)
        names = [self.name(portfolio.limit(limit)) for limit in conflict.limits]
        told.append(phrases("conflict.limits", limits=self.formatting.all_of(names)))
        if conflict.beside:
            beside = self.formatting.all_of(self.cover(name) for name in conflict.beside)
            told.append(phrases("conflict.beside", covers=beside))
        told += [
            phrases("conflict.enough", growths=self.growths(relaxation.raises))
            for relaxation in conflict.relaxations
        ]
        return tuple(told)

    @property
    def _currency(self) -> str:
        return self.playbook.description.business.currency

    def _role(self, limit: Limit) -> str:
        team = self.playbook.description.business.team
        return next((role.title for role in team if role.id == limit.of), "")

    def _stage(self, limit: Limit) -> str:
        return (
            self.playbook.library.labels.of("stages", limit.of) if limit.kind == "touches" else ""
        )
