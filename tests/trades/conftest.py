"""Businesses of any trade, listed or described by traits, and what in it is against an item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from thankbook.tailoring.reasons import Fit

PAIRS = Path(__file__).parent / "unsuitable.yaml"
_OF_THE_TRADE = {"families", "trades", "traits_here", "traits_all", "traits"}
"""What speaks against an item whatever else the business says, by the second half of its code."""


@dataclass(frozen=True)
class Pair:
    """A trade, an item as kind and id, and why they must never meet or must be able to."""

    trade: str
    kind: str
    item: str
    why: str

    def __str__(self) -> str:
        return f"{self.trade}: {self.item}"


def pairs(which: str) -> list[Pair]:
    """The pairs that must ``never`` meet, or that ``may``."""
    lines = yaml.safe_load(PAIRS.read_text("utf-8"))[which]
    return [Pair(trade, *item.split("/"), why) for trade, item, why in lines]


def described_trades() -> dict[str, dict]:
    """The trades that the pairs describe by traits."""
    return yaml.safe_load(PAIRS.read_text("utf-8"))["trades"]


@pytest.fixture(scope="session")
def against(describe, tiny, library) -> Callable[[Pair], list[str]]:
    """What of a trade itself speaks against an item, as codes of reasons."""
    fits: dict[str, Fit] = {}

    def codes(pair: Pair) -> list[str]:
        if pair.trade not in fits:
            fits[pair.trade] = Fit(describe(_of_trade(tiny, pair.trade)), library.vocabulary)
        facts = getattr(library, pair.kind)[pair.item].facts
        reasons = (reason.code.partition(".")[2] for reason in fits[pair.trade].against(facts))
        return [code for code in reasons if code in _OF_THE_TRADE]

    return codes


def _of_trade(tiny: str, trade: str) -> str:
    own = described_trades().get(trade)
    lines = f"industry: {trade}"
    if own:
        traits = "".join(f"\n  {trait}: true" for trait in own["traits"])
        head = f"industry: other\ntrade: {{name: {trade}, family: {own['family']}}}"
        lines = f"{head}\ntraits:{traits}"
    return tiny.replace("industry: bakery", lines).replace("donts: [no_gifts]", "donts: []")
