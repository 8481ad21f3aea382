"""What is offered after a search, and in which words."""

from __future__ import annotations

import pytest

from thankbook.founding.offers import offer
from thankbook.namesearch import Named, NameSearch, Related

TITLES = {
    "bakery": "bakery",
    "music-school": "music school",
    "driving-school": "driving school",
    "cinema": "cinema",
    "other": "My trade is not here",
}
SEARCH = NameSearch(
    [
        Named("bakery", ("bakery", "Bäckerei")),
        Named("music-school", ("music school",)),
        Named("driving-school", ("driving school",)),
        Named("cinema", ("cinema", "Kino")),
    ],
    [Related(("escape room",), ("cinema",))],
)


@pytest.mark.parametrize(
    ("typed", "certain", "told"),
    [
        ("BAKERY", "bakery", "bakery"),
        ("Bäcker", "bakery", "bakery (Bäckerei)"),
        ("kino", "cinema", "cinema (Kino)"),
    ],
)
def test_what_is_called_so_is_certain(typed, certain, told) -> None:
    made = offer(typed, SEARCH, TITLES, "other")
    assert (made.certain, made.told, dict(made.choices)) == (certain, told, {})


def test_too_little_of_a_name_is_not_certain() -> None:
    made = offer("ki", SEARCH, TITLES)
    assert made.certain == ""
    assert made.told == "One answers to 'ki':\n  1  cinema (Kino)"


def test_others_that_may_have_been_meant_are_told() -> None:
    titles = {**TITLES, "school": "school"}
    search = NameSearch(Named(term, (title,)) for term, title in titles.items())
    made = offer("school", search, titles)
    assert made.certain == "school"
    assert made.told == "school\n  Others with that word: music school, driving school."


@pytest.mark.parametrize(
    ("typed", "said", "first"),
    [
        ("school", "Several answer to 'school':", "music-school"),
        ("bakry", "Nothing is called 'bakry'. Did you mean:", "bakery"),
        ("Bäckerei Müller", "Nothing is called 'Bäckerei Müller'. Nearest by name:", "bakery"),
        ("escape room", "Nothing is called 'escape room'. Nearest in meaning:", "cinema"),
    ],
)
def test_what_is_near_is_numbered_and_said_to_be_no_more_than_near(typed, said, first) -> None:
    made = offer(typed, SEARCH, TITLES, "other")
    assert made.certain == ""
    assert made.told.startswith(f"{said}\n  1  {TITLES[first]}")
    assert made.told.endswith("\n  0  My trade is not here")
    assert made.choices["1"] == first
    assert made.choices["0"] == "other"


def test_that_nothing_is_near_is_said() -> None:
    made = offer("zzz", SEARCH, TITLES)
    assert made.told == "Nothing is called 'zzz', and nothing is near to it. Try another word."
    assert dict(made.choices) == {}


def test_a_long_list_tells_how_many_more_there_are() -> None:
    titles = {f"school-{number}": f"school {number}" for number in range(12)}
    search = NameSearch(Named(term, (title,)) for term, title in titles.items())
    made = offer("school", search, titles)
    assert len(made.choices) == 8
    assert made.told.endswith("and 4 more: type more of the name")
