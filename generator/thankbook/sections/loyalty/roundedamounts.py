"""Figures of the model as people read them: rounded to what is known, never finer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from thankbook.business.rounding import rounded_to, smallest_unit
from thankbook.library.phrases import Phrases
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.formatting import Formatting
from thankbook.reader.told import Told

_SIGNIFICANT = Context(prec=3, rounding=ROUND_HALF_UP)
_TWO_DIGITS = Context(prec=2, rounding=ROUND_HALF_UP)
_DAYS_PER_WEEK, _ONE_PERCENT = 7, 0.01


@dataclass(frozen=True)
class Amounts:
    """Formats what the model computes; only managers are told of it."""

    reader: EditionReader

    @property
    def formatting(self) -> Formatting:
        """How these readers write numbers."""
        return self.reader.formatting

    def _told(self, value: Decimal) -> Told:
        return self.reader.for_managers(value)

    def about(self, money: float) -> str:
        """An amount with three digits that count; below 100, to the whole unit."""
        exact = Decimal(repr(float(money)))
        whole = rounded_to(exact, Decimal(1))
        rounded = exact.normalize(_SIGNIFICANT) if abs(exact) >= 100 else whole
        return self.formatting.money(self._told(Decimal(rounded) + 0))

    def within(self, money: float, width: float) -> str:
        """An amount no finer than a range of that width can carry: two digits of the width."""
        places = max(0, Decimal(repr(abs(float(width)))).adjusted() - 1) if width else 0
        unit = Decimal(1).scaleb(places)
        exact = Decimal(repr(float(money)))
        rounded = rounded_to(exact / unit, Decimal(1)) * unit
        return self.formatting.money(self._told(rounded + 0))

    def exact(self, money: float) -> str:
        """An amount that somebody pays or prints: to the smallest unit of the currency."""
        smallest = smallest_unit(self.formatting.currency)
        exact = rounded_to(Decimal(repr(float(money))), smallest)
        return self.formatting.money(self._told(exact))

    def share(self, share: float) -> str:
        """A share with two digits that count: 4.3%, 0.75%, 0.02%."""
        rounded = _TWO_DIGITS.create_decimal(repr(float(share))).normalize()
        return self.formatting.share(self._told(rounded))

    def chance(self, chance: float) -> str:
        """How many years of ten or a hundred; what was drawn is never said to be certain."""
        if chance < _ONE_PERCENT:
            return self.formatting.phrases("loyalty.hardly")
        if chance > 1 - _ONE_PERCENT:
            return self.formatting.phrases("loyalty.nearly")
        percent = int(rounded_to(Decimal(repr(chance)) * 100, Decimal(1)))
        years, of = (percent // 10, 10) if percent % 10 == 0 else (percent, 100)
        return self.formatting.phrases(
            "loyalty.of_years", years=self.number(years), of=self.number(of)
        )

    def number(self, value: float) -> str:
        """A small count with one digit after the point."""
        rounded = rounded_to(Decimal(repr(float(value))), Decimal("0.1")).normalize() + 0
        return self.formatting.number(self._told(rounded))

    def count(self, value: float) -> str:
        """How many: to three digits that count, because no more are known."""
        exact = Decimal(repr(float(value)))
        rounded = exact.normalize(_SIGNIFICANT) if exact >= 1000 else rounded_to(exact, Decimal(1))
        return self.formatting.number(self._told(Decimal(rounded) + 0))

    def wait(self, weeks: float) -> str:
        """A wait in weeks, a short one in days."""
        return wait_in_words(weeks, self.formatting.phrases)


def wait_in_words(weeks: float, phrases: Phrases) -> str:
    """A wait in weeks, a short one in days."""
    if weeks < 2:
        return phrases("loyalty.days", count=max(1, round(weeks * _DAYS_PER_WEEK)))
    return phrases("loyalty.weeks", count=round(weeks))
