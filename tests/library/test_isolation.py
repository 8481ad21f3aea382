"""Text of a right-to-left script stands between isolates, once, and all other text as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankbook.library.isolation import FIRST_STRONG, POP, isolated, without_isolates

HEBREW, ARABIC = "\u05e9\u05dc\u05d5\u05dd", "\u0634\u0643\u0631\u0627"
TEXTS = st.text(st.sampled_from(f"abc 12.-{HEBREW}{ARABIC}"), max_size=20)


def test_a_name_of_such_a_script_is_isolated() -> None:
    assert isolated(HEBREW) == f"{FIRST_STRONG}{HEBREW}{POP}"
    assert isolated(f"Cafe {ARABIC}") == f"{FIRST_STRONG}Cafe {ARABIC}{POP}"


@given(TEXTS)
def test_isolating_once_more_changes_nothing(text: str) -> None:
    assert isolated(isolated(text)) == isolated(text)


@given(TEXTS)
def test_the_text_itself_comes_back(text: str) -> None:
    assert without_isolates(isolated(text)) == text


@given(st.text(st.characters(max_codepoint=0x58F), max_size=30))
def test_other_scripts_are_left_as_they_are(text: str) -> None:
    assert isolated(text) == text
