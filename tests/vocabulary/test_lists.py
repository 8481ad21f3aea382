"""What is worked out from the lists: which family a trade of no list has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.contentfolder import content_folder
from thankbook.vocabulary import ANY_FAMILY, load_vocabulary

_VOCABULARY = load_vocabulary(content_folder())
_TAKEN_FOR_GRANTED = {
    "food-and-drink": {"food"},
    "retail": {"goods_on_show", "delivers"},
    "online-retail": {"parcels"},
    "hospitality": {"stays_overnight"},
    "health": {"health"},
    "professional-services": {"contracts", "delay_harms", "projects", "bereaved"},
    "b2b-services": {"contracts", "delivers"},
    "wholesale": {"delivers"},
    "trades-and-home": {"we_go_to_customers", "repairs"},
    "fitness-and-membership": {"members"},
    "culture-and-nonprofit": {"events", "nothing_sold", "donors_or_volunteers"},
    "education": {"teaches"},
    ANY_FAMILY: set(_VOCABULARY.traits),
}
"""What the texts of each family speak of as if it were there: one of these holds."""

_traits = st.sets(st.sampled_from(sorted(_VOCABULARY.traits)), min_size=1, max_size=10)
_models = st.sampled_from([None, *_VOCABULARY.models])


def family(traits, model=None) -> str:
    return _VOCABULARY.likeliest_family(dict.fromkeys(traits, True), model)


@given(traits=_traits, model=_models)
def test_nothing_is_said_of_a_lesson_where_nobody_teaches(traits, model):
    assert traits & _TAKEN_FOR_GRANTED[family(traits, model)]


@pytest.mark.parametrize("name", sorted(_VOCABULARY.trades))
def test_a_listed_trade_as_if_it_were_in_no_list(name):
    """What is true of it is still true of the family that is assumed."""
    trade = _VOCABULARY.trades[name]
    assert set(trade.traits) & _TAKEN_FOR_GRANTED[family(trade.traits, trade.model)]


@pytest.mark.parametrize("model", [None, "business", "mixed", "consumer"])
def test_a_school_for_firms_is_a_school(model):
    assert (
        family({"teaches", "we_go_to_customers", "events", "public_buyers"}, model) == "education"
    )


def test_where_no_family_is_true_none_is_assumed():
    assert family({"customers_come_to_us", "maker_meets_customer"}) == ANY_FAMILY
    assert family({"appointments", "secrecy"}, "business") == ANY_FAMILY


def test_settings_are_not_asked_about_and_each_is_there_somewhere():
    settings = _VOCABULARY.settings
    counts = {
        name: sum(name in trade.traits for trade in _VOCABULARY.trades.values())
        for name in settings
    }
    assert len(_VOCABULARY.traits) - len(settings) == 30
    assert all(0 < count < len(_VOCABULARY.trades) for count in counts.values())
