"""Tags over all items and all trades: none starves, and each setting is asked for."""

from __future__ import annotations

import pytest

from thankbook.contentfolder import content_folder
from thankbook.library.loading import load_library

_LIBRARY = load_library(content_folder(), "en")
_TRADES = _LIBRARY.vocabulary.trades
_KINDS = ("tactics", "notes", "programs", "checklists", "metrics")
_ITEMS = [item for kind in _KINDS for item in getattr(_LIBRARY, kind).values()]
_ENOUGH = 18
"""Tactics among which a trade still has a choice."""


def suits(item, trade) -> bool:
    """Whether neither the family nor a trait of a listed trade is against an item."""
    facts, traits = item.facts, set(trade.traits)
    return (
        (not facts.families or trade.family in facts.families)
        and set(facts.needs.traits) <= traits
        and (not facts.needs.any_trait or bool(traits & set(facts.needs.any_trait)))
        and not traits & set(facts.never.traits)
    )


@pytest.mark.parametrize("item", _ITEMS, ids=lambda item: f"{item.kind}/{item.id}")
def test_some_trade_can_have_an_item(item):
    assert any(suits(item, trade) for trade in _TRADES.values())


@pytest.mark.parametrize("name", sorted(_TRADES))
def test_a_trade_has_a_choice(name):
    fitting = [item.id for item in _LIBRARY.tactics.values() if suits(item, _TRADES[name])]
    assert len(fitting) >= _ENOUGH


def test_each_setting_is_asked_for():
    asked = {
        trait for item in _ITEMS for trait in (*item.facts.needs.traits, *item.facts.never.traits)
    }
    assert _LIBRARY.vocabulary.settings <= asked


def test_an_item_for_any_trade_has_no_family_of_its_own():
    """What fits any trade fits several families, or asks for a trait."""
    for item in _ITEMS:
        if "any" in item.facts.families:
            asks = item.facts.needs.traits or item.facts.needs.any_trait
            assert len(item.facts.families) > 3 or asks, item.id
