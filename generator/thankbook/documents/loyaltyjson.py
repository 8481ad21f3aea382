"""The study as JSON: every figure of the comparison, with where it comes from."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from thankbook.business.rounding import rounded_to, smallest_unit
from thankbook.loyalty.comparativestudy import Study
from thankbook.loyalty.futures import FUTURES, SEED
from thankbook.loyalty.programassessment import Assessment, Outcome
from thankbook.loyalty.uncertain import Uncertain
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords


def document(words: LoyaltyWords) -> str:
    """Amounts of money are text in the business's currency; shares and counts are numbers."""
    study = words.maker.playbook.study
    content: dict[str, Any] = {
        "business": words.maker.playbook.description.business.name,
        "currency": words.maker.playbook.description.business.currency,
        "futures": FUTURES,
        "seed": SEED,
        "missing": list(study.situation.missing if study.situation else study.missing_fields),
        "lifetime_value": _lifetime(words, study),
        "programs": [Written(words).assessment(assessment) for assessment in study.assessments],
        "not_worked_out": [
            {"id": undesigned.program.id, "missing": list(undesigned.missing_fields)}
            for undesigned in study.undesigned
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def _lifetime(words: LoyaltyWords, study: Study) -> dict[str, str] | None:
    if study.lifetime is None or words.sells_nothing:
        return None
    written = Written(words)
    return {name: written.money(float(value)) for name, value in asdict(study.lifetime).items()}


class Written:
    """Writes parts of a study as plain values."""

    def __init__(self, words: LoyaltyWords) -> None:
        self._words = words
        self._smallest = smallest_unit(words.maker.formatting.currency)

    def assessment(self, assessment: Assessment) -> dict[str, Any]:
        """One program."""
        best, account = assessment.best, assessment.account
        pilot = best.pilot
        return {
            "id": assessment.program.id,
            "kind": assessment.program.facts.kind,
            "recommended": self.outcome(best),
            "as_written": self.outcome(assessment.written) if assessment.differs else None,
            "cost_share_of_heavy_buyers": _rounded(assessment.cost_share_of_heavy),
            "liability_at_year_end": {
                name: str(getattr(assessment.liability, name)) for name in ("low", "likely", "high")
            },
            "edge_of_search": assessment.edge.value if assessment.edge else None,
            "payback_months": account.payback,
            "first_year_profit": self.money(account.first_year_profit),
            "full_year_profit": self.money(account.full_year_profit),
            "months": [
                {name: self.money(value) for name, value in asdict(month).items()}
                for month in account.first_year
            ],
            "what_matters_most": [
                {
                    "figure": swing.figure.name,
                    "low": self.money(swing.profit_at_low),
                    "high": self.money(swing.profit_at_high),
                }
                for swing in assessment.swings
            ],
            "pilot": None
            if pilot is None
            else {**_plain(asdict(pilot)), "stop_loss": self.money(pilot.stop_loss)},
            "figures": [
                _figure(figure)
                for figure in (*best.design.figures.values(), *self._words.situation.constants)
            ],
        }

    def outcome(self, outcome: Outcome) -> dict[str, Any]:
        """A design at certain parameters."""
        spread = outcome.futures.profit
        return {
            "design": self._words.offers.line(outcome.design),
            "parameters": asdict(outcome.design.offer),
            "verdict": outcome.verdict.advice.value,
            "because": outcome.verdict.because.value,
            "close_to": outcome.verdict.close_to.value if outcome.verdict.close_to else None,
            "reason": self._words.reason(outcome),
            "profit_per_year": {
                "low_5": self.money(spread.low),
                "median": self.money(spread.median),
                "high_95": self.money(spread.high),
            },
            "chance_of_profit": _rounded(outcome.futures.chance_of_profit),
            "profit_with_later_years": {
                "low_5": self.money(outcome.futures.lasting.low),
                "median": self.money(outcome.futures.lasting.median),
                "high_95": self.money(outcome.futures.lasting.high),
            },
            "chance_with_later_years": _rounded(outcome.futures.lasting_chance),
            "break_even_uplift": _rounded(outcome.break_even.uplift),
            "expected_uplift": _rounded(outcome.break_even.expected_uplift),
            "break_even_newcomers": _rounded(outcome.break_even.newcomers),
            "reward_rate": _rounded(outcome.reward_rate),
            "weeks_to_first_reward": _rounded(outcome.weeks_to_first_reward),
            "likely_year": {
                name: self.money(float(part[0]))
                for name, part in outcome.year.parts.items()
                if float(part[0])
            },
        }

    def money(self, amount: float) -> str:
        """To the smallest unit of the currency."""
        return str(rounded_to(Decimal(repr(amount)), self._smallest, ROUND_HALF_EVEN) + 0)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values that JSON has; what has no end is none."""
    return {
        name: _plain(value) if isinstance(value, dict) else _finite(value)
        for name, value in values.items()
    }


def _finite(value: Any) -> Any:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _figure(figure: Uncertain) -> dict[str, Any]:
    return {
        "name": figure.name,
        "low": figure.low,
        "likely": figure.likely,
        "high": figure.high,
        "from": [
            {"kind": origin.kind, "field": origin.field, "line": origin.line, "file": origin.file}
            for origin in sorted(figure.origins, key=lambda origin: origin.field)
        ],
        "evidence": list(figure.evidence),
    }
