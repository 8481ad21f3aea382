"""A first visit on a slow line: how many bytes a page makes a browser ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

MOST_BYTES = 400_000
NOT_COUNTED = "search_index"


def bytes_of_first_visit(context: object, address: str) -> dict[str, int]:
    """Size of every answer by its address, uncompressed; the search's index is left out."""
    answers: list[object] = []
    context.on("response", lambda answer: answers.append(answer))
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return {one.url: len(one.body()) for one in answers if NOT_COUNTED not in one.url}


@pytest.mark.parametrize("kind", ["home", "onboarding", "tactics", "note", "checklist", "evidence"])
def test_a_first_visit_is_light(
    kind: str,
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of("solsikke")
    address = serving(site.folder).url + site.one_of_each()[kind]
    weights = bytes_of_first_visit(open_context(searching=True), address)
    assert len(weights) > 3
    assert sum(weights.values()) < MOST_BYTES, weights
