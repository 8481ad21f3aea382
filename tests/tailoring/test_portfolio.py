"""The portfolio of real businesses: limits, covers, and what must not change it."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal

import pytest
from tests.tailoring.conftest import BUSINESSES, SOME
from tests.tailoring.test_selection import is_kept

from thankbook.reader.edition import Edition
from thankbook.tailoring.coverconstraints import is_recovery
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.traitfit import TraitFit

pytestmark = pytest.mark.slow

TURNS = 4
"""Every fourth business tries the same part of the don'ts."""


def chosen(playbook):
    return playbook.portfolio.chosen


def test_every_limit_is_kept_and_every_cover_served(planned):
    assert is_kept(planned.portfolio.selection, chosen(planned))
    for limit in planned.portfolio.limits:
        assert planned.portfolio.used(limit).value <= limit.capacity.value, limit.id


def test_each_goal_and_stage_has_something_and_mistakes_are_put_right(planned):
    business = planned.description.business
    given_up = {conflict.cover for conflict in planned.portfolio.conflicts}
    inside = [
        candidate
        for candidate in planned.portfolio.candidates
        if candidate.item.id in chosen(planned)
    ]
    for goal in business.goals:
        served = any(goal in candidate.item.facts.goals for candidate in inside)
        possible = any(
            goal in candidate.item.facts.goals for candidate in planned.portfolio.candidates
        )
        assert served or not possible or f"goal/{goal}" in given_up
    assert any(is_recovery(candidate) for candidate in inside) or "recovery" in given_up
    assert any(candidate.cost and not candidate.cost.money_per_year.value for candidate in inside)


def test_tactics_are_the_portfolio_and_the_others_say_which_limit_is_in_the_way(planned):
    assert {tactic.item.id for tactic in planned.tactics.chosen} == chosen(planned)
    for out in planned.tactics.left_out:
        codes = {reason.code for reason in out.reasons}
        fits = not planned.fit.against(out.item.facts)
        weighed = [code.startswith("out.portfolio_") or code == "out.program" for code in codes]
        assert fits == all(weighed), out.item.id


def test_only_tactics_and_lists_that_recur_compete(planned, library):
    inside = [item.facts for name, item in library.tactics.items() if name in chosen(planned)]
    beside = planned.fit.beside(inside)
    for kind in ("notes", "programs", "checklists", "metrics"):
        fitting = {
            name
            for name, item in getattr(library, kind).items()
            if not beside.against(item.facts) and name not in planned.lists.parked
        }
        assert {chosen_item.item.id for chosen_item in getattr(planned, kind).chosen} == fitting


def test_the_order_of_the_librarys_files_changes_nothing(planned, library):
    turned = {
        kind: dict(reversed(getattr(library, kind).items()))
        for kind in ("tactics", "notes", "programs", "checklists", "metrics", "evidence")
    }
    other = tailor(planned.description, dataclasses.replace(library, **turned))
    assert chosen(other) == chosen(planned)
    assert other.plan == planned.plan
    assert other.tactics == planned.tactics


@SOME[1]
def test_more_budget_never_lowers_the_value(business_text, describe, library):
    values = []
    for budget in (0, 500, 50_000):
        text = re.sub(
            r"^appreciation_budget_per_year: \d+",
            f"appreciation_budget_per_year: {budget}",
            business_text,
            flags=re.MULTILINE,
        )
        values.append(worth(tailor(describe(text), library).portfolio))
    assert values == sorted(values)


def worth(portfolio):
    """Covers that are served, the more important ones first, then points."""
    given_up = {conflict.cover for conflict in portfolio.conflicts}
    return [cover.id not in given_up for cover in portfolio.covers], portfolio.value()


@SOME[2]
def test_more_minutes_never_lower_the_value(business_text, describe, library):
    values = []
    for factor in (1, 8):
        text = re.sub(
            r"minutes_per_week: (\d+)",
            lambda found, factor=factor: f"minutes_per_week: {int(found[1]) * factor // 2}",
            business_text,
        )
        values.append(worth(tailor(describe(text), library).portfolio))
    assert values == sorted(values)


