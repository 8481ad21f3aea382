"""Labels by list and id; what a trade says itself comes before what its file says."""

from __future__ import annotations

import pytest

from thankbook.problems import ProblemsFound


def test_a_label_that_is_missing_is_told(library) -> None:
    with pytest.raises(ProblemsFound, match="no label for 'nothing' of the list 'trades'"):
        library.labels.of("trades", "nothing")


def test_every_trade_with_words_has_a_label_and_its_nouns(library) -> None:
    for name, trade in library.vocabulary.trades.items():
        words = trade.words_in("en")
        if words:
            assert library.labels.of("trades", name) == words.name
            nouns = library.labels.nouns_of(name, library.vocabulary, "en")
            assert {key: nouns[key] for key in words.nouns} == dict(words.nouns)


def test_own_nouns_come_last(library) -> None:
    nouns = library.labels.nouns_of("bakery", library.vocabulary, "en", {"customer": "neighbor"})
    assert (nouns["customer"], nouns["customers"]) == ("neighbor", "neighbors")


def test_own_labels_of_a_trade_replace_those_of_its_file(library) -> None:
    labels = library.labels.model_copy(update={"labels": {"trades": {"bakery": "bread shop"}}})
    found = labels.with_trades(library.vocabulary, "en")
    assert found.of("trades", "bakery") == "bread shop"
    assert found.of("trades", "cafe") == library.labels.of("trades", "cafe")
