"""What an account says of a search that was stopped: what is known, and that more is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.documents.itemexplanation import Account, Accounting
from thankbook.reader.edition import Edition
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring import binaryprogram, counterfactual
from thankbook.tailoring.playbook import Playbook, tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def playbook(library) -> Playbook:
    description = read_description(example_description("solsikke"), library.vocabulary)
    return tailor(description, library)


def account_of(playbook: Playbook, *, is_in: bool) -> Account:
    portfolio = playbook.portfolio
    tactics = (candidate.item for candidate in portfolio.candidates)
    item = next(tactic for tactic in tactics if (tactic.id in portfolio.chosen) is is_in)
    return Accounting(page_maker(playbook, Edition.MANAGER)).of(item)


@pytest.mark.parametrize("programs", [0, 1, 3, 5, 9])
def test_a_search_without_an_end_is_never_told_as_an_answer(playbook, programs, monkeypatch):
    whole = account_of(playbook, is_in=False)
    monkeypatch.setattr(counterfactual, "PROGRAMS", programs)
    part = account_of(playbook, is_in=False)
    still_open = [line for line in part.changes if line.startswith("Still open: ")]
    assert still_open
    assert set(part.changes) - set(still_open) <= set(whole.changes)
    assert not any("no single limit" in line for line in part.changes)


@pytest.mark.parametrize("is_in", [True, False])
def test_a_choice_that_cannot_be_worked_out_is_not_called_impossible(playbook, is_in, monkeypatch):
    def given_up(*_: object) -> None:
        raise binaryprogram.UnsolvedError("Solution limit reached")

    binaryprogram._first_of_best.cache_clear()
    monkeypatch.setattr(binaryprogram, "_solved", given_up)
    changes = account_of(playbook, is_in=is_in).changes
    said = ("did not find out", "did not work out")
    assert any(words in line for words in said for line in changes)
    assert not any("could not be" in line for line in changes)


def test_what_is_known_is_rounded_down(playbook):
    """An open question begins no later than it does."""
    words = LimitWords(playbook, page_maker(playbook, Edition.MANAGER).reader)
    limit = next(limit for limit in playbook.portfolio.limits if limit.kind == "minutes")
    assert "before 3 min more" in words.still_open(limit, Decimal("3.9") * limit.per)
    assert "before" not in words.still_open(limit, Decimal("0.9") * limit.per)
