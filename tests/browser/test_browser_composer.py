"""The note composer: no true detail, no note; what is typed is text and stays in the browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.hostile import NAME, write_hostile_business
from tests.browser.legibility import too_wide
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

WRITE = "notes/write.html"
TEMPLATE = "notes/first-order-card.html"
CARD = f"{WRITE}#first-order-card"
DETAIL = "You held the door for the flour delivery, and you were already late"
TYPED = '<img src=x onerror=alert(1)> & {{ 7*7 }} "said" she to <script>alert(2)</script>'
POINTS_PER_MM = 72 / 25.4
CLIPBOARD = ["clipboard-read", "clipboard-write"]
REFUSING = """Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"""
STUBS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def some_pages(folder: Path, business: Path | str) -> Path:
    return build_pages(folder, business, ["notes/write.md", "notes/first-order-card.md"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return some_pages(tmp_path_factory.mktemp("notes"), "solsikke")


@pytest.fixture(scope="module")
def home(site: Path, serving: Callable[..., Served]) -> str:
    return serving(site).url


@pytest.fixture
def opened(home: str, open_context: Callable[..., object]) -> Callable[..., object]:
    """Opens a page in a context of its own; printing is counted and does nothing."""

    def at(uri: str = CARD, address: str = home, script: str = "", **options: object) -> object:
        context = open_context(**options)
        context.add_init_script(STUBS + script)
        page = context.new_page()
        page.goto(address + uri)
        return page

    return at


def field(page: object, name: str) -> object:
    return page.locator(f".tb-composer [name={name}]")


def part(page: object, name: str) -> object:
    return page.locator(f"[data-tb={name}]")


def fill_in(page: object, detail: str = DETAIL) -> None:
    field(page, "detail").fill(detail)
    names = {"first_name": "Astrid", "sender_first_name": "Mette", "sender_phone": "12 34 56"}
    for blank in page.locator(".tb-notestep input[type=text], .tb-notestep input[type=tel]").all():
        if blank.is_visible():
            blank.fill(names.get(blank.get_attribute("name"), "3 May"))


def waits_for(page: object, name: str, words: str) -> None:
    part(page, name).filter(has_text=words).wait_for()


def copied(page: object) -> str:
    part(page, "copy").click()
    waits_for(page, "said", "Copied")
    return page.evaluate("navigator.clipboard.readText()")


def tab_to(page: object, selector: str) -> None:
    """Presses the tab key until the focus is there."""
    for _ in range(40):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key never comes to {selector}")


def test_the_whole_path_by_keyboard_alone(opened: Callable[..., object]) -> None:
    page = opened(WRITE, permissions=CLIPBOARD)
    watch = Watch(page.context, page.url.rpartition("notes/")[0])
    page.locator("[name=occasion]").focus()
    page.keyboard.type("first order")
    tab_to(page, "[name=note]")
    assert part(page, "when").inner_text()
    tab_to(page, "[data-tb=copy]")
    page.keyboard.press("Enter")
    detail = field(page, "detail")
    assert page.evaluate("document.activeElement.name") == "detail"
    assert detail.get_attribute("aria-invalid") == "true"
    told = detail.get_attribute("aria-describedby").split()
    assert "could go to anybody" in page.locator(f"#{told[1]}").inner_text()
    page.keyboard.type(DETAIL)
    assert detail.get_attribute("aria-invalid") is None
    for name, typed in (("first_name", "Astrid"), ("sender_first_name", "Mette")):
        tab_to(page, f"[name={name}]")
        page.keyboard.type(typed)
    tab_to(page, "[name=sender_phone]")
    page.keyboard.type("12 34 56")
    tab_to(page, "[data-tb=copy]")
    page.keyboard.press("Enter")
    waits_for(page, "said", "Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Dear Astrid,\n\n")
    assert f"{DETAIL}. Thank you" in text
    assert text.endswith("Warmly,\nMette, Solsikke Bakery")
    tab_to(page, "[data-tb=print]")
    page.keyboard.press("Enter")
    assert page.evaluate("window.prints") == 1
    page.emulate_media(media="print")
    assert page.locator("body").inner_text().strip() == text
    assert watch.trouble == []


NO_DETAILS = {
    "   ": "could go to anybody",
    "nice": "short sentence",
    "One true detail about them.": "help text",
    "You asked four good questions before choosing and the last one made me check": "help text",
    "Thank you so much for your loyalty. You are a great customer!": "fit everybody",
}


def test_what_is_no_detail_neither_copies_nor_prints(opened: Callable[..., object]) -> None:
    page = opened(permissions=CLIPBOARD)
    page.evaluate("navigator.clipboard.writeText('before')")
    fill_in(page)
    for detail, why in NO_DETAILS.items():
        field(page, "detail").fill(detail)
        for name in ("print", "copy"):
            part(page, name).click()
            assert why in page.locator("#tb-detail-fault").inner_text()
    waits_for(page, "said", "Not yet")
    assert page.evaluate("window.prints") == 0
    assert page.evaluate("navigator.clipboard.readText()") == "before"


def test_without_script_the_template_stands_there(opened: Callable[..., object]) -> None:
    page = opened(TEMPLATE, java_script_enabled=False)
    assert page.locator(".tb-paper .tb-blank").count() >= 3
    page.locator("a.tb-button", has_text="Write this note").click()
    page.wait_for_url(f"**/{CARD}")
    assert not page.locator(".tb-composer").is_visible()
    assert page.locator("#first-order-card a").get_attribute("href") in TEMPLATE


def test_from_a_file_share_it_copies_in_one_way_or_another(
    site: Path, opened: Callable[..., object]
) -> None:
    page = opened(address=site.as_uri() + "/", permissions=CLIPBOARD)
    fill_in(page)
    assert DETAIL in copied(page)
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    field(page, "detail").fill("By hand: she brought the tin back, full")
    assert "By hand" in copied(page)
    assert not part(page, "by-hand").is_visible()
    page.evaluate("void (document.execCommand = () => false)")
    part(page, "copy").click()
    waits_for(page, "said", "copy it with Ctrl+C")
    assert "By hand" in page.evaluate("getSelection().toString()")


def test_where_storage_is_refused_it_says_so_and_works(opened: Callable[..., object]) -> None:
    page = opened(script=REFUSING, permissions=CLIPBOARD)
    assert page.locator("[data-tb-not-kept]").first.is_visible()
    fill_in(page)
    assert DETAIL in copied(page)
    page.reload()
    assert field(page, "detail").input_value() == ""


def test_drafts_stay_here_come_back_and_are_cleared(opened: Callable[..., object]) -> None:
    page = opened(WRITE)
    fill_in(page)
    line = part(page, "drafts").locator("li")
    line.wait_for()
    page.reload()
    assert field(page, "detail").input_value() == ""
    assert field(page, "sender_first_name").input_value() == "Mette"
    line.get_by_role("button", name=re.compile("Go on with .*Astrid")).click()
    assert field(page, "detail").input_value() == DETAIL
    part(page, "fresh").click()
    assert [field(page, "detail").input_value(), line.count()] == ["", 1]
    part(page, "clear").click()
    assert [line.count(), field(page, "sender_first_name").input_value()] == [0, ""]
    kept = "Object.keys(localStorage).filter(key => key.includes('/composer/'))"
    assert page.evaluate(kept) == []
    part(page, "undo").click()
    assert line.count() == 1
    line.get_by_role("button", name="Delete").click()
    assert line.count() == 0
    assert "Only in this browser" in page.locator(".tb-drafts").inner_text()


def test_two_tabs_share_drafts(opened: Callable[..., object]) -> None:
    page = opened()
    other = page.context.new_page()
    other.goto(page.url)
    fill_in(page)
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    line = part(other, "drafts").locator("li", has_text="Astrid")
    line.wait_for()
    line.get_by_role("button", name="Go on").click()
    field(other, "detail").fill("Your boy chose the rye himself")
    page.wait_for_function("document.getElementById('tb-detail').value.startsWith('Your boy')")
    assert part(page, "drafts").locator("li").count() == 1
    part(other, "clear").click()
    page.wait_for_function("document.getElementById('tb-detail').value === ''")
    assert part(page, "drafts").locator("li").count() == 0


def test_old_drafts_go(opened: Callable[..., object]) -> None:
    page = opened()
    fill_in(page)
    part(page, "drafts").locator("li").wait_for()
    page.evaluate(
        """() => Object.keys(localStorage).filter(key => key.includes('/draft-')).forEach(key => {
            const held = JSON.parse(localStorage[key]);
            held.value.changed -= 31 * 24 * 3600 * 1000;
            localStorage[key] = JSON.stringify(held);
        })"""
    )
    page.reload()
    assert part(page, "no-drafts").is_visible()


def test_typed_markup_and_a_hostile_name_stay_text(
    tmp_path: Path, open_context: Callable[..., object]
) -> None:
    write_hostile_business(tmp_path / "hostile.yaml")
    folder = some_pages(tmp_path / "built", tmp_path / "hostile.yaml")
    context = open_context(permissions=CLIPBOARD)
    context.add_init_script(STUBS)
    watch, page = Watch(context, folder.as_uri()), context.new_page()
    page.goto(f"{folder.as_uri()}/{CARD}")
    fill_in(page, TYPED)
    page.locator("[name=first_name]").fill("$& <b>{detail}</b>")
    text = copied(page)
    assert TYPED in text
    assert "$& <b>{detail}</b>" in text
    assert text.endswith(NAME)
    part(page, "drafts").locator("li", has_text="<b>{detail}</b>").wait_for()
    part(page, "print").click()
    assert page.locator(".tb-composer, .tb-print").locator("b, img, u, s").count() == 0
    assert watch.trouble == []


def test_an_offer_in_a_thank_you_is_told_and_forbidden_to_nobody(
    opened: Callable[..., object],
) -> None:
    page = opened(permissions=CLIPBOARD)
    fill_in(page, f"{DETAIL}, so here is 10% off")
    assert "“10% off” reads like an offer" in page.locator("#tb-detail-offer").inner_text()
    assert "10% off" in copied(page)
    page.goto(page.url.replace(CARD, WRITE + "#event-invitation-card"))
    fill_in(page, f"{DETAIL}, so here is 10% off")
    assert field(page, "note").input_value() == "event-invitation-card"
    assert not page.locator("#tb-detail-offer").is_visible()


def boxes_in(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page in whole millimeters."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [tuple(round(float(side) / POINTS_PER_MM) for side in box) for box in found]


PRINTED = {
    "a6": [(105, 148)],
    "a5": [(148, 210)],
    "a4": [(210, 297)],
    "letter": [(216, 279)],
    "labels-8": [(210, 297)] * 2,
    "labels-10": [(216, 279)],
}
LINES = """card => [...card.querySelectorAll('p')].map(
    p => Math.round(p.offsetHeight / parseFloat(getComputedStyle(p).lineHeight)))"""
IS_WHOLE = """card => {
    const [box, sheet, text] = [card, card.parentElement, card.firstElementChild]
        .map(one => one.getBoundingClientRect());
    return box.left >= sheet.left && box.right <= sheet.right + 1 && box.bottom <= sheet.bottom + 1
        && text.height > 100 && text.bottom <= box.bottom;
}"""


def test_printed_pages_have_the_size_of_the_paper_and_all_of_the_text(
    opened: Callable[..., object],
) -> None:
    page = opened(color_scheme="dark")
    fill_in(page)
    for paper, pages in PRINTED.items():
        page.emulate_media(media="screen")
        field(page, "paper").select_option(paper)
        shown = page.locator(".tb-desk .tb-notecard").evaluate(LINES)
        if paper.startswith("labels"):
            field(page, "copies").fill("3")
            field(page, "start").fill("7")
        part(page, "print").click()
        page.emulate_media(media="print")
        assert boxes_in(page.pdf(prefer_css_page_size=True)) == pages
        cards = page.locator(".tb-print .tb-notecard")
        assert [cards.nth(number).evaluate(LINES) for number in range(cards.count())] == [shown] * (
            3 if paper.startswith("labels") else 1
        )
        assert all(card.evaluate(IS_WHOLE) for card in cards.all())


def test_labels_begin_at_the_first_free_one(opened: Callable[..., object]) -> None:
    page = opened()
    fill_in(page)
    field(page, "paper").select_option("labels-8")
    field(page, "copies").fill("3")
    field(page, "start").fill("7")
    part(page, "print").click()
    places = page.locator(".tb-print .tb-page").evaluate_all(
        "pages => pages.map(page => [...page.children].map(c => [c.style.left, c.style.top]))"
    )
    first, second = ("4.65mm", "106.25mm"), ("13.1mm", "216.2mm")
    assert places == [[[first[0], second[1]], [first[1], second[1]]], [[first[0], second[0]]]]


def test_too_much_for_the_paper_or_the_reader_is_told(opened: Callable[..., object]) -> None:
    page = opened()
    fill_in(page, f"{DETAIL} " * 8)
    assert "does not fit" not in part(page, "fit").inner_text()
    assert "What could go?" in part(page, "fit").inner_text()
    field(page, "paper").select_option("labels-10")
    assert "does not fit" in part(page, "fit").inner_text()
    part(page, "print").click()
    waits_for(page, "said", "does not fit")
    assert page.evaluate("window.prints") == 0


def test_after_printing_the_page_prints_as_a_page_again(opened: Callable[..., object]) -> None:
    page = opened()
    fill_in(page)
    part(page, "print").click()
    assert page.locator(".tb-print").count() == 1
    page.keyboard.press("Shift")
    assert page.locator(".tb-print").count() == 0
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    assert page.locator(".tb-notecard").is_visible()
    assert not page.locator(".tb-composer button").first.is_visible()


def test_lists_lead_to_each_note_and_never_to_none(opened: Callable[..., object]) -> None:
    page = opened(WRITE)
    reached = set()
    for value in page.locator("[name=channel] option").evaluate_all("all => all.map(o => o.value)"):
        page.locator("[name=channel]").select_option(value)
        shown = page.locator("[name=note] option").evaluate_all("all => all.map(o => o.value)")
        assert shown
        reached.update(shown)
        is_paper = value in ("", "card", "letter")
        part(page, "print").wait_for(state="visible" if is_paper else "hidden")
    listed = page.locator(".tb-templates li").evaluate_all("all => all.map(one => one.id)")
    assert reached == set(listed)
    page.locator("[name=channel]").select_option("")
    page.locator("[name=occasion]").select_option(index=1)
    for name in ("channel", "tone"):
        for option in page.locator(f"[name={name}] option:not([disabled])").all():
            page.locator(f"[name={name}]").select_option(option.get_attribute("value"))
            assert page.locator("[name=note] option").count() >= 1
            assert page.locator(".tb-notetext").inner_text()


def test_a_tone_of_another_voice_greets_in_it(opened: Callable[..., object]) -> None:
    page = opened(WRITE + "#anniversary-since-date-card")
    page.locator("[name=tone]").select_option("formal")
    page.locator("[name=note]").select_option("anniversary-since-date-card")
    fill_in(page)
    page.locator("[name=title_and_last_name]").fill("Dr. Holm")
    assert page.locator(".tb-notetext").inner_text().startswith("Dear Dr. Holm,")
    assert "Yours sincerely," in page.locator(".tb-notetext").inner_text()


def test_fields_are_for_fingers_and_do_not_make_a_phone_zoom(
    opened: Callable[..., object],
) -> None:
    page = opened(WRITE, viewport={"width": 390, "height": 844})
    fill_in(page)
    part(page, "drafts").locator("li").wait_for()
    shown = page.locator(".tb-composer :is(input, select, textarea, button)").all()
    sizes = [one.bounding_box() for one in shown if one.is_visible()]
    assert len(sizes) > 10
    assert min(size["height"] for size in sizes) >= 44
    letters = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    assert (
        min(page.locator(".tb-composer :is(input, select, textarea)").evaluate_all(letters)) >= 16
    )
    assert too_wide(page) == []


def test_words_that_cannot_be_had_are_not_written(opened: Callable[..., object]) -> None:
    page = opened(WRITE)
    fill_in(page)
    page.route("**/assets/data/notes/*", lambda route: route.abort())
    page.locator("[name=note]").select_option(index=1)
    waits_for(page, "said", "could not be had")
    part(page, "copy").click()
    assert DETAIL in field(page, "detail").input_value()
    page.route("**/assets/data/composer.js", lambda route: route.abort())
    page.reload()
    assert page.locator(".tb-templates a").first.is_visible()
    assert not page.locator(".tb-composer").is_visible()
