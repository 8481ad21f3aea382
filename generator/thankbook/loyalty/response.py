"""How strongly members respond: by what they are given, set against what effects were seen at.

An effect is known, or assumed, where so much of a member's spending comes back. A smaller reward
brings less in proportion, a larger one more, but ever less of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS
from thankbook.loyalty.design import Design
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.uncertain import Values

_NOTHING = np.zeros((1, 1))
_MINUTES_PER_HOUR = 60


@dataclass(frozen=True)
class Response:
    """The true effect on a member who responds fully and has the reward within reach, as shares."""

    orders: Array
    staying: Array


def response_of(design: Design, values: Values) -> Response:
    """The true effects; nobody can be kept who would not have left."""
    staying = _effect(design, values, "staying")
    return Response(_effect(design, values, "orders"), np.minimum(staying, 1 - values["retention"]))


def response_to(value: Array, reference: Array, exponent: Array, *, is_care: bool) -> Array:
    """How strongly people respond, 1 where the reference is given, 0 where nothing is.

    With x = value / reference: x^e above 1, and below it x for a reward, so that none pays only
    because it is small. For care it is x^e throughout: the first hour of it does most.
    """
    ratio = np.divide(value, reference, out=np.zeros_like(value + reference), where=reference > 0)
    if is_care:
        return np.asarray(np.power(ratio, exponent))
    return np.where(ratio <= 1, ratio, np.power(np.maximum(ratio, 1), exponent))


def value_given(design: Design, offer: Offer, values: Values) -> Array:
    """What members are given as a share of what they pay: rewards at their price, or care.

    What draws them for another reason, as a fee that was paid does, counts with it.
    """
    rates = design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"]) / CELLS
    paid = summed(ready * rates)
    given = summed(ready * rates * offer.reward_rate(rates))
    if offer.is_care:
        minutes = np.ravel(values.get("minutes_per_member", _NOTHING))
        time = minutes / _MINUTES_PER_HOUR * np.ravel(values["hourly_cost"])
        order = np.ravel(values["average_order"])
        care = summed(ready * offer.money_per_member(rates)) + summed(ready) * time
        given = given + _ratio(care, order)
    return np.asarray(_ratio(given, paid) * offer.pull(design.written))[:, None]


@dataclass(frozen=True)
class AtReference:
    """The effects where ``reference`` is given, and what a head start multiplies them by."""

    orders: Array
    staying: Array
    reference: Array
    head_start: Array


def response_at_reference(design: Design, values: Values) -> AtReference:
    """The effects before the reward of this design counts, for people who move that reward.

    Both are set against the reference of the orders, so that one reward moves both.
    """
    strength = _strength(design, values, "orders")
    staying, by_orders = _effect(design, values, "staying"), np.broadcast_to(strength, (1, 1))
    return AtReference(
        _full_effect(design, values, "orders"),
        np.divide(staying, by_orders, out=np.zeros_like(staying + by_orders), where=by_orders > 0),
        _reference(values, "orders"),
        values["head_start_gain"] if design.offer.has_head_start else np.ones((1, 1)),
    )


def _effect(design: Design, values: Values, what: str) -> Array:
    return np.asarray(_full_effect(design, values, what) * _strength(design, values, what))


def _strength(design: Design, values: Values, what: str) -> Array:
    value = value_given(design, design.offer, values)
    reference, exponent = _reference(values, what), values["response_to_reward"]
    strength = response_to(value, reference, exponent, is_care=design.offer.is_care)
    return strength * values["head_start_gain"] if design.offer.has_head_start else strength


def _full_effect(design: Design, values: Values, what: str) -> Array:
    """An effect where the reference is given: as measured, or the plain gap over the discount.

    Where nobody has tested such a design, it does nothing in a part of the futures.
    """
    measured = values.get(f"extra_{what}")
    if measured is not None:
        return np.asarray(measured * _evenly(design, values, what))
    gap = values.get(f"gap_in_{what}", _NOTHING) / values["selection_discount"]
    return np.asarray(gap * values["works"])


def _reference(values: Values, what: str) -> Array:
    """What is given where an effect holds: what the owner gave, if the owner measured it."""
    reference = values["reference_value"]
    return values.get("measured_value", reference) if f"extra_{what}" in values else reference


def _evenly(design: Design, values: Values, what: str) -> Array:
    """What a measured average of all members is, of one who responds fully.

    Not everybody responds fully, and who was measured had the offer as it is written.
    """
    reached = reach_of(design, design.written, values)
    if what == "staying":
        return _ratio(reached.people, reached.people_reached)[:, None]
    little = np.ravel(values["heavy_response"])
    return _ratio(reached.orders, reached.responding + little * reached.resisting)[:, None]


@dataclass(frozen=True)
class Reach:
    """Sums over cells for an offer, for one customer who is asked: people, and their orders.

    ``responding`` and ``resisting`` are the orders of those within reach of a reward, outside and
    inside the heaviest fifth.
    """

    people: Array
    people_reached: Array
    orders: Array
    responding: Array
    resisting: Array


def reach_of(design: Design, offer: Offer, values: Values) -> Reach:
    """Whom an offer reaches among this design's buyers."""
    rates, heavy = design.buyers.rates(values["orders_per_year"]), design.buyers.heavy
    ready = offer.readiness(rates, values["customers"]) / CELLS
    reach = design.buyers.chance_of_at_least(offer.orders_to_profit, rates)
    reached = ready * rates * reach
    return Reach(
        summed(ready),
        summed(ready * reach),
        summed(ready * rates),
        summed(reached * (1 - heavy)),
        summed(reached * heavy),
    )


def summed(per_cell: Array) -> Array:
    """The sum over cells: NumPy's own, not BLAS, whose order of additions differs by machine."""
    return np.asarray(np.sum(per_cell, axis=1))


def _ratio(over: Array, under: Array) -> Array:
    under = np.broadcast_to(under, np.broadcast_shapes(over.shape, under.shape))
    return np.divide(over, under, out=np.zeros_like(over + under), where=under > 0)
