"""What each answer usually is, worked out from the answers before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from thankbook.business.exchange import RATE
from thankbook.founding.countrydefaults import currency_of, languages_of
from thankbook.founding.interviewanswers import PLACES, Answers, missing
from thankbook.founding.startvalues import FamilyStart, Starting, StartingWords
from thankbook.vocabulary import Plausible, Trade, Vocabulary

Said = Mapping[str, Any]


@dataclass(frozen=True)
class Usual:
    """Usual answers; ``country`` is where this computer stands, ``name`` that of the folder.

    ``start`` is the first day of the year to plan, as year-month-day.
    """

    vocabulary: Vocabulary
    starting: Starting
    words: StartingWords
    written: tuple[str, ...]
    name: str
    country: str | None
    start: str

    def answer(self, key: str, said: Said) -> Any:
        """The usual answer after those ``said`` before it; None where there is none."""
        return _USUAL[key](self, said)

    def completed(self, said: Said, guesses: frozenset[str], source: str) -> Answers:
        """All answers; raises ``ProblemsFound`` for one that is missing and cannot be guessed."""
        known = dict(said)
        for key in PLACES:
            if known.get(key) is None:
                known[key] = self.answer(key, known)
                guesses |= {key}
            if known[key] is None and key == "country":
                known[key] = self.starting.country
            if known[key] is None and key in ("industry", "currency", "budget"):
                raise missing(source, key, _instead_of_budget(known) if key == "budget" else "")
        return Answers(**known, guesses=guesses)

    def trade(self, said: Said) -> Trade:
        """The trade that was said."""
        return self.vocabulary.trades[said["industry"]]

    def family(self, industry: str) -> FamilyStart:
        """What businesses of a trade's family begin with."""
        return self.starting.families[self.vocabulary.family_of(industry)]

    def plausible(self, industry: str) -> Plausible:
        """Where figures of a trade's family lie."""
        trade = self.vocabulary.trades[industry]
        return self.vocabulary.plausible(trade.family, trade.usual)

    def title(self, industry: str, kind: str) -> str:
        """What a kind of work is called in a trade."""
        return self.words.titles_of(industry, self.vocabulary)[kind]

    def orders_per_customer(self, industry: str) -> Decimal:
        """Orders of an average customer in a year, by the usual groups of customers."""
        segments = self.family(industry).segments
        orders = (one.share * (one.orders_per_year or 0) for one in segments)
        return sum(orders, Decimal(0)).quantize(Decimal("0.1"))

    def rate(self, said: Said) -> Decimal | None:
        """How much of the currency one euro buys, as answered or rounded; None if not known."""
        own: Decimal | None = said.get(RATE)
        return self.vocabulary.units_per_euro(said["currency"]) if own is None else own

    def in_currency(self, euro: Decimal, said: Said) -> Decimal | None:
        """An amount in the currency, with two digits that count; None without a rate."""
        rate = self.rate(said)
        return None if rate is None else rounded(euro * rate)


def rounded(amount: Decimal) -> Decimal:
    """An amount with the two digits that a guess may have, and no more than two decimals."""
    if not amount:
        return amount
    place = max(amount.adjusted() - 1, -2)
    made = amount.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP)
    return Decimal(f"{made:f}")


def _budget(usual: Usual, said: Said) -> Decimal | None:
    industry, order = said["industry"], said.get("average_order")
    if order is None:
        rate = usual.rate(said)
        order = rate and usual.plausible(industry).average_order_euro.likely * rate
    if order is None:
        return None
    sales = order * usual.orders_per_customer(industry) * said["customers"]
    return rounded(sales * usual.family(industry).budget_share_of_sales)


def _instead_of_budget(said: Said) -> str:
    """What a budget could be guessed from, where nothing is usual in a currency."""
    currency = said["currency"]
    return (
        f"Nothing is usual in {currency}, for which no rate is known here. With {RATE}, how much "
        f"{currency} one euro buys, or with average_order, a budget can be guessed."
    )


def _contact(usual: Usual, said: Said) -> str:
    title = usual.title(said["industry"], "lead")
    return f"The {title}"


def _of_family(field: str) -> Callable[[Usual, Said], Any]:
    return lambda usual, said: getattr(usual.family(said["industry"]), field)


def _unknown(usual: Usual, said: Said) -> None:
    """Only the business itself can know it."""


_USUAL: Mapping[str, Callable[[Usual, Said], Any]] = {
    "name": lambda usual, _: usual.name,
    "industry": _unknown,
    "country": lambda usual, _: usual.country,
    "languages": lambda usual, said: languages_of(said["country"], usual.written),
    "currency": lambda _, said: currency_of(said["country"]),
    RATE: _unknown,
    "model": lambda usual, said: usual.trade(said).model or usual.family(said["industry"]).model,
    "voice": _of_family("voice"),
    "promise": lambda usual, said: usual.trade(said).en.promise,
    "people": _of_family("people"),
    "customers": lambda usual, said: (
        usual.family(said["industry"]).customers_per_person * said["people"]
    ),
    "average_order": _unknown,
    "gross_margin": _unknown,
    "yearly_retention": _unknown,
    "complaints": _unknown,
    "budget": _budget,
    "start": lambda usual, _: usual.start,
    "closed": lambda usual, said: usual.trade(said).calendar.closed,
    "channels": _of_family("channels"),
    "tools": _of_family("tools"),
    "contact": _contact,
    "contact_phone": _unknown,
    "contact_email": _unknown,
    "answer_within_hours": _of_family("answer_within_hours"),
    "goals": _of_family("goals"),
}