@pytest.mark.parametrize(
    ("currency", "factor"), [("EUR", Decimal("0.125")), ("JPY", Decimal(24)), ("XPF", Decimal(16))]
)
def test_another_currency_with_all_amounts_alike_changes_no_choice(
    tiny, altered, describe, library, vocabulary, currency, factor
):
    """Own prices for everything, so that no rounded default comes between."""
    prices = {name: Decimal(8 * (number + 1)) for number, name in enumerate(vocabulary.materials)}
    prices["greeting_card"] = Decimal("4.5")

    def text(money, code):
        # Three decimals that end in 0 may be thousands where a comma begins decimals.
        amounts = {name: (price * money).normalize() for name, price in prices.items()}
        priced = "".join(f"  {name}: {amount:f}\n" for name, amount in amounts.items())
        return altered(
            tiny,
            ("currency: DKK", f"currency: {code}"),
            ("  greeting_card: 4.5\n", priced),
            ("budget_per_year: 1000", f"budget_per_year: {int(1000 * money)}"),
            ("goals: [retain, refer]", "goals: [refer, welcome, retain]"),
            ("donts: [no_gifts]", "donts: []"),
        )

    before = tailor(describe(text(Decimal(1), "DKK")), library)
    after = tailor(describe(text(factor, currency)), library)
    assert chosen(after) == chosen(before)
    assert after.portfolio.value() == before.portfolio.value()
    assert before.money_per_year().value * factor == after.money_per_year().value > 0


def test_a_dont_removes_all_that_it_names(
    planned, describe, business_id, business_text, library, vocabulary
):
    """The businesses take every don't by turns, so that several try each."""
    turn = sorted(BUSINESSES).index(business_id) % TURNS
    for dont in list(vocabulary.donts)[turn::TURNS]:
        text = re.sub(
            r"^donts: \[(.*)\]",
            lambda found, dont=dont: f"donts: [{joined(found[1], dont)}]",
            business_text,
            flags=re.MULTILINE,
        )
        other = tailor(describe(text), library)
        broken = TraitFit(planned.description, vocabulary).broken
        tactics = library.tactics.items()
        said = {name for name, item in tactics if dont in item.facts.breaks}
        breaking = {name for name, item in tactics if dont in broken(item.facts)}
        judged = {name for name, item in tactics if item.facts.program}
        assert said <= breaking
        assert not chosen(other) & breaking
        eligible = {candidate.item.id for candidate in planned.portfolio.candidates}
        still = {candidate.item.id for candidate in other.portfolio.candidates}
        # Only what is about to be chosen is held against the loyalty model, in each plan anew.
        assert (eligible - still) - judged == (eligible & breaking) - judged


def joined(said: str, dont: str) -> str:
    names = [name for name in said.split(", ") if name]
    return ", ".join(dict.fromkeys([*names, dont]))


def test_what_cannot_be_paid_for_is_given_up_and_named(tiny, altered, describe, library, pages_of):
    """Nobody has a minute: no cover can be served, and the playbook says so at the top."""
    text = altered(
        tiny,
        ("minutes_per_week: 60", "minutes_per_week: 0"),
        ("minutes_per_week: 40", "minutes_per_week: 0"),
    )
    playbook = tailor(describe(text), library)
    given_up = {conflict.cover for conflict in playbook.portfolio.conflicts}
    assert "recovery" in given_up
    for conflict in playbook.portfolio.conflicts:
        assert conflict.limits
        assert conflict.relaxations
    assert is_kept(playbook.portfolio.selection, chosen(playbook))
    for edition in Edition:
        assert (
            "You cannot do everything at once" in pages_of(playbook.description, edition)["why.md"]
        )


def test_of_covers_that_exclude_each_other_recovery_is_kept(tiny, altered, describe, library):
    text = altered(
        tiny, ("channels: [in_person, phone]", "limits: {items: 1}\nchannels: [in_person, phone]")
    )
    playbook = tailor(describe(text), library)
    (only,) = chosen(playbook)
    assert is_recovery(playbook.portfolio.candidate(only))
    assert {conflict.cover for conflict in playbook.portfolio.conflicts} >= {"goal/retain"}
    conflict = next(
        conflict for conflict in playbook.portfolio.conflicts if conflict.cover == "goal/retain"
    )
    assert conflict.limits == ("items",)
    assert conflict.beside == ("recovery",)
    assert conflict.relaxations[0].raises == {"items": Decimal(1)}


def test_own_limits_come_before_the_defaults(tiny, altered, describe, library):
    text = altered(
        tiny,
        (
            "channels: [in_person, phone]",
            "limits: {items: 5, touches_per_customer_per_month: 0.5}\nchannels: [in_person, phone]",
        ),
    )
    playbook = tailor(describe(text), library)
    assert len(chosen(playbook)) <= 5
    fields = {origin.field for origin in playbook.defaults_used()}
    assert not fields & {"limits.items", "limits.touches_per_customer_per_month"}
    for limit in playbook.portfolio.limits:
        if limit.kind == "touches":
            assert playbook.portfolio.used(limit).value <= 6
