"""What is typed at a list of names finds what was meant, or nothing; never another entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.namesearch import Closeness, Named, NameSearch, Related, folded

pytestmark = pytest.mark.slow

THINGS = (
    Named("bakery", ("bakery", "Bäckerei", "bageri", "面包店", "boulangerie")),
    Named("veterinary-clinic", ("veterinary clinic", "vet", "Tierarzt", "eläinlääkäri")),
    Named("medical-practice", ("medical practice", "Arztpraxis", "médecin")),
    Named("funeral-home", ("funeral home", "undertaker", "pompes funèbres", "funeraria")),
    Named("optician", ("optician", "Optiker", "óptica", "眼镜店")),
    Named("electrician", ("electrician", "Elektriker")),
    Named("gym", ("gym", "Fitnessstudio")),
    Named("climbing-gym", ("climbing gym", "Kletterhalle")),
    Named("public-library", ("public library", "library", "bibliotek", "Bücherei")),
    Named("pharmacy", ("pharmacy", "Apotheke", "药店")),
    Named("shop", ("shop", "Laden")),
    Named("bookshop", ("bookshop", "book shop", "Buchhandlung")),
    Named("shoe-shop", ("shoe shop", "Schuhgeschäft")),
    Named("language-school", ("language school",)),
    Named("music-school", ("music school", "Musikschule")),
    Named("hairdresser", ("hairdresser", "frisør", "Friseur")),
    Named("cinema", ("cinema", "Kino")),
)
RELATED = [Related(("escape room", "bowling alley"), ("cinema", "gym", "not-there"))]
SEARCH = NameSearch(THINGS, RELATED)


@pytest.mark.parametrize(
    ("typed", "ids", "closeness"),
    [
        ("Tierarzt", ["veterinary-clinic"], Closeness.CALLED),
        ("TIERARZT ", ["veterinary-clinic"], Closeness.CALLED),
        ("funeral-home", ["funeral-home"], Closeness.CALLED),
        ("funeralhome", ["funeral-home"], Closeness.CALLED),
        ("Home, Funeral", ["funeral-home"], Closeness.CALLED),
        ("optica", ["optician"], Closeness.CALLED),
        ("baeckerei", ["bakery"], Closeness.CALLED),
        ("frisoer", ["hairdresser"], Closeness.CALLED),
        ("elainlaakari", ["veterinary-clinic"], Closeness.CALLED),
        ("pompes funebres", ["funeral-home"], Closeness.CALLED),
        ("药店", ["pharmacy"], Closeness.CALLED),
        ("hairdr", ["hairdresser"], Closeness.BEGUN),
        ("funeral", ["funeral-home"], Closeness.BEGUN),
        ("shoe", ["shoe-shop"], Closeness.BEGUN),
        ("mus sch", ["music-school"], Closeness.BEGUN),
        ("school", ["language-school", "music-school"], Closeness.BEGUN),
        ("药", ["pharmacy"], Closeness.BEGUN),
        ("bakry", ["bakery"], Closeness.MISTYPED),
        ("gmy", ["gym"], Closeness.MISTYPED),
        ("vets", ["veterinary-clinic"], Closeness.MISTYPED),
        ("Bowling-Alley", ["cinema", "gym"], Closeness.RELATED),
        ("escape games", ["cinema", "gym"], Closeness.RELATED),
        ("Landbäckerei", ["bakery"], Closeness.PART),
        ("Bäckerei Müller", ["bakery"], Closeness.PART),
        ("Bücherei Nord", ["public-library"], Closeness.PART),
        ("中药店", ["pharmacy"], Closeness.PART),
        ("funeral parlour", ["funeral-home"], Closeness.PART),
        ("our library in Aarhus", ["public-library"], Closeness.PART),
    ],
)
def test_what_is_found(typed, ids, closeness) -> None:
    found = SEARCH.found(typed)
    assert [match.id for match in found] == ids
    assert {match.closeness for match in found} == {closeness}


@pytest.mark.parametrize("nothing", ["", "  ", "?!", "zzz", "Öst", "aa", "x" * 5000])
def test_nothing(nothing) -> None:
    assert SEARCH.found(nothing) == ()


def test_a_compound_is_of_the_kind_that_it_begins_with() -> None:
    assert SEARCH.found("Tierarztpraxis")[0].id == "veterinary-clinic"


def test_what_was_found_by_is_told() -> None:
    assert SEARCH.found("kletterh")[0].name == "Kletterhalle"


def test_a_list_that_follows_the_typing_holds_no_guesses() -> None:
    assert [match.id for match in SEARCH.beginning("b")] == ["bakery", "public-library", "bookshop"]
    assert SEARCH.beginning("bakry") == ()


@given(typed=st.text(max_size=30))
def test_whatever_is_typed_the_same_is_found_and_each_once(typed) -> None:
    found = SEARCH.found(typed)
    assert found == NameSearch(THINGS, RELATED).found(typed)
    assert len({match.id for match in found}) == len(found)
    assert folded(typed) or not found


@given(thing=st.sampled_from(THINGS), place=st.integers(0, 9), letter=st.sampled_from("aeknst"))
def test_a_name_with_one_wrong_letter_is_still_found(thing, place, letter) -> None:
    name = thing.names[0]
    slipped = name[: place % len(name)] + letter + name[place % len(name) + 1 :]
    if len(name) > 4:
        assert thing.id in [match.id for match in SEARCH.found(slipped)]
