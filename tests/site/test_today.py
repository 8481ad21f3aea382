"""The line-up page: an agenda that adds up, and data that leads somewhere."""

from __future__ import annotations

import html
import json
import re

import pytest

from thankbook.site.edition import Edition
from thankbook.site.page import page_maker
from thankbook.site.pages.today import MINUTES, today_page
from thankbook.tailoring.playbook import tailor


@pytest.fixture(scope="session")
def playbook(example_text, describe, library):
    return tailor(describe(example_text), library)


@pytest.fixture(scope="session")
def markdown(playbook):
    return today_page(page_maker(playbook, Edition.STAFF)).markdown


def turns_in(markdown: str) -> dict:
    return json.loads(html.unescape(re.search(r'data-turns="([^"]*)"', markdown)[1]))


def pieces_in(markdown: str, kind: str) -> list[int]:
    return [int(number) for number in re.findall(rf'data-{kind}="(\d+)"', markdown)]


def test_ten_minutes_are_ten_and_five_are_five():
    assert {size: sum(steps.values()) for size, steps in MINUTES.items()} == {"team": 10, "solo": 5}


def test_every_trade_has_its_moment(library):
    for family in library.vocabulary.ids("families"):
        assert library.phrases(f"today.moment.{family}")


def test_every_day_leads_to_pieces_and_every_piece_has_a_day(markdown, playbook):
    turns, year = turns_in(markdown), playbook.plan.year
    count = (year.end - year.start).days
    tactics = {code // 10 for codes in turns["tactic"].values() for code in codes if code >= 0}
    assert all(len(codes) == count for codes in turns["tactic"].values())
    assert sorted(tactics) == pieces_in(markdown, "tactic")
    assert sorted({code for code in turns["note"] if code >= 0}) == pieces_in(markdown, "note")
    numbers = {code // 10 for code in turns["number"] if code >= 0}
    assert sorted(numbers) == pieces_in(markdown, "number")


def test_the_days_weigh_little(markdown):
    """The words are on the page once; which day has which is a list of small numbers."""
    assert len(json.dumps(turns_in(markdown), separators=(",", ":"))) < 12_000
    assert len(markdown.encode()) < 150_000


def test_a_huddle_is_for_more_than_one(markdown, playbook):
    people = sum(role.people for role in playbook.description.business.team)
    assert ("Your five minutes today" in markdown) == (people == 1)
    assert ("Then in pairs" in markdown) == (people > 1)
    assert ("data-crew" in markdown) == (len(turns_in(markdown)["tactic"]) > 1)


def test_it_speaks_of_the_trades_own_people(markdown, playbook, library):
    business = playbook.description.business
    noun = library.labels.nouns_of(business.industry, library.vocabulary)["customer"]
    noun = business.nouns.get("customer", noun)
    agenda = re.findall(r"\n([^\n]+)\n\{ \.tb-agenda-how \}", markdown)
    assert any(noun in line for line in agenda), noun


def test_the_page_stands_second_in_the_navigation(playbook, library):
    from thankbook.site.playbooksite import build_site

    nav = build_site(playbook, Edition.STAFF).navigation()
    assert nav[1] == {library.phrases("nav.today"): "today.md"}
