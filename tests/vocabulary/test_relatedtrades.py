"""Words for trades of no list lead to trades that there are, and to none that is called so."""

from __future__ import annotations

import pytest

from thankbook.namesearch import Closeness


def test_every_trade_that_is_named_as_near_is_there(vocabulary) -> None:
    for subject in vocabulary.related.subjects:
        assert set(subject.near) <= set(vocabulary.trades), subject.words[0]
        assert len(set(subject.near)) == len(subject.near)
        folded = [word.casefold() for word in subject.words]
        assert len(set(folded)) == len(folded), subject.words[0]


@pytest.mark.parametrize(
    ("typed", "never"),
    [
        ("funeral", "bakery"),
        ("cremation", "bakery"),
        ("optician", "electrician"),
        ("eye clinic", "electrician"),
        ("escape room", "bakery"),
        ("prison", "shop"),
        ("Hundeschule", "primary-school"),
    ],
)
def test_what_is_never_offered(vocabulary, typed, never) -> None:
    assert never not in [match.id for match in vocabulary.trade_search.found(typed)]


def test_every_trade_is_found_by_each_of_its_names(vocabulary) -> None:
    for name, trade in vocabulary.trades.items():
        for called in trade.every_name:
            found = vocabulary.trade_search.called(called)
            assert name in [match.id for match in found], called
            assert {match.closeness for match in found} == {Closeness.CALLED}


def test_what_is_no_trade_is_told_with_what_is_near(vocabulary) -> None:
    assert vocabulary.near("industries", "escape room")[0] == "cinema"
    assert vocabulary.meant("industries", "escape room") is None
    assert vocabulary.meant("industries", "Tierarzt") == "veterinary-clinic"
    assert vocabulary.near("channels", "escape room") == ()
