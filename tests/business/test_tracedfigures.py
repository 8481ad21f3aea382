"""The tiny business, counted by hand: 200 customers, 25% by name, 0.25 * 40 + 0.5 * 2.5 orders."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure, FigureMissingError, Figures


@pytest.fixture
def figures(tiny, describe, vocabulary, altered):
    """Figures of the tiny business after some changes."""
    return lambda *changes: Figures(describe(altered(tiny, *changes)), vocabulary)


def given(field: str, line: int, value: str) -> Origin:
    return Origin("description", field, line, Decimal(value))


def default(field: str, value: str) -> Origin:
    return Origin("default", field, 0, Decimal(value))


ACTIVE = given("customers.active", 11, "200")

COUNTS = [
    ("working_days", (), "260", {given("calendar.closed", 41, "2")}),  # (7 - 2) * 52
    ("customers", (), "200", {ACTIVE}),
    (
        "known_customers",
        (),
        "50",  # 200 * 0.25: a face is no name
        {ACTIVE, given("customers.segments[0].share", 15, "0.25")},
    ),
    (
        "orders",
        (),
        "2250",  # 200 * (0.25 * 40 + 0.5 * 2.5) = 200 * 11.25
        {
            ACTIVE,
            given("customers.segments[0].share", 15, "0.25"),
            given("customers.segments[0].orders_per_year", 16, "40"),
            given("customers.segments[1].share", 19, "0.5"),
            given("customers.segments[1].orders_per_year", 20, "2.5"),
        },
    ),
    (
        "orders",
        (("retention: 0.8", "retention: 0.8\n  orders_per_customer_per_year: 12.5"),),
        "2500",  # the average is preferred: 200 * 12.5
        {ACTIVE, given("money.orders_per_customer_per_year", 24, "12.5")},
    ),
    (
        "lapsed_customers",
        (),
        "40",  # 200 * (1 - 0.8)
        {ACTIVE, given("money.yearly_retention", 23, "0.2")},
    ),
    (
        "new_customers",
        (),
        "40",  # as many as leave
        {ACTIVE, given("money.yearly_retention", 23, "0.2")},
    ),
    ("complaints", (), "6", {given("customers.complaints_per_year", 12, "6")}),
    ("colleagues", (), "3", {given("team[0].people", 31, "1"), given("team[1].people", 36, "2")}),
    # What the description leaves out and a default stands in for.
    (
        "working_days",
        (("calendar:\n  closed: [sun, mon]\n", ""),),
        "312",  # a bakery is closed on one day
        {default("calendar.closed", "1")},
    ),
    (
        "working_days",
        (("closed: [sun, mon]", "closed: []"),),
        "364",  # open every day: an empty list is an answer
        {given("calendar.closed", 41, "0")},
    ),
    (
        "lapsed_customers",
        (("money:\n  yearly_retention: 0.8\n", ""),),
        "40",
        {ACTIVE, default("money.yearly_retention", "0.2")},
    ),
    (
        "new_customers",
        (("money:\n  yearly_retention: 0.8\n", ""),),
        "40",
        {ACTIVE, default("money.yearly_retention", "0.2")},
    ),
    (
        "complaints",
        (
            ("  complaints_per_year: 6\n", ""),
            ("retention: 0.8", "retention: 0.8\n  orders_per_customer_per_year: 12.5"),
        ),
        "3",  # 2500 orders * 0.001 = 2.5: as is usual in a bakery
        {
            ACTIVE,
            given("money.orders_per_customer_per_year", 23, "12.5"),
            default("customers.complaints_per_year", "0.001"),
        },
    ),
    (
        "complaints",
        (
            ("  complaints_per_year: 6\n", ""),
            ("retention: 0.8", "retention: 0.8\n  orders_per_customer_per_year: 900"),
        ),
        "40",  # and not 180: no more than is usual for a team of up to five
        {default("customers.complaints_per_year", "40")},
    ),
    (
        "complaints",
        (
            ("  complaints_per_year: 6\n", ""),
            ("retention: 0.8", "retention: 0.8\n  orders_per_customer_per_year: 900"),
            ("people: 2\n", "people: 5\n"),
        ),
        "80",  # six people are more than five
        {default("customers.complaints_per_year", "80")},
    ),
    ("known_customers", (("known_by: [first_name]", "known_by: [face]"),), "0", {ACTIVE}),
]


def without_lines(origins):
    return {(origin.kind, origin.field, origin.value) for origin in origins}


@pytest.mark.parametrize(("what", "changes", "value", "origins"), COUNTS)
def test_count(figures, what, changes, value, origins):
    figure = figures(*changes).count(what)
    assert figure.value == Decimal(value)
    assert without_lines(figure.origins) == without_lines(origins)


@pytest.mark.parametrize(("what", "value", "origins"), [(c[0], c[2], c[3]) for c in COUNTS[:4]])
def test_origins_stand_on_their_lines(figures, what, value, origins):
    assert figures().count(what) == Figure(Decimal(value), frozenset(origins))


def test_counts_are_whole(figures):
    counted = figures(("share: 0.25", "share: 0.333")).count("known_customers")
    assert str(counted.value) == "67"  # 66.6


def test_a_retention_left_blank_is_as_if_left_out(figures):
    blank = figures(("yearly_retention: 0.8", "yearly_retention:"))
    assert default("money.yearly_retention", "0.2") in blank.lapsed_customers().origins


def test_orders_are_missed_where_one_segment_does_not_say(figures):
    with pytest.raises(FigureMissingError) as missed:
        figures(("      orders_per_year: 2.5\n", "")).count("orders")
    assert missed.value.fields == ("money.orders_per_customer_per_year",)


def test_complaints_are_missed_where_orders_are(figures):
    changes = (("  complaints_per_year: 6\n", ""), ("      orders_per_year: 2.5\n", ""))
    with pytest.raises(FigureMissingError) as missed:
        figures(*changes).count("complaints")
    assert missed.value.fields == ("money.orders_per_customer_per_year",)


def test_no_complaints_are_an_answer(figures):
    none = figures(("complaints_per_year: 6", "complaints_per_year: 0")).complaints()
    assert none == Figure(Decimal(0), frozenset({given("customers.complaints_per_year", 12, "0")}))


def test_the_answer_time_is_given(figures):
    within = figures().answer_within_hours()
    assert within == Figure(Decimal(4), frozenset({given("policies.answer_within_hours", 44, "4")}))


def test_the_answer_time_by_default(figures):
    within = figures(("  answer_within_hours: 4\n", "")).answer_within_hours()
    assert within.origins == {default("policies.answer_within_hours", str(within.value))}


def test_own_price(figures):
    price = figures().price("greeting_card")
    assert price == Figure(Decimal("4.5"), frozenset({given("prices.greeting_card", 26, "4.5")}))


def test_a_price_of_nothing_is_an_own_price(figures):
    price = figures(("greeting_card: 4.5", "greeting_card: 0")).price("greeting_card")
    assert price == Figure(Decimal(0), frozenset({given("prices.greeting_card", 26, "0")}))


@pytest.mark.parametrize(
    ("currency", "smallest"), [("DKK", "0.01"), ("EUR", "0.01"), ("JPY", "1"), ("ISK", "1")]
)
def test_default_price_in_the_smallest_coin(figures, vocabulary, currency, smallest):
    price = figures(("currency: DKK", f"currency: {currency}")).price("stamp")
    exact = vocabulary.materials["stamp"].euro * vocabulary.currencies[currency].per_euro
    assert price.origins == {default("prices.stamp", str(price.value))}
    assert abs(price.value - exact) <= Decimal(smallest) / 2
    assert price.value % Decimal(smallest) == 0
    assert price.value > 0


def test_no_price_is_made_up_in_a_currency_without_a_rate(figures):
    pacific = figures(("currency: DKK", "currency: XPF"))
    with pytest.raises(FigureMissingError) as missed:
        pacific.price("stamp")
    assert missed.value.fields == ("prices.stamp",)
    assert pacific.price("greeting_card").value == Decimal("4.5")


def test_every_default_price_is_more_than_nothing(figures, vocabulary):
    for currency in vocabulary.currencies:
        own = figures(("currency: DKK", f"currency: {currency}"), ("  greeting_card: 4.5", "  {}"))
        for material in vocabulary.materials:
            assert own.price(material).value > 0, (currency, material)


def test_figures_add_and_multiply_with_their_origins():
    one = Figure(Decimal(2), frozenset({given("a", 1, "2")}))
    other = Figure(Decimal("1.5"), frozenset({default("b", "1.5")}))
    both = frozenset({given("a", 1, "2"), default("b", "1.5")})
    assert one + other == Figure(Decimal("3.5"), both)
    assert one * other == Figure(Decimal("3.0"), both)
    assert one * 3 == Figure(Decimal(6), frozenset({given("a", 1, "2")}))


@pytest.mark.parametrize(("value", "whole"), [("0.5", "1"), ("1.4", "1"), ("2.5", "3"), ("0", "0")])
def test_halves_round_up(value, whole):
    assert str(Figure(Decimal(value)).rounded().value) == whole


def test_the_largest_business_that_is_allowed_can_be_counted(figures):
    largest = figures(
        ("active: 200", "active: 1000000000"),
        ("retention: 0.8", "retention: 0.8\n  orders_per_customer_per_year: 10000"),
        ("greeting_card: 4.5", "greeting_card: 1000000000"),
    )
    orders = largest.count("orders")
    assert orders.value == 10**13
    assert (largest.price("greeting_card") * orders * 60).rounded().value == 6 * 10**23
