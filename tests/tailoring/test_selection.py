"""The choice against brute force: hundreds of small random problems, every subset tried."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankbook.tailoring import binaryprogram
from thankbook.tailoring.binaryprogram import Row, UnsolvedError, maximized
from thankbook.tailoring.conflicts import conflict_of, kept_covers
from thankbook.tailoring.selection import Budget, Selection

pytestmark = pytest.mark.slow

NAMES = [f"item-{letter}" for letter in "abcdefghi"]


@st.composite
def selections(draw, covered: bool = True, most: int = 9) -> Selection:
    """A problem with few names, tight budgets, many ties."""
    names = NAMES[: draw(st.integers(1, most))]
    points = {name: draw(st.integers(1, 6)) for name in names}
    budgets = {}
    for number in range(draw(st.integers(1, 4))):
        unit = draw(st.sampled_from([Decimal(1), Decimal("0.01"), Decimal(100_000)]))
        uses = {name: unit * draw(st.integers(0, 9)) for name in names}
        capacity = unit * draw(st.integers(0, 30))
        budgets[f"budget-{number}"] = Budget(capacity, uses)
    covers = {}
    if covered:
        for number in range(draw(st.integers(0, 3))):
            serving = draw(st.sets(st.sampled_from(names), min_size=1, max_size=4))
            covers[f"cover-{number}"] = frozenset(serving)
    return Selection(points, budgets, covers)


def subsets(selection: Selection) -> Iterator[frozenset[str]]:
    for size in range(len(selection.names) + 1):
        yield from map(frozenset, combinations(selection.names, size))


def is_kept(selection: Selection, chosen: frozenset[str]) -> bool:
    within = all(budget.used_by(chosen) <= budget.capacity for budget in selection.budgets.values())
    serves = all(serving & chosen for serving in selection.covers.values())
    return within and serves and selection.held <= chosen


def by_brute_force(selection: Selection) -> frozenset[str] | None:
    """The most points; of equals the choice whose names come first."""
    kept = [chosen for chosen in subsets(selection) if is_kept(selection, chosen)]
    key = lambda chosen: (  # noqa: E731 - read beside its use
        selection.value_of(chosen),
        [name in chosen for name in selection.names],
    )
    return max(kept, key=key, default=None)


@settings(max_examples=150)
@given(selections())
def test_the_best_choice_is_that_of_brute_force_ties_and_all(selection):
    assert selection.best() == by_brute_force(selection)


@settings(max_examples=50)
@given(selections(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_given_changes_nothing(selection, random):
    def shuffled(mapping):
        entries = list(mapping.items())
        random.shuffle(entries)
        return dict(entries)

    budgets = {
        name: Budget(budget.capacity, shuffled(budget.uses))
        for name, budget in selection.budgets.items()
    }
    other = Selection(shuffled(selection.points), shuffled(budgets), shuffled(selection.covers))
    assert other.best() == selection.best()


@settings(max_examples=50)
@given(
    selections(covered=False), st.sampled_from([Decimal("7.46"), Decimal("0.0031"), Decimal(390)])
)
def test_another_unit_changes_nothing(selection, factor):
    budgets = {
        name: Budget(
            budget.capacity * factor, {item: use * factor for item, use in budget.uses.items()}
        )
        for name, budget in selection.budgets.items()
    }
    assert Selection(selection.points, budgets, {}).best() == selection.best()


@settings(max_examples=50)
@given(selections(), st.integers(1, 20))
def test_more_of_anything_never_lowers_the_value(selection, more):
    value = selection.best_value()
    for name in selection.limits:
        grown = selection.with_growth(name, Decimal(more)).best_value()
        assert value is None or (grown is not None and grown >= value)


@settings(max_examples=50)
@given(selections(most=7))
def test_covers_given_up_are_the_least_important_that_can_be(selection):
    by_importance = sorted(selection.covers)
    kept = kept_covers(selection, by_importance)

    def served(covers):
        return any(
            is_kept(selection.limited_to(selection.limits, covers), chosen)
            for chosen in subsets(selection)
        )

    every = [list(covers) for size in range(4) for covers in combinations(by_importance, size)]
    possible = [covers for covers in every if served(covers)]
    best = max(possible, key=lambda covers: [name in covers for name in by_importance])
    assert list(kept) == best


@settings(max_examples=50)
@given(selections(most=7))
def test_a_conflict_is_as_small_as_can_be_and_its_relaxations_resolve_it(selection):
    by_importance = sorted(selection.covers)
    kept = kept_covers(selection, by_importance)
    for name in set(by_importance) - set(kept):
        conflict = conflict_of(selection, name, kept)
        everything = [*conflict.limits, *conflict.beside]
        assert not alone(selection, conflict, everything)
        for without in everything:
            assert alone(
                selection,
                conflict,
                [constraint for constraint in everything if constraint != without],
            )
        for relaxation in conflict.relaxations:
            needed = selection.limited_to(selection.limits, [name, *kept])
            for limit, growth in relaxation.raises.items():
                needed = needed.with_growth(limit, growth)
            assert by_brute_force(needed) is not None


def alone(selection, conflict, names):
    """Whether the cover can be served under the named limits, beside the named covers."""
    budgets = [name for name in names if name in selection.budgets]
    covers = [name for name in names if name in selection.covers]
    part = selection.limited_to(budgets, [conflict.cover, *covers])
    return by_brute_force(part) is not None


@settings(max_examples=50)
@given(selections(most=7))
def test_a_single_budget_is_raised_by_the_least_that_is_enough(selection):
    for name in selection.budgets:
        raised = selection.least_raise([name])
        others = {other: budget for other, budget in selection.budgets.items() if other != name}
        free = Selection(selection.points, others, selection.covers)
        kept = [chosen for chosen in subsets(free) if is_kept(free, chosen)]
        if not kept:
            assert raised is None
            continue
        budget = selection.budgets[name]
        least = max(min(map(budget.used_by, kept)) - budget.capacity, Decimal(0))
        assert (raised or {}).get(name, Decimal(0)) == least


@st.composite
def sharing(draw) -> Selection:
    """Two who have their own work, and help each other out with a third kind of it."""
    names = NAMES[: draw(st.integers(1, 5))]
    own = {name: {item: Decimal(draw(st.integers(0, 5))) for item in names} for name in "ab"}
    common = {item: Decimal(draw(st.integers(0, 5))) for item in names}
    there = {name: Decimal(draw(st.integers(0, 9))) for name in "ab"}
    every = {item: own["a"][item] + own["b"][item] + common[item] for item in names}
    budgets = {name: Budget(there[name], own[name], (name,)) for name in "ab"}
    budgets["both"] = Budget(there["a"] + there["b"], every, ("a", "b"))
    wanted = frozenset(draw(st.sets(st.sampled_from(names), min_size=1)))
    points = {item: draw(st.integers(1, 6)) for item in names}
    return Selection(points, budgets, {"cover": wanted})


@settings(max_examples=50)
@given(sharing(), st.integers(1, 9))
def test_what_grows_for_one_budget_is_there_for_those_that_it_is_part_of(selection, more):
    assert selection.best() == by_brute_force(selection)
    value = selection.best_value()
    for limit in ("a", "b"):
        grown = selection.with_growth(limit, Decimal(more)).best_value()
        assert value is None or (grown is not None and grown >= value)
        raised = selection.least_raise([limit])
        if raised is not None:
            assert selection.with_growth(limit, raised.get(limit, Decimal(0))).is_feasible()
            if raised:
                assert not selection.with_growth(limit, raised[limit] - 1).is_feasible()
    together = selection.least_raise(["a", "b"])
    for limit, growth in (together or {}).items():
        selection = selection.with_growth(limit, growth)
    assert selection.is_feasible()


def test_what_the_solver_cannot_see_is_checked_exactly():
    """A budget that is broken by a millionth of a millionth is broken."""
    tiny = Decimal("0.000000000001")
    row = Row({"a": Decimal(1), "b": Decimal(1) + tiny}, at_most=Decimal(2))
    assert maximized(["a", "b"], {"a": 2, "b": 3}, [row]) == {"b"}
    exact = Row({"a": Decimal("0.1"), "b": Decimal("0.2")}, at_most=Decimal("0.3"))
    assert maximized(["a", "b"], {"a": 1, "b": 1}, [exact]) == {"a", "b"}


@st.composite
def far_apart(draw) -> Selection:
    """A problem whose numbers are as far from each other as a description can make them."""
    names = NAMES[: draw(st.integers(1, 7))]
    points = {name: draw(st.integers(1, 6)) for name in names}
    powers = st.integers(-2, 26).map(lambda power: Decimal(10) ** power)
    budgets = {}
    for number in range(draw(st.integers(1, 3))):
        uses = {name: draw(powers) * draw(st.integers(0, 9)) for name in names}
        capacity = draw(powers) * draw(st.integers(0, 9))
        budgets[f"budget-{number}"] = Budget(capacity, uses)
    serving = draw(st.sets(st.sampled_from(names), max_size=3))
    return Selection(points, budgets, {"cover": frozenset(serving)} if serving else {})


@settings(max_examples=100, deadline=None)
@given(far_apart())
def test_numbers_of_any_size_are_chosen_among_as_exactly(selection):
    """HiGHS refuses numbers above 1e15 and overlooks those below 1e-9."""
    assert selection.best() == by_brute_force(selection)
    for name in selection.budgets:
        raised = selection.least_raise([name])
        for other, more in (raised or {}).items():
            selection = selection.with_growth(other, more)
        assert raised is None or selection.is_feasible()


def test_a_search_ends_where_very_many_choices_miss_a_limit_by_less_than_can_be_seen():
    """Each of a thousand choices of half the names breaks the limit by a part in 1e12."""
    names = [f"item-{number:02}" for number in range(24)]
    weights = {
        name: Decimal(1) + Decimal(number + 1).scaleb(-14) for number, name in enumerate(names)
    }
    row = Row(weights, at_most=Decimal(12))
    chosen = maximized(names, dict.fromkeys(names, 1), [row])
    assert len(chosen) == 11


def test_a_solver_that_stops_is_heard(monkeypatch):
    monkeypatch.setitem(binaryprogram._OPTIONS, "time_limit", 0.0)
    names = [f"item-{number:02}" for number in range(24)]
    weights = {name: Decimal(number * 37 % 23 + 1) for number, name in enumerate(names)}
    with pytest.raises(UnsolvedError, match="Time limit reached"):
        maximized(names, dict.fromkeys(names, 1), [Row(weights, at_most=Decimal(100))])


def test_nothing_to_choose_from_is_a_choice():
    assert Selection({}, {"money": Budget(Decimal(5), {})}).best() == frozenset()
    assert Selection({"a": 1}, {}, {}).best() == {"a"}


def test_ninety_items_with_many_ties_give_the_same_choice_every_time():
    names = [f"item-{number:02}" for number in range(90)]
    points = {name: 10 + number % 7 for number, name in enumerate(names)}
    uses = {name: Decimal(10 + number * 37 % 23) for number, name in enumerate(names)}
    items = {name: Decimal(1) for name in names}
    selection = Selection(
        points,
        {"minutes": Budget(Decimal(200), uses), "items": Budget(Decimal(12), items)},
        {"first": frozenset(names[40:44])},
    )
    chosen = selection.best()
    assert (
        chosen
        == Selection(dict(reversed(points.items())), selection.budgets, selection.covers).best()
    )
    assert len(chosen) <= 12
    assert chosen & set(names[40:44])
