"""Why an item is in or out: each reason appears and goes by one small change."""

from __future__ import annotations

import pytest

from thankbook.library.facts import ChecklistFacts, NoteFacts, ProgramFacts, TacticFacts
from thankbook.tailoring.reasons import Fit, Reason


@pytest.fixture
def fit(tiny, describe, vocabulary, altered):
    """The tiny business after some changes, compared with items."""
    return lambda *changes: Fit(describe(altered(tiny, *changes)), vocabulary)


@pytest.fixture(scope="module")
def facts(vocabulary):
    """Facts as they would be read, of an item that fits the tiny business, with changes."""
    models = {
        "tactic": (TacticFacts, {**_SERVES, "touches_per_customer_per_year": 1, **_WEEKLY}),
        "program": (ProgramFacts, {"kind": "stamp_card", **_SERVES}),
        "note": (NoteFacts, _NOTE),
        "checklist": (ChecklistFacts, _CHECKLIST),
    }

    def make(kind="tactic", **changes):
        model, values = models[kind]
        context = {"vocabulary": vocabulary}
        return model.model_validate(values | changes, context=context)

    return make


_SERVES = {"stages": ("regular",), "goals": ("retain",)}
_WEEKLY = {"rhythm": {"per": "week"}}
_NOTE = {
    "purpose": "thanks",
    "occasion": "regular",
    "channel": "card",
    "tones": ("warm",),
    "stages": ("regular",),
    "max_words": 50,
}
_CHECKLIST = {
    "area": "service",
    "cadence": "daily",
    "roles": ("front",),
    "minutes": 5,
    "items": ("a", "b", "c"),
}

OUT = [
    # (kind, what the item asks for, the change of the business that meets it, the reason before)
    pytest.param(
        "tactic",
        {"industries": ("cafe", "restaurant")},
        ("industry: bakery", "industry: cafe"),
        Reason("out.industries", "industries", ("cafe", "restaurant"), "industry", 3),
        id="trade",
    ),
    pytest.param(
        "tactic",
        {"models": ("business", "mixed")},
        ("model: consumer", "model: mixed"),
        Reason("out.models", "models", ("business", "mixed"), "model", 4),
        id="model",
    ),
    pytest.param(
        "tactic",
        {"families": ("retail",)},
        ("industry: bakery", "industry: bookshop"),
        Reason("out.families", "families", ("retail",), "industry", 3),
        id="family",
    ),
    pytest.param(
        "tactic",
        {"breaks": ("no_alcohol", "no_gifts")},
        ("donts: [no_gifts]", "donts: [no_photos]"),
        Reason("out.donts", "donts", ("no_gifts",), "donts[0]", 46),
        id="a don't",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_channel": ("post", "email")}},
        ("channels: [in_person, phone]", "channels: [in_person, post]"),
        Reason("out.channels", "channels", ("post", "email"), "channels", 38),
        id="one of some channels",
    ),
    pytest.param(
        "tactic",
        {"needs": {"all_channels": ("phone", "post", "email")}},
        ("channels: [in_person, phone]", "channels: [phone, post, email]"),
        Reason("out.channels_all", "channels", ("post", "email"), "channels", 38),
        id="all of some channels",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_tool": ("crm", "loyalty_app")}},
        ("tools: [pos]", "tools: [pos, crm]"),
        Reason("out.tools", "tools", ("crm", "loyalty_app"), "tools", 39),
        id="one of some tools",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_known_by": ("address", "email")}},
        ("known_by: [face]", "known_by: [face, email]"),
        Reason("out.known_by", "known_by", ("address", "email"), "customers.segments", 13),
        id="something known",
    ),
    pytest.param(
        "tactic",
        {"needs": {"consents": ("photos", "birthdays")}},
        ("goals: [retain", "consent: {asked_for: [photos, birthdays]}\ngoals: [retain"),
        Reason("out.consents_all", "consents", ("photos", "birthdays"), "consent.asked_for", 1),
        id="all of some consents",
    ),
    pytest.param(
        "tactic",
        {"needs": {"people": 4}},
        ("people: 2", "people: 3"),
        Reason("out.people", field="team", line=27, count=4),
        id="people",
    ),
    pytest.param(
        "tactic",
        {"goals": ("learn", "win_back")},
        ("goals: [retain, refer]", "goals: [retain, learn]"),
        Reason("out.goals", "goals", ("learn", "win_back"), "goals", 45),
        id="a goal",
    ),
    pytest.param(
        "program",
        {"goals": ("learn",)},
        ("goals: [retain, refer]", "goals: [learn]"),
        Reason("out.goals", "goals", ("learn",), "goals", 45),
        id="a goal of a program",
    ),
    pytest.param(
        "note",
        {"tones": ("plain", "formal")},
        ("voice: warm", "voice: formal"),
        Reason("out.voices", "voices", ("plain", "formal"), "voice", 8),
        id="a note's voice",
    ),
    pytest.param(
        "note",
        {"channel": "email"},
        ("channels: [in_person, phone]", "channels: [email]"),
        Reason("out.channels", "channels", ("email",), "channels", 38),
        id="a note's medium",
    ),
]


