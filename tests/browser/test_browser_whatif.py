"""The what-if panel: what the browser works out is what Python does, to the cent."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.legibility import ARTICLE, draw_anew, faint, too_wide
from tests.browser.site_build import BuiltSite
from tests.browser.test_browser_look import SWITCH

from thankbook.loyalty.whatif import answer

pytestmark = pytest.mark.browser

INPUTS = 60
PANEL = "loyalty/index.html"

SET = """(panel, values) => {
    for (const [name, value] of Object.entries(values))
        panel.elements[name].value = value;
    panel.dispatchEvent(new Event('input', {bubbles: true}));
    return Object.fromEntries([...panel.querySelectorAll('output[data-answer]')]
        .map(output => [output.dataset.answer, output.dataset.value]));
}"""


@pytest.fixture(scope="module")
def managers(site_of: Callable[..., BuiltSite]) -> BuiltSite:
    return site_of("solsikke", "manager")


@pytest.fixture
def page(managers: BuiltSite, open_context: Callable[..., object]) -> object:
    """The panel's page, from a file share."""
    page = open_context().new_page()
    page.goto((managers.folder / PANEL).as_uri())
    page.locator(".tb-whatif").wait_for()
    return page


def sliders(page: object) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    """Least, most and step of each input."""
    limits = page.locator(".tb-whatif input").evaluate_all(
        "inputs => inputs.map(input => [input.name, input.min, input.max, input.step])"
    )
    return {name: tuple(Decimal(limit) for limit in rest) for name, *rest in limits}


def drawn(limits: dict[str, tuple[Decimal, Decimal, Decimal]], seed: int) -> dict[str, str]:
    """A value on a step of each slider."""
    chance = random.Random(seed)
    return {
        name: str(least + step * chance.randint(0, int((most - least) / step)))
        for name, (least, most, step) in limits.items()
    }


def cents(amount: float) -> int:
    """Halves upwards, as the script rounds."""
    return math.floor(amount * 100 + 0.5)


def test_random_inputs_agree_to_the_cent(page: object) -> None:
    panel = page.locator(".tb-whatif")
    held = json.loads(panel.get_attribute("data-held"))
    multiples = tuple(json.loads(panel.get_attribute("data-multiples")))
    limits = sliders(page)
    assert len(limits) == 10
    for seed in range(INPUTS):
        values = drawn(limits, seed)
        found = panel.evaluate(SET, values)
        expected = answer(held | {name: float(text) for name, text in values.items()}, multiples)
        for name in ("profit", "gain", "reward_cost"):
            assert int(found[name]) == cents(getattr(expected, name)), (name, values)
        assert float(found["uplift"]) == pytest.approx(expected.uplift)
        assert float(found["weeks"]) == pytest.approx(expected.weeks)
        if expected.break_even is None:
            assert found["break_even"] == ""
        else:
            assert float(found["break_even"]) == pytest.approx(expected.break_even)


def test_a_slider_moved_by_keyboard_changes_the_answer_and_reset_brings_it_back(
    page: object,
) -> None:
    profit = page.locator('output[data-answer="profit"]')
    before = profit.inner_text()
    assert "DKK" in before
    page.locator('input[name="gross_margin"]').focus()
    page.keyboard.press("ArrowRight")
    expect(profit).not_to_have_text(before)
    page.locator(".tb-whatif button").click()
    page.wait_for_function(
        "before => document.querySelector('output[data-answer=profit]').textContent === before",
        arg=before,
    )


def test_every_input_has_a_label_and_a_written_value(page: object) -> None:
    rows = page.locator(".tb-whatif-inputs > div").all()
    assert rows
    for row in rows:
        label = row.locator("label")
        assert label.inner_text().strip()
        assert row.locator("output").inner_text().strip()
        assert row.locator("input").get_attribute("id") == label.get_attribute("for")


def test_the_staff_edition_has_neither_panel_nor_script(
    site_of: Callable[[str], BuiltSite],
) -> None:
    staff: Path = site_of("solsikke").folder
    assert "tb-whatif" not in (staff / PANEL).read_text("utf-8")
    assert not (staff / "assets" / "js" / "whatif.js").exists()


def test_pictures_have_words_and_follow_the_look(page: object, managers: BuiltSite) -> None:
    for uri in (PANEL, "loyalty/stamp-card.html"):
        page.goto((managers.folder / uri).as_uri())
        pictures = page.locator("article svg.tb-picture")
        assert pictures.count() >= 1
        for picture in pictures.all():
            assert picture.locator("> title").text_content().strip()
            assert picture.locator("> desc").text_content().strip()
        ink = "picture => getComputedStyle(picture.querySelector('text')).fill"
        for scheme in ("default", "slate"):
            page.locator("body").evaluate(
                "(body, scheme) => body.setAttribute('data-md-color-scheme', scheme)", scheme
            )
            assert pictures.first.evaluate(ink) != "rgb(0, 0, 0)"


def test_manager_pages_can_be_read(
    managers: BuiltSite, open_context: Callable[..., object]
) -> None:
    page = open_context().new_page()
    for uri in (PANEL, "loyalty/stamp-card.html", "loyalty/referral-thanks.html"):
        page.goto((managers.folder / uri).as_uri())
        for width, scheme in product((390, 1440), ("default", "slate")):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(SWITCH, scheme)
            draw_anew(page)
            assert [*too_wide(page), *faint(page, ARTICLE)] == [], (uri, width, scheme)
