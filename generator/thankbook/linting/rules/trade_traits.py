"""The traits of a trade do not contradict each other, and its usual figures can be."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary, TradeFile
from thankbook.linting.text import problem_at
from thankbook.problems import Problem

_AT_ODDS = (
    ("nothing_sold", "rare_purchase", "Nothing that is not sold is bought."),
    ("nothing_sold", "discounts_restricted", "Where nothing is sold there is no price."),
)
_SHORT_AT = 2
"""A trade with fewer traits has not been asked all of the questions."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A trade names all its traits, none twice and none at odds, so that what fits is decided."""
    for file in linted.trades:
        yield from _traits(file)
        yield from _quiet_and_busy(file)


def _traits(file: TradeFile) -> Iterator[Problem]:
    traits = file.trade.traits
    for index, trait in enumerate(traits):
        if trait in traits[:index]:
            found = f"'{trait}' stands here twice."
            yield problem_at(file.document, ("traits", index), found, "Take one out.")
    for trait, other, why in _AT_ODDS:
        if trait in traits and other in traits:
            found = f"'{trait}' and '{other}' cannot both hold. {why}"
            yield problem_at(file.document, ("traits",), found, "Take one out.")
    if len(traits) < _SHORT_AT:
        found = f"Only {len(traits)} trait is named."
        expected = "Expected every trait that holds: answer the question of each."
        yield problem_at(file.document, ("traits",), found, expected)


def _quiet_and_busy(file: TradeFile) -> Iterator[Problem]:
    calendar = file.trade.calendar
    both = sorted(set(calendar.quiet_months) & set(calendar.busy_months))
    if both:
        months = ", ".join(map(str, both))
        found = f"A month is quiet and busy at once: {months}."
        yield problem_at(file.document, ("calendar",), found, "Take it out of one list.")
