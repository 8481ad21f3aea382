"""What a plan leaves, and what would use it best."""

from __future__ import annotations

import pytest
from tests.tailoring.conftest import BUSINESSES, SOME

from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.reader.unusedinwords import UnusedWords
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.unusedmeans import UnusedMeans

pytestmark = pytest.mark.slow


@SOME[0]
def test_all_that_is_left_is_told_and_what_would_use_it_has_room(planned):
    unused = UnusedMeans(planned)
    money, portfolio = unused.money(), planned.portfolio
    left = portfolio.limit("money").capacity.value - portfolio.used(portfolio.limit("money")).value
    assert (money is None) == (left <= 0)
    idle = {minutes.role.id: minutes for minutes in unused.minutes()}
    for role in planned.description.business.team:
        limit = portfolio.limit(f"minutes/{role.id}")
        is_idle = planned.used(limit).value < limit.capacity.value / 2
        assert is_idle == (role.id in idle)
    best = [minutes.best for minutes in idle.values()] + ([money.best] if money else [])
    for candidate in filter(None, best):
        lacking = {shortfall.limit.kind for shortfall in portfolio.shortfalls(candidate)}
        assert lacking <= {"items"}


def test_what_would_come_next_comes_when_there_is_room(library, describe):
    text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    made = tailor(describe(text), library)
    coming = UnusedMeans(made).next_best()
    assert text.count("\n  items: 5 ") == 1
    again = tailor(describe(text.replace("\n  items: 5 ", "\n  items: 6 ")), library)
    expected = made.portfolio.chosen - {*coming.goes} | {*coming.comes} if coming else None
    assert again.portfolio.chosen == (expected or made.portfolio.chosen)


def test_a_role_without_work_is_named_and_staff_read_none_of_it(tiny, describe, library):
    text = tiny.replace(
        "channels:",
        "  - {id: office, kind: back, title: office, people: 1, minutes_per_week: 900}\nchannels:",
    )
    made = tailor(describe(text), library)
    lines = list(UnusedWords(page_maker(made, Edition.MANAGER)).lines())
    assert any(line.startswith("office: ") and "a week is" in line for line in lines)
    assert any("of the year's budget is not planned" in line for line in lines)
    assert list(UnusedWords(page_maker(made, Edition.STAFF)).lines()) == []


@pytest.mark.parametrize(("owner", "counter", "items"), [(20, 10, 3), (60, 40, 8), (5, 0, 1)])
def test_how_many_tactics_a_team_holds_follows_its_minutes(
    tiny, describe, library, owner, counter, items
):
    assert tiny.count("minutes_per_week: 60") == tiny.count("minutes_per_week: 40") == 1
    text = tiny.replace("minutes_per_week: 60", f"minutes_per_week: {owner}")
    text = text.replace("minutes_per_week: 40", f"minutes_per_week: {counter}")
    made = tailor(describe(text), library)
    assert made.portfolio.limit("items").capacity.value == items
