"""A figure that is known as a range, and its value in each simulated future."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from thankbook.business.origin import Origin
from thankbook.loyalty.poisson import Array

Values = Mapping[str, Array]
"""Figures by name, each a column: one row a future, or one row alone where it is certain."""


@dataclass(frozen=True)
class Uncertain:
    """A figure between ``low`` and ``high``, most likely ``likely``, and where it comes from.

    With a ``chance`` it is ``high`` in that share of the futures and ``low`` in the others.

    ``origins`` name lines of the description or defaults; ``evidence`` ids of the register.
    """

    name: str
    low: float
    likely: float
    high: float
    origins: frozenset[Origin] = frozenset()
    evidence: tuple[str, ...] = ()
    chance: float | None = None

    @property
    def is_certain(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def at(self, shares: Array) -> Array:
        """Its values at shares from 0 to 1: the inverse of the triangular distribution."""
        if self.is_certain:
            return np.full((1, 1), self.likely)
        if self.chance is not None:
            return np.where(shares < self.chance, self.high, self.low)
        width, left = self.high - self.low, self.likely - self.low
        rising = self.low + np.sqrt(shares * width * left)
        falling = self.high - np.sqrt((1 - shares) * width * (self.high - self.likely))
        return np.where(shares * width < left, rising, falling)


def likely_values(figures: Mapping[str, Uncertain]) -> dict[str, Array]:
    """Each figure at its likeliest."""
    return {name: np.full((1, 1), figure.likely) for name, figure in figures.items()}


def drawn_values(figures: Mapping[str, Uncertain], futures: int, seed: int) -> dict[str, Array]:
    """Each figure in so many futures, the same for the same seed.

    A figure's draws depend on its name alone, so that designs are compared in the same futures.
    Raw uniforms of PCG64 are turned by our own formula: NumPy may change its distributions.
    """
    return {name: figure.at(_shares(name, futures, seed)) for name, figure in figures.items()}


def _shares(name: str, futures: int, seed: int) -> Array:
    sequence = np.random.SeedSequence([seed, zlib.crc32(name.encode())])
    return np.random.Generator(np.random.PCG64(sequence)).random((futures, 1))
