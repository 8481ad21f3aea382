"""Verdicts: for reasons that someone who reads balance sheets would accept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.futures import Futures, Spread, futures_of
from thankbook.loyalty.parametersearch import recommended, variants
from thankbook.loyalty.verdict import Advice, Because, Case, Judging
from thankbook.loyalty.waiting import reward_rate, weeks_to_first_reward
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def judging(vocabulary):
    return Judging(vocabulary.loyalty_defaults.verdict, 1_000.0)


@pytest.fixture(scope="module")
def studies(library):
    def make(business_id):
        description = read_description(example_description(business_id), library.vocabulary)
        chosen = [program.item for program in tailor(description, library).programs.chosen]
        return study(description, library.vocabulary, chosen)

    return {name: make(name) for name in ("solsikke", "strandhotel", "fjordlys")}


def advice(found, program_id):
    verdict = found.of(program_id).best.verdict
    return verdict.advice, verdict.because


def futures(chance: float, low: float = -10.0, lasting: float = 0.0) -> Futures:
    spread = Spread(low, 5.0, 20.0, 5.0)
    return Futures(spread, chance, spread, max(chance, lasting))


def test_the_bakerys_verdicts(studies):
    """Its best fifth fill the cards anyway: a bad year costs more than a pilot with a stop."""
    found = studies["solsikke"]
    assert advice(found, "stamp-card") == (Advice.PILOT, Because.RISKY)
    assert advice(found, "points") == (Advice.PILOT, Because.RISKY)
    assert found.of("referral-thanks").best.verdict.advice is not Advice.NO
    assert found.recommended is not None


def test_the_hotels_verdicts(studies):
    """A guest comes once a year: whatever is earned by stays changes hardly anything."""
    assert advice(studies["strandhotel"], "points") == (Advice.NO, Because.LIKELY_LOSS)


def test_the_it_firms_verdicts(studies):
    """A share of every bill goes to clients under contract, of whom nine in ten stay anyway."""
    assert advice(studies["fjordlys"], "service-credit") == (Advice.NO, Because.LIKELY_LOSS)


def test_the_three_differ(studies):
    told = {
        name: tuple(
            (assessment.program.id, assessment.best.verdict) for assessment in found.assessments
        )
        for name, found in studies.items()
    }
    assert len(set(told.values())) == 3


@pytest.mark.parametrize("program", ["points", "credit"])
def test_ten_percent_back_at_fifteen_percent_margin_is_not_launched(
    program, designs, changed, judging
):
    design = changed(designs[program], gross_margin=0.15)
    ten = replace(design.offer, rate=0.1, eligible_share=1.0)
    generous = replace(design, offer=ten, written=ten)
    assert reward_rate(generous) == pytest.approx(0.1)
    weeks = weeks_to_first_reward(generous)
    found = judging.verdict(futures_of(generous), Case(weeks, is_tested=True, has_all_figures=True))
    assert (found.advice, found.because) == (Advice.NO, Because.LIKELY_LOSS)


@pytest.mark.parametrize(
    ("found", "case", "expected"),
    [
        (futures(0.9), Case(10, True, True), (Advice.LAUNCH, Because.PAYS)),
        (futures(0.2), Case(10, True, True), (Advice.NO, Because.LIKELY_LOSS)),
        (futures(0.2, lasting=0.6), Case(10, True, True), (Advice.PILOT, Because.LATER_YEARS)),
        (
            futures(0.2, lasting=0.6),
            Case(10, True, True, can_settle=False),
            (Advice.NO, Because.LIKELY_LOSS),
        ),
        (futures(0.9), Case(60, True, True), (Advice.NO, Because.TOO_FAR)),
        (futures(0.9, -2000), Case(10, True, True), (Advice.PILOT, Because.RISKY)),
        (
            futures(0.9, -2000),
            Case(10, True, True, can_settle=False),
            (Advice.NO, Because.TOO_RISKY),
        ),
        (
            futures(0.9, -2000),
            Case(10, True, True, setup=1_500),
            (Advice.NO, Because.TOO_RISKY),
        ),
        (futures(0.9), Case(10, False, True), (Advice.PILOT, Because.UNTESTED)),
        (futures(0.9), Case(10, True, False), (Advice.PILOT, Because.FIGURES_MISSING)),
        (futures(0.6), Case(None, True, True), (Advice.PILOT, Because.UNCERTAIN)),
    ],
)
def test_what_decides(judging, found, case, expected):
    verdict = judging.verdict(found, case)
    assert (verdict.advice, verdict.because) == expected


@pytest.mark.parametrize(
    ("chance", "close_to"),
    [
        (0.79, Advice.LAUNCH),
        (0.81, Advice.PILOT),
        (0.36, Advice.NO),
        (0.34, Advice.PILOT),
        (0.6, None),
        (0.95, None),
    ],
)
def test_a_verdict_near_a_limit_says_what_is_on_the_other_side(judging, chance, close_to):
    assert judging.verdict(futures(chance), Case(10, True, True)).close_to is close_to


def test_the_search_never_does_worse_than_the_words(designs, judging):
    for design in designs.values():
        best = recommended(design, judging)
        if judging.is_within_reach(weeks_to_first_reward(design)):
            average = futures_of(design, 1_000).profit.average
            assert futures_of(best, 1_000).profit.average >= average - 1e-6


def test_the_search_keeps_the_first_reward_within_reach(designs, judging):
    assert judging.is_within_reach(
        weeks_to_first_reward(recommended(designs["stamp-card"], judging))
    )


def test_the_search_begins_with_the_words(designs):
    assert all(next(variants(design.offer)) == design.offer for design in designs.values())


def test_regulars_wait_less(designs):
    regulars, others, rare = (weeks_to_first_reward(designs["stamp-card"], n) for n in (96, 24, 6))
    assert regulars == pytest.approx(8 * 52 / 96)
    assert regulars < others < rare
