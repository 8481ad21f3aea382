"""The what-if panel: sliders for the first design whose form the browser can compute."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_precision
from markupsafe import Markup

from thankbook.loyalty.programassessment import Assessment
from thankbook.loyalty.whatif import HELD, MOVED, has_panel, inputs_of
from thankbook.reader.escaping import escaped
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_KINDS = {
    "average_order": "money",
    "fixed_per_year": "money",
    "orders_per_year": "count",
    "first_after": "count",
}
_ANSWERS = {
    "profit": "money",
    "gain": "money",
    "reward_cost": "money",
    "uplift": "share",
    "break_even": "share",
    "weeks": "count",
}
_SHARE_LIMITS = {
    "gross_margin": ("0.01", "0.95", "0.01"),
    "joining_share": ("0.01", "1", "0.01"),
    "extra_orders": ("0", "0.3", "0.0005"),
    "extra_staying": ("0", "0.1", "0.0005"),
    "reward_rate": ("0", "0.25", "0.0005"),
    "displaced_share": ("0", "1", "0.01"),
    "first_after": ("1", "30", "1"),
}
_STEPS = 2000


@dataclass(frozen=True, slots=True)
class Slider:
    """One input: texts are ready for an attribute."""

    name: str
    label: str
    kind: str
    value: str
    least: str
    most: str
    step: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything that the template needs; data attributes are JSON, escaped."""

    title: str
    sliders: list[Slider]
    answers: list[tuple[str, str, str]]
    opening: str
    held: Markup
    multiples: Markup
    currency: str
    digits: int
    locale: str
    never: str


def panel(words: LoyaltyWords) -> Panel | None:
    """The panel; None where no design that fits gives a reward for orders."""
    fitting = (
        assessment
        for assessment in words.maker.playbook.study.assessments
        if has_panel(assessment.written.design)
    )
    assessment = next(fitting, None)
    return None if assessment is None else _panel(words, assessment)


def _panel(words: LoyaltyWords, assessment: Assessment) -> Panel:
    design, ui = assessment.best.design, words.maker.ui
    inputs = inputs_of(design)
    formatting = words.maker.formatting
    return Panel(
        title=words.maker.title_of(assessment.program),
        sliders=[_slider(words, name, inputs[name]) for name in MOVED],
        answers=[(name, ui(f"whatif.answer.{name}"), kind) for name, kind in _ANSWERS.items()],
        opening=words.likely(assessment.best, assessment.account.full_year_profit),
        held=escaped(json.dumps({name: inputs[name] for name in HELD})),
        multiples=escaped(json.dumps(design.buyers.multiples)),
        currency=formatting.currency,
        digits=get_currency_precision(formatting.currency),
        locale=str(formatting.locale).replace("_", "-"),
        never=ui("loyalty.pays_from.never"),
    )


def _slider(words: LoyaltyWords, name: str, value: float) -> Slider:
    least, most, step = map(Decimal, _SHARE_LIMITS.get(name) or _limits_around(value))
    exact = Decimal(repr(value))
    label = words.maker.ui(f"whatif.input.{name}")
    return Slider(
        name,
        label,
        _KINDS.get(name, "share"),
        f"{exact:f}",
        f"{exact - _steps_between(least, exact, step) * step:f}",
        f"{exact + _steps_between(exact, most, step) * step:f}",
        f"{step:f}",
    )


def _limits_around(value: float) -> tuple[str, str, str]:
    """From nearly nothing to about three times a figure, in steps that are round."""
    exact = Decimal(repr(value)) or Decimal(1)
    most = exact * 3
    step = Decimal(1).scaleb((most / _STEPS).adjusted())
    return str(f"{step:f}"), f"{(most // step + 1) * step:f}", f"{step:f}"


def _steps_between(low: Decimal, high: Decimal, step: Decimal) -> int:
    """Whole steps from one to the other, none where they are the wrong way around.

    Browsers count steps from the least, so that a slider opens on its figure, not beside it.
    """
    return max(0, int((high - low) // step))
