"""What a limit of touches a month means, also where it is less than one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

_MOST_MONTHS = 12


@dataclass(frozen=True)
class Bound:
    """So many touches a month at most, over a few months that follow each other.

    Nobody is half thanked: half a touch a month is one in two months. So over fewer ``months`` than
    it takes to come to one, one is allowed.
    """

    per_month: Fraction
    months: int

    def spans(self) -> Iterator[tuple[int, Fraction]]:
        """Numbers of months, and the most touches in any so many that follow each other."""
        if self.months > 1:
            yield self.months - 1, Fraction(1)
        yield self.months, self.per_month * self.months


def bound(per_month: Fraction) -> Bound:
    """What a limit means; a limit of none is kept in each month."""
    months = min(_MOST_MONTHS, ceil(1 / per_month)) if per_month > 0 else 1
    return Bound(per_month, months)
