"""Play cards and play pages: what finds them, and what each edition reads of their cost."""

from __future__ import annotations

import re

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.tactics.pages import pages as tactics_pages
from thankbook.sections.tactics.tacticcards import choosings, tactic_card
from thankbook.tailoring.playbook import tailor

FOR_MANAGERS = "manager edition"


@pytest.fixture(scope="module", params=["solsikke", "fjordlys", "strandhotel"])
def playbook(request, library):
    description = read_description(example_description(request.param), library.vocabulary)
    return tailor(description, library)


@pytest.fixture(scope="module")
def makers(playbook):
    return {edition: page_maker(playbook, edition) for edition in Edition}


def pages(maker):
    return [page for page in tactics_pages(maker) if page.uri != "tactics/index.md"]


def test_staff_are_told_in_one_line_what_is_kept_back(makers):
    counts = [page.markdown.count(FOR_MANAGERS) for page in pages(makers[Edition.STAFF])]
    assert set(counts) == {0, 1}
    assert not any(FOR_MANAGERS in page.markdown for page in pages(makers[Edition.MANAGER]))


def test_staff_read_no_lines_of_a_file(makers):
    lines = {
        edition: sum(bool(re.search(r"\(line \d+\)", page.markdown)) for page in pages(maker))
        for edition, maker in makers.items()
    }
    assert lines[Edition.STAFF] == 0 < lines[Edition.MANAGER]


def test_a_card_says_what_is_spent_or_what_it_is_spent_on(playbook, makers):
    for chosen in playbook.tactics.chosen:
        staff, manager = (tactic_card(makers[edition], chosen) for edition in Edition)
        assert FOR_MANAGERS not in staff.money
        takes_money = bool(chosen.item.facts.materials or chosen.item.facts.spends)
        assert staff.cost == ("some" if takes_money else "free")
        if chosen.cost and chosen.cost.money_per_year.value:
            assert manager.money.endswith("a year")
        if not takes_money:
            assert staff.money == manager.money == "none"


def test_every_option_finds_some_plays_and_only_known_ones(makers):
    maker = makers[Edition.STAFF]
    plays = [tactic_card(maker, tactic) for tactic in maker.playbook.tactics.chosen]
    found = list(choosings(maker, plays))
    assert {"stages", "roles", "time"} <= {choosing.name for choosing in found}
    for choosing in found:
        for option in choosing.options:
            values = [str(getattr(play, choosing.name)) for play in plays]
            if choosing.match == "has":
                assert any(option.value in value.split() for value in values)
            else:
                fitting = [value for value in values if int(value) <= int(option.value)]
                assert 0 < len(fitting) < len(values)


def test_what_would_tell_none_apart_is_not_asked(makers):
    maker = makers[Edition.STAFF]
    assert list(choosings(maker, [])) == []
    card = tactic_card(maker, maker.playbook.tactics.chosen[0])
    names = {choosing.name for choosing in choosings(maker, [card])}
    assert not names & {"time", "cost"}
