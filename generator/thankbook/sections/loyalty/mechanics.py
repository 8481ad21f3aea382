"""What everybody may see of a program as its words describe it: the price, the wait, the card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.library.items import Program
from thankbook.library.programeconomics import Stamps
from thankbook.loyalty.waiting import WEEKS_PER_YEAR
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.svg import NO_PICTURE
from thankbook.reader.views import Row
from thankbook.sections.loyalty.roundedamounts import wait_in_words
from thankbook.sections.loyalty.stampcardpicture import StampCardPicture


@dataclass(frozen=True, slots=True)
class Mechanics:
    """The price of the reward, the wait by segment, and a picture of the card."""

    worth: str = ""
    waits: Sequence[Row] = ()
    card: Markup = NO_PICTURE


def mechanics(maker: PageMaker, item: Program) -> Mechanics:
    """For a stamp card its reward's price, the wait by segment and the card; else nothing.

    What is paid ahead is waited for by nobody.
    """
    stamps = item.facts.economics.stamps if item.facts.economics else None
    if stamps is None or stamps.paid_ahead:
        return Mechanics()
    card = StampCardPicture(
        maker.playbook.description.business.name,
        stamps.paid_orders,
        stamps.head_start,
        maker.formatting.phrases,
    )
    return Mechanics(_worth(maker), list(_waits(maker, stamps)), card.drawn())


def _worth(maker: PageMaker) -> str:
    price = maker.playbook.description.business.loyalty.reward_price
    figure = maker.reader.given("loyalty.reward_price", price or 0)
    if price is None or not maker.reader.may_know(figure):
        return ""
    return maker.ui("loyalty.worth_up_to", price=maker.reader.money(figure))


def _waits(maker: PageMaker, stamps: Stamps) -> Iterator[Row]:
    """Weeks until a card is full, where a segment's orders are given and may be shown."""
    for index, segment in enumerate(maker.playbook.description.business.customers.segments):
        field = f"customers.segments[{index}].orders_per_year"
        orders = maker.reader.known(maker.reader.given(field, segment.orders_per_year or 0))
        if orders:
            weeks = stamps.paid_orders * WEEKS_PER_YEAR / float(orders)
            told = wait_in_words(weeks, maker.formatting.phrases)
            yield Row(segment.title or segment.id, told)
