"""Reads the figures of a business from its description, with ranges where it does not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from thankbook.business.defaultamounts import DefaultAmounts
from thankbook.business.description import Description
from thankbook.business.exchange import RATE
from thankbook.business.origin import Origin
from thankbook.business.parts import Role
from thankbook.business.tracedfigures import FigureMissingError, Figures, Gaps
from thankbook.business.usualwage import usual_hour_in_euro
from thankbook.business.vat import VAT_IN_PRICES, net_share
from thankbook.business.weightyfigures import serving_role
from thankbook.loyalty.buyers import Buyers, buyers_of, buyers_of_sales
from thankbook.loyalty.customerstaying import LEAST_ORDERS, staying
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.uncertain import Uncertain
from thankbook.strictmodel import Range
from thankbook.vocabulary import Assumption, Vocabulary

_RANGED = {
    "average_order": "money.average_order",
    "gross_margin": "money.gross_margin",
    "orders_per_year": "money.orders_per_customer_per_year",
    "retention": "money.yearly_retention",
}
"""Figures that a range of plausible values can stand in for, by the field that ends that."""


@dataclass(frozen=True)
class BusinessFigures:
    """Reads figures of one description, each with its origin."""

    description: Description
    vocabulary: Vocabulary

    @property
    def figures(self) -> Figures:
        """What can be counted of the business in a year."""
        return Figures(self.description, self.vocabulary)

    @property
    def _defaults(self) -> DefaultAmounts:
        return DefaultAmounts(self.description, self.vocabulary)

    def situation(self) -> Situation:
        """The business in figures; raises ``FigureMissingError`` where no range can stand in."""
        business, defaults = self.description.business, self.vocabulary.loyalty_defaults
        figures, gaps = dict[str, Uncertain](), Gaps()
        for name, field in _RANGED.items():
            with gaps.noted():
                figures[name] = self._ranged(name, field)
        with gaps.noted():
            figures["hourly_cost"] = self._hourly_cost()
        gaps.end()
        for name in ("selection_discount", "heavy_response", "response_to_reward"):
            figures[name] = self.assumed(name, getattr(defaults, name))
        figures["head_start_gain"] = self.assumed("head_start_gain", defaults.head_start_gain)
        figures["displaced_share"] = self._displaced()
        figures["net_share"] = self.net_share
        figures["discount_rate"] = self._discount_rate(defaults.discount_rate)
        top_fifth = self.top_fifth
        missing = tuple(f for n, f in _RANGED.items() if not _is_known(figures[n]))
        buyers = self._buyers(top_fifth)
        coming = self._coming_orders(figures, buyers)
        figures["retention"] = self._staying(figures, top_fifth, buyers)
        if coming:
            figures["ordered_next_year"] = self._ordered_next_year(figures, coming[0])
        return Situation(
            business.currency,
            self.given("customers", "customers.active", Decimal(business.customers.active)),
            buyers,
            figures,
            missing,
            float(business.appreciation_budget_per_year),
            self._affordable_loss(figures),
            top_fifth,
            float(business.loyalty.costs.retention_per_customer or 0),
            coming,
            defaults,
        )

    def given(self, name: str, field: str, value: Decimal | Range) -> Uncertain:
        """A figure that the description gives."""
        likely = value.likely if isinstance(value, Range) else value
        origin = self.description.origin(field, likely)
        return _uncertain(name, value, frozenset({origin}))

    def default(
        self, name: str, field: str, value: Decimal | Range, evidence: tuple[str, ...] = ()
    ) -> Uncertain:
        """A default for a field that the description does not give."""
        likely = value.likely if isinstance(value, Range) else value
        return _uncertain(name, value, frozenset({Origin("default", field, 0, likely)}), evidence)

    def assumed(self, name: str, value: Assumption) -> Uncertain:
        """An assumption of the model."""
        return self.default(name, f"loyalty_defaults.{name}", value, value.evidence)

    def money(self, name: str, field: str, euro: Decimal) -> Uncertain:
        """A default amount, given in euro; raises ``FigureMissingError`` without a rate."""
        amount = self.in_currency(euro, field)
        return _uncertain(name, amount, self._defaults.origins(field, amount))

    def in_currency(self, euro: Decimal, field: str = RATE) -> Decimal:
        """An amount in the business's currency; raises ``FigureMissingError`` without a rate.

        ``field`` is what the description could give instead.
        """
        amount = self._defaults.amount(euro)
        if amount is None:
            raise FigureMissingError(field)
        return amount

    def front(self) -> Role:
        """Who serves customers: those who meet them, or have their accounts, else who leads."""
        return serving_role(self.description.business.team)

    def _ranged(self, name: str, field: str) -> Uncertain:
        if name == "orders_per_year":
            return self._orders(field)
        if name == "retention":
            return self._retention(field)
        value = getattr(self.description.business.money, field.removeprefix("money."))
        if value is None:
            return self._plausible(name, field)
        figure = self.given(name, field, value)
        return self._net(figure) if name == "average_order" else figure

    def _retention(self, field: str) -> Uncertain:
        """Those who are still customers, where that is known, else who buys again."""
        money = self.description.business.money
        if money.yearly_survival is not None:
            return self.given("retention", "money.yearly_survival", money.yearly_survival)
        if money.yearly_retention is None:
            return self._plausible("retention", field)
        return self.given("retention", field, money.yearly_retention)

    def _staying(
        self, figures: Mapping[str, Uncertain], top_fifth: Uncertain, buyers: Buyers
    ) -> Uncertain:
        """Who stays, where only who buys again is known: some stay and do not buy in a year."""
        again, orders = figures["retention"], figures["orders_per_year"]
        if not self._knows_who_buys_again_only(figures):
            return again
        low, likely, high = (
            max(end, staying(orders.likely, end, buyers.shape).yearly_survival)
            for end in (again.low, again.likely, again.high)
        )
        origins = again.origins | orders.origins | top_fifth.origins
        return replace(again, low=low, likely=likely, high=high, origins=origins)

    def _coming_orders(
        self, figures: Mapping[str, Uncertain], buyers: Buyers
    ) -> tuple[Decimal, ...]:
        """Orders of a customer of today in each coming year: as fitted, or from who buys again."""
        fitted = tuple(self.description.business.money.orders_in_coming_years)
        if fitted or not self._knows_who_buys_again_only(figures):
            return fitted
        orders, again = figures["orders_per_year"].likely, figures["retention"].likely
        found = staying(orders, again, buyers.shape)
        return tuple(Decimal(repr(found.orders_in_year(year))) for year in range(1, 6))

    def _ordered_next_year(self, figures: Mapping[str, Uncertain], coming: Decimal) -> Uncertain:
        """Orders of a customer of today in the next year, as a share of this year's."""
        orders, stays = figures["orders_per_year"], figures["retention"]
        share = float(coming) / orders.likely
        field = "money.orders_in_coming_years"
        fitted = self.description.business.money.orders_in_coming_years
        origins = {self.description.origin(field, coming)} if fitted else stays.origins
        return Uncertain(
            "ordered_next_year", share, share, share, frozenset(origins) | orders.origins
        )

    def _knows_who_buys_again_only(self, figures: Mapping[str, Uncertain]) -> bool:
        if self._is_bound or self.description.business.money.yearly_survival is not None:
            return False
        return figures["orders_per_year"].likely > LEAST_ORDERS

    def _buyers(self, top_fifth: Uncertain) -> Buyers:
        fields = {origin.field for origin in top_fifth.origins}
        is_of_sales = "customers.top_fifth_share_of_sales" in fields
        find = buyers_of_sales if is_of_sales else buyers_of
        return find(top_fifth.likely, is_regular=self._is_bound)

    def _net(self, figure: Uncertain) -> Uncertain:
        """An amount that customers pay, without the VAT that is in it."""
        share = net_share(self.description)
        part = float(share.value)
        low, likely, high = figure.low * part, figure.likely * part, figure.high * part
        return replace(
            figure, low=low, likely=likely, high=high, origins=figure.origins | share.origins
        )

    @property
    def net_share(self) -> Uncertain:
        """The part of a price that is left without VAT; 1, as a default, where nobody says."""
        share = net_share(self.description)
        part = float(share.value)
        origins = share.origins or frozenset({Origin("default", VAT_IN_PRICES, 0, Decimal(0))})
        return Uncertain("net_share", part, part, part, origins)

    def _orders(self, field: str) -> Uncertain:
        try:
            orders = self.figures.orders()
        except FigureMissingError:
            return self._plausible("orders_per_year", field)
        each = orders.value / self.description.business.customers.active
        if not each:
            return self._plausible("orders_per_year", field)
        return _uncertain("orders_per_year", each, orders.origins)

    def _plausible(self, name: str, field: str) -> Uncertain:
        trade = self.description.trade
        plausible = self.vocabulary.plausible(trade.family, trade.usual)
        if name != "average_order":
            return self.default(name, field, getattr(plausible, name))
        euro = plausible.average_order_euro
        low, likely, high = (
            self.in_currency(end, field) for end in (euro.low, euro.likely, euro.high)
        )
        origins = self._defaults.origins(field, likely)
        return Uncertain(name, float(low), float(likely), float(high), origins)

    @property
    def _is_bound(self) -> bool:
        """Whether customers sign for a time: then each pays as often as was agreed."""
        return "contracts" in self.description.trade.traits

    @property
    def top_fifth(self) -> Uncertain:
        """What the heaviest fifth brings: as given; else by the segments, or as is usual, if more.

        Segments hide how unlike their own customers are. Where a contract says how often people
        pay there is nothing to hide.
        """
        customers = self.description.business.customers
        if customers.top_fifth_share_of_orders is not None:
            orders = "customers.top_fifth_share_of_orders"
            return self.given("top_fifth", orders, customers.top_fifth_share_of_orders)
        field, share = "customers.top_fifth_share_of_sales", customers.top_fifth_share_of_sales
        if share is not None:
            return self.given("top_fifth", field, share)
        usual = self.description.trade.usual.top_fifth_share_of_sales
        default = usual or self.vocabulary.loyalty_defaults.top_fifth_share_of_sales
        standing_in = self.default("top_fifth", field, default)
        counted = self._top_fifth_of_segments()
        if counted is None or not (self._is_bound or counted > standing_in.likely):
            return standing_in
        origin = self.description.origin("customers.segments", Decimal(repr(counted)))
        return Uncertain("top_fifth", counted, counted, counted, frozenset({origin}))

    def _top_fifth_of_segments(self) -> float | None:
        """The share of orders of the fifth that orders most, where every segment says how often."""
        segments = self.description.business.customers.segments
        rates = [
            (float(segment.orders_per_year or 0), float(segment.share)) for segment in segments
        ]
        people = sum(share for _, share in rates)
        total = sum(rate * share for rate, share in rates)
        if any(segment.orders_per_year is None for segment in segments) or not people or not total:
            return None
        left, heavy = people / 5, 0.0
        for rate, share in sorted(rates, reverse=True):
            taken = min(left, share)
            heavy, left = heavy + rate * taken, left - taken
        return max(0.2, heavy / total)

    def _discount_rate(self, default: Decimal) -> Uncertain:
        field, rate = "loyalty.discount_rate", self.description.business.loyalty.discount_rate
        if rate is not None:
            return self.given("discount_rate", field, rate)
        return self.default("discount_rate", field, default)

    def _hourly_cost(self) -> Uncertain:
        role = self.front()
        field = f"team[{self.description.business.team.index(role)}].hourly_cost"
        if role.hourly_cost is None:
            defaults, usual = self.vocabulary.loyalty_defaults, self.description.trade.usual
            hour = usual_hour_in_euro(self.description.business.country, usual, defaults)
            return self.money("hourly_cost", field, hour.likely)
        return self.given("hourly_cost", field, role.hourly_cost)

    def _displaced(self) -> Uncertain:
        own = self.description.business.loyalty.effects.displaced_share
        if own is not None:
            return self.given("displaced_share", "loyalty.effects.displaced_share", own)
        return self.assumed("displaced_share", self.vocabulary.loyalty_defaults.displaced_share)

    def _affordable_loss(self, figures: Mapping[str, Uncertain]) -> Uncertain:
        """As given, else a share of the year's margin, so that it grows with the business."""
        business = self.description.business
        own = business.loyalty.affordable_loss
        if own is not None:
            return self.given("affordable_loss", "loyalty.affordable_loss", own)
        share = self.vocabulary.loyalty_defaults.verdict.affordable_loss_of_margin
        parts = [figures[name] for name in ("average_order", "gross_margin", "orders_per_year")]
        loss = float(share) * business.customers.active
        origins = frozenset[Origin]({Origin("default", "loyalty.affordable_loss", 0, share)})
        for part in parts:
            loss, origins = loss * part.likely, origins | part.origins
        return Uncertain("affordable_loss", loss, loss, loss, origins)


def _is_known(figure: Uncertain) -> bool:
    return all(origin.kind == "description" for origin in figure.origins)


def _uncertain(
    name: str,
    value: Decimal | Range,
    origins: frozenset[Origin],
    evidence: tuple[str, ...] = (),
) -> Uncertain:
    if isinstance(value, Range):
        low, likely, high = float(value.low), float(value.likely), float(value.high)
        return Uncertain(name, low, likely, high, origins, evidence)
    return Uncertain(name, float(value), float(value), float(value), origins, evidence)
