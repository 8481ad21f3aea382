"""Words from right to left: isolated wherever they stand, and nothing of any other text changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.library.isolation import FIRST_STRONG, POP, isolated, without_isolates
from thankbook.library.phrases import Phrases
from thankbook.reader.direction import with_directions
from thankbook.reader.escaping import escaped
from thankbook.reader.formatting import Formatting

OWNERS, WAITERS = "בעלים", "מלצרים"
PHRASES = Phrases("en", {"limit": "{role} {amount}", "told": "Tell {The_role}, or {role}."})
HEBREW = st.text("אבגדהוזחטיכלמנ .,-", min_size=1).filter(lambda text: re.search("[א-נ]", text))


@given(st.text(st.characters(codec="latin-1")))
def test_text_of_other_scripts_is_left_as_it_is(text):
    assert isolated(text) == text
    assert with_directions(str(escaped(text))) == escaped(text)


@given(st.text())
def test_isolating_loses_nothing_and_is_done_once(text):
    plain = without_isolates(text)
    assert without_isolates(isolated(plain)) == plain
    assert isolated(isolated(plain)) == isolated(plain)


@given(st.text(FIRST_STRONG + POP + "א<>/pb "))
def test_whatever_signs_are_typed_the_elements_are_nested(text):
    page = with_directions(f"<p>{escaped(text)}</p><p>{escaped(text)}</p>")
    assert re.fullmatch(r"(<p>(?:(?!</?p>).)*</p>)\1", page)
    for paragraph in re.findall(r"<p>.*?</p>", page):
        depth = 0
        for tag in re.findall(r"</?bdi", paragraph):
            depth += 1 if tag == "<bdi" else -1
            assert depth >= 0
        assert depth == 0


@given(HEBREW, HEBREW)
def test_each_value_of_a_sentence_is_isolated_by_itself(role, amount):
    said = PHRASES("limit", role=role, amount=amount)
    assert said == f"{FIRST_STRONG}{role}{POP} {FIRST_STRONG}{amount}{POP}"
    assert escaped(said).count(FIRST_STRONG) == 2


def test_each_name_of_a_list_is_isolated_by_itself():
    listed = Formatting(PHRASES, "EUR").people([OWNERS, WAITERS, OWNERS])
    assert with_directions(str(escaped(listed))) == f"<bdi>{OWNERS}</bdi> and <bdi>{WAITERS}</bdi>"


@pytest.mark.parametrize(
    ("page", "made"),
    [
        ("<p>{}</p>", '<p><bdi class="tb-line">{}</bdi></p>'),
        ('<p class="tb-promise">{}</p>', '<p class="tb-promise"><bdi class="tb-line">{}</bdi></p>'),
        ("- {}\n", "- <bdi>{}</bdi>\n"),
        ("> {}\n", '> <bdi class="tb-line">{}</bdi>\n'),
        ("# {}\n", "# <bdi>{}</bdi>\n"),
        ("<p>Tell {}.</p>", "<p>Tell <bdi>{}</bdi>.</p>"),
        ('<div data-name="{}">{}</div>', '<div data-name="{0}"><bdi>{0}</bdi></div>'),
        ("<svg><text>{}</text></svg>", f"<svg><text>{FIRST_STRONG}{{}}{POP}</text></svg>"),
        (
            '<option value="{}">{}</option>',
            f'<option value="{{0}}">{FIRST_STRONG}{{0}}{POP}</option>',
        ),
        ('<option value="{}"></option> {}', '<option value="{0}"></option> <bdi>{0}</bdi>'),
    ],
)
def test_isolates_become_markup_where_markup_may_stand(page, made):
    text = page.format(*[escaped(OWNERS)] * page.count("{}"))
    assert with_directions(text) == made.format(OWNERS)


@pytest.mark.parametrize(
    ("languages", "lang"),
    [
        (("en", "he"), ' lang="he"'),
        (("he",), ' lang="he"'),
        (("en",), ""),
        (("ar", "en"), ""),
        (("he", "yi"), ""),
    ],
)
def test_the_language_is_told_where_only_one_has_the_script(languages, lang):
    assert with_directions(str(escaped(f"{OWNERS}!")), languages) == (
        f'<bdi class="tb-line"{lang}>{OWNERS}!</bdi>'
    )
