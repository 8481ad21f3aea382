"""What is owed in points: relative stand-alone prices, with estimates that change (IFRS 15)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.rounding import rounded_to


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
