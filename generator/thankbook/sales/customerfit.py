"""The model of buying and leaving that fits an export best."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from thankbook.sales.leaving import alike, newcomers, old_customers
from thankbook.sales.likelihoodsearch import Likeliest, Vector, likeliest
from thankbook.sales.purchasehistories import Histories
from thankbook.sales.purchasemodel import PurchaseModel

MOST_FITTED = 3000
"""So many customers tell as much as is needed."""
_FEWEST = 30
_SHORTEST_YEARS = 0.5
_LATEST_NEWCOMER = 0.5
"""Where nobody is seen for the first time in the later half, the export holds a group of newcomers:
a business that goes on has some."""
_FURTHEST = 8.0
_STEEP = 1000.0
"""Parameters of a distribution that is none any more, which the search is kept from."""
_DRAWS = 100

ModelOf = Callable[[Vector], PurchaseModel]


@dataclass(frozen=True)
class CustomerFit:
    """The likeliest model, others that could be true, and the histories it was fitted to."""

    model: PurchaseModel
    others: tuple[PurchaseModel, ...]
    seen: Histories
    log_likelihood: float
    is_of_newcomers: bool
    differ_in_leaving: bool


def customer_fit(histories: Histories) -> CustomerFit | None:
    """The model of some histories; None where they are too few, or nobody came again."""
    seen = histories.some(MOST_FITTED)
    repeated = int((seen.later > 0).sum())
    if len(seen) < _FEWEST or repeated < _FEWEST / 3 or seen.years < _SHORTEST_YEARS:
        return None
    all_new = float(seen.first.max()) < _LATEST_NEWCOMER * seen.years
    simple = _fitted(seen, _simple(all_new=all_new), _simple_start(seen, all_new=all_new))
    whole = _fitted(seen, _whole(all_new=all_new), _whole_start(simple.at))
    # A further parameter has to be worth it (Schwarz 1978, Annals of Statistics 6 (2): 461-464).
    differ = whole.log_likelihood - simple.log_likelihood > math.log(len(seen)) / 2
    found = whole if differ else simple
    model = _whole(all_new=all_new) if differ else _simple(all_new=all_new)
    others = tuple(model(np.clip(drawn, -_FURTHEST, _FURTHEST)) for drawn in found.draws(_DRAWS))
    return CustomerFit(model(found.at), others, seen, found.log_likelihood, all_new, differ)


def _fitted(seen: Histories, model: ModelOf, start: Vector) -> Likeliest:
    def log_likelihood(at: Vector) -> float:
        within = np.clip(at, -_FURTHEST, _FURTHEST)
        with np.errstate(all="ignore"):
            found = model(within).log_likelihood(seen)
        return found - _STEEP * float(((at - within) ** 2).sum())

    return likeliest(log_likelihood, start)


def _simple(*, all_new: bool) -> ModelOf:
    """All customers leave with one hazard. Parameters are logarithms but for the growth."""

    def model(at: Vector) -> PurchaseModel:
        leaving = alike(math.exp(at[2]))
        earlier = (0.0, 0.0) if all_new else (math.exp(at[3]), float(at[4]))
        return PurchaseModel(math.exp(at[0]), math.exp(at[1]), leaving, leaving, *earlier)

    return model


def _simple_start(seen: Histories, *, all_new: bool) -> Vector:
    rate = max(float(seen.later.mean()) / seen.years, 0.3)
    start = [0.0, math.log(rate), math.log(0.4)]
    return np.array(start if all_new else [*start, 0.0, 0.0])


def _whole(*, all_new: bool) -> ModelOf:
    """Customers leave with hazards that differ, so that those who have stayed leave less."""

    def model(at: Vector) -> PurchaseModel:
        shape = math.exp(at[3])
        scale = shape / math.exp(at[2])
        earlier = (0.0, 0.0) if all_new else (math.exp(at[4]), float(at[5]))
        old = old_customers(shape, scale, earlier[1])
        new = newcomers(shape, scale)
        return PurchaseModel(math.exp(at[0]), math.exp(at[1]), new, old, *earlier)

    return model


def _whole_start(simple: Vector) -> Vector:
    return np.array([*simple[:3], math.log(3.0), *simple[3:]])
