"""What would change a choice, against brute force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from benchmarks.counterfactuals import outcomes
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tailoring.test_selection import by_brute_force, is_kept, selections, subsets

from thankbook.tailoring import binaryprogram
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.counterfactual import PROGRAMS, Search, Threshold, swap
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.selection import Budget, Selection

pytestmark = pytest.mark.slow


@settings(max_examples=60)
@given(selections(most=4))
def test_a_limit_grows_by_the_least_that_brings_a_name_in(selection):
    best = selection.best()
    if best is None:
        return
    budget_id = min(selection.budgets)
    for name in selection.names:
        if name not in best:
            found = least_growth(selection, name, budget_id)
            clear, tied = growths_by_brute_force(selection, name, budget_id)
            assert (found in clear | tied) if found is not None else not clear
            assert not clear or found <= min(clear)


def least_growth(selection: Selection, name: str, budget_id: str) -> Decimal | None:
    found = Search(selection, selection.best_value(), name, PROGRAMS).threshold(budget_id)
    assert found is None or not found.stopped
    return found.growth if found else None


def growths_by_brute_force(selection, name, budget_id):
    """Growths at which a name is in: where no choice without it is as good, and where one is.

    Every capacity at which another subset becomes possible is tried.
    """
    budget = selection.budgets[budget_id]
    used = {budget.used_by(chosen) for chosen in subsets(selection)}
    clear, tied = set(), set()
    for capacity in {budget.capacity, *(use for use in used if use > budget.capacity)}:
        grown = selection.with_growth(budget_id, capacity - budget.capacity)
        best, other = by_brute_force(grown), by_brute_force(without(grown, name))
        if best is not None and name in best:
            as_good = other is not None and grown.value_of(other) == grown.value_of(best)
            (tied if as_good else clear).add(capacity - budget.capacity)
    return clear, tied


def without(selection: Selection, name: str) -> Selection:
    """The choice without a name; a cover that only it serves cannot be served then."""
    return selection.without(name)


def test_the_growth_that_brings_a_name_in_may_be_more_than_it_lacks():
    """With a little more something better comes in first."""
    uses = {"small": Decimal(3), "good": Decimal(4), "wanted": Decimal(5)}
    selection = Selection(
        {"small": 2, "good": 5, "wanted": 4}, {"time": Budget(Decimal(3), uses)}, {}
    )
    assert selection.best() == {"small"}
    assert least_growth(selection, "wanted", "time") == 6
    assert selection.with_growth("time", Decimal(6)).best() == {"good", "wanted"}


@settings(max_examples=60)
@given(selections(most=4), st.integers(0, 12))
def test_a_search_costs_no_more_programs_than_it_may(selection, programs):
    """Where they are spent, what it says still holds: nothing below is enough."""
    best = selection.best()
    if best is None:
        return
    for name in set(selection.names) - best:
        search, solved = Search(selection, selection.value_of(best), name, programs), Counter()
        with counted_programs(solved):
            found = [search.threshold(budget_id) for budget_id in sorted(selection.budgets)]
        assert solved.total() <= programs
        for budget_id, raised in zip(sorted(selection.budgets), found, strict=True):
            clear, _ = growths_by_brute_force(selection, name, budget_id)
            assert not clear or (raised is not None and raised.growth <= min(clear))


@contextmanager
def counted_programs(solved: Counter[str]) -> Iterator[None]:
    """Counts each program that the solver is given."""
    solving = binaryprogram._solved

    def counting(*program: Any) -> frozenset[str] | None:
        solved["programs"] += 1
        return solving(*program)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(binaryprogram, "_solved", counting)
        yield


def test_many_limits_in_the_way_cost_a_known_number_of_programs():
    """Sixty names, whose value and cost hardly differ: each step brings in something else."""
    names = [f"item-{number:02}" for number in range(60)]
    points = {name: 40 - number // 3 for number, name in enumerate(names)}
    minutes = {name: Decimal(60 + number * 37 % 23) for number, name in enumerate(names)}
    money = {name: Decimal(number * 53 % 31) for number, name in enumerate(names)}
    budgets = {
        "items": Budget(Decimal(8), dict.fromkeys(names, Decimal(1))),
        "minutes": Budget(Decimal(2500), minutes),
        "money": Budget(Decimal(260), money),
    }
    selection, solved = Selection(points, budgets, {}), Counter[str]()
    value = selection.best_value()
    with counted_programs(solved):
        search = Search(selection, value, "item-57", 30)
        found = [search.threshold(budget_id) for budget_id in budgets]
    assert solved.total() <= 30
    assert found[0] is not None
    assert found[0].stopped
    assert found[0].growth > 0
    assert all(raised is not None and raised.stopped for raised in found)


def test_a_program_with_too_many_branches_is_an_open_question(monkeypatch):
    def given_up(*_: object) -> None:
        raise UnsolvedError("Solution limit reached")

    uses = {"a": Decimal(1), "b": Decimal(1)}
    selection = Selection({"a": 2, "b": 1}, {"items": Budget(Decimal(1), uses)})
    assert selection.best() == {"a"}
    monkeypatch.setattr(binaryprogram, "_solved", given_up)
    assert Search(selection, 2, "b", PROGRAMS).threshold("items") == Threshold(
        "items", Decimal(0), True
    )


@settings(max_examples=30)
@given(selections(most=6))
def test_the_other_way_around_is_the_best_there_is(selection):
    best = selection.best()
    if best is None:
        return
    for name in selection.names:
        other = selection.without(name) if name in best else selection.holding(name)
        assert other.best() == by_brute_force(other)


def test_a_swap_says_who_goes_and_who_comes(planned):
    portfolio = planned.portfolio
    left_out = [
        candidate for candidate in portfolio.candidates if candidate.item.id not in portfolio.chosen
    ]
    for candidate in left_out[:2]:
        found = swap(portfolio, candidate.item.id)
        if found is not None:
            assert candidate.item.id in found.comes
            assert found.points >= 0
            assert set(found.goes) <= portfolio.chosen
    for item_id in sorted(portfolio.chosen)[:2]:
        found = swap(portfolio, item_id)
        assert found is None or (item_id in found.goes and found.points >= 0)


def test_what_is_told_holds_when_it_is_written_down(described, library):
    """A small part of what ``benchmarks/counterfactuals.py`` tries."""
    tried = list(outcomes(tailor(described("nettle-and-comb"), library), every=15))
    assert not [told for told in tried if not told[2]]
    assert {"room", "keep_in", "swap"} <= {kind for kind, _, _ in tried}


def test_a_growth_that_is_rounded_up_past_what_it_needs_is_looked_for_again():
    """Of ten minutes a week, nine would let it in, and ten something better: so more is told."""
    uses = {"held": Decimal(5), "good": Decimal(10), "wanted": Decimal(9)}
    selection = Selection({"held": 9, "good": 5, "wanted": 4}, {"time": Budget(Decimal(5), uses)})
    search = Search(selection, 9, "wanted", PROGRAMS)
    assert search.threshold("time") == Threshold("time", Decimal(9))
    assert "wanted" not in selection.with_growth("time", Decimal(10)).best()
    assert search.threshold("time", Decimal(10)) == Threshold("time", Decimal(19))


def test_beside_the_others_there_is_room_with_what_is_lacking(planned):
    """Whatever is left out fits beside all the chosen ones once its shortfalls are gone."""
    portfolio = planned.portfolio
    for candidate in portfolio.candidates:
        if candidate.item.id in portfolio.chosen:
            continue
        shortfalls = portfolio.shortfalls(candidate)
        assert shortfalls, candidate.item.id
        grown = portfolio.selection
        for shortfall in shortfalls:
            grown = grown.with_growth(shortfall.limit.id, shortfall.lacking.value)
        assert is_kept(grown, portfolio.chosen | {candidate.item.id})
