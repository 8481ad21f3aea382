"""The line-up page: an agenda that adds up, and data that leads somewhere."""

from __future__ import annotations

import json
import re

import pytest

from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.notes.pages import pages as notes_pages
from thankbook.sections.today.lineupinwords import MINUTES
from thankbook.sections.today.pages import pages as today_pages
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def playbook(example_text, describe, library):
    return tailor(describe(example_text), library)


@pytest.fixture(scope="session")
def maker(playbook):
    maker = page_maker(playbook, Edition.STAFF)
    tuple(notes_pages(maker))
    return maker


@pytest.fixture(scope="session")
def pages(maker):
    return {page.uri: page.markdown for page in today_pages(maker)}


@pytest.fixture(scope="session")
def markdown(pages):
    return pages["today.md"]


@pytest.fixture(scope="session")
def given(maker, pages):
    """What the script is given, by the names of the files."""
    assert pages
    return {
        uri.removeprefix("assets/data/").removesuffix(".js"): json.loads(
            data.decode().partition(",")[2].removesuffix(");\n")
        )
        for uri, data in maker.assets.items()
    }


def test_ten_minutes_are_ten_and_five_are_five():
    assert {size: sum(steps.values()) for size, steps in MINUTES.items()} == {"team": 10, "solo": 5}


def test_every_trade_has_its_moment(library):
    for family in library.vocabulary.ids("families"):
        assert library.phrases(f"today.moment.{family}")


def test_every_day_leads_to_pieces_and_every_piece_has_a_day(given, playbook):
    turns, titles = given["line-up"]["turns"], given["line-up"]["titles"]
    count = (playbook.plan.year.end - playbook.plan.year.start).days
    codes = [code for crew in turns["tactic"].values() for code in crew if code >= 0]
    assert all(len(crew) == count for crew in turns["tactic"].values())
    assert {code // 10 for code in codes} == {*range(len(titles["tactic"]))}
    assert {code for code in turns["note"] if code >= 0} == {*range(len(titles["note"]))}
    numbers = [code for code in turns["number"] if code >= 0]
    assert {code // 10 for code in numbers} == {*range(len(titles["number"]))}
    for kind, days in (("tactic", codes), ("number", numbers)):
        for code in days:
            words = given[titles[kind][code // 10][2]]
            assert words["steps"][code % 10], code
    assert all(given[title[2]]["body"] for title in titles["note"])


def test_a_day_weighs_little(given, pages):
    """A visit loads the days and three pieces; the page itself has none of them."""
    sizes = {name: len(json.dumps(value, separators=(",", ":"))) for name, value in given.items()}
    assert sizes["line-up"] < 25_000
    assert max(size for name, size in sizes.items() if "/" in name) < 6_000
    assert len(pages["today.md"].encode()) < 9_000


def test_the_weeks_have_a_page_of_their_own(pages, playbook):
    weeks = [week for week in playbook.plan.year.weeks if week.open_days]
    assert pages["line-ups.md"].count('<th scope="row">') == len(weeks)
    assert "(line-ups.md)" in pages["today.md"]


def test_a_huddle_is_for_more_than_one(markdown, given, playbook):
    people = sum(role.people for role in playbook.description.business.team)
    assert ("Your five minutes today" in markdown) == (people == 1)
    assert ("Then in pairs" in markdown) == (people > 1)
    assert ("data-crew" in markdown) == (len(given["line-up"]["turns"]["tactic"]) > 1)


def test_it_speaks_of_the_trades_own_people(markdown, playbook, library):
    business = playbook.description.business
    noun = library.labels.nouns_of(business.industry, library.vocabulary, "en")["customer"]
    noun = business.nouns.get("customer", noun)
    agenda = re.findall(r"\n([^\n]+)\n\{ \.tb-agenda-how \}", markdown)
    assert any(noun in line for line in agenda), noun


def test_the_page_stands_second_in_the_navigation(example_site, library):
    nav = example_site(Edition.STAFF).navigation()
    assert nav[1] == {library.phrases("nav.today"): "today.md"}
