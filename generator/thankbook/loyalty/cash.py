"""Money in and out month by month through the first year."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.loyalty.design import Design
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.waiting import WEEKS_PER_YEAR, weeks_to_first_reward
from thankbook.loyalty.yeareconomics import MONTHS_PER_YEAR, Year, year_of

_FROM_THE_FIRST_MONTH = ("software", "promotion")
_LATER = ("rewards",)


@dataclass(frozen=True)
class Cash:
    """``months``: the effect of month 0 (setting up) and of months 1 to 12, in money.

    ``payback_months``: months of full use until setting up is paid back; None if never.
    """

    months: tuple[float, ...]
    payback_months: float | None

    @property
    def cumulative(self) -> tuple[float, ...]:
        """What has come in and gone out up to and with each month, in the business's currency."""
        return tuple(sum(self.months[: end + 1]) for end in range(len(self.months)))


def cash_of(design: Design, months_to_full_use: float) -> Cash:
    """The likeliest year, with members joining evenly and rewards asked for after the wait."""
    year = year_of(design, likely_values(design.figures))
    weeks = weeks_to_first_reward(design) or 0.0
    lag = min(float(MONTHS_PER_YEAR), weeks * MONTHS_PER_YEAR / WEEKS_PER_YEAR)
    months = (
        _month(year, _joined(month, months_to_full_use), _joined(month - lag, months_to_full_use))
        for month in range(1, MONTHS_PER_YEAR + 1)
    )
    setup, running = float(year.setup_once[0]), float(year.running_profit[0])
    payback = setup * MONTHS_PER_YEAR / running if running > 0 else None
    return Cash((-setup, *months), payback)


def _month(year: Year, joined: float, asking: float) -> float:
    total = 0.0
    for name, part in year.parts.items():
        monthly = float(part[0]) / MONTHS_PER_YEAR
        if name in _FROM_THE_FIRST_MONTH:
            total += monthly
        elif name in _LATER:
            total += monthly * asking
        elif name != "setup":
            total += monthly * joined
    return total


def _joined(month: float, months_to_full_use: float) -> float:
    return max(0.0, min(1.0, month / months_to_full_use))
