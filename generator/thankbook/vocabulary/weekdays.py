"""Weekdays and months as they are typed."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from thankbook.validationwords import MONTH_NUMBER

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""By their numbers: Monday is 0."""
Month = Annotated[int, Field(ge=1, le=12), MONTH_NUMBER]
