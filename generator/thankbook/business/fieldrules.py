"""What fields of a description must fulfil together."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import starmap
from typing import Protocol

from thankbook.business.codes import code_names
from thankbook.business.exchange import RATE
from thankbook.business.fieldpaths import field_paths, figure_paths
from thankbook.business.model import Business
from thankbook.business.parts import Role, Segment
from thankbook.business.regions import (
    NO_REGION,
    likely_region,
    region_id,
    regions_of,
    told_region,
)
from thankbook.problems import Problem
from thankbook.validationwords import nearest, shown
from thankbook.validationwords.wrongfields import told_where_right
from thankbook.vocabulary import ANOTHER_TRADE
from thankbook.yamlfile import ValuePath, YamlDocument

_FIFTH = Decimal("0.2")
_MINUTES_OF_A_WEEK = 7 * 24 * 60

Entries = Callable[[], Sequence[str | int] | None]


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


def broken_rules(business: Business, document: YamlDocument) -> Iterator[Problem]:
    """Every mistake that no single field shows, as far as it needs no field that is wrong."""
    yield from told_where_right(rule(business, document) for rule in _RULES)


def _trade_untold(business: Business, document: YamlDocument) -> Iterator[Problem]:
    """A trade of no list says what it is called."""
    if business.industry != ANOTHER_TRADE:
        return
    if business.trade.name is None:
        expected = "Expected what your trade is called, for example beekeepers' supplier."
        yield document.problem(("trade", "name"), "This trade has no name.", expected)


def _traits_untold(business: Business, document: YamlDocument) -> Iterator[Problem]:
    if business.industry == ANOTHER_TRADE and not any(business.traits.values()):
        found = "Nothing says what is true of this trade."
        expected = "Expected at least one trait, for example {customers_come_to_us: true}."
        yield document.problem(("traits",), found, expected)


def _trait_denied(business: Business, document: YamlDocument) -> Iterator[Problem]:
    """What holds for a group of customers is not false for the business."""

    def check(index: int, segment: Segment) -> Iterator[Problem]:
        for trait in segment.traits:
            if business.traits.get(trait) is False:
                found = f"'{trait}' is true of '{segment.id}', and false under 'traits'."
                path = ("customers", "segments", index, "traits")
                yield document.problem(path, found, "Take one of the two out.")

    yield from told_where_right(starmap(check, enumerate(business.customers.segments)))


def _repeated_ids(business: Business, document: YamlDocument) -> Iterator[Problem]:
    yield from told_where_right(
        (
            _repeated(document, ("customers", "segments"), lambda: business.customers.segments),
            _repeated(document, ("team",), lambda: business.team),
            _repeated(document, ("policies", "rules"), lambda: business.policies.rules),
            _repeated(document, ("keep_out",), lambda: business.keep_out),
            _repeated(document, ("keep_in",), lambda: business.keep_in),
            _repeated(document, ("running",), lambda: business.running),
        )
    )


def _repeated(
    document: YamlDocument, path: ValuePath, entries: Callable[[], Sequence[_WithId]]
) -> Iterator[Problem]:
    seen: set[str] = set()

    def check(index: int, entry: _WithId) -> Iterator[Problem]:
        if entry.id in seen:
            found = f"'{entry.id}' is used twice in this list."
            yield document.problem((*path, index, "id"), found, "Expected an id of its own.")
        seen.add(entry.id)

    yield from told_where_right(starmap(check, enumerate(entries())))


def _too_many_customers(business: Business, document: YamlDocument) -> Iterator[Problem]:
    total = sum((segment.share for segment in business.customers.segments), Decimal(0))
    if total > Decimal("1.001"):
        found = f"The shares of the segments add up to {total}."
        expected = "Expected at most 1: each customer belongs to one segment."
        yield document.problem(("customers", "segments"), found, expected)


def _too_many_sales(business: Business, document: YamlDocument) -> Iterator[Problem]:
    shares = (segment.share_of_sales for segment in business.customers.segments)
    total = sum((share for share in shares if share is not None), Decimal(0))
    if total > Decimal("1.001"):
        found = f"The segments' shares of sales add up to {total}."
        expected = "Expected at most 1: each sale belongs to one segment."
        yield document.problem(("customers", "segments"), found, expected)


def _logo_elsewhere(business: Business, document: YamlDocument) -> Iterator[Problem]:
    """A site can show only what lies in its own folder."""
    logo = business.brand.logo
    if logo and (logo.startswith("/") or posixpath.normpath(logo).startswith("../")):
        found = f"'{logo}' lies outside of the folder of your own pages."
        expected = "Put the picture into that folder, and name it as seen from there."
        yield document.problem(("brand", "logo"), found, expected)


def _unknown_confidential_fields(business: Business, document: YamlDocument) -> Iterator[Problem]:
    known = field_paths()
    for index, field in enumerate(business.managers_only):
        if field in figure_paths():
            continue
        found = f"A description has no field '{field}'."
        meant = nearest(field, known)
        expected = f"Did you mean '{meant}'?" if meant else "Write it as in 'team.hourly_cost'."
        if field in known:
            found = f"'{field}' cannot be kept from staff, whose pages need it."
            expected = "Expected figures, for example 'money' or 'team.hourly_cost'."
        yield document.problem(("managers_only", index), found, expected)


def _repeated_entries(business: Business, document: YamlDocument) -> Iterator[Problem]:
    def check(path: ValuePath, entries: Entries) -> Iterator[Problem]:
        listed = entries() or ()
        for index, entry in enumerate(listed):
            if entry in listed[:index]:
                typed = document.value_at((*path, index))
                found = f"'{entry if typed is None else typed}' stands in this list twice."
                yield document.problem((*path, index), found, "Take one of them out.")

    yield from told_where_right(starmap(check, _lists_of_ids(business)))


def _lists_of_ids(business: Business) -> Iterator[tuple[ValuePath, Entries]]:
    """Every list in which an entry means the same wherever it stands, and so counts once."""
    for name in ("languages", "channels", "tools", "goals", "donts", "managers_only", "unusual"):
        yield (name,), partial(getattr, business, name)
    yield ("consent", "asked_for"), lambda: business.consent.asked_for
    yield ("calendar", "closed"), lambda: business.calendar.closed
    yield ("calendar", "quiet_months"), lambda: business.calendar.quiet_months
    yield ("calendar", "closed_dates"), lambda: business.calendar.closed_dates
    for index, rule in enumerate(business.policies.rules):
        yield ("policies", "rules", index, "donts"), partial(getattr, rule, "donts")
    segments = business.customers.segments
    for index, segment in enumerate(segments):
        for name in ("known_by", "traits"):
            yield ("customers", "segments", index, name), partial(getattr, segment, name)
    for index, role in enumerate(business.team):
        for name in ("relations", "days"):
            yield ("team", index, name), partial(getattr, role, name)


def _nobody_leads(business: Business, document: YamlDocument) -> Iterator[Problem]:
    if not any(role.kind == "lead" for role in business.team):
        expected = "Expected one role with 'kind: lead', who stands in where a kind is missing."
        yield document.problem(("team",), "Nobody leads this team.", expected)


def _unknown_unusual_fields(business: Business, document: YamlDocument) -> Iterator[Problem]:
    for index, field in enumerate(business.unusual):
        if field not in field_paths():
            found = f"A description has no field '{field}'."
            meant = nearest(field, field_paths())
            expected = f"Did you mean '{meant}'?" if meant else "Write it as in 'team.hourly_cost'."
            yield document.problem(("unusual", index), found, expected)


def _impossible_top_fifth(business: Business, document: YamlDocument) -> Iterator[Problem]:
    customers = business.customers
    shares = (
        ("sales", "top_fifth_share_of_sales", customers.top_fifth_share_of_sales),
        ("orders", "top_fifth_share_of_orders", customers.top_fifth_share_of_orders),
    )
    for what, field, share in shares:
        if share is not None and share < _FIFTH:
            below = f"less than a fifth of {what}, but {share}."
            found = f"The best fifth of customers cannot bring {below}"
            expected = "Expected 0.2 or more, for example 0.58."
            yield document.problem(("customers", field), found, expected)


def _longer_than_a_week(business: Business, document: YamlDocument) -> Iterator[Problem]:
    def check(index: int, role: Role) -> Iterator[Problem]:
        most = role.people * _MINUTES_OF_A_WEEK
        if role.minutes_per_week > most:
            found = f"A week of {role.people} people has only {most} minutes."
            path = ("team", index, "minutes_per_week")
            yield document.problem(path, found, "Expected minutes of one week, for example 45.")

    yield from told_where_right(starmap(check, enumerate(business.team)))


def _unknown_region(business: Business, document: YamlDocument) -> Iterator[Problem]:
    region, country = business.calendar.region, business.country
    if region is None or region_id(country, region):
        return
    path, name = ("calendar", "region"), code_names("country")[country]
    regions = regions_of(country)
    if not regions:
        found = f"No region of {name} is known to have public holidays of its own."
        yield document.problem(path, found, "Leave this field out.")
        return
    meant = likely_region(country, region)
    told = ", ".join(told_region(country, code) for code in regions)
    listed = f"The regions are: {told}; outside of all of them, write {NO_REGION}."
    expected = f"Did you mean {told_region(country, meant)}? {listed}" if meant else listed
    found = f"{shown(region)} is not one of the regions of {country} ({name})."
    yield document.problem(path, found, expected)


def _a_euro_for_another(business: Business, document: YamlDocument) -> Iterator[Problem]:
    rate = business.currency_per_euro
    if business.currency == "EUR" and rate not in (None, 1):
        found = f"One euro buys 1 EUR, and not {rate}."
        yield document.problem((RATE,), found, "Leave the line out, or correct the currency.")


_RULES = (
    _repeated_ids,
    _too_many_customers,
    _too_many_sales,
    _unknown_confidential_fields,
    _repeated_entries,
    _nobody_leads,
    _unknown_unusual_fields,
    _impossible_top_fifth,
    _longer_than_a_week,
    _a_euro_for_another,
    _logo_elsewhere,
    _unknown_region,
    _trade_untold,
    _traits_untold,
    _trait_denied,
)
