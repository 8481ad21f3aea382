"""A business in the figures that the loyalty model needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.origin import Origin
from thankbook.loyalty.buyers import Buyers
from thankbook.loyalty.uncertain import Uncertain
from thankbook.strictmodel import Range
from thankbook.vocabulary import LoyaltyDefaults


@dataclass(frozen=True)
class Situation:
    """A business in figures; ``missing`` are the fields that plausible ranges stand in for."""

    currency: str
    customers: Uncertain
    buyers: Buyers
    figures: Mapping[str, Uncertain]
    missing: tuple[str, ...]
    budget: float
    affordable_loss: Uncertain
    top_fifth: Uncertain
    retention_cost: float
    coming_orders: tuple[Decimal, ...]
    defaults: LoyaltyDefaults

    @property
    def constants(self) -> tuple[Uncertain, ...]:
        """What every design rests on beside its own figures, each with where it comes from."""
        defaults = self.defaults
        return (
            self.top_fifth,
            self.affordable_loss,
            _default("setup_years", defaults.setup_years),
            _default("months_to_full_use", defaults.months_to_full_use),
            _default("launch_chance", defaults.verdict.launch_chance),
            _default("pilot_chance", defaults.verdict.pilot_chance),
            _default("weeks_to_first_reward", defaults.verdict.weeks_to_first_reward),
            _default("breakage", defaults.breakage, defaults.breakage.evidence),
        )

    @property
    def discount_rate(self) -> Uncertain:
        """The yearly rate at which later money is worth less."""
        return self.figures["discount_rate"]


def _default(name: str, value: Decimal | Range, evidence: tuple[str, ...] = ()) -> Uncertain:
    ends = (value.low, value.likely, value.high) if isinstance(value, Range) else (value,) * 3
    low, likely, high = map(float, ends)
    origin = Origin("default", f"loyalty_defaults.{name}", 0, Decimal(repr(likely)))
    return Uncertain(name, low, likely, high, frozenset({origin}), evidence)
