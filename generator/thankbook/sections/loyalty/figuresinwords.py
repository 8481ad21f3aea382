"""Each figure of a design with its range and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from thankbook.business.origin import Origin
from thankbook.loyalty.design import Design
from thankbook.loyalty.uncertain import Uncertain
from thankbook.reader.views import Row
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_MONEY = (
    "average_order",
    "hourly_cost",
    "setup",
    "software_per_month",
    "promotion_per_year",
    "card_price",
    "affordable_loss",
)
_COUNTS = (
    "orders_per_year",
    "customers",
    "selection_discount",
    "seconds_per_order",
    "minutes_per_member",
    "response_to_reward",
    "head_start_gain",
    "setup_years",
    "months_to_full_use",
    "weeks_to_first_reward",
)


@dataclass(frozen=True)
class FigureWords:
    """Says what a figure is, how much, and why that."""

    words: LoyaltyWords

    def rows(self, design: Design) -> list[Row]:
        """The figures that matter to a design; what is nothing or certain to work is left out."""
        figures = [*design.figures.values(), *self.words.situation.constants]
        return [
            Row(self.label(figure), self.value(figure), self.source(figure))
            for figure in figures
            if figure.high > 0 and figure.chance != 1
        ]

    def label(self, figure: Uncertain) -> str:
        """What it is."""
        return self.words.maker.ui(f"loyalty.figure.{figure.name}")

    def value(self, figure: Uncertain) -> str:
        """One number, or a range with the likeliest."""
        shown = self._shown(figure)
        if figure.is_certain or figure.chance is not None:
            return shown(figure.chance if figure.chance is not None else figure.likely)
        return self.words.maker.ui(
            "loyalty.figure_range",
            low=shown(figure.low),
            high=shown(figure.high),
            likely=shown(figure.likely),
        )

    def end(self, figure: Uncertain, value: float) -> str:
        """One end of its range."""
        return self._shown(figure)(value)

    def source(self, figure: Uncertain) -> str:
        """Lines of the description, evidence cited, or that it is our assumption."""
        ui = self.words.maker.ui
        parts = list(dict.fromkeys(self._origins(figure)))
        if figure.evidence:
            cited = " ".join(f"[@{name}]" for name in figure.evidence)
            return ui("loyalty.from_evidence", cited=cited)
        return ui("list.separator").join(parts) or ui("loyalty.assumed")

    def _origins(self, figure: Uncertain) -> Iterator[str]:
        for origin in sorted(figure.origins, key=lambda source: source.field):
            yield self._origin(origin)

    def _origin(self, origin: Origin) -> str:
        ui = self.words.maker.ui
        if origin.kind == "description":
            return self.words.maker.views.place(origin.field)
        if origin.field.startswith(("programs.", "loyalty_defaults.")):
            return ui("loyalty.assumed")
        return ui("origin.default", field=origin.field)

    def _shown(self, figure: Uncertain) -> Callable[[float], str]:
        amounts = self.words.amounts
        if figure.name in _MONEY:
            return amounts.exact
        return amounts.number if figure.name in _COUNTS else amounts.share
