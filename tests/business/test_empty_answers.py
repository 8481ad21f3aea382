"""None and 0 are answers: no default takes the place of an empty list or of a zero."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thankbook.business.tracedfigures import Figures
from thankbook.tailoring.calendar.openingdays import Opening

CLOSED = "  closed: [sun, mon]"


@pytest.mark.parametrize(
    ("said", "months"), [("", (1, 7)), ("[]", ()), ("[3]", (3,)), ("~", (1, 7))]
)
def test_quiet_months(tiny, altered, describe, vocabulary, said, months) -> None:
    text = altered(tiny, (CLOSED, f"{CLOSED}\n  quiet_months: {said}" if said else CLOSED))
    opening = Opening(describe(text), vocabulary)
    usual = vocabulary.trades["bakery"].calendar.quiet_months
    assert opening.quiet_months() == (months if said in ("[]", "[3]") else usual)
    is_default = any(origin.field == "calendar.quiet_months" for origin in opening.defaults_used())
    assert is_default == (said in ("", "~"))


@pytest.mark.parametrize(("said", "days"), [("[]", 7 * 52), ("[sun]", 6 * 52)])
def test_open_every_day(tiny, altered, describe, vocabulary, said, days) -> None:
    text = altered(tiny, (CLOSED, f"  closed: {said}"))
    assert Figures(describe(text), vocabulary).working_days().value == days


def test_nothing_is_kept_for_managers(tiny, describe) -> None:
    described = describe(f"{tiny}managers_only: []\n")
    assert not described.is_for_managers("money.average_order")


@pytest.mark.parametrize(
    ("instead_of", "typed", "what"),
    [
        ("complaints_per_year: 6", "complaints_per_year: 0", lambda figures: figures.complaints()),
        ("greeting_card: 4.5", "greeting_card: 0", lambda figures: figures.price("greeting_card")),
        (
            "yearly_retention: 0.8",
            "yearly_retention: 0.8\n  orders_per_customer_per_year: 0",
            lambda figures: figures.orders(),
        ),
    ],
)
def test_a_zero_is_a_figure_of_the_description(
    tiny, altered, describe, vocabulary, instead_of, typed, what
) -> None:
    figure = what(Figures(describe(altered(tiny, (instead_of, typed))), vocabulary))
    assert figure.value == Decimal(0)
    assert all(origin.kind == "description" for origin in figure.origins)
