"""How often the loyalty model says each verdict on the examples, and on what that rests.

Run with ``python benchmarks/verdicts.py``; docs/loyalty-model.md has its table. Every design that
fits an example is judged as its text describes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.loading import load_library
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.design import Design
from thankbook.loyalty.designbuilder import DesignBuilder
from thankbook.loyalty.programassessment import Assessor
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.uncertain import Uncertain
from thankbook.loyalty.verdict import Advice
from thankbook.tailoring.playbook import tailor

FUTURES = 3_000
CASES: Mapping[str, Mapping[str, float]] = {
    "as it is": {},
    "the plain gap is 1.5 times the effect": {"selection_discount": 1.5},
    "the plain gap is 9 times the effect": {"selection_discount": 9},
    "every design is sure to work": {"works": 1},
    "every design is sure to work, and the gap is 1.5 times": {
        "works": 1,
        "selection_discount": 1.5,
    },
    "working time costs nothing": {"hourly_cost": 0},
    "30% of rewards would have been bought anyway": {"displaced_share": 0.3},
    "80% of rewards would have been bought anyway": {"displaced_share": 0.8},
}


def main() -> None:
    """Print the table."""
    examples = sorted(path.stem for path in (content_folder() / "businesses").glob("*.yaml"))
    designs = [design for name in examples for design in designs_of(name)]
    print(f"{len(designs)} designs\n\n| | launch | pilot | do not launch |\n|---|---|---|---|")
    for case, figures in CASES.items():
        told = Counter(advice(situation, design, figures) for situation, design in designs)
        counts = [str(told[each]) for each in (Advice.LAUNCH, Advice.PILOT, Advice.NO)]
        print(f"| {case} | {' | '.join(counts)} |", flush=True)


def designs_of(example: str) -> list[tuple[Situation, Design]]:
    """The designs that fit an example; none where nothing is sold."""
    library = load_library(content_folder(), "en")
    description = read_description(example_description(example), library.vocabulary)
    if "nothing_sold" in description.trade.traits:
        return []
    reading = BusinessFigures(description, library.vocabulary)
    situation = reading.situation()
    designing = DesignBuilder(reading, situation)
    fitting = [chosen.item for chosen in tailor(description, library).programs.chosen]
    return [(situation, designing.design(item)) for item in fitting if item.facts.economics]


def advice(situation: Situation, design: Design, figures: Mapping[str, float]) -> Advice:
    """What is advised with some figures certain."""
    certain = {
        name: Uncertain(name, value, value, value)
        for name, value in figures.items()
        if name in design.figures
    }
    changed = replace(design, figures={**design.figures, **certain})
    return Assessor(situation, FUTURES, 1).outcome(changed).verdict.advice


if __name__ == "__main__":
    main()