@pytest.mark.parametrize(("kind", "asked", "change", "reason"), OUT)
def test_out_until_the_business_meets_it(fit, facts, kind, asked, change, reason):
    assert fit().against(facts(kind, **asked)) == (reason,)
    assert fit(change).against(facts(kind, **asked)) == ()


@pytest.mark.parametrize("kind", ["tactic", "program", "note", "checklist"])
def test_who_asks_for_nothing_fits(fit, facts, kind):
    assert fit().against(facts(kind)) == ()


def test_every_reason_is_given_at_once(fit, facts):
    asked = {
        "models": ("business",),
        "families": ("retail",),
        "breaks": ("no_gifts",),
        "goals": ("learn",),
        "needs": {
            "any_channel": ("post",),
            "all_channels": ("email",),
            "any_tool": ("crm",),
            "any_known_by": ("address",),
            "consents": ("photos",),
            "people": 9,
        },
    }
    codes = [reason.code for reason in fit().against(facts(**asked))]
    assert codes == [
        "out.models",
        "out.families",
        "out.donts",
        "out.channels",
        "out.channels_all",
        "out.tools",
        "out.known_by",
        "out.consents_all",
        "out.people",
        "out.goals",
    ]


def test_what_a_trade_forbids_is_out_there_only(fit, facts):
    """Health forbids gifts to patients; an accountant must mind discounts, but may give them."""
    free = ("donts: [no_gifts]", "donts: []")
    gift, discount = facts(breaks=("no_gifts",)), facts(breaks=("no_discounts",))
    dentist = fit(free, ("industry: bakery", "industry: dental-practice"))
    accountant = fit(free, ("industry: bakery", "industry: accountant"))
    assert dentist.against(gift) == (
        Reason("out.restrictions", "restrictions", ("gifts_to_patients",), "industry", 3),
    )
    assert fit(free).against(gift) == ()
    assert accountant.against(discount) == ()
    assert accountant.restrictions(discount) == ("inducements_to_clients",)
    assert dentist.restrictions(discount) == ()


def test_each_broken_dont_is_a_reason_with_its_line(fit, facts):
    change = ("donts: [no_gifts]", "donts:\n  - no_photos\n  - no_gifts\n  - no_alcohol")
    reasons = fit(change).against(facts(breaks=("no_alcohol", "no_gifts")))
    assert reasons == (
        Reason("out.donts", "donts", ("no_gifts",), "donts[1]", 48),
        Reason("out.donts", "donts", ("no_alcohol",), "donts[2]", 49),
    )


def test_what_puts_a_mistake_right_needs_no_goal(fit, facts):
    recovery = facts(stages=("complaint",), goals=("recover",))
    assert fit().against(recovery) == ()
    assert fit().in_favor(recovery) == (Reason("in.recovery"),)


def test_a_recovery_that_serves_a_goal_says_so_instead(fit, facts):
    recovery = facts(stages=("complaint",), goals=("recover", "retain"))
    assert [reason.code for reason in fit().in_favor(recovery)] == ["in.goal"]


IN = [
    pytest.param(
        "tactic",
        {"industries": ("cafe", "bakery")},
        ("industry: bakery", "industry: plumber"),
        Reason("in.industries", "industries", ("bakery",), "industry", 3),
        id="trade",
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
        Reason("in.known_by", "known_by", ("first_name",), "customers.segments", 13),
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
    assert reason.code not in {one.code for one in fit(change).in_favor(facts(kind, **asked))}


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


def test_notes_and_checklists_serve_no_goal_of_their_own(fit, facts):
    assert fit().goals_served(facts("note")) == ()
    assert [reason.code for reason in fit().in_favor(facts("checklist"))] == ["in.all"]


def test_a_code_has_a_sentence(library):
    """Each code that can be given has words: what ``Explanations`` looks up is there."""
    codes = {param.values[3].code for param in OUT + IN}
    codes |= {"in.goal", "in.recovery", "in.consents", "in.all"}
    codes.add("out.restrictions")
    keys = (key for key in library.phrases.strings if key.startswith("reason."))
    assert codes == {key.removeprefix("reason.") for key in keys} - {"line"}
