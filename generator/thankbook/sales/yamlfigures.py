"""Figures as they are written into a description: rounded, and with where they are from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from thankbook.sales.customersovertime import (
    COMING_ORDERS,
    SURVIVAL,
    TOP_FIFTH_OF_ORDERS,
)
from thankbook.sales.measuredfigure import Measure
from thankbook.sales.salesfigures import (
    ACTIVE,
    AVERAGE_ORDER,
    ORDERS_PER_YEAR,
    RETENTION,
    TOP_FIFTH,
    SalesFigures,
)

VAT = "money.vat_in_prices"
_FIELDS = (
    ACTIVE,
    TOP_FIFTH,
    TOP_FIFTH_OF_ORDERS,
    AVERAGE_ORDER,
    VAT,
    ORDERS_PER_YEAR,
    RETENTION,
    SURVIVAL,
    COMING_ORDERS,
)
_STEPS = {
    ACTIVE: Decimal(1),
    TOP_FIFTH: Decimal("0.01"),
    AVERAGE_ORDER: Decimal("0.01"),
    ORDERS_PER_YEAR: Decimal("0.1"),
    RETENTION: Decimal("0.01"),
    COMING_ORDERS: Decimal("0.1"),
    VAT: Decimal("0.0001"),
}
_WHOLE_FROM = 1000


def usable(figures: SalesFigures, more: Sequence[Measure] = ()) -> dict[str, str]:
    """The figures that may be put into a description, by field, as they are typed."""
    return {
        field: _typed(measure)
        for field, measure in _by_field(figures, more).items()
        if measure.may_be_used
    }


def _by_field(figures: SalesFigures, more: Sequence[Measure]) -> dict[str, Measure]:
    """Those that a description has a field for, in the order of its fields."""
    found = {measure.field: measure for measure in (*figures.measures, *more)}
    return {field: found[field] for field in _FIELDS if field in found}


def _typed(measure: Measure) -> str:
    if measure.each:
        return f"[{', '.join(rounded(measure.field, value) for value in measure.each)}]"
    return rounded(measure.field, measure.value or 0.0)


def rounded(field: str, value: float) -> str:
    """A figure with as many digits as it deserves; a large average order has no cents."""
    step = _STEPS.get(field, Decimal("0.01"))
    if field == AVERAGE_ORDER and value >= _WHOLE_FROM:
        step = Decimal(1)
    elif field == AVERAGE_ORDER and value < 1:
        # Dinars have a thousandth part, and such an order is one of them.
        step = Decimal("0.001")
    text = f"{Decimal(value).quantize(step, ROUND_HALF_UP):f}"
    return f"{Decimal(text).normalize():f}" if field == VAT else text


def origin(figures: SalesFigures, name: str) -> str:
    """Where figures are from: the file's name and the days they were counted over."""
    printable = "".join(letter for letter in name if letter.isprintable())
    period = figures.period
    return f"{printable}, {period.counted_from} to {period.last}"


def as_yaml(figures: SalesFigures, name: str, more: Sequence[Measure] = ()) -> str:
    """The usable figures, ready to be pasted; those that cannot be told stand in comments."""
    written, lines = usable(figures, more), []
    found = _by_field(figures, more)
    for section in ("customers", "money"):
        fields = [field for field in found if field.startswith(f"{section}.")]
        lines.append(f"{section}: # {origin(figures, name)}")
        for field in fields:
            key = field.removeprefix(f"{section}.")
            why = found[field].doubt
            lines.append(f"  {key}: {written[field]}" if field in written else f"  # {key}: {why}")
    return "\n".join(_without_empty_sections(lines))


def _without_empty_sections(lines: list[str]) -> list[str]:
    """A section with nothing but comments would be read as nothing at all."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        below = lines[number + 1 :]
        is_section = not line.startswith(" ")
        if is_section:
            end = next(
                (at for at, text in enumerate(below) if not text.startswith(" ")), len(below)
            )
            is_empty = all(text.lstrip().startswith("#") for text in below[:end])
            line = f"# {line}" if is_empty else line
        kept.append(line)
    return kept
