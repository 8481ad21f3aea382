"""Why an item is in: each reason appears and goes by one small change, and has its words."""

from __future__ import annotations

import pytest
from tests.tailoring.test_reasons_out import OUT

from thankbook.tailoring.reasons import Reason

IN = [
    pytest.param(
        "tactic",
        {"industries": ("cafe", "bakery")},
        ("industry: bakery", "industry: plumber"),
        Reason("in.trades", "trades", ("bakery",), "industry", 3),
        id="trade",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_trait": ("repairs", "queue")}},
        ("industry: bakery", "industry: repair-shop\ntraits: {repairs: false}"),
        Reason("in.traits", "traits", ("queue",), "industry", 3),
        id="a trait",
    ),
    pytest.param(
        "tactic",
        {"families": ("retail", "food-and-drink")},
        ("industry: bakery", "industry: plumber"),
        Reason("in.families", "families", ("food-and-drink",), "industry", 3),
        id="family",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_channel": ("post", "phone", "in_person")}},
        ("channels: [in_person, phone]", "channels: [website]"),
        Reason("in.channels", "channels", ("phone", "in_person"), "channels", 38),
        id="channels",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_tool": ("crm", "pos")}},
        ("tools: [pos]", "tools: []"),
        Reason("in.tools", "tools", ("pos",), "tools", 39),
        id="tools",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_known_by": ("first_name", "address")}},
        ("known_by: [first_name]", "known_by: []"),
        Reason(
            "in.known_by",
            "known_by",
            ("first_name",),
            "customers.segments[0].known_by",
            17,
            whom=("regulars",),
        ),
        id="something known",
    ),
    pytest.param(
        "note",
        {"channel": "spoken"},
        ("channels: [in_person, phone]", "channels: [website]"),
        Reason("in.channels", "channels", ("in_person", "phone"), "channels", 38),
        id="a note's medium",
    ),
]


@pytest.mark.parametrize(("kind", "asked", "change", "reason"), IN)
def test_in_favor_until_the_business_changes(fit, facts, kind, asked, change, reason):
    assert reason in fit().in_favor(facts(kind, **asked))
    assert reason.code not in {reason.code for reason in fit(change).in_favor(facts(kind, **asked))}


def test_consents_in_favor(fit, facts):
    asked = {"needs": {"consents": ("photos",)}}
    asks = ("goals: [retain", "consent:\n  asked_for: [photos]\ngoals: [retain")
    reasons = fit(asks).in_favor(facts(**asked))
    assert Reason("in.consents", "consents", ("photos",), "consent.asked_for", 46) in reasons


def test_goals_in_favor_in_the_order_of_the_business(fit, facts):
    served = facts(goals=("refer", "learn", "retain"))
    assert fit().in_favor(served) == (
        Reason("in.goal", "goals", ("retain",), "goals[0]", 45, 1),
        Reason("in.goal", "goals", ("refer",), "goals[1]", 45, 2),
    )
    turned = fit(("goals: [retain, refer]", "goals: [refer, retain]"))
    assert turned.goals_served(served) == ("refer", "retain")


def test_a_recovery_that_serves_a_goal_says_so_instead(fit, facts):
    recovery = facts(stages=("complaint",), goals=("recover", "retain"))
    assert [reason.code for reason in fit().in_favor(recovery)] == ["in.goal"]


def test_notes_and_checklists_serve_no_goal_of_their_own(fit, facts):
    assert fit().goals_served(facts("note")) == ()
    assert [reason.code for reason in fit().in_favor(facts("checklist"))] == ["in.all"]


def test_a_code_has_a_sentence(library):
    """Each code that can be given has words: what ``Explanations`` looks up is there."""
    codes = {param.values[3].code for param in OUT + IN}
    codes |= {"in.goal", "in.recovery", "in.consents", "in.all", "out.never_comes"}
    codes |= {"out.margin", "out.for_managers"}
    codes |= {"out.house_rules", "out.program", "in.against_the_model"}
    keys = (key for key in library.phrases.strings if key.startswith("reason."))
    assert codes == {key.removeprefix("reason.") for key in keys} - {"line"}
