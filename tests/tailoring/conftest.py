"""Businesses that plans are tried on: the examples, and four more that are here for judging."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thankbook.business.description import Description, read_description
from thankbook.contentfolder import content_folder
from thankbook.library.items import Library
from thankbook.tailoring.playbook import Playbook, tailor

GOLDEN = Path(__file__).parents[1] / "golden" / "businesses"
EXAMPLES = content_folder() / "businesses"
BUSINESSES = {file.stem: file for folder in (EXAMPLES, GOLDEN) for file in folder.glob("*.yaml")}


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
