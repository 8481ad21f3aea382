"""Businesses that plans are tried on, the examples and some for judging; items that fit one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thankbook.business.description import Description, read_description
from thankbook.contentfolder import content_folder
from thankbook.library.itemfacts import ChecklistFacts, NoteFacts, ProgramFacts, TacticFacts
from thankbook.library.items import Library
from thankbook.tailoring.playbook import Playbook, tailor
from thankbook.tailoring.reasons import Fit

GOLDEN = Path(__file__).parents[1] / "golden" / "businesses"
EXAMPLES = content_folder() / "businesses"
BUSINESSES = {file.stem: file for folder in (EXAMPLES, GOLDEN) for file in folder.glob("*.yaml")}

SOME = tuple(
    pytest.mark.parametrize("business_id", sorted(BUSINESSES)[turn::3], indirect=True)
    for turn in range(3)
)
"""The businesses in three parts, for what is worked out for several budgets or written whole."""

_SERVES = {"stages": ("regular",), "goals": ("retain",)}
_WEEKLY = {"rhythm": {"per": "week"}}
_NOTE = {
    "purpose": "thanks",
    "occasion": "regular",
    "channel": "card",
    "tones": ("warm",),
    "stages": ("regular",),
    "max_words": 50,
}
_CHECKLIST = {
    "area": "service",
    "cadence": "daily",
    "roles": ("front",),
    "minutes": 5,
    "items": ("a", "b", "c"),
}


@pytest.fixture(params=sorted(BUSINESSES), scope="session")
def business_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def business_text(business_id: str) -> str:
    return BUSINESSES[business_id].read_text("utf-8")


@pytest.fixture(scope="session")
def described(library: Library) -> Callable[[str], Description]:
    """The description of a business by its id."""
    return lambda name: read_description(BUSINESSES[name], library.vocabulary)


@pytest.fixture(scope="session")
def planned(
    business_id: str, library: Library, described: Callable[[str], Description]
) -> Playbook:
    """The playbook of each business."""
    return tailor(described(business_id), library)


@pytest.fixture
def fit(tiny, describe, vocabulary, altered):
    """The tiny business after some changes, compared with items."""
    return lambda *changes: Fit(describe(altered(tiny, *changes)), vocabulary)


@pytest.fixture(scope="module")
def facts(vocabulary):
    """Facts as they would be read, of an item that fits the tiny business, with changes."""
    models = {
        "tactic": (TacticFacts, {**_SERVES, "touches_per_customer_per_year": 1, **_WEEKLY}),
        "program": (ProgramFacts, {"kind": "stamp_card", **_SERVES}),
        "note": (NoteFacts, _NOTE),
        "checklist": (ChecklistFacts, _CHECKLIST),
    }

    def make(kind="tactic", **changes):
        model, values = models[kind]
        context = {"vocabulary": vocabulary}
        return model.model_validate(values | changes, context=context)

    return make
