"""Figures about a business, each with where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from thankbook.business.defaultamounts import DefaultAmounts
from thankbook.business.description import Description
from thankbook.business.openweeks import closed_weekdays, open_weeks
from thankbook.business.origin import Origin
from thankbook.business.rounding import rounded_to, smallest_unit
from thankbook.vocabulary import Vocabulary

DAYS_PER_WEEK = 7
_SMALL_TEAM = 5
"""People for whom a trade says how many complaints there are at most."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and everything that it was computed from."""

    value: Decimal
    """The number, exact; its unit is told by the person who gives the figure."""

    origins: frozenset[Origin] = frozenset()
    """Each field and each default that it was computed from; none of a plain number. The edition
    decides by them who may see it."""

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.value + other.value, self.origins | other.origins)

    def __mul__(self, other: Figure | Decimal | int) -> Figure:
        if isinstance(other, Figure):
            return Figure(self.value * other.value, self.origins | other.origins)
        return Figure(self.value * other, self.origins)

    def __lt__(self, other: Figure) -> bool:
        return self.value < other.value

    def __bool__(self) -> bool:
        """Whether there is any of it."""
        return bool(self.value)

    def rounded(self) -> Figure:
        """The figure as a whole number."""
        return Figure(rounded_to(self.value, Decimal(1)), self.origins)


class FigureMissingError(Exception):
    """The description does not give ``fields``, and nothing honest can stand in for them."""

    def __init__(self, *fields: str) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


class Gaps:
    """Collects what several figures lack, so that all of it is told at once."""

    def __init__(self) -> None:
        self._fields: dict[str, None] = {}

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that were found missing, each once."""
        return tuple(self._fields)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Whatever is missing within is noted, and the rest goes on."""
        try:
            yield
        except FigureMissingError as missing:
            self._fields.update(dict.fromkeys(missing.fields))

    def end(self) -> None:
        """Raise ``FigureMissingError`` with all of it, if there is any."""
        if self._fields:
            raise FigureMissingError(*self._fields)


