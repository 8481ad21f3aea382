"""What the choice of tactics may use up: money, minutes, customers' patience, the team's memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from thankbook.business.origin import Origin
from thankbook.business.rounding import rounded_to, smallest_unit
from thankbook.business.tracedfigures import Figure, Figures
from thankbook.vocabulary import Vocabulary

MONTHS_PER_YEAR = 12
NO_CUSTOMERS = "team"
"""The stage whose people are colleagues: thanks among them tire no customer."""

_HUNDREDTH = Decimal("0.01")

LimitKind = Literal["money", "minutes", "touches", "items"]


@dataclass(frozen=True)
class Limit:
    """How much of something a year has: ``of`` is a role or a stage where there are several.

    ``per`` is how often the capacity comes in a year, so that it can be told as people think of
    it: minutes a week, touches a month.
    """

    kind: LimitKind
    of: str
    capacity: Figure
    per: int = 1

    @property
    def id(self) -> str:
        """A name of its own among the limits."""
        return f"{self.kind}/{self.of}" if self.of else self.kind

    def in_steps(self, growth: Decimal, currency: str, rounding: str = ROUND_CEILING) -> Decimal:
        """Growth of a year, rounded to what a description can say: minutes a week, touches a month.

        Rounded up, because with less it would not be enough.
        """
        smallest = _HUNDREDTH if self.kind == "touches" else Decimal(1)
        if self.kind == "money":
            smallest = smallest_unit(currency)
        return rounded_to(growth / self.per, smallest, rounding) * self.per


@dataclass(frozen=True)
class Limiting:
    """Reads the limits out of a description; what it does not say is a marked default."""

    figures: Figures
    vocabulary: Vocabulary

    quarters_kept: int = 0
    """Quarters in which the team has kept to its plan."""

    def limits(self, stages: frozenset[str]) -> tuple[Limit, ...]:
        """Every limit of one business, in a fixed order."""
        return tuple(self._limits(stages))

    def _limits(self, stages: frozenset[str]) -> Iterator[Limit]:
        business = self.figures.description.business
        field = "appreciation_budget_per_year"
        yield Limit("money", "", self._given(field, business.appreciation_budget_per_year))
        weeks = self.figures.open_weeks
        for index, role in enumerate(business.team):
            minutes = self._given(f"team[{index}].minutes_per_week", Decimal(role.minutes_per_week))
            yield Limit("minutes", role.id, minutes * weeks, weeks)
        for stage in self.vocabulary.ids("stages"):
            if stage in stages and stage != NO_CUSTOMERS:
                yield Limit("touches", stage, self.touches() * MONTHS_PER_YEAR, MONTHS_PER_YEAR)
        yield Limit("items", "", self.items())

    def touches(self) -> Figure:
        """How often a customer may hear from the business, in times a month."""
        field = "limits.touches_per_customer_per_month"
        own = self.figures.description.business.limits.touches_per_customer_per_month
        if own is not None:
            return self._given(field, own)
        return _default(field, self.vocabulary.defaults.touches_per_customer_per_month)

    def items(self) -> Figure:
        """How many tactics the team can hold: as it says, or by its people, minutes, practice."""
        business = self.figures.description.business
        if business.limits.items is not None:
            return self._given("limits.items", Decimal(business.limits.items))
        sizes = self.vocabulary.items_held
        most = max(size.items for size in sizes if size.people <= business.people)
        practice = self.vocabulary.items_by_practice
        minutes = sum(role.minutes_per_week for role in business.team)
        most = max(min(most, minutes // practice.minutes_each), 1)
        more = min(self.quarters_kept * practice.each_quarter, practice.at_most)
        return _default("limits.items", Decimal(most + more))

    def _given(self, field: str, value: Decimal) -> Figure:
        return Figure(value, frozenset({self.figures.description.origin(field, value)}))


def _default(field: str, value: Decimal) -> Figure:
    return Figure(value, frozenset({Origin("default", field, 0, value)}))
