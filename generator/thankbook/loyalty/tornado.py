"""What matters most: the profit with one figure at either end of its range, the rest likeliest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.uncertain import Uncertain, likely_values
from thankbook.loyalty.yeareconomics import year_of


@dataclass(frozen=True)
class Swing:
    """Yearly profit at the low and at the high end of a figure."""

    figure: Uncertain
    profit_at_low: float
    profit_at_high: float

    @property
    def width(self) -> float:
        """How far the profit of a year moves between both ends, in the business's currency."""
        return abs(self.profit_at_high - self.profit_at_low)


def swings(design: Design, at_most: int = 8) -> tuple[Swing, ...]:
    """The figures that matter most, the widest swing first."""
    uncertain = (figure for figure in design.figures.values() if not figure.is_certain)
    all_swings = (
        Swing(
            figure,
            _profit_with(design, figure, figure.low),
            _profit_with(design, figure, figure.high),
        )
        for figure in uncertain
    )
    moving = (swing for swing in all_swings if swing.width > 0)
    ordered = sorted(moving, key=lambda swing: (-round(swing.width, 6), swing.figure.name))
    return tuple(ordered[:at_most])


def _profit_with(design: Design, figure: Uncertain, value: float) -> float:
    values = {**likely_values(design.figures), figure.name: np.full((1, 1), value)}
    return float(year_of(design, values).profit[0])
