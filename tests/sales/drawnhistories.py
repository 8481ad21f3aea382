"""Customers drawn by chance, whose rates and hazards are known, as an export would show them."""

from __future__ import annotations

import math

import numpy as np

from thankbook.sales.purchasehistories import Histories

SHAPE = 0.8


def drawn(
    rate: float,
    survival: float,
    years: float = 2.0,
    customers: int = 2000,
    *,
    all_new: bool = False,
) -> Histories:
    """Customers of a business that goes on, or of one that began when the export does."""
    random, hazard = np.random.default_rng(7), -math.log(survival)
    if all_new:
        began = random.uniform(0, 0.25, customers)
    else:
        began = random.uniform(-60, years, round(customers * hazard * (60 + years)))
    ended = began + random.exponential(1 / hazard, len(began))
    rates = random.gamma(SHAPE, rate / SHAPE, len(began))
    first, last, later, orders = [], [], [], []
    for begin, end, often in zip(began, ended, rates, strict=True):
        low, high = max(begin, 0.0), min(end, years)
        if high <= low:
            continue
        days = random.uniform(low, high, random.poisson(often * (high - low)))
        days = np.sort(np.append(days, begin) if begin >= 0 else days)
        if len(days):
            first.append(days[0])
            last.append(days[-1])
            later.append(len(days) - 1)
            orders.append((days >= years - 1).sum())
    counted = np.array(orders, float)
    return Histories(
        np.array(first), np.array(last), np.array(later, float), counted, counted, years
    )
