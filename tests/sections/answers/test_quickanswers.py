"""No question is asked that nobody there would ask."""

from __future__ import annotations

import pytest

from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.answers.quickanswers import QuickAnswers
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def asked(describe, tiny, altered, library):
    """The questions of a business with some more traits, by id."""

    def questions(*traits):
        held = ", ".join(f"{trait}: true" for trait in traits)
        text = altered(tiny, ("industry: bakery", f"industry: bakery\ntraits: {{{held}}}"))
        maker = page_maker(tailor(describe(text), library), Edition.STAFF)
        return {answer.id: answer for answer in QuickAnswers(maker).all()}

    return questions


def test_nobody_wants_money_back_where_nothing_is_sold(asked):
    assert "money back" in asked()["refund"].ask
    free = asked("nothing_sold")["refund"]
    assert "money" not in free.ask
    assert "refund" not in free.words


@pytest.mark.parametrize("trait", ["bereaved", "in_crisis", "rare_purchase", "we_go_to_customers"])
def test_nobody_comes_often_to_a_funeral(asked, trait):
    assert "comes often" in asked()["forgotten"].ask
    assert "comes often" not in asked(trait)["forgotten"].ask


def test_no_discount_where_someone_has_died(asked):
    (said, *_) = asked("bereaved")["discount"].text
    assert "set by law" not in said


def test_a_text_in_place_of_another_is_of_a_trait(library):
    traits = set(library.vocabulary.traits)
    instead = [
        key for key in library.phrases.strings if key.startswith("answers.") and "_when." in key
    ]
    assert len(instead) >= 5
    assert {key.rpartition(".")[2] for key in instead} <= traits
    assert {key.partition("_when.")[0] for key in instead} <= set(library.phrases.strings)
