"""What an owner has decided: kept out, kept in, running, whatever the choice would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.tailoring.conftest import BUSINESSES

from thankbook.business.description import read_description
from thankbook.problems import ProblemsFound
from thankbook.tailoring.decisions import KINDS, RUNNING_KINDS
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.reasons import Fit

pytestmark = pytest.mark.slow


def bakery() -> str:
    """The example without what it says to be running, so that a test may say it."""
    text = BUSINESSES["solsikke"].read_text("utf-8")
    before, running, after = text.partition("\nrunning:\n")
    assert running
    return before + after[after.index("\nbrand:") :]


@pytest.fixture(scope="module")
def decided(library, describe):
    """The playbook of the bakery with some lines behind its description."""
    text = bakery()

    def make(*lines: str):
        return tailor(describe("\n".join([text, *lines, ""])), library)

    return make


@pytest.fixture(scope="module")
def usual(decided):
    return decided()


def told(decided, *lines):
    with pytest.raises(ProblemsFound) as found:
        decided(*lines)
    return [(problem.field, problem.found, problem.expected) for problem in found.value.problems]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_kept_out_is_out_and_says_so_first(decided, usual, kind):
    name = getattr(usual, kind).chosen[0].item.id
    made = decided(f"keep_out: [{{id: {name}, reason: We do not.}}]")
    assert name not in [chosen.item.id for chosen in getattr(made, kind).chosen]
    (left,) = [left for left in getattr(made, kind).left_out if left.item.id == name]
    assert left.reasons[0].code == "out.kept_out"
    assert made.decided.leaving_out(left.item).reason == "We do not."


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_kept_in_is_in_whatever_else_changes(decided, usual, library, kind):
    """Each item that nothing but its points or its fit keeps out, and nothing forbids."""
    refused = ("out.traits_here", "out.donts", "out.consents_all")
    out = [
        left.item.id
        for left in getattr(usual, kind).left_out
        if not any(reason.code in refused for reason in left.reasons)
    ]
    for name in out[::9]:
        made = decided(f"keep_in: [{{id: {name}}}]")
        assert name in [chosen.item.id for chosen in getattr(made, kind).chosen], name
        lacks = {
            reason.code
            for reason in Fit(made.description, library.vocabulary).against(
                getattr(library, kind)[name].facts
            )
        }
        is_told = any(
            f"'{name}' is in because" in warning.found for warning in made.decided.problems
        )
        assert is_told == bool(lacks - {"out.goals"}), name


@pytest.mark.parametrize("kind", RUNNING_KINDS)
def test_what_is_running_is_in_and_needs_no_setting_up(decided, usual, kind):
    name = next(left.item.id for left in getattr(usual, kind).left_out if not left.reasons[1:])
    made = decided(f"running: [{{id: {name}, since: 2025-03-01}}]")
    assert made.decided.running_of(kind) == {name: date(2025, 3, 1)}
    (chosen,) = [chosen for chosen in getattr(made, kind).chosen if chosen.item.id == name]
    if kind == "tactics":
        assert chosen.cost.setup_minutes == {}
        (beginning,) = made.plan.running
        assert (beginning.candidate.item.id, beginning.running_since) == (name, date(2025, 3, 1))
        assert not any(slot.kind == "setup" and slot.item_id == name for slot in made.plan.slots)
        months = [made.plan.begun_in(month) for month in made.plan.year.months]
        assert beginning not in [begun for month in months for begun in month]


def test_what_is_said_to_begin_within_the_year_begins_on_that_day(decided, usual):
    name = usual.plan.beginnings[-1].candidate.item.id
    made = decided(f"running: [{{id: {name}, since: 2027-03-01}}]")
    (begun,) = [start for start in made.plan.beginnings if start.candidate.item.id == name]
    assert begun.running_since is None
    assert date(2027, 3, 1) in [begun.week.monday, *begun.week.open_days]
    assert any(slot.kind == "setup" and slot.item_id == name for slot in made.plan.slots)


def test_an_unknown_item_is_told_with_the_one_that_was_meant(decided):
    lines = ("keep_in: [{id: greet-by-nam}, {id: 'greet by name, and give yours'}, {id: xyzzy}]",)
    problems = told(decided, *lines, "running: [{id: birthday-text}]")
    assert problems == [
        ("keep_in[0].id", "There is no item 'greet-by-nam'.", "Did you mean 'greet-by-name'?"),
        (
            "keep_in[1].id",
            "There is no item 'greet by name, and give yours'.",
            "Did you mean 'greet-by-name'?",
        ),
        (
            "keep_in[2].id",
            "There is no item 'xyzzy'.",
            "'thankbook plan' lists the tactics, 'thankbook explain ITEM' says what there is.",
        ),
        (
            "running[0].id",
            "'birthday-text' is one of the notes, and those do not run.",
            "Expected a tactic or a program; others go under 'keep_in'.",
        ),
    ]


def test_in_and_out_at_once_is_refused_by_either_name(decided):
    problems = told(
        decided, "keep_out: [{id: tactics/greet-by-name}]", "keep_in: [{id: greet-by-name}]"
    )
    assert problems == [
        (
            "keep_in[0].id",
            "'greet-by-name' stands under 'keep_out' too.",
            "Take one of the two out.",
        )
    ]


def test_no_wish_goes_beyond_a_dont_a_consent_or_a_trait(decided):
    (dont,) = told(decided, "keep_in: [{id: slow-day-sale-in-their-honor}]")
    assert dont[1] == (
        "'slow-day-sale-in-their-honor' breaks 'no_discount_days', which stands under 'donts'."
    )
    consent = told(decided, "keep_in: [{id: birthday-text}]")
    assert consent[0][2] == "If you ask them, add it to 'consent.asked_for'."
    trait = told(
        decided, "traits: {bereaved: true}", "running: [{id: let-chance-choose-the-treat}]"
    )
    assert trait[0][1:] == (
        "'let-chance-choose-the-treat' is in no playbook where 'bereaved' holds.",
        "If that is not so here, write bereaved: false under 'traits'.",
    )


def test_what_is_kept_in_goes_beyond_a_limit_by_a_known_sum(library, describe, usual):
    text = bakery()
    dear = max(usual.portfolio.candidates, key=lambda candidate: candidate.use_of("money"))
    poor = text.replace("appreciation_budget_per_year: 18000", "appreciation_budget_per_year: 100")
    made = tailor(describe(f"{poor}\nkeep_in: [{{id: {dear.item.id}}}]\n"), library)
    (shortfall,) = made.portfolio.overdrawn
    assert shortfall.limit.kind == "money"
    assert shortfall.lacking.value == dear.use_of("money") - 100
    assert made.portfolio.used(shortfall.limit).value == dear.use_of("money")


def test_an_item_of_an_own_library_is_found_too(library, tmp_path, vocabulary):
    text = bakery()
    facts = library.tactics["greet-by-name"]
    own = {
        **library.tactics,
        "the-wants-book": facts.__class__(**{**vars(facts), "id": "the-wants-book"}),
    }
    with_own = replace(library, tactics=own)
    file = tmp_path / "b.yaml"
    file.write_text(f"{text}\nkeep_in: [{{id: the-wants-book}}]\n", "utf-8")
    made = tailor(read_description(file, vocabulary), with_own)
    assert "the-wants-book" in made.portfolio.chosen
