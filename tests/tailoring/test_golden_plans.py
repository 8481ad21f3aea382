"""Four businesses whose plans were judged line by line, as an owner in that trade would.

After a change of the library run this file with ``THANKBOOK_UPDATE_GOLDEN=1``: it writes the lists
anew. Read the difference as that owner before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from thankbook.tailoring.playbook import tailor

GOLDEN = Path(__file__).parents[1] / "golden" / "businesses"
PICKS = GOLDEN.parent / "plans"
NAMES = sorted(file.stem for file in GOLDEN.glob("*.yaml"))


@pytest.fixture(scope="module", params=NAMES)
def plan(request, described, library):
    made = tailor(described(request.param), library)
    if os.environ.get("THANKBOOK_UPDATE_GOLDEN"):
        begun = [beginning.candidate.item.id for beginning in made.plan.beginnings]
        PICKS.mkdir(exist_ok=True)
        (PICKS / f"{request.param}.yaml").write_text(yaml.safe_dump(begun), "utf-8")
    return request.param, made


def test_the_plan_begins_what_was_judged_in_that_order(plan):
    name, made = plan
    judged = yaml.safe_load((PICKS / f"{name}.yaml").read_text("utf-8"))
    assert [beginning.candidate.item.id for beginning in made.plan.beginnings] == judged


def test_no_tattooist_is_asked_for_money_and_no_software_firm_for_gifts(described, library):
    studio = tailor(described("needle-and-fern"), library)
    assert studio.money_per_year().value == 0
    firm = tailor(described("ledgerline"), library)
    assert not any("no_gifts" in tactic.item.facts.breaks for tactic in firm.tactics.chosen)
    assert not any(
        "in_person" in tactic.item.facts.needs.all_channels for tactic in firm.tactics.chosen
    )


def test_everything_fits_into_the_hours_of_a_small_clinic(described, library):
    clinic = tailor(described("fjellklo"), library)
    assert clinic.minutes_of("desk").value <= 90 * 52
    assert clinic.minutes_of("vet").value <= 45 * 52
    assert len(clinic.tactics.chosen) <= 8
