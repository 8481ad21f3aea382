"""A description with a line or two of it changed, to try what would come of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial, reduce
from itertools import islice, product

from pydantic import ValidationError

from thankbook.business.description import Description
from thankbook.business.itemwishes import ItemWish
from thankbook.business.model import Business
from thankbook.business.parts import Limits
from thankbook.business.tradefacts import trade_facts
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.reasons import Reason
from thankbook.vocabulary import Vocabulary

_MOST_WAYS = 8
"""Ways of meeting several reasons that are tried; more than nearly all items have."""

Change = Callable[[Business], Business]


def with_limit(description: Description, limit: Limit, growth: Decimal) -> Description | None:
    """The description with so much more of a limit a year; None where it cannot say so much."""
    there = (limit.capacity.value + growth) / limit.per
    business = description.business
    if limit.kind == "money":
        return _with(description, appreciation_budget_per_year=there)
    if limit.kind == "minutes":
        more = {"minutes_per_week": int(there)}
        team = (
            role.model_copy(update=more if role.id == limit.of else {}) for role in business.team
        )
        return _with(description, team=tuple(team))
    field = "items" if limit.kind == "items" else "touches_per_customer_per_month"
    said = {name: getattr(business.limits, name) for name in Limits.model_fields}
    # All stages have one limit of touches: what is raised for one of them stays for another.
    there = max(there, Decimal(said[field] or 0))
    try:
        limits = Limits(**{**said, field: int(there) if limit.kind == "items" else there})
    except ValidationError:
        return None
    return _with(description, limits=limits)


def with_item_kept_in(description: Description, item_id: str) -> Description:
    """The description with the line under ``keep_in`` that pages print for an item."""
    wish = ItemWish(id=item_id)
    return _with(description, keep_in=(*description.business.keep_in, wish))


def with_item_kept_out(description: Description, item_id: str) -> Description:
    """The description with the line under ``keep_out`` that pages print for an item."""
    wish = ItemWish(id=item_id)
    return _with(description, keep_out=(*description.business.keep_out, wish))


def without_reasons(
    description: Description, reasons: Sequence[Reason], vocabulary: Vocabulary
) -> tuple[Description, ...]:
    """Every way to write the description so that some reasons are gone; none where one stays.

    Where any of several ids is enough, each is a way of its own.
    """
    ways = [tuple(_changes(reason)) for reason in reasons]
    made = []
    for changes in islice(product(*ways), _MOST_WAYS):
        business = reduce(lambda so_far, change: change(so_far), changes, description.business)
        trade = trade_facts(business, vocabulary)
        made.append(replace(description, business=business, trade=trade))
    return tuple(made)


def _changes(reason: Reason) -> Iterator[Change]:
    """The changes of which each takes a reason away; none for what nobody can write away."""
    code, ids = reason.code, reason.ids
    if code in _WITHOUT_ALL:
        yield partial(_WITHOUT_ALL[code], ids)
    elif code == "out.traits_here":
        yield partial(_with_traits, dict.fromkeys(ids, False))
    elif code == "out.traits_all":
        yield partial(_with_traits, dict.fromkeys(ids, True))
    elif code == "out.channels_all":
        yield partial(_with_ids, "channels", ids)
    for name in ids:
        if code == "out.traits":
            yield partial(_with_traits, {name: True})
        elif code in ("out.channels", "out.tools", "out.goals"):
            yield partial(_with_ids, code.removeprefix("out."), (name,))
        elif code == "out.known_by":
            yield partial(_with_known, reason.whom, name)


def _with_rules_forbidding_nothing(names: Sequence[str], business: Business) -> Business:
    rules = tuple(
        rule.model_copy(update={"donts": ()}) if rule.id in names else rule
        for rule in business.policies.rules
    )
    return _copied(business, policies=business.policies.model_copy(update={"rules": rules}))


def _without_donts(names: Sequence[str], business: Business) -> Business:
    return _copied(business, donts=tuple(dont for dont in business.donts if dont not in names))


def _with_consents(names: Sequence[str], business: Business) -> Business:
    asked_for = (*business.consent.asked_for, *names)
    return _copied(business, consent=business.consent.model_copy(update={"asked_for": asked_for}))


def _with_ids(field: str, names: Sequence[str], business: Business) -> Business:
    return _copied(business, **{field: (*getattr(business, field), *names)})


def _with_known(whom: Sequence[str], name: str, business: Business) -> Business:
    """With one more thing known of each group that a reason is about."""
    segments = tuple(
        segment.model_copy(update={"known_by": (*segment.known_by, name)})
        if segment.id in whom
        else segment
        for segment in business.customers.segments
    )
    return _copied(business, customers=business.customers.model_copy(update={"segments": segments}))


def _with_traits(said: Mapping[str, bool], business: Business) -> Business:
    """With traits said to hold, or not to hold, of the business and of every group."""
    segments = tuple(
        segment.model_copy(
            update={"traits": tuple(trait for trait in segment.traits if trait not in said)}
        )
        for segment in business.customers.segments
    )
    return _copied(
        business,
        traits={**business.traits, **said},
        customers=business.customers.model_copy(update={"segments": segments}),
    )


def _copied(business: Business, **changes: object) -> Business:
    return business.model_copy(update=changes)


def _with(description: Description, **changes: object) -> Description:
    return replace(description, business=_copied(description.business, **changes))


_WITHOUT_ALL = {
    "out.donts": _without_donts,
    "out.house_rules": _with_rules_forbidding_nothing,
    "out.consents_all": _with_consents,
}
"""Reasons whose ids are all taken away at once."""
