"""What each answer usually is, worked out from the answers before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any

from thankbook.business.exchange import RATE
from thankbook.business.usualwage import usual_hour_in_euro
from thankbook.founding.countrydefaults import currency_of, languages_of
from thankbook.founding.interviewanswers import PLACES, Answers, missing
from thankbook.founding.startvalues import FamilyStart, Starting, StartingWords
from thankbook.founding.traitquestions import TraitQuestions
from thankbook.vocabulary import ANOTHER_TRADE, Plausible, Trade, Vocabulary
from thankbook.vocabulary.trades import TradeCalendar, UsualFigures

Said = Mapping[str, Any]
_NEVER_UNKNOWN = ("industry", "trade_name", "currency", "budget")
"""What a description cannot do without, and nobody may guess."""


def is_another(said: Said) -> bool:
    """Whether the trade is one of no list."""
    return said.get("industry") == ANOTHER_TRADE


def _is_wanted(key: str, said: Said) -> bool:
    return key != "trade_name" or is_another(said)


@dataclass(frozen=True)
class Usual:
    """Usual answers; ``country`` is where this computer stands, ``name`` that of the folder.

    ``start`` is the first day of the year to plan, as year-month-day; ``looked_for`` what somebody
    typed who found no trade.
    """

    vocabulary: Vocabulary
    starting: Starting
    words: StartingWords
    written: tuple[str, ...]
    name: str
    country: str | None
    start: str
    looked_for: str = ""

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
            if known[key] is None and key in _NEVER_UNKNOWN and _is_wanted(key, known):
                raise missing(source, key, _instead_of_budget(known) if key == "budget" else "")
        return Answers(**known, guesses=guesses)

    def trade(self, said: Said) -> Trade | None:
        """The trade that was said; None for one of no list."""
        return self.vocabulary.trades.get(said["industry"])

    def family_id(self, said: Said) -> str:
        """The family of the trade, as it was said or as is usual."""
        trade = self.trade(said)
        own: str | None = said.get("family")
        if own:
            return own
        if trade:
            return trade.family
        traits, questions = said.get("traits") or {}, self.trait_questions
        answers = {**dict.fromkeys(questions.held(traits), True), **traits}
        return self.vocabulary.likeliest_family(answers, near=questions.near)

    def family(self, said: Said) -> FamilyStart:
        """What businesses of the family begin with."""
        return self.starting.families[self.family_id(said)]

    def plausible(self, said: Said) -> Plausible:
        """Where figures of the trade lie."""
        trade = self.trade(said)
        usual = trade.usual if trade else UsualFigures()
        return self.vocabulary.plausible(self.family_id(said), usual)

    def hour_in_euro(self, said: Said) -> Decimal:
        """What an hour of one person usually costs in the country and the trade."""
        trade, defaults = self.trade(said), self.vocabulary.loyalty_defaults
        usual = trade.usual if trade else UsualFigures()
        return usual_hour_in_euro(said["country"], usual, defaults).likely

    def title(self, said: Said, kind: str) -> str:
        """What a kind of work is called, in the trade before its family."""
        trade = self.trade(said)
        own = trade.en.roles.get(kind) if trade else None
        return own or self.words.titles[self.family_id(said)][kind]

    def orders_per_customer(self, said: Said) -> Decimal:
        """Orders of an average customer in a year, by the usual groups of customers."""
        segments = self.family(said).segments
        orders = (segment.share * (segment.orders_per_year or 0) for segment in segments)
        return sum(orders, Decimal(0)).quantize(Decimal("0.1"))

    def calendar(self, said: Said) -> TradeCalendar:
        """The usual week and year of the trade, or of the one that is most like it."""
        return (self.trade(said) or self._alike(said)).calendar

    @cached_property
    def trait_questions(self) -> TraitQuestions:
        """Which questions tell most of a trade of no list."""
        found = self.vocabulary.trade_search.found(self.looked_for)
        return TraitQuestions(
            self.vocabulary.traits_by_trade,
            tuple(self.vocabulary.traits),
            self.starting.stakes,
            self.vocabulary.settings,
            frozenset(match.id for match in found),
        )

    def _alike(self, said: Said) -> Trade:
        """The first of the trades of its family that fit best."""
        family, traits = self.family_id(said), said.get("traits") or {}
        alike = self.trait_questions.likeness.most_alike(traits)
        trades = [self.vocabulary.trades[name] for name in alike]
        return next((trade for trade in trades if trade.family == family), trades[0])

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
    order = said.get("average_order")
    if order is None:
        rate = usual.rate(said)
        order = rate and usual.plausible(said).average_order_euro.likely * rate
    if order is None:
        return None
    sales = order * usual.orders_per_customer(said) * said["customers"]
    return rounded(sales * usual.family(said).budget_share_of_sales)


def _instead_of_budget(said: Said) -> str:
    """What a budget could be guessed from, where nothing is usual in a currency."""
    currency = said["currency"]
    return (
        f"Nothing is usual in {currency}, for which no rate is known here. With {RATE}, how much "
        f"{currency} one euro buys, or with average_order, a budget can be guessed."
    )


def _contact(usual: Usual, said: Said) -> str:
    return f"The {usual.title(said, 'lead')}"


def _of_family(field: str) -> Callable[[Usual, Said], Any]:
    return lambda usual, said: getattr(usual.family(said), field)


def _unknown(usual: Usual, said: Said) -> None:
    """Only the business itself can know it."""


def _model(usual: Usual, said: Said) -> str:
    trade = usual.trade(said)
    return (trade and trade.model) or usual.vocabulary.families[usual.family_id(said)].model


def _promise(usual: Usual, said: Said) -> str:
    trade = usual.trade(said)
    return trade.en.promise if trade else usual.words.promise


_USUAL: Mapping[str, Callable[[Usual, Said], Any]] = {
    "name": lambda usual, _: usual.name,
    "industry": _unknown,
    "trade_name": lambda usual, said: usual.looked_for or None if is_another(said) else None,
    "traits": lambda _, __: {},
    "family": lambda usual, said: usual.family_id(said) if is_another(said) else None,
    "danger": lambda _, __: (),
    "nouns": lambda _, __: {},
    "country": lambda usual, _: usual.country,
    "languages": lambda usual, said: languages_of(said["country"], usual.written),
    "currency": lambda _, said: currency_of(said["country"]),
    RATE: _unknown,
    "model": _model,
    "voice": _of_family("voice"),
    "promise": _promise,
    "people": _of_family("people"),
    "customers": lambda usual, said: usual.family(said).customers_per_person * said["people"],
    "average_order": _unknown,
    "vat_in_prices": _unknown,
    "gross_margin": _unknown,
    "yearly_retention": _unknown,
    "complaints": _unknown,
    "budget": _budget,
    "start": lambda usual, _: usual.start,
    "closed": lambda usual, said: usual.calendar(said).closed,
    "channels": _of_family("channels"),
    "tools": _of_family("tools"),
    "contact": _contact,
    "contact_phone": _unknown,
    "contact_email": _unknown,
    "answer_within_hours": _of_family("answer_within_hours"),
    "goals": _of_family("goals"),
}
