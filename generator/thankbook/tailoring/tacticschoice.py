"""The tactics of one description chosen: what fits, what that costs, the best of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from thankbook.business.description import Description
from thankbook.business.keptplan import KeptPlan
from thankbook.business.tracedfigures import Figures
from thankbook.library.items import Library, Tactic
from thankbook.tailoring.candidates import Weighing
from thankbook.tailoring.choice import Choice, divided
from thankbook.tailoring.cost import NO_COST, Cost, Costing
from thankbook.tailoring.decisions import Decisions, decisions
from thankbook.tailoring.limits import Limiting
from thankbook.tailoring.portfolio import Portfolio, best_portfolio
from thankbook.tailoring.programadvice import ProgramAdvice, without
from thankbook.tailoring.reasons import Fit
from thankbook.tailoring.score import Scoring
from thankbook.tailoring.standing import Standing, standing
from thankbook.tailoring.workpools import WorkPools
from thankbook.tailoring.worksharing import Task, WorkSharing


@dataclass(frozen=True)
class TacticsChoice:
    """The chosen tactics and all that the choice was made with; filled by ``tactics_choice``."""

    costing: Costing
    fit: Fit
    decided: Decisions
    standing: Standing
    weighing: Weighing
    eligible: Choice[Tactic]
    portfolio: Portfolio


def tactics_choice(
    description: Description,
    library: Library,
    kept: KeptPlan | None,
    first_day: date,
) -> TacticsChoice:
    """The choice for a year that begins on a day; ``library`` in the words of the business.

    What is ``kept`` stays as far as it can. Raises ``ProblemsFound`` where the description decides
    about items that there are not.
    """
    vocabulary = library.vocabulary
    figures = Figures(description, vocabulary)
    costing, fit = Costing(figures, vocabulary), Fit(description, vocabulary)
    decided = decisions(description, library, fit)
    stands = standing(decided, kept, first_day)
    scoring = Scoring(description, vocabulary, library.evidence)
    limits = Limiting(figures, vocabulary, stands.quarters_kept).limits(scoring.stages())
    weighing = Weighing(scoring, costing, limits, stands)
    eligible = divided(library.tactics.values(), fit, costing, decided, stands.begun)
    advice = ProgramAdvice(library, fit, decided, stands)
    while True:
        candidates = weighing.candidates(chosen.item for chosen in eligible.chosen)
        portfolio = best_portfolio(description, candidates, limits, stands)
        refused = advice.refused(portfolio)
        if not refused:
            break
        eligible = without(eligible, refused)
    portfolio = replace(portfolio, shared=_shared(portfolio, weighing.pools, stands.begun))
    return TacticsChoice(costing, fit, decided, stands, weighing, eligible, portfolio)


def _shared(portfolio: Portfolio, pools: WorkPools, begun: frozenset[str]) -> Mapping[str, Cost]:
    """What the chosen tactics cost, with who does how much of each."""
    chosen = [
        candidate for candidate in portfolio.candidates if candidate.item.id in portfolio.chosen
    ]
    tasks = [
        Task(candidate.item, candidate.cost or NO_COST, is_begun=candidate.item.id in begun)
        for candidate in chosen
    ]
    minutes = {
        limit.of: int(limit.capacity.value) for limit in portfolio.limits if limit.kind == "minutes"
    }
    return WorkSharing(pools, minutes).shared(tasks)
