"""What a text speaks of, by the words of the vocabulary."""

from __future__ import annotations

import pytest

from thankbook.vocabulary.rulewords import RuleWords


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thank you, but no tips.", {"tips"}),
        ("The tip of the iceberg", set()),
        ("Wir nehmen kein Trinkgeld und keine Geschenke.", {"tips", "gifts"}),
        ("She returns on Monday.", set()),
        ("Returns: within\n14 days, or your money  back.", {"returns"}),
        ("A PHOTO? Ask first.", {"photos"}),
        ("Photosynthesis", set()),
        ("Monthly review of promises", set()),
        ("Opinie o nas", {"reviews"}),
        ("", set()),
    ],
)
def test_a_kind_is_found_by_whole_words_in_every_language(text, kinds, vocabulary):
    assert set(RuleWords(vocabulary).spoken_of(text)) == kinds


def test_one_language_knows_its_own_words_only(vocabulary):
    assert not RuleWords(vocabulary, "en").spoken_of("Kein Trinkgeld")
    assert RuleWords(vocabulary, "de").spoken_of("Kein Trinkgeld") == {"tips": "Trinkgeld"}


def test_each_kind_but_the_last_has_words_and_each_dont_a_kind_of_the_list(vocabulary):
    *kinds, other = vocabulary.rule_kinds.values()
    assert all(kind.words["en"] for kind in kinds)
    assert not other.words
    abouts = {dont.kind for dont in vocabulary.donts.values()} - {None}
    assert abouts <= set(vocabulary.rule_kinds)
