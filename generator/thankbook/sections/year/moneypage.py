"""Money and minutes: the year added up, each figure traced to a line or a marked default."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.business.parts import Role
from thankbook.library.items import Tactic
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.unusedinwords import UnusedWords
from thankbook.reader.views import Row
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.calendar.slots import Slot
from thankbook.tailoring.playbook import Chosen


@dataclass(frozen=True, slots=True)
class Share:
    """What one tactic takes of the year, and what that was worked out from."""

    title: str
    uri: str
    minutes: str
    money: str
    origin: str


def money_page(maker: PageMaker) -> Page:
    """The year by tactic, by role, and for managers by month."""
    words = YearWords(maker)
    is_manager = maker.reader.is_manager
    context = {
        "shares": [_share(maker, chosen) for chosen in words.in_order()],
        "lists": list(_lists(maker)),
        "lists_each": maker.playbook.library.vocabulary.checklists_held.each_role,
        "roles": list(_roles(maker)),
        "budget": _budget(maker),
        "left": list(UnusedWords(maker).lines()),
        "file": maker.playbook.description.file.rsplit("/", 1)[-1],
        "columns": [role.title for role in _busy(maker)] if is_manager else [],
        "months": list(_months(words)) if is_manager else [],
        "first": maker.formatting.full_date(maker.playbook.plan.year.start),
    }
    return maker.make(
        "money.md",
        maker.ui("money.title"),
        "money.md.j2",
        context,
        readers=maker.wording.team,
    )


def _share(maker: PageMaker, chosen: Chosen[Tactic]) -> Share:
    views, cost = maker.views, chosen.cost
    title, uri = maker.title_of(chosen.item), address("tactics", chosen.item.id)
    if cost is None:
        missing = views.gaps.sentence(chosen.missing_fields)
        return Share(title, uri, maker.ui("cost.unknown"), maker.ui("cost.unknown"), missing)
    times, money = views.origins(cost.times), views.origins(cost.known_money)
    hidden = not maker.reader.may_know(cost.known_money)
    gap = views.gaps.sentence(cost.missing_prices)
    fixed = maker.ui("fact.for_managers") if hidden else maker.ui("money.rhythm_alone")
    minutes = views.minutes_by_role(cost)
    return Share(
        title,
        uri,
        minutes or maker.ui("cost.no_extra_minutes"),
        views.money(cost),
        gap or money or times or fixed,
    )


def _lists(maker: PageMaker) -> Iterator[Share]:
    """What each checklist that recurs takes of those who carry it."""
    for chosen in maker.playbook.checklists.chosen:
        if chosen.cost and chosen.item.id in maker.playbook.lists.carried:
            yield Share(
                maker.title_of(chosen.item),
                address("checklists", chosen.item.id),
                maker.views.minutes_by_role(chosen.cost),
                maker.ui("cost.no_money"),
                maker.views.origins(chosen.cost.times) or maker.ui("money.rhythm_alone"),
            )


def _title(maker: PageMaker, role_id: str) -> str:
    team = maker.playbook.description.business.team
    return next(role.title for role in team if role.id == role_id)


def _roles(maker: PageMaker) -> Iterator[Row]:
    """What each role gives in the first year, of what it has, and the line that says so."""
    for index, role in enumerate(maker.playbook.description.business.team):
        if maker.reader.may_know(maker.views.minutes_there(role)):
            told = maker.views.minutes_out_of(maker.playbook.minutes_of(role.id), role)
            yield Row(role.title, told, maker.views.place(f"team[{index}].minutes_per_week"))


def _budget(maker: PageMaker) -> list[Row]:
    if not maker.reader.may_know(maker.views.budget):
        return []
    told = maker.views.money_out_of(maker.playbook.money_per_year())
    return [Row(maker.ui("cost.money"), told, maker.views.place("appreciation_budget_per_year"))]


def _busy(maker: PageMaker) -> list[Role]:
    """Roles with work in the plan."""
    playbook = maker.playbook
    roles = playbook.description.business.team
    return [role for role in roles if playbook.plan.minutes(playbook.plan.slots, role.id)]


def _months(words: YearWords) -> Iterator[list[str]]:
    """A row of cells for each month, then their sum, then what there is for it."""
    maker, plan = words.maker, words.plan
    for month in plan.year.months:
        yield [words.month(month), *_cells(maker, plan.in_month(month))]
    yield [maker.ui("money.sum"), *_cells(maker, plan.slots)]
    there = [maker.views.minutes(maker.views.minutes_there(role)) for role in _busy(maker)]
    yield [maker.ui("why.limit_there"), *there, maker.reader.money(maker.views.budget)]


def _cells(maker: PageMaker, slots: tuple[Slot, ...]) -> Iterator[str]:
    plan = maker.playbook.plan
    for role in _busy(maker):
        yield maker.views.minutes(plan.minutes(slots, role.id))
    yield maker.views.amount(plan.money(slots))
