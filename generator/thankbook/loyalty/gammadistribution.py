"""The gamma distribution of purchase rates: its shares, its quantiles, its shape from a share."""

from __future__ import annotations

import math

_SMALLEST_STEP = 1e-15
_MOST_TERMS = 10_000
_HALVINGS = 200
_LEAST_SHAPE, _GREATEST_SHAPE = 0.05, 200.0


def share_below(shape: float, x: float) -> float:
    """The regularized lower incomplete gamma function P(shape, x).

    Series below shape + 1, Lentz's continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31).
    """
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        return front * _series(shape, x)
    return 1.0 - front * _continued_fraction(shape, x)


def quantile(shape: float, share: float) -> float:
    """The rate, for a scale of 1, that a share of customers stays below; by bisection."""
    low, high = 0.0, shape + 1.0
    while share_below(shape, high) < share:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if share_below(shape, middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def share_of_sales_below(shape: float, share: float) -> float:
    """The share of all purchases made by the given share of lightest buyers (the Lorenz curve).

    For a gamma of shape k it is P(k + 1, q), q being the quantile of the share.
    """
    return 0.0 if share <= 0 else share_below(shape + 1, quantile(shape, share))


def shape_from_top_fifth(top_fifth_share: float) -> float:
    """The shape at which the best fifth brings this share of purchases.

    Held between 0.05 and 200: from nearly all sales by the best fifth down to everybody alike.
    """
    low, high = math.log(_LEAST_SHAPE), math.log(_GREATEST_SHAPE)
    for _ in range(60):
        middle = (low + high) / 2
        if 1 - share_of_sales_below(math.exp(middle), 0.8) > top_fifth_share:
            low = middle
        else:
            high = middle
    return math.exp((low + high) / 2)


def _series(shape: float, x: float) -> float:
    term = total = 1 / shape
    for number in range(1, _MOST_TERMS):
        term *= x / (shape + number)
        total += term
        if term < total * _SMALLEST_STEP:
            break
    return total


def _continued_fraction(shape: float, x: float) -> float:
    tiny = 1e-300
    b = x + 1 - shape
    c, d = 1 / tiny, 1 / b
    value = d
    for number in range(1, _MOST_TERMS):
        a = -number * (number - shape)
        b += 2
        d = 1 / (a * d + b or tiny)
        c = b + a / c or tiny
        step = c * d
        value *= step
        if abs(step - 1) < _SMALLEST_STEP:
            break
    return value
