"""No two pages give different numbers for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest

from thankbook.documents.plantable import table
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.year.planinwords import YearWords
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

_A_YEAR = re.compile(r"\((?:[^()]*, )?([\d,]+) a year\)")
_COLUMNS = re.compile(r"\s{2,}")
_CONTACTS = re.compile(r"\b(\d+) contacts? a year")


@pytest.fixture(scope="module", params=["solsikke"])
def site(request, library):
    from tests.tailoring.conftest import BUSINESSES

    from thankbook.business.description import read_description

    playbook = tailor(read_description(BUSINESSES[request.param], library.vocabulary), library)
    pages = {
        page.uri: unescape(page.markdown) for page in build_site(playbook, Edition.MANAGER).pages
    }
    return playbook, pages, page_maker(playbook, Edition.MANAGER)


def rows(page: str) -> Iterator[list[str]]:
    """The cells of each row of each table."""
    for line in page.splitlines():
        if line.startswith("|"):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def test_how_often_a_tactic_is_done_is_one_number(site):
    playbook, pages, maker = site
    told = set()
    for chosen in playbook.tactics.chosen:
        page = pages[f"tactics/{chosen.item.id}.md"]
        times = maker.reader.number(chosen.cost.times)
        assert ["Times", times] in [row[:2] for row in rows(page)]
        said = set(_A_YEAR.findall(page))
        assert said <= {times}, chosen.item.id
        told |= said
    assert told
    for uri in (
        "tactics/index.md",
        "calendar.md",
        *(u for u in pages if u.startswith("handbook/")),
    ):
        assert set(_A_YEAR.findall(pages[uri])) <= told, uri


def test_minutes_and_money_are_the_same_on_every_page_and_in_the_plan(site):
    playbook, pages, maker = site
    printed = table(YearWords(maker))
    in_plan = {cells[0]: cells[1:] for cells in map(_COLUMNS.split, printed.splitlines())}
    limits = [row for row in rows(pages["why.md"]) if len(row) == 4 and row[0] in in_plan]
    assert len(limits) >= len(playbook.portfolio.limits)
    assert all(in_plan[name] == [used, there] for name, used, there, _ in limits)
    for role in playbook.description.business.team:
        used = maker.views.minutes_out_of(playbook.minutes_of(role.id), role)
        assert used in pages["money.md"]
        assert used in pages["why.md"] or not playbook.minutes_of(role.id)
    spent = maker.views.money_out_of(playbook.money_per_year())
    assert spent in pages["money.md"]
    assert spent in pages["why.md"]


def test_the_parts_of_a_roles_minutes_add_up(site):
    playbook, _, _ = site
    for role in playbook.description.business.team:
        limit = playbook.portfolio.limit(f"minutes/{role.id}")
        assert playbook.minutes_of(role.id).value == playbook.used(limit).value


def test_contacts_a_year_are_those_of_the_limit(site, library):
    playbook, pages, maker = site
    limit = next(limit for limit in playbook.portfolio.limits if limit.kind == "touches")
    assert maker.wording.contacts_a_year() == f"{int(limit.capacity.value)} contacts"
    for page in pages.values():
        assert set(_CONTACTS.findall(page)) <= {str(int(limit.capacity.value))}
    steps = library.tactics["contact-cap"].words.steps
    assert any("{contacts_a_year}" in step for step in steps)
