"""Why this playbook: what is in, what is out, which figures are missing or defaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from thankbook.business.figures import Figure, Origin
from thankbook.business.parts import Role
from thankbook.library.items import PlaybookItem
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.addresses import FOLDERS, address
from thankbook.site.views import Row
from thankbook.tailoring.playbook import Choice, Chosen


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with its reasons."""

    title: str
    reasons: tuple[str, ...]
    uri: str = ""
    cost: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """The items of a kind, in and out."""

    id: str
    chosen: tuple[Entry, ...]
    left_out: tuple[Entry, ...]


def why_page(maker: PageMaker) -> Page:
    """The choice explained, item by item."""
    playbook = maker.playbook
    context = {
        "file": playbook.description.file.rsplit("/", 1)[-1],
        "summary": list(_summary(maker)),
        "missing": [
            Row(field, maker.ui(f"field.{field.split('[')[0]}"))
            for field in playbook.missing_fields()
        ],
        "defaults": list(_defaults(maker)),
        "kinds": [_kind(maker, name, getattr(playbook, name)) for name in FOLDERS],
    }
    return maker.make("why.md", maker.ui("why.title"), "why.md.j2", context)


def _summary(maker: PageMaker) -> Iterator[Row]:
    playbook, business = maker.playbook, maker.playbook.description.business
    labels = playbook.library.labels
    goals = [labels.of("goals", goal) for goal in business.goals]
    yield Row(maker.ui("why.goals"), maker.formatting.all_of(goals))
    edition = maker.ui(f"why.edition_{maker.confidentiality.edition.value}")
    yield Row(maker.ui("why.edition"), edition)
    for role in business.team:
        minutes = playbook.minutes_of(role.id)
        if minutes.value:
            yield Row(maker.ui("why.minutes_of", role=role.title), _minutes(maker, role, minutes))
    if maker.confidentiality.shows_field("appreciation_budget_per_year"):
        yield Row(
            maker.ui("why.money"),
            maker.ui(
                "why.of_available",
                needed=maker.views.amount(playbook.money_per_year()),
                available=maker.formatting.money(business.appreciation_budget_per_year),
            ),
        )


def _minutes(maker: PageMaker, role: Role, minutes: Figure) -> str:
    """A role's minutes for all tactics, out of those that it has."""
    needed = maker.views.minutes(minutes)
    if not maker.confidentiality.shows(minutes):
        return needed
    available = maker.views.minutes_available(role)
    return maker.ui("why.of_available", needed=needed, available=available)


def _defaults(maker: PageMaker) -> Iterator[Row]:
    for origin in maker.playbook.defaults_used():
        if maker.confidentiality.shows_field(origin.field):
            yield Row(origin.field, _default_value(maker, origin))
    if not maker.playbook.description.gives("managers_only"):
        fields = maker.playbook.description.business.managers_only
        yield Row("managers_only", maker.formatting.all_of(fields))


def _default_value(maker: PageMaker, origin: Origin) -> str:
    if origin.value is None:
        return ""
    if origin.field.startswith("prices."):
        return maker.formatting.money(origin.value)
    return maker.ui(f"default.{origin.field}", value=maker.formatting.number(origin.value))


def _kind(maker: PageMaker, name: str, choice: Choice[Any]) -> Kind:
    chosen = tuple(_entry(maker, name, one) for one in choice.chosen)
    left_out = tuple(
        Entry(maker.wording.plain(one.item.words.title), maker.explanations.left_out(one))
        for one in choice.left_out
    )
    return Kind(name, chosen, left_out)


def _entry(maker: PageMaker, name: str, chosen: Chosen[PlaybookItem]) -> Entry:
    return Entry(
        title=maker.wording.plain(chosen.item.words.title),
        reasons=maker.explanations.chosen(chosen),
        uri=address(name, chosen.item.id),
        cost=maker.views.year_in_short(chosen),
    )
