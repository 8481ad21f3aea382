"""What somebody typed is never taken for something that was left unfilled, in whatever form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.publishing.verification.unfilled import line_of_leftover, unfilled
from thankbook.sections.onboarding.wronganswers import altered

ODD = ["nan", "TODO", "undefined", "None", "{{", "{% if", "{name}", "FIXME", "NaN", "TBD"]
NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 6: "six", 10: "ten", 20: "twenty"}
RULES = [
    "A {odd} bread is free after 20 orders",
    "Free after 20 orders: {odd} bread ",
    "After  20 orders,  {odd} is free.",
    "{odd} breads go to whoever had 4.",
    "Ask two of us for {odd} bread",
    "two {odd} breads",
]


def forms(rule: str) -> list[str]:
    """What pages make of a rule."""
    folded = " ".join(rule.split())
    whole = [rule, folded, *altered(rule, NUMBERS), *altered(folded, NUMBERS)]
    told = [f"{text[:1].upper()}{text[1:]}" for text in whole] + [
        f"{text[:1].lower()}{text[1:]}" for text in whole
    ]
    within = [f"Remember: {text} Say it." for text in whole]
    return [*whole, *told, *within, f"{folded[:-4].rstrip()}\u2026", f"\u201c{folded}\u201d"]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_never_refused(rule: str, odd: str) -> None:
    typed = rule.replace("{odd}", odd)
    for form in forms(typed):
        assert [*unfilled([form], [typed, "Another rule."])] == [], form


@given(
    before=st.text("abc ,.(:1", max_size=12),
    odd=st.sampled_from(ODD),
    behind=st.text("abc ,.(:1", max_size=12),
    blanks=st.sampled_from([" ", "  ", "\n", "\u00a0"]),
)
def test_what_is_typed_is_right_as_it_stands_and_with_its_blanks_folded(
    before: str, odd: str, behind: str, blanks: str
) -> None:
    typed = f"{before}{odd}{behind}".replace(" ", blanks)
    folded = re.sub(r"\s+", " ", typed).strip()
    assert [*unfilled([typed, folded], [typed])] == []


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("None of us guesses.", "None"),
        ("A nan bread is free", "nan"),
        ("A nan bread is free", "It costs nan a year"),
        ("A nan bread is free", "nan of 12"),
        ("Ask for banana bread", "nan bread"),
        ("{{ 7*7 }}", "or TODO"),
        ("Welcome", "Dear {first_name}"),
        ("", "undefined"),
    ],
)
def test_what_nobody_typed_is_told(typed: str, page: str) -> None:
    assert [text for text, _ in unfilled([page], [typed])] == [page]


@pytest.mark.parametrize(
    "words", ["TODO list", "A nan bread", "Nan", "TBD soon", "None of us", "undefined", "{name}"]
)
def test_words_of_an_own_page_are_its_author_s(words: str) -> None:
    assert [*unfilled([words, f"The {words} hangs by the till."], [], is_own=True)] == []


@pytest.mark.parametrize(
    "left",
    ["Dear {{ name }}", "{% if x %}", "TODO: ask Ada", "TODO", "Lorem ipsum dolor"],
)
def test_what_can_be_no_word_is_told_with_its_line(left: str) -> None:
    ((text, wrong),) = unfilled([left], [], is_own=True)
    assert (text, line_of_leftover(f"# Title\n\n{left}\n", wrong)) == (left, 3)