@dataclass(frozen=True)
class Figures:
    """What can be counted of a business in a year."""

    description: Description
    vocabulary: Vocabulary

    def count(self, what: str) -> Figure:
        """One of the counts that rhythms name; raises ``FigureMissingError``."""
        figure: Figure = getattr(self, what)()
        return figure.rounded()

    def working_days(self) -> Figure:
        """Days on which somebody works, public holidays not taken off."""
        business, field = self.description.business, "calendar.closed"
        count = Decimal(len(closed_weekdays(business, self.vocabulary)))
        is_said = business.calendar.closed is not None
        days_off = self._given(field, count) if is_said else _default(field, count)
        return Figure((DAYS_PER_WEEK - days_off.value) * self.open_weeks, days_off.origins)

    @cached_property
    def open_weeks(self) -> int:
        """Weeks of a year but for those that ``calendar.closed_dates`` take."""
        return open_weeks(self.description.business, self.vocabulary)

    def customers(self) -> Figure:
        """How many customers are active."""
        active = self.description.business.customers.active
        return self._given("customers.active", Decimal(active))

    def known_customers(self) -> Figure:
        """Active customers who can be addressed by a name."""
        segments = self.description.business.customers.segments
        named = (
            index
            for index, segment in enumerate(segments)
            if any(self.vocabulary.known_by[known].names for known in segment.known_by)
        )
        return self.customers_in(named)

    def customers_in(self, segments: Iterable[int]) -> Figure:
        """Active customers of some groups, by their places in the list of them."""
        share, described = Figure(Decimal(0)), self.description.business.customers.segments
        for index in segments:
            share += self._given(f"customers.segments[{index}].share", described[index].share)
        return (self.customers() * share).rounded()

    def orders(self) -> Figure:
        """Orders of all customers in a year; raises ``FigureMissingError``.

        By the average where it is given, else by what each segment says.
        """
        segments = self.description.business.customers.segments
        average = self.description.business.money.orders_per_customer_per_year
        if average is not None:
            field = "money.orders_per_customer_per_year"
            return self.customers() * self._given(field, average)
        per_customer = Figure(Decimal(0))
        for index, segment in enumerate(segments):
            if segment.orders_per_year is None:
                raise FigureMissingError("money.orders_per_customer_per_year")
            field = f"customers.segments[{index}]"
            share = self._given(f"{field}.share", segment.share)
            orders = self._given(f"{field}.orders_per_year", segment.orders_per_year)
            per_customer += share * orders
        return self.customers() * per_customer

    def lapsed_customers(self) -> Figure:
        """Customers who do not come back in a year."""
        retention = self.description.business.money.yearly_retention
        if retention is None:
            return self.customers() * self._default("lapsed_customers_share")
        return self.customers() * self._given("money.yearly_retention", 1 - retention)

    def new_customers(self) -> Figure:
        """Customers who come for the first time in a year; as many as leave where that is known."""
        if self.description.business.money.yearly_retention is None:
            return self.customers() * self._default("new_customers_share")
        return self.lapsed_customers()

    def complaints(self) -> Figure:
        """How many complaints come in a year; raises ``FigureMissingError``."""
        complaints = self.description.business.customers.complaints_per_year
        if complaints is None:
            return self._usual_complaints()
        return self._given("customers.complaints_per_year", Decimal(complaints))

    def _usual_complaints(self) -> Figure:
        """The usual share of orders, and no more than is usual for a team of this size."""
        usual, field = self.description.trade.usual, "customers.complaints_per_year"
        share = usual.complaints_per_order
        by_orders = (
            self.orders() * self._default("complaints_per_order")
            if share is None
            else self.orders() * _default(field, share.likely)
        )
        if usual.complaints_per_year_at_most is None:
            return by_orders
        teams = -(-self.description.business.people // _SMALL_TEAM)
        most = Decimal(usual.complaints_per_year_at_most * teams)
        return by_orders if by_orders.value <= most else _default(field, most)

    def colleagues(self) -> Figure:
        """How many people are in the team."""
        people = Figure(Decimal(0))
        for index, role in enumerate(self.description.business.team):
            people += self._given(f"team[{index}].people", Decimal(role.people))
        return people

    def price(self, material: str) -> Figure:
        """What one piece of material costs, in the business's currency.

        The business's own price, else a default; raises ``FigureMissingError`` where no rate is
        known to turn the default into its currency.
        """
        business = self.description.business
        own = business.prices.get(material)
        if own is not None:
            return self._given(f"prices.{material}", own)
        field, defaults = f"prices.{material}", DefaultAmounts(self.description, self.vocabulary)
        default = defaults.amount(self.vocabulary.materials[material].euro)
        if default is None:
            raise FigureMissingError(field)
        price = rounded_to(default, smallest_unit(business.currency))
        return Figure(price, defaults.origins(field, price))

    def average_order(self) -> Figure:
        """What an order comes to on average; raises ``FigureMissingError``."""
        average = self.description.business.money.average_order
        if average is None:
            raise FigureMissingError("money.average_order")
        return self.given("money.average_order", average)

    def answer_within_hours(self) -> Figure:
        """Hours until a complaint gets its first answer."""
        hours = self.description.business.policies.answer_within_hours
        if hours is None:
            return self._default("answer_within_hours")
        return self._given("policies.answer_within_hours", Decimal(hours))

    def given(self, field: str, value: Decimal) -> Figure:
        """A number that stands in the description."""
        return self._given(field, value)

    def _given(self, field: str, value: Decimal) -> Figure:
        return Figure(value, frozenset({self.description.origin(field, value)}))

    def _default(self, name: str) -> Figure:
        return _default(_FIELD_OF_DEFAULT[name], getattr(self.vocabulary.defaults, name))


def _default(field: str, value: Decimal) -> Figure:
    return Figure(value, frozenset({Origin("default", field, 0, value)}))


_FIELD_OF_DEFAULT = {
    "new_customers_share": "money.yearly_retention",
    "lapsed_customers_share": "money.yearly_retention",
    "complaints_per_order": "customers.complaints_per_year",
    "answer_within_hours": "policies.answer_within_hours",
}
"""The field of a description that makes a default unnecessary."""
