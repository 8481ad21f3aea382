"""A page names a spending limit only with the role that has it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thankbook.business.tracedfigures import Figures
from thankbook.library.placeholders import names_in
from thankbook.linting.text import texts_in
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.reader.spending import Spending
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.cost import Costing
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

KINDS = ("lead", "front", "account", "back", "marketing")
LIMITS = (None, 0, 110, 220, 330)
NOTHING = "nothing"

FUNERAL = (
    ("lead", "funeral director", 300),
    ("account", "arrangers", 100),
    ("back", "drivers and bearers", None),
)
GYM = (("lead", "owner", 900), ("front", "front desk", 200), ("front", "weekend helpers", 0))


def with_team(tiny: str, team) -> str:
    """Tiny with these roles, each a kind, a title and a limit; the later, the more minutes."""
    roles = "".join(
        f"  - {{id: r{place}, kind: {kind}, title: {title}, people: 2, "
        f"minutes_per_week: {30 * place + 30}"
        f"{'' if limit is None else f', may_spend: {limit}'}}}\n"
        for place, (kind, title, limit) in enumerate(team)
    )
    before, _, after = tiny.partition("team:\n")
    text = f"{before}team:\n{roles}channels:{after.partition('channels:')[2]}"
    return text.replace("appreciation_budget_per_year: 1000", "appreciation_budget_per_year: 9000")


@st.composite
def teams(draw):
    """Two to five roles of any kinds, someone who leads among them."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
    order = draw(st.permutations(["lead", *kinds]))
    return [
        (kind, f"role {'abcde'[i]}", draw(st.sampled_from(LIMITS))) for i, kind in enumerate(order)
    ]


@pytest.fixture(scope="module")
def made(describe, tiny, library):
    """A playbook whose description can be exchanged."""
    return tailor(describe(tiny), library)


def spending_texts(library):
    for item in library.items():
        for text in texts_in(item.words_document):
            if "may_spend" in names_in(text.value):
                yield item, text.value


def limit_of(role, maker) -> str:
    return maker.formatting.money(role.may_spend) if role.may_spend else NOTHING


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(team=teams())
def test_every_reader_is_told_their_own_limit(team, made, describe, tiny, library):
    description = describe(with_team(tiny, team))
    costing = Costing(Figures(description, library.vocabulary), library.vocabulary)
    maker = page_maker(replace(made, description=description, costing=costing), Edition.STAFF)
    roles = description.business.team
    limits = {limit_of(role, maker) for role in roles}
    for item, text in spending_texts(library):
        for role in roles:
            told = maker.wording.to((role,)).plain(text)
            own = limit_of(role, maker)
            assert own in told
            assert not any(limit in told for limit in limits - {own, NOTHING})
        doers = maker.playbook.doers(item)
        told = maker.wording.doing(item).plain(text)
        of_doers = {limit_of(role, maker) for role in doers}
        assert not any(limit in told for limit in limits - of_doers - {NOTHING})
        if len(of_doers) > 1:
            for role in doers:
                assert re.search(rf"{limit_of(role, maker)} \([^()]*\b{role.title}\b", told)


@pytest.mark.parametrize("team", [FUNERAL, GYM], ids=["funeral home", "gym"])
def test_the_pages_of_a_role_state_its_limit_and_no_other(team, describe, tiny, library):
    description = describe(with_team(tiny, team))
    site = build_site(tailor(description, library), Edition.STAFF)
    pages = {page.uri: page.markdown for page in site.pages}
    maker = page_maker(tailor(description, library), Edition.STAFF)
    stated = 0
    for role in description.business.team:
        for uri in (f"onboarding/{role.id}.md", f"handbook/{role.id}.md"):
            told = re.findall(r"you may spend (?!without)([^.,;()]*)", pages[uri])
            limits = {sentence.removesuffix(" without asking") for sentence in told}
            assert limits <= {limit_of(role, maker)}, uri
            stated += len(limits)
    assert stated >= len(description.business.team)


def test_a_role_named_twice_stands_once(describe, tiny, library):
    site = build_site(tailor(describe(with_team(tiny, FUNERAL)), library), Edition.STAFF)
    titles = ("funeral director", "arrangers", "drivers and bearers")
    for page in site.pages:
        for title in titles:
            again = rf"{title}(?:, | and |, and )(?:the )?{title}\b"
            assert not re.search(again, page.markdown), (page.uri, title)


@pytest.mark.parametrize(
    ("lead", "contact", "decides"),
    [
        (5, "{name: Ada}", False),
        (200, "{name: Ada}", False),
        (None, "{name: Ada}", True),
        (300, "{name: Ada}", True),
        (300, "{name: Ada, role: front desk}", False),
        (5, "{name: Owner}", False),
        (300, "{name: Owner}", True),
    ],
)
def test_above_a_limit_only_somebody_who_may_spend_more_is_named(
    lead, contact, decides, describe, tiny, library, altered
):
    text = with_team(tiny, (("lead", "owner", lead), ("front", "front desk", 200)))
    text = altered(text, ("complaint_contact: {name: Ada}", f"complaint_contact: {contact}"))
    maker = page_maker(tailor(describe(text), library), Edition.STAFF)
    front = maker.playbook.description.business.team[1]
    assert bool(Spending(maker).decider_above(front)) == decides
    pages = {page.uri: page.markdown for page in build_site(maker.playbook, Edition.STAFF).pages}
    assert ("decides, and no one" in pages["onboarding/r1.md"]) == decides
