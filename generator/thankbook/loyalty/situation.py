"""A business in the figures that the loyalty model needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thankbook.loyalty.buyers import Buyers
from thankbook.loyalty.uncertain import Uncertain
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
    discount_rate: Uncertain
    retention_cost: float
    defaults: LoyaltyDefaults
