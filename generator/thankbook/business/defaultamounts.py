"""Default amounts of money in the currency of one business, with where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.description import Description
from thankbook.business.exchange import RATE, from_euro
from thankbook.business.origin import Origin
from thankbook.vocabulary import Vocabulary


@dataclass(frozen=True)
class DefaultAmounts:
    """Turns the library's euro into the currency of a description."""

    description: Description
    vocabulary: Vocabulary

    def amount(self, euro: Decimal) -> Decimal | None:
        """An amount in the business's currency; None where no rate is known."""
        return from_euro(euro, self.description.business, self.vocabulary)

    def origins(self, field: str, amount: Decimal) -> frozenset[Origin]:
        """The default for a field, and the business's own rate where it gives one."""
        rate = self.description.business.currency_per_euro
        own = () if rate is None else (self.description.origin(RATE, rate),)
        return frozenset({Origin("default", field, 0, amount), *own})
