"""The playbook of a business: what is chosen, in which order, and what is left out."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from itertools import pairwise

import pytest
from tests.conftest import EXAMPLE_IDS

from thankbook.contentfolder import example_description
from thankbook.library.itemfacts import TacticFacts
from thankbook.library.items import Item, Library
from thankbook.reader.edition import Edition
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.traitfit import TraitFit

pytestmark = pytest.mark.slow

KINDS = ("tactics", "notes", "programs", "checklists", "metrics")
TURNS = 5
"""Every fifth example tries the same part of the don'ts."""


@pytest.fixture
def playbook(tiny, describe, altered, library):
    return lambda *changes: tailor(describe(altered(tiny, *changes)), library)


def fitting_ids(playbook, kind):
    """What fits: for tactics more than what is chosen, since they compete for time and money."""
    choice = getattr(playbook, kind)
    items = [fitting.item for fitting in (*choice.chosen, *choice.left_out)]
    return {item.id for item in items if not playbook.fit.against(item.facts)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_item_is_in_or_out(playbook, library, kind, ids):
    choice = getattr(playbook(), kind)
    everything = ids(choice.chosen) + ids(choice.left_out)
    assert sorted(everything) == sorted(getattr(library, kind))


def test_what_is_out_has_reasons_and_what_is_in_has_none(playbook):
    made = playbook()
    for kind in KINDS:
        choice = getattr(made, kind)
        assert all(excluded.reasons for excluded in choice.left_out)
        assert not any(made.fit.against(fitting.item.facts) for fitting in choice.chosen)


def test_the_same_input_gives_the_same_playbook(playbook):
    assert playbook() == playbook()


@pytest.mark.parametrize("turn", range(TURNS))
def test_every_dont_removes_what_it_breaks_and_nothing_else(turn, describe, library, vocabulary):
    """The examples take the don'ts by turns, so that several try each that they do not say yet."""
    removed = 0
    for number, example_id in enumerate(EXAMPLE_IDS):
        if number % TURNS == turn:
            text = example_description(example_id).read_text("utf-8")
            donts = list(vocabulary.donts)[turn::TURNS]
            removed += removed_by(donts, text, describe, library, vocabulary)
    assert removed > 3


def removed_by(donts, example_text, describe, library, vocabulary) -> int:
    """How many items one don't at a time removes from what fits an example."""
    before = tailor(describe(example_text), library)
    said = before.description.business.donts
    broken, removed = TraitFit(before.description, vocabulary).broken, 0
    for dont in donts:
        if dont in said:
            continue
        names = ", ".join([*said, dont])
        line = f"\ndonts: [{', '.join(said)}]"
        assert example_text.count(line) == 1
        after = tailor(describe(example_text.replace(line, f"\ndonts: [{names}]")), library)
        for kind in KINDS:
            items = getattr(library, kind)
            breaking = {name for name, item in items.items() if dont in broken(item.facts)}
            fitting, left = fitting_ids(before, kind), fitting_ids(after, kind)
            assert {name for name in items if dont in items[name].facts.breaks} <= breaking
            assert fitting - left == breaking & fitting
            assert left <= fitting
            removed += len(breaking & fitting)
    return removed


def test_tactics_stand_in_the_order_of_the_goals(playbook):
    made = playbook()
    goals = made.description.business.goals
    ranks = [
        goals.index(tactic.goals[0]) if tactic.goals else len(goals)
        for tactic in made.tactics.chosen
    ]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_another_first_goal_brings_other_tactics_to_the_front(playbook, ids):
    kept = playbook(("goals: [retain, refer]", "goals: [retain, recover]"))
    recovering = playbook(("goals: [retain, refer]", "goals: [recover, retain]"))
    assert kept.tactics.chosen[0].goals[0] == "retain"
    assert recovering.tactics.chosen[0].goals[0] == "recover"
    assert ids(recovering.tactics.chosen) != ids(kept.tactics.chosen)


def test_of_equal_goals_the_one_that_takes_less_time_comes_first(playbook):
    """Time of each time: that of the year may be for managers, and an order would tell it."""
    made = playbook()
    rows = [
        (tactic.goals, sum(tactic.item.facts.minutes.values())) for tactic in made.tactics.chosen
    ]
    pairs = [
        (minutes, later)
        for (goals, minutes), (next_goals, later) in pairwise(rows)
        if goals[:1] == next_goals[:1] and len(goals) == len(next_goals)
    ]
    assert pairs
    assert all(minutes <= later for minutes, later in pairs)


def test_notes_stand_by_occasion_and_checklists_by_area_and_day(playbook, vocabulary):
    made = playbook()
    occasions = [
        vocabulary.ids("occasions").index(note.item.facts.occasion) for note in made.notes.chosen
    ]
    places = [
        (vocabulary.ids("areas").index(checklist.item.facts.area), checklist.item.facts.day or 0)
        for checklist in made.checklists.chosen
    ]
    assert occasions == sorted(occasions)
    assert places == sorted(places)
    assert occasions
    assert places


def test_minutes_of_a_role_are_those_of_its_tactics_and_checklists(playbook):
    made = playbook()
    for role in ("owner", "counter"):
        by_hand = sum(
            sum(turns.count * turns.minutes.get(role, 0) for turns in tactic.cost.all_turns)
            + tactic.cost.setup_minutes.get(role, 0)
            for tactic in made.tactics.chosen
        )
        by_hand += made.lists.minutes_of(role).value
        assert made.minutes_of(role).value == by_hand > 0


def test_nobody_of_that_name_has_no_minutes(playbook):
    assert playbook().minutes_of("ghost").value == 0


def test_money_is_that_of_its_tactics(playbook):
    made = playbook()
    by_hand = sum(tactic.cost.money_per_year.value for tactic in made.tactics.chosen)
    assert made.money_per_year().value == by_hand > 0


def test_what_cannot_be_counted_stays_in_and_names_the_field(playbook, ids):
    """Without orders nobody can say how often; that is no reason to leave a tactic out."""
    change = ("      orders_per_year: 2.5\n", "")
    made = playbook(change)
    uncounted = [candidate for candidate in made.portfolio.candidates if candidate.cost is None]
    assert uncounted
    assert {candidate.missing_fields for candidate in uncounted} == {
        ("money.orders_per_customer_per_year",)
    }
    assert ids(uncounted) == [
        candidate.item.id
        for candidate in made.portfolio.candidates
        if candidate.item.facts.rhythm.per == "order"
    ]
    assert fitting_ids(made, "tactics") == fitting_ids(playbook(), "tactics")
    for candidate in uncounted:
        role = made.costing.role("lead").id
        setup = candidate.item.facts.setup_minutes.get("lead", 0)
        assert candidate.use_of(f"minutes/{role}") == setup
        assert candidate.score.points > 0


def test_missing_fields_are_those_of_money_and_those_that_a_cost_needs(playbook):
    assert playbook().missing_fields() == (
        "money.average_order",
        "money.vat_in_prices",
        "money.gross_margin",
        "money.orders_per_customer_per_year",
        "money.yearly_survival",
        "money.acquisition_cost",
    )
    pacific = playbook(("currency: DKK", "currency: XPF"))
    extra = pacific.missing_fields()[6:]
    assert extra
    assert all(field.startswith("prices.") for field in extra)
    assert "prices.greeting_card" not in extra


def test_defaults_are_named_once_with_their_value(playbook):
    names = [
        origin.field for origin in playbook(("  answer_within_hours: 4\n", "")).defaults_used()
    ]
    assert "policies.answer_within_hours" in names
    assert "prices.greeting_card" not in names
    assert len(names) == len(set(names))
    assert names == sorted(names)


def test_no_default_is_named_that_nothing_rests_on(playbook):
    assert "policies.answer_within_hours" not in {
        origin.field for origin in playbook().defaults_used()
    }


@pytest.fixture
def daily_library(library, vocabulary) -> Library:
    """A library with one tactic, done every working day."""
    item = next(iter(library.tactics.values()))
    facts = TacticFacts.model_validate(
        {
            "stages": ("regular",),
            "goals": ("retain",),
            "rhythm": {"per": "working_day"},
            "minutes": {"lead": 2},
            "touches_per_customer_per_year": 1,
        },
        context={"vocabulary": vocabulary},
    )
    daily = Item(item.kind, item.id, facts, item.words, item.facts_document, item.words_document)
    return dataclasses.replace(library, tactics={item.id: daily})


def test_the_default_of_closed_days_is_marked_where_a_tactic_is_daily(
    tiny, altered, describe, daily_library
):
    always = {"calendar.start", "calendar.quiet_months"} | {
        f"limits.{name}" for name in ("items", "touches_per_customer_per_month")
    }
    given = tailor(describe(tiny), daily_library)
    assert {origin.field for origin in given.defaults_used()} == always
    assert given.minutes_of("owner").value - given.lists.minutes_of("owner").value == 260 * 2
    unsaid = tailor(describe(altered(tiny, ("  closed: [sun, mon]", "  closed:"))), daily_library)
    others = [origin for origin in unsaid.defaults_used() if origin.field not in always]
    assert [(origin.field, origin.value) for origin in others] == [("calendar.closed", Decimal(1))]


def test_the_whole_register_is_in_every_playbook(playbook, library):
    assert playbook().evidence == tuple(library.evidence.values())


def test_every_model_voice_family_and_goal_gives_a_playbook(
    tiny, altered, describe, library, vocabulary, pages_of
):
    """Nothing may depend on those of the examples; every trade is begun in ``test_describing``."""
    voices, models = vocabulary.ids("voices"), vocabulary.ids("models")
    goals = vocabulary.ids("goals")
    families = {vocabulary.family_of(trade): trade for trade in vocabulary.trades}
    rounds = max(len(families), len(goals), len(voices), len(models))
    for number in range(rounds):
        industry = list(families.values())[number % len(families)]
        description = describe(
            altered(
                tiny,
                ("industry: bakery", f"industry: {industry}"),
                ("voice: warm", f"voice: {voices[number % len(voices)]}"),
                ("model: consumer", f"model: {models[number % len(models)]}"),
                ("goals: [retain, refer]", f"goals: [{goals[number % len(goals)]}]"),
            )
        )
        assert "# Tiny" in pages_of(description, Edition.STAFF)["index.md"]
        assert tailor(description, library).tactics.chosen
