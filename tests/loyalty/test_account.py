"""One account: months add up to the year, and cash less debts to the profit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from thankbook.loyalty.account import account_of
from thankbook.loyalty.breakeven import break_even
from thankbook.loyalty.liability import allocated, liability_at_year_end
from thankbook.loyalty.members import members_of
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.yeareconomics import unit_cost, year_of
from thankbook.strictmodel import Range

FULL = 6
NONE = Range(low=Decimal(0), likely=Decimal(0), high=Decimal(0))


@pytest.fixture(scope="module")
def accounts(designs):
    return {name: account_of(design, FULL) for name, design in designs.items()}


def test_a_year_of_months_in_full_use_is_the_year(designs, accounts):
    for name, account in accounts.items():
        year = year_of(designs[name], likely_values(designs[name].figures))
        assert account.full_year_profit == pytest.approx(float(year.profit[0]), abs=1e-6), name


def test_cash_less_what_is_owed_is_profit_less_what_is_still_to_be_written_off(designs, accounts):
    for name, account in accounts.items():
        setup = designs[name].figures["setup"].likely
        profits = np.cumsum([month.profit for month in account.first_year])
        for number, (left, profit) in enumerate(zip(account.left, profits, strict=True)):
            unwritten = setup * (1 - number / (12 * designs[name].setup_years))
            assert left == pytest.approx(profit - unwritten, abs=1e-6), (name, number)


def test_nothing_owed_is_ever_less_than_nothing(accounts):
    for account in accounts.values():
        assert all(month.rewards_owed >= 0 for month in account.months)
        assert all(month.fees_owed >= -1e-9 for month in account.months)


def test_what_is_owed_is_what_was_earned_and_not_handed_out(designs, accounts):
    for name in ("stamp-card", "points", "credit", "service-credit"):
        design, account = designs[name], accounts[name]
        cost = float(unit_cost(design.offer, likely_values(design.figures))[0, 0])
        outstanding = account.earned - account.handed_out
        assert account.first_year[-1].rewards_owed == pytest.approx(outstanding * cost)
        assert outstanding > 0


def test_the_books_owe_what_the_account_owes(accounts):
    """Without breakage: the points' share of sales, by the part that was not handed out."""
    for name in ("stamp-card", "points", "service-credit"):
        account = accounts[name]
        cent = Decimal("0.01")
        sales, earned = (round(Decimal(repr(x)), 2) for x in (account.sales, account.earned))
        share = allocated(sales, earned).points
        owed = float(share) * (1 - account.handed_out / account.earned)
        found = liability_at_year_end(account, NONE, cent)
        assert float(found.likely) == pytest.approx(owed, abs=0.02), name


def test_rewards_handed_out_are_those_of_drawn_members(designs):
    """Each member with a rate of its own joins in a month of the first six and fills cards."""
    design = designs["stamp-card"]
    random = np.random.default_rng(5)
    members = members_of(design, likely_values(design.figures))
    drawn = 200_000
    cells = random.choice(members.rates.shape[1], drawn)
    rates = members.orders[0][cells]
    months = 12 - random.integers(0, FULL, drawn)
    cards = random.poisson(rates * months / 12) // design.offer.paid_orders
    heads = float(np.sum(members.heads))
    price = design.figures["average_order"].likely * design.offer.reward
    account = account_of(design, FULL)
    assert account.handed_out == pytest.approx(heads * float(np.mean(cards)) * price, rel=0.01)


def test_the_heaviest_are_paid_first(designs):
    design = designs["stamp-card"]
    members = members_of(design, likely_values(design.figures))
    out = (members.heads * design.offer.redeemed(members.orders, 3))[0]
    earned = (members.heads * members.orders * design.offer.generosity)[0]
    heavy = design.buyers.heavy
    assert np.sum(out * heavy) / np.sum(out) > np.sum(earned * heavy) / np.sum(earned)


def test_payback_is_where_the_line_of_what_is_left_comes_up(accounts):
    for name, account in accounts.items():
        up = [number for number, left in enumerate(account.left) if left >= 0]
        if up:
            assert account.payback == up[0], name
        else:
            assert account.payback is None or account.payback > 12, name


def test_what_loses_every_year_is_never_paid_back(designs, accounts):
    for name, account in accounts.items():
        design = designs[name]
        before_setup = (
            account.full_year_profit + design.figures["setup"].likely / design.setup_years
        )
        if before_setup < 0 and account.left[-1] < 0:
            assert account.payback is None, name


def test_a_fee_is_owed_as_long_as_its_year_is_to_come(designs, accounts):
    design, account = designs["paid-membership"], accounts["paid-membership"]
    fees = float(year_of(design, likely_values(design.figures)).parts["fees"][0])
    assert account.months[1].fees_owed == pytest.approx(fees / FULL * 11 / 12)
    assert account.months[FULL].fees_owed == pytest.approx(
        sum(fees / FULL * (12 - months) / 12 for months in range(1, FULL + 1))
    )


def test_what_comes_once_a_year_is_owed_until_then(designs, accounts):
    account = accounts["service-credit"]
    assert designs["service-credit"].offer.once_a_year
    owed = [month.rewards_owed for month in account.first_year[:-1]]
    assert owed == sorted(owed)
    assert owed[-1] > 0


def test_break_even_holds_for_the_account(designs):
    """With extra orders at break-even and nobody kept, a year in full use earns nothing."""
    design = designs["points"]
    found = break_even(design).uplift
    quiet = {
        name: replace(figure, low=0.0, likely=0.0, high=0.0)
        for name, figure in design.figures.items()
        if name in ("gap_in_staying",)
    }
    values = likely_values(design.figures | quiet)
    now = float(members_of(replace(design, figures=design.figures | quiet), values).uplift[0])
    gap = design.figures["gap_in_orders"]
    at_it = replace(gap, low=0.0, likely=gap.likely * found / now, high=9.0)
    even = replace(design, figures=design.figures | quiet | {"gap_in_orders": at_it})
    assert account_of(even, FULL).full_year_profit == pytest.approx(0, abs=1e-6)
