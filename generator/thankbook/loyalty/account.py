"""One account of a design, month by month: what it earns, what is paid, and what is owed.

The year's profit, the picture of cash, the payback and what is owed all come from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import ceil

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.members import Members, members_of
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.programoffers import MONTHS_PER_YEAR
from thankbook.loyalty.response import summed
from thankbook.loyalty.uncertain import Values, likely_values
from thankbook.loyalty.yeareconomics import Year, unit_cost, year_of

_FROM_THE_FIRST_MONTH = ("software", "promotion", "setup")
_LONGEST, _LATEST_PAYBACK = 36, 120


@dataclass(frozen=True)
class Month:
    """What a month earns, what comes in and goes out in it, and what is owed at its end; money.

    ``profit`` counts a reward when it is earned, a fee as its year goes by, and setting up spread
    over its years; ``cash`` counts each when it is paid. ``rewards_owed`` is what handing out the
    rewards that were earned will cost, ``fees_owed`` the part of fees whose time is still to come.
    """

    profit: float
    cash: float
    rewards_owed: float
    fees_owed: float

    @property
    def owed(self) -> float:
        """Rewards and fees owed together."""
        return self.rewards_owed + self.fees_owed


@dataclass(frozen=True)
class Account:
    """Month 0 is setting up; members join evenly until full use.

    ``payback``: the month after which what has come in, less what is owed, has paid for setting
    up; None if none has after ten years. ``earned`` and ``handed_out`` are the first year's
    rewards at their price, ``sales`` the first year's sales to members.
    """

    months: tuple[Month, ...]
    payback: int | None
    sales: float
    earned: float
    handed_out: float

    @property
    def first_year(self) -> tuple[Month, ...]:
        """Month 0 and the twelve after it."""
        return self.months[: MONTHS_PER_YEAR + 1]

    @property
    def first_year_profit(self) -> float:
        """What the first year earns, while members are still joining."""
        return sum(month.profit for month in self.first_year)

    @property
    def full_year_profit(self) -> float:
        """What a year in full use earns: months 13 to 24."""
        return sum(month.profit for month in self.months[MONTHS_PER_YEAR + 1 :][:MONTHS_PER_YEAR])

    @property
    def cash(self) -> tuple[float, ...]:
        """What has come in and gone out up to and with each month of the first year."""
        return tuple(accumulate(month.cash for month in self.first_year))

    @property
    def left(self) -> tuple[float, ...]:
        """The same, less what is owed at the end of each month."""
        owed = (month.owed for month in self.first_year)
        return tuple(cash - debt for cash, debt in zip(self.cash, owed, strict=True))


def account_of(design: Design, months_to_full_use: int) -> Account:
    """The likeliest course: as many join in each of the first months."""
    values = likely_values(design.figures)
    keeper = _Keeper(design, year_of(design, values), members_of(design, values), values)
    months = keeper.months(months_to_full_use)
    first = keeper.joined(MONTHS_PER_YEAR, months_to_full_use)
    price, sales = keeper.price, keeper.sales
    return Account(
        months,
        _payback(months, float(keeper.year.running_profit[0]) / MONTHS_PER_YEAR),
        sales * first,
        float(np.sum(keeper.earned_yearly)) * price * first,
        keeper.handed_out(MONTHS_PER_YEAR, months_to_full_use) * price,
    )


@dataclass(frozen=True)
class _Keeper:
    design: Design
    year: Year
    members: Members
    values: Values

    @property
    def setup(self) -> float:
        """Setting up, paid once."""
        return float(self.year.setup_once[0])

    @property
    def price(self) -> float:
        """The price of an average order."""
        return float(self.values["average_order"][0, 0])

    @property
    def earned_yearly(self) -> Array:
        """What members of each cell earn in a year, in average orders."""
        members = self.members
        rate = self.design.offer.reward_rate(members.rates)
        return np.asarray((members.heads * members.orders * rate)[0])

    @property
    def sales(self) -> float:
        """A year's sales to all members."""
        return float(summed(self.members.heads * self.members.orders)[0]) * self.price

    def joined(self, months: int, full: int) -> float:
        """Years of membership of one who joins, up to the end of a month, on average."""
        return sum(min(1.0, month / full) for month in range(1, months + 1)) / MONTHS_PER_YEAR

    def handed_out(self, months: int, full: int) -> float:
        """Rewards handed out up to the end of a month, in average orders: the heaviest first."""
        members, offer = self.members, self.design.offer
        cohorts = range(min(months, full))
        each = sum(
            (offer.redeemed(members.orders, months - begun) for begun in cohorts),
            np.zeros_like(members.orders),
        )
        return float(summed(members.heads * each)[0]) / full

    def fees_taken(self, months: int, full: int) -> float:
        """Fees that came in up to the end of a month: on joining, and each year after."""
        fees = float(self.year.parts["fees"][0])
        years = sum(-(-(months - begun) // MONTHS_PER_YEAR) for begun in range(min(months, full)))
        return fees * years / full

    def months(self, full: int) -> tuple[Month, ...]:
        """Month 0 and three years."""
        cost = float(np.ravel(unit_cost(self.design.offer, self.values))[0]) * self.price
        earned_yearly = float(np.sum(self.earned_yearly))
        months = [Month(0.0, -self.setup, 0.0, 0.0)]
        for number in range(1, _LONGEST + 1):
            profit, owed = self._profit(number, full), months[-1]
            years = self.joined(number, full)
            rewards = max(0.0, (earned_yearly * years - self.handed_out(number, full)) * cost)
            fees = self.fees_taken(number, full) - float(self.year.parts["fees"][0]) * years
            written_off = -float(self.year.parts["setup"][0]) / MONTHS_PER_YEAR
            later = rewards - owed.rewards_owed + fees - owed.fees_owed
            months.append(Month(profit, profit + written_off + later, rewards, fees))
        return tuple(months)

    def _profit(self, month: int, full: int) -> float:
        share = min(1.0, month / full)
        return sum(
            float(part[0]) / MONTHS_PER_YEAR * (1.0 if name in _FROM_THE_FIRST_MONTH else share)
            for name, part in self.year.parts.items()
        )


def _payback(months: tuple[Month, ...], later: float) -> int | None:
    """The first month after which what is left, what is owed taken off, is not below nothing.

    After the months that are worked out each adds as much.
    """
    total = 0.0
    for number, month in enumerate(months):
        total += month.cash
        if total - month.owed >= 0:
            return number
    lacking = months[-1].owed - total
    if later <= 0:
        return None
    number = len(months) - 1 + ceil(lacking / later)
    return number if number <= _LATEST_PAYBACK else None
