"""What the loyalty model says of tactics that are a program in the small."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from thankbook.library.items import Library, Tactic
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.verdict import Advice
from thankbook.tailoring.choice import Choice, LeftOut
from thankbook.tailoring.decisions import Decisions
from thankbook.tailoring.portfolio import Portfolio
from thankbook.tailoring.reasons import Fit, Reason
from thankbook.tailoring.standing import Standing


@dataclass
class ProgramAdvice:
    """Keeps out what the model judges "do not launch", unless it stands or is decided.

    Only tactics that are about to be chosen are judged: a study takes as long as a choice.
    """

    library: Library
    fit: Fit
    decided: Decisions
    standing: Standing
    _is_against: dict[str, bool] = field(default_factory=dict)

    def refused(self, portfolio: Portfolio) -> Mapping[str, Reason]:
        """The chosen tactics that the model is against, each with the reason."""
        refused = {}
        for name in sorted(portfolio.chosen):
            program_id = self.library.tactics[name].facts.program
            stands = name in self.standing.held or name in self.standing.kept
            if program_id and not stands and self._advised_against(program_id):
                refused[name] = Reason("out.program", ids=(program_id,))
        return refused

    def _advised_against(self, program_id: str) -> bool:
        """Whether a program fits the business, does not run in it, and comes out as a loss."""
        if program_id not in self._is_against:
            program = self.library.programs[program_id]
            is_judged = not self.fit.against(program.facts) and not self.decided.holding(program)
            self._is_against[program_id] = is_judged and self._is_no(program_id)
        return self._is_against[program_id]

    def _is_no(self, program_id: str) -> bool:
        program, vocabulary = self.library.programs[program_id], self.fit.vocabulary
        found = study(self.fit.description, vocabulary, [program]).of(program_id)
        return found is not None and found.best.verdict.advice is Advice.NO


def without(eligible: Choice[Tactic], refused: Mapping[str, Reason]) -> Choice[Tactic]:
    """The choice with some tactics left out for a reason each."""
    moved = [chosen.item for chosen in eligible.chosen if chosen.item.id in refused]
    return Choice(
        tuple(chosen for chosen in eligible.chosen if chosen.item.id not in refused),
        (*eligible.left_out, *(LeftOut(item, (refused[item.id],)) for item in moved)),
    )
