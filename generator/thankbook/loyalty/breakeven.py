"""What a design must bring before it pays for itself: the headline of a comparison."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.members import members_of
from thankbook.loyalty.uncertain import Values, likely_values
from thankbook.loyalty.yeareconomics import year_of

_EFFECTS = (
    "gap_in_orders",
    "gap_in_staying",
    "extra_orders",
    "extra_staying",
    "newcomers_per_member",
)


@dataclass(frozen=True)
class BreakEven:
    """At break-even: members' extra orders over those that they place anyway, or newcomers.

    ``uplift`` is None where no uplift can pay; ``expected_uplift`` is the likeliest one, if the
    design works at all, which it does with the chance ``works``. ``newcomers`` counts truly new
    customers a year, for designs that live on those alone.
    """

    uplift: float | None
    expected_uplift: float
    newcomers: float | None = None
    expected_newcomers: float | None = None
    works: float = 1.0

    @property
    def weighed(self) -> float:
        """What is expected, the futures counted in which the design does nothing."""
        expected = self.expected_uplift if self.newcomers is None else self.expected_newcomers
        return (expected or 0.0) * self.works


def break_even(design: Design) -> BreakEven:
    """Every other effect set to nothing, the likeliest value for every figure.

    Profit is linear in the effect on orders, so two points give the crossing exactly.
    """
    values = likely_values(design.figures)
    chance = design.figures["works"].chance
    works = 1.0 if chance is None else chance
    expected = float(members_of(design, values).uplift[0])
    if "newcomers_per_member" in values:
        needed, sent = _newcomers(design, values)
        return BreakEven(None, expected, needed, sent, works)
    return BreakEven(_uplift(design, values), expected, works=works)


def _uplift(design: Design, values: Values) -> float | None:
    nothing = _with_extra_orders(values, 0.0)
    something = _with_extra_orders(values, 1.0)
    base = float(year_of(design, nothing).profit[0])
    reached = float(members_of(design, something).uplift[0])
    gained = float(year_of(design, something).profit[0]) - base
    if base >= 0:
        return 0.0
    return -base / gained * reached if gained > 0 and reached > 0 else None


def _with_extra_orders(values: Values, extra: float) -> dict[str, np.ndarray]:
    kept = {name: value for name, value in values.items() if name not in _EFFECTS}
    return {**kept, "extra_orders": np.full((1, 1), extra)}


def _newcomers(design: Design, values: Values) -> tuple[float | None, float]:
    """Truly new customers at which the costs are met, and those that are likely."""
    year = year_of(design, values)
    gain = float(year.parts["newcomers"][0])
    cost = gain - float(year.profit[0])
    heads = float(np.sum(members_of(design, values).heads))
    sent = heads * float(values["newcomers_per_member"][0, 0])
    truly_new = sent * (1 - float(values["newcomers_anyway"][0, 0]))
    return (cost / gain * truly_new if gain > 0 else None), truly_new
