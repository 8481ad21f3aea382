"""Verdicts: for reasons that somebody who reads balance sheets would accept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.futures import Futures, Spread, futures_of
from thankbook.loyalty.parametersearch import recommended, variants
from thankbook.loyalty.verdict import Advice, Because, Judging
from thankbook.loyalty.waiting import reward_rate, weeks_to_first_reward
from thankbook.tailoring.playbook import tailor


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


def futures(chance: float, low: float = -10.0) -> Futures:
    return Futures(Spread(low, 5.0, 20.0, 5.0), chance)


def test_the_bakerys_verdicts(studies):
    """Its best fifth fill the cards anyway; who is sent by a neighbor would not have come."""
    found = studies["solsikke"]
    assert advice(found, "stamp-card") == (Advice.NO, Because.LIKELY_LOSS)
    assert advice(found, "points") == (Advice.NO, Because.LIKELY_LOSS)
    assert found.of("referral-thanks").best.verdict.advice is not Advice.NO
    assert found.recommended is not None


def test_the_hotels_verdicts(studies):
    """A guest comes once a year: whatever is earned by stays is years away."""
    assert advice(studies["strandhotel"], "points") == (Advice.NO, Because.TOO_FAR)


def test_the_it_firms_verdicts(studies):
    """A share of every bill goes to clients of whom nine in ten stay: too much to lose."""
    assert advice(studies["fjordlys"], "service-credit") == (Advice.NO, Because.TOO_RISKY)


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
    found = judging.verdict(futures_of(generous), weeks, is_tested=True, has_all_figures=True)
    assert (found.advice, found.because) == (Advice.NO, Because.LIKELY_LOSS)


@pytest.mark.parametrize(
    ("chance", "low", "weeks", "tested", "complete", "expected"),
    [
        (0.9, -10, 10, True, True, (Advice.LAUNCH, Because.PAYS)),
        (0.2, -10, 10, True, True, (Advice.NO, Because.LIKELY_LOSS)),
        (0.9, -10, 60, True, True, (Advice.NO, Because.TOO_FAR)),
        (0.9, -2000, 10, True, True, (Advice.NO, Because.TOO_RISKY)),
        (0.9, -10, 10, False, True, (Advice.PILOT, Because.UNTESTED)),
        (0.9, -10, 10, True, False, (Advice.PILOT, Because.FIGURES_MISSING)),
        (0.6, -10, None, True, True, (Advice.PILOT, Because.UNCERTAIN)),
    ],
)
def test_what_decides(judging, chance, low, weeks, tested, complete, expected):
    found = judging.verdict(futures(chance, low), weeks, is_tested=tested, has_all_figures=complete)
    assert (found.advice, found.because) == expected


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
