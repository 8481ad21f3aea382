"""Why an item is out: each reason appears and goes by one small change."""

from __future__ import annotations

import pytest

from thankbook.tailoring.reasons import Reason

OUT = [
    # (kind, what the item asks for, the change of the business that meets it, the reason before)
    pytest.param(
        "tactic",
        {"industries": ("cafe", "restaurant")},
        ("industry: bakery", "industry: cafe"),
        Reason("out.trades", "trades", ("cafe", "restaurant"), "industry", 3),
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
        {"needs": {"traits": ("queue", "delivers")}},
        ("industry: bakery", "industry: bakery\ntraits: {delivers: true}"),
        Reason("out.traits_all", "traits", ("delivers",), "industry", 3),
        id="a trait",
    ),
    pytest.param(
        "tactic",
        {"needs": {"any_trait": ("delivers", "repairs")}},
        ("industry: bakery", "industry: repair-shop"),
        Reason("out.traits", "traits", ("delivers", "repairs"), "industry", 3),
        id="one of some traits",
    ),
    pytest.param(
        "checklist",
        {"never": {"traits": ("queue",)}},
        ("industry: bakery", "industry: bakery\ntraits: {queue: false}"),
        Reason("out.traits_here", "traits", ("queue",), "industry", 3),
        id="a trait that must not hold",
    ),
    pytest.param(
        "tactic",
        {"materials": {"treat": 1}},
        ("donts: [no_gifts]", "donts: [no_alcohol]"),
        Reason("out.donts", "donts", ("no_gifts",), "donts[0]", 46),
        id="a don't that its kind breaks",
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
        Reason(
            "out.known_by",
            "known_by",
            ("address", "email"),
            "customers.segments",
            13,
            whom=("regulars", "others"),
        ),
        id="something known",
    ),
    pytest.param(
        "tactic",
        {"stages": ("key_account",), "needs": {"any_known_by": ("first_name",)}},
        ("share: 0.25", "share: 0.25\n      stage: key_account"),
        Reason("out.known_by_none", "known_by", ("first_name",), "customers.segments", 13),
        id="something known of a group that there is not",
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
    """A dentist gives nothing to patients; a theater must mind gifts, but may give them."""
    free = ("donts: [no_gifts]", "donts: []")
    gift, discount = facts(breaks=("no_gifts",)), facts(breaks=("no_discounts",))
    dentist = fit(free, ("industry: bakery", "industry: dental-practice"))
    theater = fit(free, ("industry: bakery", "industry: theater"))
    assert dentist.against(gift) == (
        Reason("out.traits_here", "traits", ("gifts_restricted",), "industry", 3),
    )
    assert fit(free).against(gift) == ()
    assert theater.against(gift) == ()
    assert theater.traits.to_mind(gift) == ("public_buyers",)
    assert theater.traits.to_mind(discount) == ()


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
