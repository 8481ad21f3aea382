"""No verdict gets worse because a business is larger, its margin better or its reward fairer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.programassessment import Assessor
from thankbook.loyalty.uncertain import Uncertain
from thankbook.loyalty.verdict import Advice

pytestmark = pytest.mark.slow

BETTER = {Advice.NO: 0, Advice.PILOT: 1, Advice.LAUNCH: 2}
PROGRAMS = ("stamp-card", "points", "credit", "paid-membership", "referral-thanks", "tiers")
SEEDS = 30


@pytest.fixture(scope="module")
def advice(bakery, library, designs):
    """The advice on a design of the bakery with some figures set, its bearable loss with them."""
    found = study(bakery, library.vocabulary, [], futures=10)

    def judged(name, seed=1, futures=3_000, **figures):
        design = designs[name]
        certain = {key: Uncertain(key, value, value, value) for key, value in figures.items()}
        design = replace(design, figures={**design.figures, **certain})
        parts = ("customers", "average_order", "gross_margin", "orders_per_year")
        loss = 0.01
        for part in parts:
            loss *= design.figures[part].likely
        bearable = Uncertain("affordable_loss", loss, loss, loss)
        situation = replace(found.situation, affordable_loss=bearable, figures=design.figures)
        return Assessor(situation, futures, seed).outcome(design)

    return judged


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_larger_business_never_gets_a_worse_verdict(name, advice):
    told = [
        BETTER[advice(name, customers=customers).verdict.advice]
        for customers in (60, 200, 600, 1_800, 6_000, 20_000, 200_000)
    ]
    assert told == sorted(told)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_better_margin_never_gets_a_worse_verdict(name, advice):
    told = [
        BETTER[advice(name, gross_margin=margin).verdict.advice]
        for margin in (0.1, 0.25, 0.4, 0.55, 0.7, 0.85)
    ]
    assert told == sorted(told)


@pytest.mark.parametrize("name", PROGRAMS)
def test_no_seed_turns_a_verdict(name, advice):
    told = {advice(name, seed=seed, futures=10_000).verdict.advice for seed in range(SEEDS)}
    assert len(told) == 1


def test_no_seed_turns_a_verdict_on_a_knifes_edge(advice):
    """At this margin the bakery's referrals pay in some 80% of the futures, as a launch takes."""
    margin = {"gross_margin": 0.476}
    told = [advice("referral-thanks", seed=seed, futures=10_000, **margin) for seed in range(SEEDS)]
    chances = {outcome.futures.chance_of_profit for outcome in told}
    assert min(chances) < 0.80 < max(chances)
    assert len({outcome.verdict for outcome in told}) == 1
    assert told[0].verdict.close_to is not None
