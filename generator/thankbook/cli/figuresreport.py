"""The figures of an export, as a person and as a program read them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from thankbook.cli.overtimereport import as_dict, groups_as_yaml, segments, told_over_time
from thankbook.sales.cautions import cautions
from thankbook.sales.columnnames import is_without_vat
from thankbook.sales.customersovertime import (
    COMING_ORDERS,
    SURVIVAL,
    TOP_FIFTH_OF_ORDERS,
    CustomersOverTime,
)
from thankbook.sales.exportreader import SalesRows
from thankbook.sales.measuredfigure import Measure
from thankbook.sales.orders import Orders
from thankbook.sales.salesfigures import (
    ACTIVE,
    AVERAGE_ORDER,
    ORDERS_A_YEAR,
    ORDERS_PER_YEAR,
    REPEAT,
    RETENTION,
    TOP_FIFTH,
    SalesFigures,
)
from thankbook.sales.yamlfigures import VAT, as_yaml, origin, rounded, usable

_LABELS = {
    AVERAGE_ORDER: "Average order",
    ORDERS_A_YEAR: "Orders a year",
    ACTIVE: "Active customers",
    ORDERS_PER_YEAR: "Orders per customer and year",
    REPEAT: "Repeat share",
    TOP_FIFTH: "Best fifth's share of sales",
    RETENTION: "Yearly retention",
    SURVIVAL: "Yearly survival",
    COMING_ORDERS: "Orders in the coming year",
    TOP_FIFTH_OF_ORDERS: "Most frequent fifth's orders",
    VAT: "VAT in the amounts",
}
_SHARES = (REPEAT, TOP_FIFTH, RETENTION, SURVIVAL, TOP_FIFTH_OF_ORDERS, VAT)
_ONE_ORDER = {
    "receipt": "the rows of one receipt",
    "day": "the rows of one customer on one day",
    "row": "each row",
}


@dataclass(frozen=True)
class Report:
    """What is told of an export called ``name``, which is a file's name without its folder."""

    name: str
    sales: SalesRows
    orders: Orders
    figures: SalesFigures
    over_time: CustomersOverTime | None
    vat: Decimal | None = None

    def usable(self) -> dict[str, str]:
        """The figures that may be put into a description, as they are typed."""
        return usable(self.figures, self._more)

    @property
    def _more(self) -> tuple[Measure, ...]:
        """Figures beside those that are counted."""
        fitted = self.over_time.measures(self.figures.period) if self.over_time else ()
        return (*fitted, self._vat())

    def _vat(self) -> Measure:
        name = self.sales.read_as["amount"]
        if self.vat is not None:
            return Measure(VAT, float(self.vat), "as you say")
        if is_without_vat(name):
            return Measure(VAT, 0.0, f"as {name} says")
        return Measure(VAT, None, "", "say what is in the amounts: --vat 0.2, or --vat 0 for none")

    def origin(self) -> str:
        """Where the figures are from."""
        return origin(self.figures, self.name)

    def as_text(self) -> str:
        """The figures, what they rest on, what was left out, what to mind, and the YAML."""
        parts = [
            self._head(),
            *map(self._line, (*self.figures.measures, *self._more)),
            "",
            self.method(),
            *(told_over_time(self.over_time, self.figures.period) if self.over_time else ()),
            *_list("What decided:", self.sales.decided),
            *_list("Left out:", self.sales.left_out),
            *_list("Mind:", cautions(self.sales, self.orders, self.figures)),
            "",
            "For the description:",
            as_yaml(self.figures, self.name, self._more),
            *(groups_as_yaml(self.over_time) if self.over_time else ()),
        ]
        return "\n".join(parts)

    def method(self) -> str:
        """How retention and the ranges were found, in plain words."""
        period = self.figures.period
        begin = max(period.first, period.earlier_year_begins)
        retention = (
            f"Retention: of the customers who bought from {begin} to the day before "
            f"{period.year_begins}, the share who bought again until {period.last}.\n"
            if self.figures.of(RETENTION).value is not None
            else ""
        )
        return (
            f"{retention}Ranges in brackets are 95% intervals (Wilson): they are about chance only."
        )

    def _head(self) -> str:
        period, read_as = self.figures.period, dict(self.sales.read_as)
        roles = [role for role in ("customer", "date", "amount", "receipt") if role in read_as]
        columns = ", ".join(f"{role} {read_as[role]}" for role in roles)
        known = f"Known as: {read_as['export']}.\n" if "export" in read_as else ""
        currency = f", {self.sales.currency}" if self.sales.currency else ""
        return (
            f"{self.name}: {self.orders.rows:,} rows, {period.first} to {period.last}. "
            f"Counted from {period.counted_from}.\n"
            f"{known}Columns: {columns}. "
            f"Read as {read_as['encoding']} with {read_as['separator']}, "
            f"dates {read_as['dates']}, decimal {read_as['decimals']}{currency}.\n"
            f"One order: {_ONE_ORDER[self.orders.one_order]}.\n"
        )

    def _line(self, measure: Measure) -> str:
        label = f"{_LABELS[measure.field]:<30}"
        if measure.value is None:
            return f"{label} cannot be told: {measure.doubt}"
        shown = _shown(measure.field, measure.value)
        if measure.range95:
            ends = [measure.range95.low, measure.range95.high]
            low, high = (_shown(measure.field, end) for end in ends)
            shown += f" ({low.removesuffix('%')} to {high})"
        doubt = f"; {measure.doubt}" if measure.doubt else ""
        return f"{label} {shown:<18} {measure.rests_on}{doubt}"

    def as_json(self) -> str:
        """The counted figures with what each rests on, for ``--format json``."""
        period = self.figures.period
        described = {
            "file": self.name,
            "rows": self.orders.rows,
            "read_as": dict(self.sales.read_as),
            "currency": self.sales.currency,
            "one_order": self.orders.one_order,
            "period": {
                "first": str(period.first),
                "last": str(period.last),
                "counted_from": str(period.counted_from),
            },
            "orders": self.figures.orders,
            "orders_without_customer": self.figures.orders_of_nobody,
            "refunds": self.figures.refunds,
            "figures": {measure.field: _as_dict(measure) for measure in self.figures.measures},
            "fitted": {measure.field: _as_dict(measure) for measure in self._more},
            "over_time": as_dict(self.over_time) if self.over_time else None,
            "method": self.method(),
            "decided": list(self.sales.decided),
            "left_out": list(self.sales.left_out),
            "mind": list(cautions(self.sales, self.orders, self.figures)),
            "description": self.usable(),
            "segments": segments(self.over_time) if self.over_time else [],
        }
        return json.dumps(described, indent=2, ensure_ascii=False)


def _as_dict(measure: Measure) -> dict[str, Any]:
    between = measure.range95
    listed = {"each": list(measure.each)} if measure.each else {}
    return {
        "value": measure.value,
        **listed,
        "low": between.low if between else None,
        "high": between.high if between else None,
        "rests_on": measure.rests_on,
        "doubt": measure.doubt,
    }


def _shown(field: str, value: float) -> str:
    if field in _SHARES:
        return f"{value * 100:.0f}%"
    return f"{value:,.0f}" if field in (ACTIVE, ORDERS_A_YEAR) else rounded(field, value)


def _list(head: str, sentences: tuple[str, ...]) -> list[str]:
    return ["", head, *(f"  {sentence}" for sentence in sentences)] if sentences else []
