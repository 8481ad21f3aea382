"""docs/loyalty-model.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import thankbook.loyalty
from thankbook.loyalty.pilotdesign import WEEKS_PER_YEAR

DOCUMENT = (Path(__file__).parents[2] / "docs" / "loyalty-model.md").read_text("utf-8")
FOLDER = Path(thankbook.loyalty.__file__).parent
PLUMBING = {
    "__init__",
    "comparativestudy",
    "design",
    "designbuilder",
    "poisson",
    "situation",
    "programassessment",
    "waiting",
}
"""Modules without an equation of their own."""


def test_every_module_with_an_equation_is_named() -> None:
    named = set(re.findall(r"`(\w+)`", DOCUMENT))
    modules = {file.stem for file in FOLDER.glob("*.py")}
    assert modules - PLUMBING <= named
    assert modules >= PLUMBING


def test_defaults_are_those_of_the_vocabulary(vocabulary) -> None:
    defaults = vocabulary.loyalty_defaults
    for name in (
        "selection_discount",
        "heavy_response",
        "displaced_share",
        "response_to_reward",
        "head_start_gain",
    ):
        assumed = getattr(defaults, name)
        written = ", ".join(
            f"{value:g}" for value in map(float, (assumed.low, assumed.likely, assumed.high))
        )
        assert f"default {written}" in DOCUMENT, name
    verdict = defaults.verdict
    assert f"{verdict.pilot_chance:.0%}" in DOCUMENT
    assert f"{verdict.launch_chance:.0%}" in DOCUMENT
    assert f"{verdict.weeks_to_first_reward} weeks" in DOCUMENT
    assert WEEKS_PER_YEAR == 52


def test_evidence_named_is_in_the_register(library) -> None:
    named = set(re.findall(r"evidence `([\w-]+)`", DOCUMENT))
    assert len(named) >= 4
    assert named <= set(library.evidence)
