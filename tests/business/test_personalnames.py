"""Which titles are people's names."""

from __future__ import annotations

import pytest

from thankbook.business.personalnames import is_personal_name, is_unclear


def judged(describe, tiny, title, *, more="", languages="[en]"):
    text = tiny.replace("title: owner\n", f"title: {title}\n{more}")
    business = describe(text.replace("languages: [en]", f"languages: {languages}")).business
    role = business.team[0]
    return is_personal_name(role, business), is_unclear(role, business)


@pytest.mark.parametrize(
    ("title", "judgment"),
    [
        ("owner", (False, False)),
        ("the owners", (False, False)),
        ("The Owner", (False, False)),
        ("Owner", (False, False)),
        ("Shop Manager", (False, False)),
        ("CEO", (False, False)),
        ("בעלים", (False, False)),
        ("店長", (False, False)),
        ("Ada", (True, False)),  # whom complaints are taken to
        ("Ada Lovelace", (True, False)),
        ("Jess", (True, True)),
        ("Mette and Ole", (True, True)),
        ("Anna-Lena van Dijk", (True, True)),
        ("Jess at the counter", (False, False)),
        ("Ada (owner)", (True, False)),
        ("Jess, owner", (True, True)),
        ("J. Smith", (True, True)),
        ("Mrs. Smith", (True, False)),
        ("HR", (False, False)),
    ],
)
def test_a_title_tells_or_is_asked_about(describe, tiny, title, judgment):
    assert judged(describe, tiny, title) == judgment


def test_what_is_said_decides(describe, tiny):
    assert judged(describe, tiny, "Jess", more="    by_name: true\n") == (True, False)
    assert judged(describe, tiny, "Ada", more="    by_name: false\n") == (False, False)


@pytest.mark.parametrize(
    ("title", "judgment"),
    [
        ("Inhaberin", (False, False)),
        ("Praxisteam", (False, False)),
        ("Tierärztinnen", (False, False)),
        ("Jess", (True, True)),
        ("Ada", (True, False)),
        ("Frau Gruber", (True, False)),
    ],
)
def test_where_every_noun_has_a_capital_the_words_for_work_tell(describe, tiny, title, judgment):
    assert judged(describe, tiny, title, languages="[de, en]") == judgment
