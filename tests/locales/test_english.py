"""Articles by sound, plurals, and where something happens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.contentfolder import content_folder
from thankbook.library.nounforms import definite_title, noun_forms
from thankbook.locales.english import (
    definite,
    has_determiner,
    indefinite,
    plural,
    unfitting_article,
    where,
)
from thankbook.vocabulary import load_vocabulary

WITH_AN = (
    "hour, honest visitor, heir, honorary member, owner, appointment, order, engagement, urn, "
    "usher, urgent call, uncle, uninvited guest, unidentified guest, unhappy owner, only child, "
    "onion, MRI, SEO audit, FAQ, SUV, HR meeting, X-ray, LED lamp, RV, MOT, NGO, M.A. student, "
    "8-ball, 8th visit, 11th order, 18 hole round, 80 m run, 800, 8,000, 18,000, 11, "
    "évening, Ärztin, Überweisung, Ökonom, øre, e-bike, OWNER, evening, ear, open day, A-level, "
    "L-plate, Uber, yttrium"
)
WITH_A = (
    "user, university, unit, union member, uniform, unicorn, unique order, utensil, useful thing, "
    "usual order, urologist, ukulele, Ukrainian, European, euro, eulogy, ewe, one-off, one, "
    "once-over, onesie, one-to-one, UFO, URL, USB stick, UNESCO site, U-turn, NATO visit, B&B, "
    "T-shirt, HIIT class, 1, 7th visit, 12, 110, 1,100, 180, 20, hotel, guest, year, "
    "customer, client, patient, MEMBER, Šef, Čech, ñandú, historic tour, 8".replace(", 8", "")
)


@pytest.mark.parametrize("noun", WITH_AN.split(", "))
def test_a_noun_that_sounds_like_a_vowel_takes_an(noun):
    assert indefinite(noun) == f"an {noun}"


@pytest.mark.parametrize("noun", WITH_A.split(", "))
def test_any_other_noun_takes_a(noun):
    assert indefinite(noun) == f"a {noun}"


def test_an_article_of_ones_own_is_not_doubled():
    assert indefinite("the owner") == indefinite("an owner") == "an owner"
    assert indefinite("our guest") == definite("our guest") == "our guest"
    assert definite("The owners") == definite("owners") == "the owners"


@given(st.sampled_from(["the ", "The ", "a ", "an "]), st.text("bcdou", min_size=1))
def test_no_article_stands_twice(article, noun):
    assert definite(f"{article}{noun}") == definite(noun)
    assert indefinite(f"{article}{noun}") == indefinite(noun)


@pytest.mark.parametrize(
    ("singular", "many"),
    [
        ("customer", "customers"),
        ("delivery", "deliveries"),
        ("stay", "stays"),
        ("inquiry", "inquiries"),
        ("class", "classes"),
        ("box", "boxes"),
        ("quiz", "quizzes"),
        ("lunch", "lunches"),
        ("child", "children"),
        ("grandchild", "grandchildren"),
        ("Person", "People"),
        ("tradesman", "tradesmen"),
        ("human", "humans"),
        ("half", "halves"),
        ("loaf", "loaves"),
        ("photo", "photos"),
        ("hero", "heroes"),
        ("dining room", "dining rooms"),
        ("person in care", "people in care"),
        ("mother-in-law", "mothers-in-law"),
        ("visit to the museum", "visits to the museum"),
        ("counter staff", "counter staff"),
    ],
)
def test_plurals(singular, many):
    assert plural(singular) == many


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("counter", "at the counter"),
        ("dining room", "in the dining room"),
        ("workshop", "in the workshop"),
        ("shop floor", "on the shop floor"),
        ("terrace", "on the terrace"),
        ("the bar", "in the bar"),
        ("our counter", "at our counter"),
        ("reception", "at reception"),
        ("Lendplatz 17", "at Lendplatz 17"),
    ],
)
def test_where_something_happens(place, said):
    assert where(place) == said


def test_a_noun_of_a_layer_takes_all_of_its_forms_along():
    vocabulary = load_vocabulary(content_folder())
    trade = {"customer": "guest", "place": "front desk", "at_place": "by the desk"}
    forms = noun_forms([trade, {"customer": "owner", "place": "ward"}], vocabulary, "en")
    assert (forms["customers"], forms["a_customer"]) == ("owners", "an owner")
    assert (forms["the_place"], forms["at_place"]) == ("the ward", "on the ward")
    own = {"customer": "child", "customers": "kids", "a_customer": "one of the kids"}
    assert noun_forms([trade, own], vocabulary, "en") | own == noun_forms(
        [trade, own], vocabulary, "en"
    )


def test_an_article_that_was_written_with_a_noun_is_left_out():
    vocabulary = load_vocabulary(content_folder())
    forms = noun_forms([{"customer": "the owner", "place": "the bar"}], vocabulary, "en")
    assert (forms["customer"], forms["customers"], forms["a_customer"]) == (
        "owner",
        "owners",
        "an owner",
    )
    assert (forms["place"], forms["the_place"], forms["at_place"]) == (
        "bar",
        "the bar",
        "in the bar",
    )


def test_a_language_without_rules_has_every_form_written_out():
    vocabulary = load_vocabulary(content_folder())
    assert noun_forms([{"customer": "gast"}], vocabulary, "nl") == {"customer": "gast"}
    assert definite_title("eigenaar", "nl", is_name=False) == "eigenaar"


DETERMINERS = (
    *("each", "every", "all", "any", "no", "one", "both", "your", "my", "this", "our", "their"),
    *("some", "another"),
)


@given(st.sampled_from(DETERMINERS), st.sampled_from(["baker", "owner", "front desk"]))
def test_a_word_in_the_place_of_an_article_stays_alone_and_small(word, noun):
    for typed in (f"{word} {noun}", f"{word.capitalize()} {noun}", f"{word.upper()} {noun}"):
        assert definite(typed) == indefinite(typed) == f"{word} {noun}"
        assert has_determiner(typed)
    assert where(f"{word} counter") == f"at {word} counter"


@pytest.mark.parametrize("noun", ["one-off", "allrounder", "anyone", "no-show", "eachway", "each"])
def test_a_word_that_only_begins_like_one_takes_an_article(noun):
    assert definite(noun) == f"the {noun}"
    assert not has_determiner(noun)


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("a owner", "an owner"),
        ("An unit", "a unit"),
        ("a engagement", "an engagement"),
        ("an hour", ""),
        ("a guest", ""),
        ("owner", ""),
        ("our owner", ""),
        ("a", ""),
    ],
)
def test_an_article_that_does_not_fit_is_found(typed, fit):
    assert unfitting_article(typed) == fit
