"""A starter's path, its questions and its code, the path of a complaint, the pocket card."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import pytest
from tests.browser.site_build import BuiltSite

pytestmark = pytest.mark.browser

PATH, CHOICE = "onboarding/counter.html", "onboarding.html"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.fixture(scope="module")
def bakery(site_of: Callable[[str], BuiltSite]) -> BuiltSite:
    return site_of("solsikke")


@pytest.fixture
def visit(bakery: BuiltSite, open_context: Callable[..., object]) -> Callable[..., object]:
    """Opens pages of the bakery from the file system, in one context unless told otherwise."""
    contexts: list[object] = []

    def open_page(uri: str, **options: object) -> object:
        if options or not contexts:
            contexts.append(open_context(**options))
        page = contexts[-1].new_page()
        page.goto(
            (bakery.folder / uri.partition("#")[0]).as_uri() + uri[len(uri.partition("#")[0]) :]
        )
        return page

    return open_page


@pytest.fixture
def no_trouble() -> Iterator[Callable[[object], None]]:
    troubles: list[str] = []
    yield lambda page: page.on("pageerror", lambda error: troubles.append(str(error)))
    assert troubles == []


def code_of(page: object) -> str:
    return page.locator("output[data-code]").inner_text()


def test_questions_are_answered_by_keyboard_alone(visit: Callable[..., object]) -> None:
    page = visit(PATH)
    question = page.locator('[data-question="spend"]')
    right = int(question.get_attribute("data-right"))
    said, answer = question.locator("[role=status]"), question.locator("details")
    assert not answer.is_visible()
    before = code_of(page)
    question.locator("[data-check]").focus()
    page.keyboard.press("Enter")
    assert said.inner_text() == "Choose an answer first."
    for _ in range((right + 1) % 4):
        page.keyboard.press("ArrowDown")
    if right == 3:
        page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "Not quite" in said.inner_text()
    assert not answer.get_attribute("open")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert said.inner_text() == "Right."
    assert "DKK\u00a060" in answer.inner_text()
    assert code_of(page) != before
    page.reload()
    assert said.inner_text() == "Right."
    assert page.locator('[data-stage="day1"] [data-stage-text]').inner_text().startswith("0 of 13")


def test_what_one_tab_ticks_the_other_shows(visit: Callable[..., object]) -> None:
    one, other = visit(PATH), visit(PATH)
    one.locator('input[name="essentials"]').check()
    one.locator('input[name="day-one/read-the-promise"]').check()
    other.wait_for_function(
        "document.querySelector('[data-stage-text]').textContent.startsWith('2 of 13')"
    )
    other.locator('input[name="rules"]').check()
    one.wait_for_function(
        "document.querySelector('[data-stage-text]').textContent.startsWith('3 of 13')"
    )
    assert code_of(one) == code_of(other)
    other.reload()
    assert other.locator('input[name="essentials"]').is_checked()


def test_a_code_shows_the_manager_what_is_done(visit: Callable[..., object]) -> None:
    starter = visit(PATH)
    for name in ("essentials", "card"):
        starter.locator(f'input[name="{name}"]').check()
    with starter.expect_download() as saved:
        starter.locator("[data-save]").click()
    assert saved.value.suggested_filename == "onboarding-code-counter.txt"
    code, manager = code_of(starter), visit(CHOICE)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4})+", code)
    field, result = manager.locator("input[name=code]"), manager.locator(".tb-check-result")

    def typed(text: str) -> str:
        field.focus()
        manager.keyboard.press("Control+A")
        manager.keyboard.press("Delete")
        manager.keyboard.type(text)
        manager.keyboard.press("Enter")
        return result.inner_text()

    shown = typed(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    assert shown.startswith("counter staff: ")
    assert "Day 1: 2 of 13 done, 0 of 5 answered right" in shown
    assert typed("") == "Type in a code first."
    assert "End" in typed(code[:-2]).title()
    assert "too long" in typed(code + "7")
    assert "compare it" in typed(code[:6] + ("7" if code[6] != "7" else "8") + code[7:])
    manager.locator("input[name=file]").set_input_files(saved.value.path())
    manager.wait_for_function(
        "document.querySelector('.tb-check-result').textContent.startsWith('counter staff')"
    )
    manager.locator("input[name=file]").set_input_files(
        {"name": "x.txt", "mimeType": "text/plain", "buffer": b"nothing here"}
    )
    manager.wait_for_function(
        "document.querySelector('.tb-check-result').textContent.startsWith('There is no code')"
    )


def test_codes_come_back_whole_and_slips_are_found(visit: Callable[..., object]) -> None:
    """Random states there and back; one letter mistaken or two swapped never pass for a code."""
    page, chance = visit(PATH), random.Random(6)
    states = []
    for _ in range(200):
        most = [chance.choice((0, 1, 3, 9, 17, 31, 40)) for _ in range(10)]
        sizes = " ".join(f"{most[at]}/{most[at + 1]}" for at in range(0, 10, 2))
        mark = "".join(chance.choices(LETTERS, k=4))
        states.append([mark, sizes, [chance.randint(0, highest) for highest in most]])
    script = """states => states.map(([mark, sizes, counts]) => {
        const code = window.thankbook.progressCode, text = code.encode(mark, sizes, counts);
        const paths = [{fingerprint: mark, sizes}], back = code.decode(text, paths);
        const plain = text.replaceAll('-', ''), passed = [];
        for (let at = 0; at < plain.length; at++) {
            for (const letter of '%s') {
                const typo = plain.slice(0, at) + letter + plain.slice(at + 1);
                if (typo !== plain && !code.decode(typo, paths).problem) { passed.push(typo); }
            }
            const pair = (plain[at + 1] || '') + plain[at];
            const swapped = plain.slice(0, at) + pair + plain.slice(at + 2);
            if (swapped !== plain && !code.decode(swapped, paths).problem) { passed.push(swapped); }
        }
        return [back.counts, passed, code.decode(text, [{fingerprint: 'ZZZZ', sizes}]).problem];
    })"""
    for state, (counts, passed, stranger) in zip(
        states, page.evaluate(script % LETTERS, states), strict=True
    ):
        assert counts == state[2]
        assert passed == []
        assert stranger == "other"


def test_without_storage_the_page_says_so_and_still_works(
    bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    context = open_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})"
    )
    page = context.new_page()
    page.goto((bakery.folder / PATH).as_uri())
    assert page.locator("[data-tb-not-kept]").first.is_visible()
    page.locator('input[name="essentials"]').check()
    assert page.locator("[data-stage-text]").first.inner_text().startswith("1 of 13")


def test_without_script_every_answer_can_be_opened(visit: Callable[..., object]) -> None:
    page = visit(PATH, java_script_enabled=False)
    question = page.locator('[data-question="photo"]')
    question.locator("summary").click()
    assert "Only after asking" in question.locator("details").inner_text()
    assert not page.locator("output[data-code]").is_visible()
    page = visit("complaint.html", java_script_enabled=False)
    assert page.locator(".tb-step").count() == page.locator(".tb-step:visible").count() > 8
    targets = page.locator(".tb-answers a").evaluate_all("all => all.map(a => a.hash.slice(1))")
    ids = page.locator(".tb-step h2").evaluate_all("all => all.map(one => one.id)")
    assert set(targets) < set(ids)


def test_the_path_of_a_complaint_by_keyboard_alone(
    visit: Callable[..., object], no_trouble: Callable[[object], None]
) -> None:
    page = visit("complaint.html")
    no_trouble(page)
    heading = page.locator(".tb-step:visible h2")

    def choose(label: str) -> None:
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == label:
                page.keyboard.press("Enter")
                page.wait_for_function("document.activeElement.tagName === 'H2'")
                return
        raise AssertionError(f"The keyboard does not reach {label}.")

    heading.focus()
    choose("No")
    choose("No, they told us")
    assert page.evaluate("document.activeElement.id") == "which_rule"
    choose("Bread that was not right")
    assert "no receipt needed" in page.locator(".tb-step:visible").inner_text()
    choose("Back")
    assert heading.get_attribute("id") == "which_rule"
    choose("None of these")
    choose("I cannot tell")
    assert "counter staff DKK\u00a060" in page.locator(".tb-step:visible").inner_text()
    choose("No, it takes more money, or someone else")
    assert heading.get_attribute("id") == "hand_over"
    trail = page.locator(".tb-trail").inner_text()
    assert "None of these → Was it our mistake? I cannot tell" in trail
    page.go_back()
    page.wait_for_function("document.querySelector('#limit').closest('.tb-step').hidden === false")
    page.locator("h2:visible").first.focus()
    choose("Start over")
    assert heading.get_attribute("id") == "hurt"
    assert page.locator(".tb-step:visible").count() == 1


def test_paper_holds_everything_and_cuts_nothing_off(visit: Callable[..., object]) -> None:
    def pages_of(page: object, format_name: str) -> int:
        return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format=format_name)))

    complaint, card, path = visit("complaint.html"), visit("pocket-card.html"), visit(PATH)
    for format_name in ("A4", "Letter"):
        assert pages_of(complaint, format_name) == 1
        assert pages_of(card, format_name) == 1
    card.emulate_media(media="print")
    sides = card.locator(".tb-pocket-side")
    assert sides.count() == 8
    for side in sides.all():
        width, height, spare = side.evaluate(
            "one => [one.offsetWidth, one.offsetHeight, one.clientHeight - one.scrollHeight]"
        )
        assert (round(width * 25.4 / 96, 1), round(height * 25.4 / 96)) == (
            pytest.approx(85.6, abs=0.3),
            54,
        )
        assert spare >= 0
    path.evaluate("document.body.classList.add('tb-sheet-only')")
    path.emulate_media(media="print")
    assert path.locator(".tb-sheet").is_visible()
    assert not path.locator("h1, .tb-stage-head, .tb-small").locator("visible=true").count()
    for format_name in ("A4", "Letter"):
        path.evaluate("document.body.classList.add('tb-sheet-only')")
        assert pages_of(path, format_name) == 1
