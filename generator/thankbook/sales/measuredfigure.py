"""One figure with what it rests on, and the range of a share that was seen in a sample."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_STANDARD_ERRORS = 1.959963984540054


@dataclass(frozen=True)
class Share95:
    """The range that a share lies in, with 95 of 100 such ranges being right."""

    low: float
    high: float


@dataclass(frozen=True)
class Measure:
    """A figure of a description: its ``field``, its ``value`` and what it rests on.

    ``value`` is None where the export cannot tell; ``doubt`` says why, or why a value that was
    found is not one to put into a description. ``each`` are the values of a list, of which
    ``value`` is the first.
    """

    field: str
    value: float | None
    rests_on: str
    doubt: str = ""
    range95: Share95 | None = None
    each: tuple[float, ...] = ()

    @property
    def may_be_used(self) -> bool:
        """Whether the value is one to put into a description."""
        return self.value is not None and not self.doubt


def wilson(successes: int, trials: int) -> Share95:
    """Wilson's score interval, which stays within 0 and 1 and holds for small samples.

    Wilson, E. B. (1927), Journal of the American Statistical Association 22 (158): 209-212.
    """
    z2 = _STANDARD_ERRORS**2
    share = successes / trials
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    spread = sqrt(share * (1 - share) / trials + z2 / (4 * trials**2))
    half = _STANDARD_ERRORS * spread / (1 + z2 / trials)
    return Share95(max(0.0, middle - half), min(1.0, middle + half))
