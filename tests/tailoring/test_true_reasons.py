"""What is said to keep a tactic out is what keeps it out, tried for each that is out."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from tests.tailoring.conftest import BUSINESSES

from thankbook.documents.itemexplanation import Accounting
from thankbook.reader.edition import Edition
from thankbook.reader.explanations import Explanations
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring.choice import Chosen
from thankbook.tailoring.counterfactual import given_up_for
from thankbook.tailoring.monthlytouches import limit_of_month
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["nettle-and-comb", "solsikke"])
def made(request, described, library):
    return tailor(described(request.param), library)


def test_with_what_it_would_take_there_is_room_beside_the_others(made):
    portfolio = made.portfolio
    for candidate in portfolio.outside:
        lacking = {
            shortfall.limit.id: shortfall.lacking.value
            for shortfall in portfolio.shortfalls(candidate)
        }
        assert lacking
        for limit in portfolio.limits:
            if limit.kind == "minutes":  # several roles may share it
                continue
            used = portfolio.used(limit).value + candidate.use_of(limit.id)
            assert used <= limit.capacity.value + lacking.get(limit.id, Decimal(0))


def test_keep_in_brings_in_each_that_fits(made, describe, library):
    """The line that the pages print is a counterfactual that always holds."""
    text = BUSINESSES["solsikke"].read_text("utf-8")
    if made.description.business.name not in text:
        text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    for candidate in made.portfolio.outside[::8]:
        again = tailor(describe(f"{text}\nkeep_in: [{{id: {candidate.item.id}}}]\n"), library)
        assert candidate.item.id in again.portfolio.chosen


def test_the_limits_that_bind_are_told_with_how_many_they_keep_out(made):
    portfolio = made.portfolio
    counts = {limit.id: count for limit, count in portfolio.binding()}
    assert counts
    for limit in portfolio.limits:
        if limit.kind == "minutes":
            continue
        # A year has so many touches, and each month has, in which something rare falls due.
        budgets = {
            name: budget.used_by(portfolio.chosen)
            for name, budget in portfolio.selection.budgets.items()
            if limit.id in (name, limit_of_month(name))
        }
        lacking = [
            candidate
            for candidate in portfolio.outside
            if any(
                candidate.use_of(name) and used + candidate.use_of(name) > limit.capacity.value
                for name, used in budgets.items()
            )
        ]
        assert counts.get(limit.id, 0) == len(lacking)


def test_what_a_tactic_leaves_no_room_for_is_named(describe, library):
    """With one tactic in all, whatever comes in pushes out the answer to complaints."""
    text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    assert text.count("\n  items: 5 ") == 1
    made = tailor(describe(text.replace("\n  items: 5 ", "\n  items: 1 ")), library)
    assert made.portfolio.limit("items").capacity.value == 1
    accounting = Accounting(page_maker(made, Edition.MANAGER))
    out = [
        candidate
        for candidate in made.portfolio.outside
        if "recovery" in given_up_for(made.portfolio, candidate)
    ]
    assert out
    for candidate in out[::12]:
        account = accounting.of(candidate.item)
        assert not any("something that must be there" in line for line in account.changes)


def test_staff_are_told_nothing_of_limits(made):
    reader = page_maker(made, Edition.STAFF).reader
    told = Explanations(made, reader)
    candidate = made.portfolio.outside[0]
    (left,) = [left for left in made.tactics.left_out if left.item.id == candidate.item.id]
    assert told.left_out(left) == ("It fits. There is no room for it beside those that are in.",)


@pytest.mark.parametrize(("margin", "is_out"), [("0.11", True), ("0.2", True), ("0.21", False)])
def test_an_offer_that_takes_half_of_what_a_sale_earns_is_out(describe, library, margin, is_out):
    text = BUSINESSES["panchrekha"].read_text("utf-8")
    before = "gross_margin: 0.11"
    assert text.count(before) == 1
    made = tailor(describe(text.replace(before, f"gross_margin: {margin}")), library)
    facts = library.tactics["an-offer-from-the-receipts"].facts
    codes = [reason.code for reason in made.fit.against(facts)]
    assert ("out.margin" in codes) is is_out


def test_the_margin_is_told_to_managers_alone(describe, library):
    made = tailor(describe(BUSINESSES["panchrekha"].read_text("utf-8")), library)
    assert made.description.is_for_managers("money.gross_margin")
    (left,) = [
        left for left in made.tactics.left_out if left.item.id == "an-offer-from-the-receipts"
    ]
    manager, staff = (
        " ".join(Explanations(made, page_maker(made, edition).reader).left_out(left))
        for edition in (Edition.MANAGER, Edition.STAFF)
    )
    assert "half of what a sale earns" in manager
    assert "The reason is in the manager edition." in staff
    assert "earns" not in staff


def test_no_stamp_is_bought_where_nothing_goes_by_post(describe, library):
    text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    made = tailor(describe(text), library)
    channels = made.description.business.channels
    stamped = [item for item in library.tactics.values() if "stamp" in item.facts.materials]
    assert stamped
    for tactic in stamped:
        assert ("stamp" in made.costing.materials(tactic.facts)) is ("post" in channels)


def test_a_cap_is_told_with_the_rhythm(made):
    views = page_maker(made, Edition.STAFF).views
    tactics = made.library.tactics.values()
    capped = [item for item in tactics if item.facts.rhythm.at_most_per_week]
    assert capped
    for tactic in capped:
        most = tactic.facts.rhythm.at_most_per_week
        assert f", at most {most} a week" in views.rhythm(Chosen(tactic))


def test_how_often_it_is_done_is_told_as_it_is_planned(made):
    """Managers read the number of the plan; staff, where it rests on customers, the words alone."""
    manager, staff = (page_maker(made, edition) for edition in (Edition.MANAGER, Edition.STAFF))
    told = 0
    for chosen in made.tactics.chosen:
        times = int(chosen.cost.times.value)
        rhythm = manager.views.rhythm(chosen)
        if "(" in rhythm:
            told += 1
            assert rhythm.endswith(f"{times} a year)") or f"{times:,} a year)" in rhythm
        else:
            assert chosen.item.facts.rhythm.per in ("week", "month", "quarter", "year")
        if not staff.reader.may_know(chosen.cost.times):
            assert "(" not in staff.views.rhythm(chosen)
    assert told


def test_what_comes_a_few_times_a_year_lies_evenly_apart(planned):
    """Weeks between two of them differ by what months and closed weeks make of it."""
    for beginning in planned.plan.beginnings:
        rhythm = beginning.candidate.item.facts.rhythm
        days = [
            slot.day
            for slot in planned.plan.slots
            if slot.item_id == beginning.candidate.item.id and slot.kind == "dated"
        ]
        if rhythm.per != "quarter" or rhythm.times != 1 or len(days) < 3:
            continue
        if any(
            planned.library.vocabulary.materials[name].guests
            for name in beginning.candidate.item.facts.materials
        ):
            continue
        apart = [(later - day).days for day, later in pairwise(days)]
        assert max(apart) - min(apart) <= 45, (beginning.candidate.item.id, days)


def test_desk_work_lies_on_no_weekend_where_another_day_is_open(planned):
    year = planned.plan.year
    for slot in planned.plan.slots:
        facts = planned.library.tactics[slot.item_id].facts
        is_desk = "front" not in facts.minutes and facts.rhythm.per in ("month", "quarter", "year")
        guests = [planned.library.vocabulary.materials[name].guests for name in facts.materials]
        if is_desk and slot.kind == "dated" and not any(guests):
            week = year.weeks[slot.week]
            others = [day for day in week.work_days if day.weekday() not in year.weekend]
            assert slot.day.weekday() not in year.weekend or not others


@pytest.mark.parametrize(
    ("closed", "begins", "ends"),
    [
        ("[]", "Monday", "Friday"),
        ("[mon]", "Tuesday", "Friday"),
        ("[fri, sat]", "Monday", "Thursday"),
        ("[mon, tue, wed, thu, fri, sat]", "Sunday", "Sunday"),
    ],
)
def test_a_week_begins_and_ends_on_a_day_that_is_open(describe, library, closed, begins, ends):
    text = BUSINESSES["solsikke"].read_text("utf-8")
    assert text.count("  closed: [mon]") == 1
    made = tailor(describe(text.replace("  closed: [mon]", f"  closed: {closed}")), library)
    names = page_maker(made, Edition.STAFF).wording.names
    assert (names["week_begins"], names["week_ends"]) == (begins, ends)
