"""Phone numbers and email addresses: every usual form, one of each, nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from thankbook.business.contactdetails import Email, Phone, phone_link

PHONES = TypeAdapter(Phone)
EMAILS = TypeAdapter(Email)
DIGITS = "0123456789"


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("+45 12 34 56 78", "tel:+4512345678"),
        ("(11) 91234-5678", "tel:11912345678"),
        ("(555) 123-4567", "tel:5551234567"),
        ("(0)351 123", "tel:0351123"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("0044 20 7946 0018", "tel:00442079460018"),
        ("(+45) 12 34 56 78", "tel:+4512345678"),
        ("030/123456", "tel:030123456"),
        ("+49 221 / 123456", "tel:+49221123456"),
        ("800/555-1234", "tel:8005551234"),
        ("555-123-4567 ext. 7", "tel:5551234567;ext=7"),
        ("(11) 3333-4444 ramal 2", "tel:1133334444;ext=2"),
        ("555 123 4567 x12", "tel:5551234567;ext=12"),
        ("+49 30 1234-0, DW 12", "tel:+493012340;ext=12"),
    ],
)
def test_a_number_dials_what_it_says(typed, link):
    assert PHONES.validate_python(typed) == typed
    assert phone_link(typed) == link


@given(
    st.text("0123456789", min_size=4, max_size=11),
    st.sampled_from(["{0}", "({1}) {2}", "+{0}", "+{1} ({2})", "{1}-{2}", "{1}.{2}", "{1} {2}"]),
    st.sampled_from(["", " ext. {0}", " x{0}", " ramal {0}", " DW {0}"]),
    st.integers(1, 9999),
)
def test_no_digit_of_a_number_is_lost_and_its_extension_is_apart(digits, form, more, extension):
    digits = digits.replace("0", "1")
    typed = form.format(digits, digits[:2], digits[2:]) + more.format(extension)
    PHONES.validate_python(typed)
    number, _, after = phone_link(typed).removeprefix("tel:").partition(";ext=")
    assert number.removeprefix("+") == digits
    assert number.startswith("+") == typed.startswith("+")
    assert after == (str(extension) if more else "")


@pytest.mark.parametrize(
    "typed", ["12 34 / 56 78", "12 34 56 78, 12 34 56 79", "5551234567 or 5551234568"]
)
def test_two_numbers_are_no_number(typed):
    with pytest.raises(ValidationError) as raised:
        PHONES.validate_python(typed)
    assert raised.value.errors()[0]["ctx"]["expected"] == "Write one of them."


@given(st.text("0123456789 ()+-/x", max_size=30))
@example("00/x00")
def test_what_is_taken_for_a_number_is_at_most_as_long_as_one(typed):
    try:
        PHONES.validate_python(typed)
    except ValidationError:
        return
    number = phone_link(typed).partition(";")[0]
    assert re.fullmatch(r"tel:\+?[0-9]{3,15}", number)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mailto:x@y.example", "x@y.example"),
        ("MAILTO:x@y.example?subject=Hi", "x@y.example"),
        ("Ada <x@y.example>", "x@y.example"),
        ("x@solsikke..example", "x@solsikke.example"),
        ("x@y.example.", "x@y.example"),
        ("x@y.example,", "x@y.example"),
        ("x @ y.example", "x@y.example"),
        ("x@.y.example", "x@y.example"),
    ],
)
def test_what_is_around_an_address_is_taken_off(typed, meant):
    with pytest.raises(ValidationError) as raised:
        EMAILS.validate_python(typed)
    (error,) = raised.value.errors()
    assert error["ctx"]["expected"] == f"Did you mean '{meant}'?"
    assert EMAILS.validate_python(meant) == meant


@pytest.mark.parametrize("typed", ["x@y", "x@y.example, z@y.example", "@y.example", "x@", "x"])
def test_what_could_be_several_or_none_is_refused_without_a_guess(typed):
    with pytest.raises(ValidationError) as raised:
        EMAILS.validate_python(typed)
    assert "expected" not in raised.value.errors()[0]["ctx"]
