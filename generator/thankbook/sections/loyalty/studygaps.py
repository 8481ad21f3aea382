"""Figures that the study had to do without: what stands in for each, and where to find it."""

from __future__ import annotations

from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_NAMES = {
    "money.average_order": "average_order",
    "money.gross_margin": "gross_margin",
    "money.orders_per_customer_per_year": "orders_per_year",
    "money.yearly_retention": "retention",
}


def missing_lines(words: LoyaltyWords) -> list[str]:
    """A sentence for each missing figure; none where there are all."""
    return [_line(words, field) for field in words.situation.missing]


def undesigned_lines(words: LoyaltyWords) -> list[str]:
    """A sentence for each program that could not be worked out: what it lacks."""
    return [
        f"{words.maker.title_of(undesigned.program)}. "
        f"{words.maker.views.gaps.sentence(undesigned.missing_fields)}"
        for undesigned in words.maker.playbook.study.undesigned
    ]


def _line(words: LoyaltyWords, field: str) -> str:
    name = _NAMES[field]
    figure, amounts = words.situation.figures[name], words.amounts
    shown = {
        "average_order": amounts.about,
        "orders_per_year": amounts.number,
    }.get(name, amounts.share)
    stands_in = words.maker.ui(
        "loyalty.stands_in", field=field, low=shown(figure.low), high=shown(figure.high)
    )
    return f"{stands_in} {words.maker.ui(f'loyalty.find.{name}')}"
