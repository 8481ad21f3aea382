"""Customers and money in a new description: what is known, what is guessed, how to find out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from thankbook.business.parts import Segment
from thankbook.founding.fieldmodels import field_at, sentence
from thankbook.founding.interviewanswers import Answers
from thankbook.founding.usualanswers import Usual, rounded
from thankbook.founding.yamllines import (
    GUESS,
    about,
    example,
    example_group,
    field,
    heading,
    remark,
)
from thankbook.founding.yamllines import typed as shown
from thankbook.strictmodel import Range

_COUNT = "'thankbook figures SALES.csv' counts it from an export of your till."
_ONE_COMPLAINT_IN = 50
UNLESS_KNOWN = ("money.average_order", "money.gross_margin", "money.yearly_retention")
"""The figures that are left out until their owner knows them: nobody's guess may pass for them."""
_PRICED = ("greeting_card", "treat")


def figures(answers: Answers, usual: Usual) -> Iterator[str]:
    """The groups ``customers``, ``money``, budget and prices."""
    yield from _customers(answers, usual)
    yield from _money(answers, usual)
    yield from _budget(answers, usual)


def _customers(answers: Answers, usual: Usual) -> Iterator[str]:
    yield from heading("Your customers")
    yield "customers:"
    yield from about("customers.active")
    yield from field("customers.active", answers.customers, guess="customers" in answers.guesses)
    yield from about("customers.top_fifth_share_of_sales", "0.6 is 60 percent.")
    yield from example("customers.top_fifth_share_of_sales", Decimal("0.6"))
    yield from about("customers.complaints_per_year")
    if answers.complaints is None:
        likely = max(1, answers.customers // _ONE_COMPLAINT_IN)
        yield from example("customers.complaints_per_year", likely)
    else:
        yield from field("customers.complaints_per_year", answers.complaints)
    yield from about(
        "customers.segments",
        "share: 0.25 is a quarter of them, all groups together are at most 1. orders_per_year: of "
        "one customer. known_by: what you know of them.",
    )
    yield from remark(f"known_by may be: {', '.join(usual.vocabulary.known_by)}.", 2)
    yield from remark(f"stage may be: {', '.join(usual.vocabulary.stages)}.", 2)
    yield "  segments:"
    titles = usual.words.segments[usual.family_id(vars(answers))]
    for segment in usual.family(vars(answers)).segments:
        yield from _segment(segment, titles[segment.id])


def _segment(segment: Segment, title: str) -> Iterator[str]:
    yield f"    - id: {segment.id}"
    yield f"      title: {shown(title)}"
    yield f"      share: {segment.share} # {GUESS}"
    if segment.stage != "regular":
        yield f"      stage: {segment.stage}"
    yield f"      orders_per_year: {segment.orders_per_year} # {GUESS}"
    if segment.known_by:
        yield f"      known_by: {shown(segment.known_by)}"


def _money(answers: Answers, usual: Usual) -> Iterator[str]:
    plausible = usual.plausible(vars(answers))
    yield from heading(f"Money, in {answers.currency}, without a sign for it")
    yield "money:"
    amounts = _in_currency(plausible.average_order_euro, answers, usual)
    yield from _figure("average_order", answers.average_order, amounts, _COUNT)
    yield from about("money.vat_in_prices", "0.2 is 20 percent.")
    if answers.vat_in_prices is None:
        yield from example("money.vat_in_prices", Decimal("0.2"))
    else:
        yield from field("money.vat_in_prices", answers.vat_in_prices)
    margin = "Your bookkeeper knows: sales less the goods bought for them, divided by sales."
    yield from _figure("gross_margin", answers.gross_margin, _ends(plausible.gross_margin), margin)
    yield from about("money.orders_per_customer_per_year")
    orders = usual.orders_per_customer(vars(answers))
    yield from field("money.orders_per_customer_per_year", orders, guess=True)
    retention = _ends(plausible.retention)
    yield from _figure("yearly_retention", answers.yearly_retention, retention, _COUNT)
    yield from about("money.acquisition_cost")
    yield from example("money.acquisition_cost", amounts[1] if amounts else None)


Ends = tuple[Decimal, Decimal, Decimal]
"""Least, likeliest and most of what is usual."""


def _figure(name: str, value: Decimal | None, usual: Ends | None, how: str) -> Iterator[str]:
    """A figure, or how to find it out and what it might be."""
    path = f"money.{name}"
    is_share = name != "average_order"
    yield from about(path, "0.5 is 50 percent." if is_share else "")
    if value is not None:
        yield from field(path, value)
        return
    span = f" In your trade {usual[0]:f} to {usual[2]:f} is usual." if usual else ""
    yield from remark(f"Left out until you know it.{span} {how}", 2)
    yield from example(path, usual[1] if usual else None)


def _ends(usual: Range) -> Ends:
    return usual.low, usual.likely, usual.high


def _in_currency(euro: Range, answers: Answers, usual: Usual) -> Ends | None:
    ends = [usual.in_currency(end, vars(answers)) for end in _ends(euro)]
    low, likely, high = ends
    return None if low is None or likely is None or high is None else (low, likely, high)


def _budget(answers: Answers, usual: Usual) -> Iterator[str]:
    family = usual.family(vars(answers))
    share = f"{family.budget_share_of_sales * 100:f}".rstrip("0").rstrip(".")
    more = f"In {answers.currency}."
    if "budget" in answers.guesses:
        more += f" Here: {share} percent of what your sales may be."
    path = "appreciation_budget_per_year"
    yield ""
    yield from about(path, more)
    yield from field(path, answers.budget, guess="budget" in answers.guesses)
    yield from about("prices", f"In {answers.currency}; what you leave out has a usual price.")
    yield from example_group("prices", _prices(answers, usual))
    yield from remark(f"{sentence('loyalty.reward_price')} In {answers.currency}.")
    yield from example_group("loyalty", [f"reward_price: {shown(_reward(answers, usual))}"])


def _prices(answers: Answers, usual: Usual) -> Iterator[str]:
    for material in _PRICED:
        price = usual.in_currency(usual.vocabulary.materials[material].euro, vars(answers))
        yield f"{material}: {shown(Decimal(1) if price is None else price)}"


def _reward(answers: Answers, usual: Usual) -> Any:
    """Half of an average order; the model's own example in a currency without a rate."""
    plausible = usual.plausible(vars(answers)).average_order_euro
    order = answers.average_order or usual.in_currency(plausible.likely, vars(answers))
    return rounded(order / 2) if order else (field_at("loyalty.reward_price").examples or [28])[0]
