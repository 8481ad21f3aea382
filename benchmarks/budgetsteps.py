"""The plan at each budget from 10,000 to 0, as a picture: ``python benchmarks/budgetsteps.py``.

Writes docs/images/budget-steps.svg: a row for each tactic, a column for each budget.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from html import escape
from pathlib import Path

from thankbook.business.description import Description, read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.items import Library
from thankbook.library.loading import load_library
from thankbook.tailoring.playbook import Playbook, tailor

BUDGETS = (10_000, 8_000, 6_000, 5_000, 4_000, 3_000, 2_000, 1_000, 500, 250, 100, 0)
BUSINESS = "solsikke"
PICTURE = Path(__file__).parents[1] / "docs" / "images" / "budget-steps.svg"
LEFT, TOP, COLUMN, ROW = 330, 70, 54, 20


def steps(description: Description, library: Library) -> Iterator[tuple[int, Playbook]]:
    """The playbook at each budget."""
    for budget in BUDGETS:
        changes = {"appreciation_budget_per_year": Decimal(budget)}
        business = description.business.model_copy(update=changes)
        yield budget, tailor(dataclasses.replace(description, business=business), library)


def drawn(made: list[tuple[int, Playbook]], currency: str) -> str:
    """The picture; it keeps to grays and one blue that can be read on light and dark."""
    tactics = sorted(
        {tactic for _, playbook in made for tactic in playbook.portfolio.chosen},
        key=lambda tactic: (
            -sum(tactic in playbook.portfolio.chosen for _, playbook in made),
            tactic,
        ),
    )
    height, width = TOP + ROW * len(tactics) + 30, LEFT + COLUMN * len(made) + 10
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        f"<title>Plans at budgets from {BUDGETS[0]} to 0 {currency}</title>",
        "<style>text{font:12px sans-serif;fill:#555}.in{fill:#1b5e87}.out{fill:#8884}</style>",
    ]
    for column, (budget, playbook) in enumerate(made):
        x = LEFT + column * COLUMN
        parts.append(f'<text x="{x}" y="20">{budget:,}</text>')
        parts.append(f'<text x="{x}" y="38">{playbook.portfolio.value()} p</text>')
        spent = int(playbook.money_per_year().value)
        parts.append(f'<text x="{x}" y="56">{spent:,}</text>')
        for row, name in enumerate(tactics):
            kind = "in" if name in playbook.portfolio.chosen else "out"
            y = TOP + row * ROW
            parts.append(f'<rect class="{kind}" x="{x}" y="{y}" width="44" height="14" rx="2"/>')
    for label, y in ((f"budget ({currency})", 20), ("points", 38), (f"spent ({currency})", 56)):
        parts.append(f'<text x="4" y="{y}">{label}</text>')
    words = made[0][1].library.tactics
    for row, name in enumerate(tactics):
        title = escape(words[name].words.title)
        parts.append(f'<text x="4" y="{TOP + row * ROW + 12}">{title[:52]}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> None:
    """Write the picture and print what changes from step to step."""
    library = load_library(content_folder(), "en")
    description = read_description(example_description(BUSINESS), library.vocabulary)
    made = list(steps(description, library))
    for budget, playbook in made:
        spent = playbook.money_per_year().value
        conflicts = [conflict.cover for conflict in playbook.portfolio.conflicts]
        print(budget, len(playbook.portfolio.chosen), playbook.portfolio.value(), spent, conflicts)
    PICTURE.write_text(drawn(made, description.business.currency), "utf-8")


if __name__ == "__main__":
    main()
