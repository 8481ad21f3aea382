"""The parameters that make what was seen likeliest, and how sure they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Likelihood = Callable[[Vector], float]

_MOST_STEPS = 200
_LONGEST_STEP = 1.0
_SHORTEST_STEP = 1e-7
_SUFFICIENT = 1e-4
"""The share of the promised gain that a step has to bring (Armijo)."""
_TOLERANCE = 1e-7
_FLAT = 1e-3
_APART = 1e-4
"""How far apart two points lie from which a slope is taken."""


@dataclass(frozen=True)
class Likeliest:
    """The likeliest parameters, and the logarithm of their likelihood."""

    at: Vector
    log_likelihood: float
    of: Likelihood

    def draws(self, count: int) -> Vector:
        """Parameters that could be the true ones, drawn alike each time."""
        random = np.random.default_rng(0)
        values, vectors = np.linalg.eigh(_curvature(self.of, self.at))
        # Where the maximum is flat, what was seen does not tell: there is no spread to draw from.
        is_told = values > _FLAT
        spread = vectors * np.where(is_told, 1 / np.sqrt(np.where(is_told, values, 1.0)), 0.0)
        drawn: Vector = self.at + random.standard_normal((count, len(self.at))) @ spread.T
        return drawn


def likeliest(log_likelihood: Likelihood, start: Vector) -> Likeliest:
    """The maximum that a climb from ``start`` reaches (BFGS, with slopes taken by differences)."""
    at = _climbed(log_likelihood, start)
    return Likeliest(at, log_likelihood(at), log_likelihood)


def _climbed(log_likelihood: Likelihood, start: Vector) -> Vector:
    at, value, slope = start, log_likelihood(start), _slope(log_likelihood, start)
    inverse = np.eye(len(at)) / max(1.0, float(np.abs(slope).max()))
    for _ in range(_MOST_STEPS):
        direction = inverse @ slope
        if direction @ slope <= 0:
            inverse = np.eye(len(at)) / max(1.0, float(np.abs(slope).max()))
            direction = inverse @ slope
        step = _step(log_likelihood, at, value, direction, float(direction @ slope))
        if step is None:
            break
        reached = log_likelihood(at + step)
        turned = slope - (new_slope := _slope(log_likelihood, at + step))
        inverse = _updated(inverse, step, turned)
        gain, at, value, slope = reached - value, at + step, reached, new_slope
        if gain < _TOLERANCE and np.abs(step).max() < _APART:
            break
    return at


def _step(
    log_likelihood: Likelihood, at: Vector, value: float, direction: Vector, promised: float
) -> Vector | None:
    """The longest of ever shorter steps that is worth it; None where none is."""
    length = min(1.0, _LONGEST_STEP / max(float(np.abs(direction).max()), 1e-300))
    while length > _SHORTEST_STEP:
        reached = log_likelihood(at + length * direction)
        if np.isfinite(reached) and reached >= value + _SUFFICIENT * length * promised:
            return length * direction
        length /= 2
    return None


def _updated(inverse: Vector, step: Vector, turned: Vector) -> Vector:
    """The inverse of the curvature after a step, by which the slope has turned."""
    product = float(step @ turned)
    if product <= 1e-12:
        return inverse
    identity = np.eye(len(step))
    left = identity - np.outer(step, turned) / product
    changed: Vector = left @ inverse @ left.T + np.outer(step, step) / product
    return changed


def _slope(log_likelihood: Likelihood, at: Vector) -> Vector:
    aside = np.eye(len(at)) * _APART
    ends = [log_likelihood(at + shift) - log_likelihood(at - shift) for shift in aside]
    return np.array(ends) / (2 * _APART)


def _curvature(log_likelihood: Likelihood, at: Vector) -> Vector:
    """How steeply the likelihood falls on all sides of its maximum."""
    aside = np.eye(len(at)) * (10 * _APART)
    slopes = [
        _slope(log_likelihood, at - shift) - _slope(log_likelihood, at + shift) for shift in aside
    ]
    curvature = np.array(slopes) / (20 * _APART)
    symmetric: Vector = (curvature + curvature.T) / 2
    return symmetric
