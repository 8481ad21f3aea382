"""Two places of one business on one host: what is ticked in one is not ticked in the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.site_build import BUSINESSES
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages

pytestmark = pytest.mark.browser

LIST = "before-the-door-opens"
PLACES = {"harbor": "Harbor Street 4", "station": "Station Square 1"}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the playbook of each place; both have the name from their base."""
    project, host = tmp_path_factory.mktemp("chain"), tmp_path_factory.mktemp("host")
    (project / "mkdocs.yml").touch()
    (project / "locations").mkdir()
    shutil.copy(BUSINESSES / "solsikke.yaml", project / "base.yaml")
    for name, where in PLACES.items():
        file = project / "locations" / f"{name}.yaml"
        file.write_text(f"extends: ../base.yaml\nplaces: [{where}]\n", "utf-8")
        built = build_pages(tmp_path_factory.mktemp(name), file, [f"culture/{LIST}.md"])
        shutil.copytree(built, host / name)
    return host


def test_a_tick_of_the_harbor_is_not_shown_at_the_station(
    host: Path, serving: Callable[..., Served], open_context: Callable[..., object]
) -> None:
    page = open_context().new_page()
    url = serving(host).url
    boxes = page.locator(".tb-checklist input")
    for place, ticked in (("harbor", 0), ("station", 0), ("harbor", 1)):
        page.goto(f"{url}{place}/culture/{LIST}.html")
        assert boxes.count() > 1
        assert page.locator(".tb-checklist input:checked").count() == ticked, place
        if place == "harbor" and not ticked:
            boxes.first.check()
