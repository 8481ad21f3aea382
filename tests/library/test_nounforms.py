"""A noun brings all of its forms with it, those that are written and those that are made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankbook.contentfolder import content_folder
from thankbook.library.nounforms import definite_title, noun_forms
from thankbook.vocabulary import load_vocabulary

NOUNS = st.sampled_from(["guest", "owner", "heir", "child", "member", "patient's family"])


def forms(*layers: dict[str, str], language: str = "en") -> dict[str, str]:
    return noun_forms(layers, load_vocabulary(content_folder()), language)


def test_forms_are_made_from_the_noun() -> None:
    found = forms({"customer": "owner"})
    assert (found["customers"], found["a_customer"]) == ("owners", "an owner")


def test_a_form_that_is_written_stands_as_it_is() -> None:
    found = forms({"customer": "child", "customers": "little ones"})
    assert (found["customers"], found["a_customer"]) == ("little ones", "a child")


@given(NOUNS, NOUNS)
def test_no_form_of_an_earlier_noun_stays_behind(earlier: str, later: str) -> None:
    assert forms({"customer": earlier}, {"customer": later}) == forms({"customer": later})


@given(NOUNS)
def test_a_layer_without_nouns_changes_nothing(noun: str) -> None:
    assert forms({"customer": noun}, {}) == forms({"customer": noun})


def test_an_article_that_was_typed_is_no_part_of_the_noun() -> None:
    assert forms({"customer": "a guest"})["customers"] == "guests"


def test_a_language_without_rules_has_the_forms_that_are_written() -> None:
    assert forms({"customer": "Gast"}, language="xx") == {"customer": "Gast"}


def test_a_title_takes_an_article_and_a_name_does_not() -> None:
    assert definite_title("owner", "en", is_name=False) == "the owner"
    assert definite_title("Jess", "en", is_name=True) == "Jess"
    assert definite_title("owner", "xx", is_name=False) == "owner"
