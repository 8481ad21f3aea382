"""What is owed in points: relative stand-alone prices, with estimates that change (IFRS 15).

The first half is the standard's own arithmetic, the second half a design's first year by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from thankbook.business.rounding import rounded_to
from thankbook.loyalty.account import Account
from thankbook.strictmodel import Range


@dataclass(frozen=True)
class Allocation:
    """A sale divided between what was sold and the points given with it."""

    sold: Decimal
    points: Decimal


@dataclass(frozen=True)
class PointsYear:
    """What a year brings in revenue from points, and what is still owed at its end."""

    recognized: Decimal
    liability: Decimal


def allocated(
    sales: Decimal, stand_alone_points: Decimal, smallest: Decimal = Decimal("0.01")
) -> Allocation:
    """Sales by relative stand-alone price; points at price times expected redemption.

    IFRS 15.74 and B42; rounded to the smallest unit, the points bearing the rest.
    """
    total = sales + stand_alone_points
    if not total:
        return Allocation(Decimal(0), Decimal(0))
    sold = rounded_to(sales * sales / total, smallest)
    return Allocation(sold, sales - sold)


def points_years(
    allocated_to_points: Decimal,
    redeemed_in_all: tuple[Decimal, ...],
    expected_in_all: tuple[Decimal, ...],
    smallest: Decimal = Decimal("0.01"),
) -> tuple[PointsYear, ...]:
    """Each year's revenue and liability, from cumulative redemption over what is then expected.

    Cumulative revenue is allocated * redeemed / expected (IFRS 15, illustrative example 52).
    """
    years: list[PointsYear] = []
    before = Decimal(0)
    for redeemed, expected in zip(redeemed_in_all, expected_in_all, strict=True):
        share = min(Decimal(1), redeemed / expected) if expected else Decimal(1)
        so_far = rounded_to(allocated_to_points * share, smallest)
        years.append(PointsYear(so_far - before, allocated_to_points - so_far))
        before = so_far
    return tuple(years)


@dataclass(frozen=True)
class Liability:
    """What is owed if little, the usual part or much of the rewards is asked for, in money."""

    low: Decimal
    likely: Decimal
    high: Decimal


def liability_at_year_end(account: Account, breakage: Range, smallest: Decimal) -> Liability:
    """The liability if much, the usual part, or little of the rewards is never asked for.

    The first year's sales to members and the rewards earned, at price times expected redemption,
    share what was paid by relative stand-alone price; what was handed out by then is revenue.
    """
    parts = (account.sales, account.earned, account.handed_out)
    sums = [_money(part, smallest) for part in parts]
    low, likely, high = (
        _liability(sums[0], sums[1], sums[2], share, smallest)
        for share in (breakage.high, breakage.likely, breakage.low)
    )
    return Liability(low, likely, high)


def _liability(
    sales: Decimal, earned: Decimal, asked: Decimal, breakage: Decimal, smallest: Decimal
) -> Decimal:
    still_to_come = max(Decimal(0), earned - asked) * (1 - breakage)
    expected = rounded_to(asked + still_to_come, smallest, ROUND_HALF_EVEN)
    points = allocated(sales, expected, smallest).points
    return points_years(points, (asked,), (expected,), smallest)[0].liability


def _money(amount: float, smallest: Decimal) -> Decimal:
    return rounded_to(Decimal(repr(amount)), smallest, ROUND_HALF_EVEN)
