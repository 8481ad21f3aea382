"""What a question looks at, and how it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from babel.numbers import get_currency_precision

from thankbook.business.codes import territory_of
from thankbook.business.exchange import from_euro
from thankbook.business.model import Business
from thankbook.business.rounding import rounded_to
from thankbook.business.tradefacts import TradeFacts
from thankbook.locales import ANYWHERE, Territory
from thankbook.problems import Problem
from thankbook.strictmodel import Range
from thankbook.vocabulary import Plausible, Vocabulary
from thankbook.yamlfile import ValuePath, YamlDocument


@dataclass(frozen=True, slots=True)
class Context:
    """A valid business, and what is usual in its trade."""

    business: Business
    document: YamlDocument
    vocabulary: Vocabulary
    trade: TradeFacts

    @property
    def usual(self) -> Plausible:
        """Where figures lie in most firms of the trade."""
        return self.vocabulary.plausible(self.trade.family, self.trade.usual)

    @property
    def territory(self) -> Territory:
        """Where it was written, which is not known by a country that is wrong."""
        return territory_of(self.document) if self.business.country else ANYWHERE

    def in_currency(self, euro: Decimal) -> Decimal | None:
        """An amount in the business's currency; None in one for which no rate is known or given.

        The rounded rate comes first: the owner's may be the very slip that is asked about.
        """
        rounded = self.vocabulary.units_per_euro(self.business.currency)
        if rounded is not None:
            return euro * rounded
        return from_euro(euro, self.business, self.vocabulary)

    def usual_amounts(self, euro: Range) -> tuple[Decimal, Decimal] | None:
        """The ends of a range in the business's currency; None in one without a rounded rate."""
        low, high = self.in_currency(euro.low), self.in_currency(euro.high)
        return None if low is None or high is None else (low, high)

    def money(self, amount: Decimal) -> str:
        """An amount as it stands in a sentence."""
        return f"{shown(amount)} {self.business.currency}"

    def has_cents(self) -> bool:
        """Whether the currency has a hundredth part that amounts could be typed in."""
        return get_currency_precision(self.business.currency) == 2

    def ask(self, path: ValuePath, found: str, question: str) -> Problem:
        """A warning at a place of the description."""
        return self.document.problem(path, found, question, "warning")


def shown(number: Decimal) -> str:
    """A number as it would be typed, with two digits behind the point, four where it is small."""
    places = Decimal("0.01") if abs(number) >= 1 else Decimal("0.0001")
    return f"{rounded_to(number, places, ROUND_HALF_EVEN).normalize():f}"
