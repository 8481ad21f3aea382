"""A tactic that is a program in the small is not chosen against the loyalty model."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.tailoring.conftest import BUSINESSES

from thankbook.business.keptplan import KeptPlan
from thankbook.library.unknownids import unknown_programs
from thankbook.loyalty.verdict import Advice
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring.playbook import tailor
from thankbook.tailoring.programadvice import ProgramAdvice

pytestmark = pytest.mark.slow

FUNDED = "small-spend-without-asking"


def roomy() -> str:
    """A bookshop whose model is against a fund for kindness, with room for every tactic."""
    text = BUSINESSES["tournebrume"].read_text("utf-8")
    text = re.sub(r"(minutes_per_week:) .*", r"\1 2000", text)
    text = re.sub(r"(appreciation_budget_per_year:) .*", r"\1 90000", text)
    text = re.sub(r"\nlimits:\n(?:  .*\n)+", "\n", text)
    return f"{text}\nlimits: {{items: 70, touches_per_customer_per_month: 9}}\n"


@pytest.fixture(scope="module")
def made(describe, library):
    """The bookshop's playbook with lines behind its description."""
    return lambda *lines, **more: tailor(
        describe("\n".join([roomy(), *lines, ""])), library, **more
    )


@pytest.fixture(scope="module")
def usual(made):
    return made()


def test_it_is_out_and_says_which_program_to_managers_alone(usual):
    assert FUNDED not in usual.portfolio.chosen
    (left,) = [left for left in usual.tactics.left_out if left.item.id == FUNDED]
    assert [(reason.code, reason.ids) for reason in left.reasons] == [
        ("out.program", ("surprise-fund",))
    ]
    told = {edition: page_maker(usual, edition).explanations.left_out(left) for edition in Edition}
    assert told[Edition.STAFF] == ("The reason is in the manager edition.",)
    title = usual.library.programs["surprise-fund"].words.title
    assert title in told[Edition.MANAGER][0]
    assert "do not launch" in told[Edition.MANAGER][0]


def test_no_chosen_tactic_is_a_program_that_is_advised_against(usual):
    for chosen in usual.tactics.chosen:
        found = usual.study.of(chosen.item.facts.program or "")
        assert found is None or found.best.verdict.advice is not Advice.NO


@pytest.mark.parametrize(
    ("lines", "more"),
    [
        ((f"keep_in: [{{id: {FUNDED}}}]",), {}),
        ((), {"kept": KeptPlan(version=1, tactics={FUNDED: "2027-03-01"})}),
    ],
)
def test_what_stands_stays_and_managers_read_that_the_model_is_against_it(lines, more, made):
    playbook = made(*lines, **more)
    (chosen,) = [each for each in playbook.tactics.chosen if each.item.id == FUNDED]
    told = {
        edition: page_maker(playbook, edition).explanations.chosen(chosen) for edition in Edition
    }
    assert "do not launch" in told[Edition.MANAGER][-1]
    assert not any("do not launch" in sentence for sentence in told[Edition.STAFF])


def test_a_program_that_runs_is_not_judged(usual, made):
    running = made("running: [{id: surprise-fund, since: 2025-01-01}]")
    chosen = SimpleNamespace(chosen=frozenset({FUNDED}))
    for playbook, count in ((usual, 1), (running, 0)):
        advice = ProgramAdvice(playbook.library, playbook.fit, playbook.decided, playbook.standing)
        assert len(advice.refused(chosen)) == count


def test_a_program_that_nobody_has_written_is_told(library):
    tactic = library.tactics[FUNDED]
    facts = tactic.facts.model_copy(update={"program": "surprise-funds"})
    (problem,) = unknown_programs({FUNDED: replace(tactic, facts=facts)}, library.programs)
    assert (problem.found, problem.expected) == (
        "No program 'surprise-funds'.",
        "Did you mean 'surprise-fund'?",
    )
    assert not list(unknown_programs(library.tactics, library.programs))
