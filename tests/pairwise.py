"""Few sets of switches that show any two of them in every combination but both off."""

from __future__ import annotations

from collections.abc import Iterator


def switched_on(count: int) -> Iterator[set[int]]:
    """Sets of numbers below ``count``: of any two, each is in one without the other, and both.

    By the digits of the numbers in base two, and the other way round: any two numbers differ
    in a digit, and all of them are on together once. ``2 * log2(count) + 1`` sets.
    """
    for digit in range(count.bit_length()):
        on = {number for number in range(count) if number >> digit & 1}
        yield from (chosen for chosen in (on, set(range(count)) - on) if chosen)
    yield set(range(count))
