"""Limits that what is kept in goes beyond, told at the line that keeps it in."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.problems import Problem
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import PageMaker


def held_beyond_limits(maker: PageMaker) -> Iterator[Problem]:
    """A warning for each limit, with the sum; for managers."""
    playbook = maker.playbook
    decided, words = playbook.decided, LimitWords(playbook, maker.reader)
    holding = (decided.holding(chosen.item) for chosen in playbook.tactics.chosen)
    first = min((decision.path for decision in holding if decision), default=())
    for shortfall in playbook.portfolio.overdrawn:
        there = words.amount(shortfall.limit, shortfall.limit.capacity)
        needed = words.amount(shortfall.limit, shortfall.limit.capacity + shortfall.lacking)
        found = (
            f"{words.name(shortfall.limit)}: what is kept in takes {needed}, and there is {there}."
        )
        expected = "Keep fewer tactics in, or write down what there is now."
        yield playbook.description.document.problem(first, found, expected, "warning")
