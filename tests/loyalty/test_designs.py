"""Every program of the library, whatever its form: words and figures are complete."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.library.programeconomics import MECHANICS
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.yeareconomics import unit_cost, year_of

NEW = (
    "prepaid-bundle",
    "growth-rebate",
    "club-box",
    "share-for-a-good-cause",
    "town-card",
    "family-account",
    "member-prices",
)


@pytest.mark.parametrize("name", NEW)
def test_daily_work_is_told(name, library):
    words = library.programs[name].words
    for told in (words.returned, words.fraud, words.medium, words.ending):
        assert told


def test_every_kind_of_program_is_there(library):
    kinds = {program.facts.kind for program in library.programs.values()}
    assert kinds == set(MECHANICS) == set(library.vocabulary.program_kinds)


def test_money_that_is_given_away_costs_all_of_it(designs):
    """A hundred from the till for a good cause costs a hundred, a coffee of a hundred less."""
    values = likely_values(designs["points"].figures)
    cause, coffee = (designs[name].offer for name in ("share-for-a-good-cause", "points"))
    assert float(unit_cost(cause, values)[0, 0]) == 1
    assert float(unit_cost(coffee, values)[0, 0]) < 1


def test_a_price_cut_at_the_till_is_never_owed(designs):
    offer = designs["member-prices"].offer
    assert offer.orders_until_usable == 0
    assert offer.first_after == 1
    rates = designs["member-prices"].buyers.rates(
        likely_values(designs["member-prices"].figures)["orders_per_year"]
    )
    handed_out = offer.redeemed(rates, 12)
    assert handed_out == pytest.approx(offer.reward_rate(rates) * rates)


def test_what_is_paid_ahead_costs_the_tenth_visit_and_brings_no_gain_by_itself(designs):
    design = designs["prepaid-bundle"]
    assert design.offer.reward_rate(design.buyers.rates(1.0)).flat[0] == pytest.approx(1 / 9)
    quiet = {
        name: replace(figure, low=0.0, likely=0.0, high=0.0)
        for name, figure in design.figures.items()
        if name.startswith("gap_")
    }
    year = year_of(design, likely_values({**design.figures, **quiet}))
    assert float(year.profit[0]) < 0
