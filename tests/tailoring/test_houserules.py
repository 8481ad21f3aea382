"""The rules of the house: whatever their kind, they come before what the library proposes."""

from __future__ import annotations

import re

import pytest
from tests.conftest import EXAMPLE_IDS

from thankbook.contentfolder import content_folder, example_description
from thankbook.library.itemkinds import ItemKinds
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.answers.quickanswers import QuickAnswers
from thankbook.sections.culture.pages import pages as checklist_pages
from thankbook.sections.year.whypage import why_page
from thankbook.tailoring.decisions import KINDS
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.reasons import Fit
from thankbook.vocabulary import load_vocabulary

DONTS = sorted(load_vocabulary(content_folder()).donts)
ABOUT = [name for name in load_vocabulary(content_folder()).rule_kinds if name != "other"]
WORDS = "Whatever stands here, word for word."


def with_rule(text: str, **fields: str) -> str:
    """A description with one more rule in front of its others."""
    lines = "".join(f"      {name}: {value}\n" for name, value in fields.items())
    rule = f"    - id: the-new-one\n      title: Our way\n      rule: {WORDS}\n{lines}"
    if "\n  rules:\n" in text:
        return text.replace("\n  rules:\n", f"\n  rules:\n{rule}", 1)
    return re.sub(r"^(policies:\n)", rf"\1  rules:\n{rule}", text, count=1, flags=re.MULTILINE)


@pytest.fixture
def items(library):
    return [item for kind in KINDS for item in getattr(library, kind).values()]


@pytest.mark.parametrize("dont", DONTS)
def test_a_rule_leaves_out_what_it_forbids_and_nothing_else(dont, describe, vocabulary, items):
    """Each don't on another example, as a rule; a don't of the list has the same effect."""
    text = example_description(EXAMPLE_IDS[DONTS.index(dont) % len(EXAMPLE_IDS)]).read_text("utf-8")
    text = re.sub(r"^(donts: )\[.*", r"\1[]", text, flags=re.MULTILINE)
    before = Fit(describe(text), vocabulary)
    by_rule = Fit(describe(with_rule(text, donts=f"[{dont}]")), vocabulary)
    by_list = Fit(describe(text.replace("donts: []", f"donts: [{dont}]", 1)), vocabulary)
    assert set(by_rule.traits.donts) == {*before.traits.donts, dont}
    for item in items:
        breaks = dont in before.traits.broken(item.facts)
        reasons = by_rule.against(item.facts)
        cited = [reason for reason in reasons if reason.ids == ("the-new-one",)]
        assert bool(cited) is breaks
        assert bool(reasons) is (breaks or bool(before.against(item.facts)))
        assert bool(reasons) is bool(by_list.against(item.facts))


def test_a_rule_that_a_dont_says_too_is_no_second_reason(
    tiny, altered, describe, vocabulary, facts
):
    text = altered(tiny, ("  answer_within_hours: 4\n", ""))
    fit = Fit(describe(with_rule(text, donts="[no_gifts]")), vocabulary)
    codes = [reason.code for reason in fit.against(facts(breaks=("no_gifts",)))]
    assert codes == ["out.donts"]


@pytest.mark.parametrize("kind", ABOUT)
def test_what_speaks_of_a_kind_meets_the_rules_on_it(kind, tiny, describe, vocabulary, items):
    fit = Fit(describe(with_rule(tiny, kind=kind, donts="[]")), vocabulary)
    speaking = [item.id for item in items if kind in ItemKinds(vocabulary).rule_kinds(item.facts)]
    met = [item.id for item in items if fit.house_rules.met_by(item.facts)]
    assert met == speaking
    assert met or kind == "tips", "no item meets a rule of this kind"


def test_an_item_speaks_of_what_its_donts_are_about(vocabulary, items):
    of_items = ItemKinds(vocabulary)
    for item in items:
        abouts = {vocabulary.donts[dont].kind for dont in of_items.broken(item.facts)} - {None}
        assert abouts <= of_items.rule_kinds(item.facts)


def test_nothing_is_kept_in_against_a_rule(tiny, describe, library):
    text = with_rule(tiny, kind="reviews", donts="[no_review_requests]")
    with pytest.raises(ProblemsFound) as found:
        tailor(describe(f"{text}keep_in: [{{id: everyone-asked-for-a-review}}]\n"), library)
    (problem,) = found.value.problems
    assert problem.found == (
        "'everyone-asked-for-a-review' does what the rule 'the-new-one' under 'policies.rules' "
        "rules out."
    )
    assert problem.expected == "Take it out here, or the don't out of the rule."


@pytest.fixture(scope="module")
def maker(describe, library):
    """What makes the pages of a description, in an edition."""

    def make(text: str, edition: Edition = Edition.STAFF):
        return page_maker(tailor(describe(text), library), edition)

    return make


@pytest.mark.slow
@pytest.mark.parametrize("edition", Edition)
def test_pages_say_the_rule_before_their_own_words_and_why_what_it_does(edition, maker):
    text = example_description("copperjay").read_text("utf-8")
    made = maker(with_rule(text, kind="reviews", donts="[no_review_requests]"), edition)
    pages = {page.uri: page.markdown for page in checklist_pages(made)}
    rule = f"- **Our way:** {WORDS}"
    page = pages["culture/bad-review-on-the-day.md"]
    assert page.index(rule) < page.index("<ul")
    assert rule not in pages["culture/day-one.md"]
    why = why_page(made).markdown
    (row,) = re.findall(r"^\| \*\*Our way\*\* (.*) \| (.*) \| (.*) \|$", why, re.MULTILINE)
    assert row[0] == WORDS
    assert "A bad review, on the day it appears" in row[2]
    assert f"Your own rule comes first. Our way: {WORDS}" in why


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "gone", "settled"),
    [
        ({"kind": "tips", "donts": "[no_tips]"}, "ask the", True),
        ({"kind": "gifts", "donts": "[no_gifts_taken]"}, "ask the", True),
        ({"kind": "gifts", "donts": "[no_alcohol]"}, "what is agreed", False),
        ({"kind": "discounts", "donts": "[no_discounts]"}, "Not as a thank-you", True),
    ],
)
def test_an_answer_is_the_rule_where_that_settles_it(rule, gone, settled, tiny, maker):
    answers = {answer.id: answer for answer in QuickAnswers(maker(with_rule(tiny, **rule))).all()}
    answer = answers["discount" if rule["kind"] == "discounts" else "tip"]
    assert answer.say == WORDS
    assert answer.text[0] == "We have a rule on this: Our way. Say it in its own words."
    assert not any(gone in text for text in answer.text)
    assert settled is not any("Beyond that, thank them" in text for text in answer.text)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "is_listed"), [("tips", False), ("returns", True)])
def test_a_refund_is_answered_by_rules_that_may_be_about_it(kind, is_listed, tiny, maker):
    answers = QuickAnswers(maker(with_rule(tiny, kind=kind, donts="[]"))).all()
    refund = next(answer for answer in answers if answer.id == "refund")
    assert (f"Our way: {WORDS}" in refund.points) is is_listed
