"""A year's cost, worked out by hand for the tiny business."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure, FigureMissingError, Figures
from thankbook.library.itemfacts import ChecklistFacts, TacticFacts
from thankbook.tailoring.cost import Cost, Costing


@pytest.fixture(scope="module")
def costing(tiny, describe, vocabulary, altered):
    """What the tiny business after some changes pays."""
    return lambda *changes: Costing(
        Figures(describe(altered(tiny, *changes)), vocabulary), vocabulary
    )


@pytest.fixture(scope="module")
def tactic(vocabulary):
    def make(**values):
        basis = {"stages": ("regular",), "goals": ("retain",), "touches_per_customer_per_year": 1}
        return TacticFacts.model_validate(basis | values, context={"vocabulary": vocabulary})

    return make


@pytest.fixture(scope="module")
def checklist(vocabulary):
    def make(**values):
        basis = {"area": "service", "minutes": 5, "items": ("a", "b", "c")}
        return ChecklistFacts.model_validate(basis | values, context={"vocabulary": vocabulary})

    return make


ACTIVE = Origin("description", "customers.active", 11, Decimal(200))
CARD = Origin("description", "prices.greeting_card", 26, Decimal("4.5"))

TIMES = [
    ({"per": "year"}, 1),
    ({"per": "year", "times": 3}, 3),
    ({"per": "quarter"}, 4),
    ({"per": "month"}, 12),
    ({"per": "week", "times": 2}, 104),
    ({"per": "working_day"}, 260),  # (7 - 2) * 52
    ({"per": "working_day", "at_most_per_week": 3}, 156),  # 3 * 52 is less than 260
    ({"per": "working_day", "at_most_per_week": 50}, 260),
    ({"per": "customer"}, 200),
    ({"per": "known_customer", "times": 2}, 100),  # 2 * 200 * 0.25
    ({"per": "new_customer", "share": Decimal("0.7")}, 28),  # 0.7 * 200 * 0.2
    ({"per": "lapsed_customer"}, 40),
    ({"per": "complaint"}, 6),
    ({"per": "colleague"}, 3),
    ({"per": "order", "share": Decimal("0.01")}, 23),  # 22.5
    ({"per": "order", "share": Decimal("0.0001")}, 1),  # 0.225, but once at least
    ({"per": "order", "share": Decimal("0.01"), "times": 3}, 68),  # 67.5, rounded once
]


@pytest.mark.parametrize(("rhythm", "times"), TIMES)
def test_times(costing, tactic, rhythm, times):
    cost = costing().of_tactic(tactic(rhythm=rhythm))
    assert cost.times.value == times
    assert cost.minutes_per_year == {}


def test_minutes_and_money(costing, tactic):
    """50 cards a year: 5 minutes of the owner each and 30 once, 4.50 + 2 * 0.60 (default) each."""
    cost = costing().of_tactic(
        tactic(
            rhythm={"per": "known_customer"},
            minutes={"lead": 5, "front": 2},
            setup_minutes={"lead": 30},
            materials={"greeting_card": 1, "printed_card": 2},
        )
    )
    minutes = {role: figure.value for role, figure in cost.minutes_per_year.items()}
    assert minutes == {"owner": 50 * 5 + 30, "counter": 50 * 2}
    assert cost.money_per_year.value == 50 * (Decimal("4.5") + 2 * Decimal("0.60"))
    assert {ACTIVE, CARD} < cost.money_per_year.origins
    assert Origin("default", "prices.printed_card", 0, Decimal("0.60")) in (
        cost.money_per_year.origins
    )


def test_minutes_rest_on_what_the_times_rest_on(costing, tactic):
    cost = costing().of_tactic(tactic(rhythm={"per": "customer"}, minutes={"lead": 1}))
    assert cost.minutes_per_year["owner"] == Figure(Decimal(200), frozenset({ACTIVE}))


def test_only_setting_up(costing, tactic):
    cost = costing().of_tactic(tactic(rhythm={"per": "week"}, setup_minutes={"front": 45}))
    assert {role: figure.value for role, figure in cost.minutes_per_year.items()} == {"counter": 45}


def test_a_cap_keeps_the_origins(costing, tactic):
    """260 a year is a cap, but that it is reached says something about the customers."""
    cost = costing(("active: 200", "active: 90000")).of_tactic(
        tactic(rhythm={"per": "known_customer", "at_most_per_week": 5})
    )
    assert cost.times.value == 260
    assert "customers.active" in {origin.field for origin in cost.times.origins}


def test_a_missing_price_leaves_out_the_money_alone(costing, tactic):
    """What is known of it, the times and the minutes, is known all the same."""
    by_post = ("channels: [in_person, phone]", "channels: [in_person, phone, post]")
    abroad = costing(("currency: DKK", "currency: XPF"), by_post)
    materials = {"stamp": 1, "greeting_card": 2, "flowers": 1}
    cost = abroad.of_tactic(
        tactic(rhythm={"per": "year"}, materials=materials, minutes={"front": 5})
    )
    assert cost.missing_prices == ("prices.stamp", "prices.flowers")
    assert cost.money_per_year is None
    assert not cost.is_free
    assert cost.known_money.value == 9
    assert cost.times.value == 1
    assert cost.minutes_per_year["counter"].value == 5


def test_times_that_nobody_knows_are_raised(costing, tactic):
    with pytest.raises(FigureMissingError) as missed:
        costing(("      orders_per_year: 2.5\n", "")).of_tactic(tactic(rhythm={"per": "order"}))
    assert missed.value.fields == ("money.orders_per_customer_per_year",)


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("lead", "owner"),
        ("front", "counter"),
        ("account", "counter"),  # front stands in
        ("back", "counter"),
        ("marketing", "owner"),  # lead stands in
    ],
)
def test_who_does_it(costing, kind, role):
    assert costing().role(kind).id == role


def test_who_does_it_where_one_person_does_all(costing):
    alone = costing(("kind: front", "kind: lead"))
    assert {alone.role(kind).id for kind in ("lead", "front", "account", "back", "marketing")} == {
        "owner"
    }


def test_the_first_role_of_a_kind_does_it(costing):
    two = costing(
        ("id: owner\n    kind: lead", "id: manager\n    kind: front"),
        ("kind: front\n    title: counter", "kind: lead\n    title: counter"),
    )
    assert two.role("front").id == "manager"


def test_minutes_of_kinds_that_one_role_does_are_added(costing, tactic):
    facts = tactic(
        rhythm={"per": "month"},
        minutes={"front": 10, "back": 5, "account": 2},
        setup_minutes={"back": 30, "front": 1},
    )
    cost = costing().of_tactic(facts)
    assert cost.minutes_each_time == {"counter": 17}
    assert cost.setup_minutes == {"counter": 31}
    assert cost.minutes_per_year["counter"].value == 12 * 17 + 31


@pytest.mark.parametrize(
    ("cadence", "times"),
    [("daily", 260), ("weekly", 52), ("monthly", 12), ("quarterly", 4), ("yearly", 1), ("once", 1)],
)
def test_checklist(costing, checklist, cadence, times):
    cost = costing().of_checklist(checklist(cadence=cadence, roles=("front", "back")))
    assert cost.times.value == times
    assert cost.minutes_each_time == {"counter": 5}  # two kinds, one role, one list
    assert cost.money_per_year.value == 0


def test_nobody_knows_how_often_each_time_is(costing, checklist):
    assert costing().of_checklist(checklist(cadence="each_time", roles=("front",))) is None


def test_every_cadence_is_counted_but_each_time(costing, checklist, vocabulary):
    uncounted = [
        cadence
        for cadence in vocabulary.cadences
        if costing().of_checklist(checklist(cadence=cadence, roles=("lead",))) is None
    ]
    assert uncounted == ["each_time"]


MINUTES = st.dictionaries(
    st.sampled_from(["lead", "front", "account", "back", "marketing"]), st.integers(1, 2400)
)
RHYTHMS = st.fixed_dictionaries(
    {
        "per": st.sampled_from(["year", "week", "working_day", "order", "customer", "complaint"]),
        "times": st.integers(1, 50),
        "share": st.decimals(0, 1, places=3),
        "at_most_per_week": st.none() | st.integers(1, 100),
    }
)


@pytest.fixture(scope="module")
def unaltered(costing):
    return costing()


@given(rhythm=RHYTHMS, minutes=MINUTES, setup=MINUTES, more=st.integers(1, 100), data=st.data())
def test_minutes_grow_with_minutes_and_are_never_negative(
    unaltered, tactic, rhythm, minutes, setup, more, data
):
    kind = data.draw(st.sampled_from(["lead", "front", "account", "back", "marketing"]))
    less = unaltered.of_tactic(tactic(rhythm=rhythm, minutes=minutes, setup_minutes=setup))
    longer = {**minutes, kind: min(minutes.get(kind, 0) + more, 2400)}
    greater = unaltered.of_tactic(tactic(rhythm=rhythm, minutes=longer, setup_minutes=setup))
    added = sum(longer.values()) - sum(minutes.values())
    assert all(figure.value >= 0 for figure in less.minutes_per_year.values())
    assert total(greater) - total(less) == added * less.times.value
    assert less.times.value >= (1 if rhythm["share"] else 0)
    assert less.times.value == less.times.value.to_integral_value()


def total(cost: Cost) -> Decimal:
    return sum((figure.value for figure in cost.minutes_per_year.values()), Decimal(0))


@given(rhythm=RHYTHMS, share=st.decimals(0, 1, places=3))
def test_times_grow_with_the_share(unaltered, tactic, rhythm, share):
    low, high = sorted((share, rhythm["share"]))
    fewer = unaltered.of_tactic(tactic(rhythm={**rhythm, "share": low})).times.value
    more = unaltered.of_tactic(tactic(rhythm={**rhythm, "share": high})).times.value
    assert fewer <= more
