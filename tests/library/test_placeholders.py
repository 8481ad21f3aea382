"""A text is taken apart by its placeholders, and what a value holds is text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankbook.library.placeholders import (
    Part,
    Values,
    citations_in,
    is_plain,
    listed,
    names_in,
    parts,
    with_capital,
)

TEXTS = st.text(st.sampled_from("ab {}[@]-."), max_size=30)


def test_values_blanks_and_citations_are_told_apart() -> None:
    found = parts(
        "{Customers} of {business}: {detail} [@goal-gradient].",
        {"customers": "guests", "business": "Hav"},
    )
    assert [(part.kind, part.value) for part in found] == [
        ("text", "Guests"),
        ("text", " of "),
        ("text", "Hav"),
        ("text", ": "),
        ("blank", "detail"),
        ("text", " "),
        ("citation", "goal-gradient"),
        ("text", "."),
    ]


def test_what_a_value_holds_is_never_looked_at() -> None:
    assert [*parts("{business}", {"business": "{detail} [@x]"})] == [Part("text", "{detail} [@x]")]


@given(TEXTS)
def test_without_values_every_sign_of_a_text_is_there(text: str) -> None:
    shown = {"text": "{}", "blank": "{{{}}}", "citation": "[@{}]"}
    assert "".join(shown[part.kind].format(part.value) for part in parts(text, {})) == text


@given(TEXTS)
def test_names_and_citations_are_those_of_the_parts(text: str) -> None:
    found = [*parts(text, {})]
    assert names_in(text) == tuple(part.value for part in found if part.kind == "blank")
    assert citations_in(text) == tuple(part.value for part in found if part.kind == "citation")
    assert not is_plain(text) or names_in(text) == citations_in(text) == ()


def test_several_roles_are_one_name() -> None:
    values = Values(
        {"the_front": "Jess", "the_back": "Jess", "the_lead": "Mo"},
        lambda all_: " and ".join(dict.fromkeys(all_)),
    )
    name = "the_front, the_back and the_lead"
    assert listed(name) == ("the_front", "the_back", "the_lead")
    assert values[name] == "Jess and Mo"
    assert name in values
    assert "the_front and nobody" not in values


@given(st.text(max_size=20))
def test_a_capital_changes_the_first_letter_alone(text: str) -> None:
    assert with_capital(text).endswith(text[1:])
