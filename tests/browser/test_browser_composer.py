"""The note composer: no true detail, no note; what is typed is text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.composers import (
    CARD,
    CLIPBOARD,
    DETAIL,
    NOTE_CHOSEN,
    STUBS,
    TEMPLATE,
    WRITE,
    choose,
    copied,
    field,
    fill_in,
    keep_draft,
    part,
    some_pages,
    waits_for,
)
from tests.browser.hostile import NAME, write_hostile_business
from tests.browser.keyboard import tab_to
from tests.browser.legibility import too_wide
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

TYPED = '<img src=x onerror=alert(1)> & {{ 7*7 }} "said" she to <script>alert(2)</script>'


def test_the_whole_path_by_keyboard_alone(composer_at: Callable[..., object]) -> None:
    page = composer_at(WRITE, permissions=CLIPBOARD)
    watch = Watch(page.context, page.url.rpartition("notes/")[0])
    page.locator("[name=occasion]").focus()
    page.keyboard.type("complaint")
    page.evaluate(NOTE_CHOSEN)
    tab_to(page, page.locator("[name=note]"))
    assert part(page, "when").inner_text()
    tab_to(page, page.locator("[data-tb=copy]"))
    page.keyboard.press("Enter")
    detail = field(page, "detail")
    assert page.evaluate("document.activeElement.name") == "detail"
    assert detail.get_attribute("aria-invalid") == "true"
    told = detail.get_attribute("aria-describedby").split()
    assert "could go to anyone" in page.locator(f"#{told[1]}").inner_text()
    page.keyboard.type(DETAIL)
    assert detail.get_attribute("aria-invalid") is None
    for name, typed in (("first_name", "Astrid"), ("sender_first_name", "Mette")):
        tab_to(page, page.locator(f"[name={name}]"))
        page.keyboard.type(typed)
    tab_to(page, page.locator("[name=sender_phone]"))
    page.keyboard.type("12 34 56")
    tab_to(page, page.locator("[data-tb=copy]"))
    page.keyboard.press("Enter")
    waits_for(page, "said", "Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Dear Astrid,\n\n")
    assert f"{DETAIL}. That was our mistake" in text
    assert text.endswith("Warmly,\nMette, Solsikke Bakery")
    tab_to(page, page.locator("[data-tb=print]"))
    page.keyboard.press("Enter")
    assert page.evaluate("window.prints") == 1
    page.emulate_media(media="print")
    assert page.locator("body").inner_text().strip() == text
    assert watch.trouble == []


NO_DETAILS = {
    "   ": "could go to anyone",
    "nice": "short sentence",
    "One true detail about them.": "help text",
    "You had to call three times before we found the cause": "help text",
    "Thank you so much for your loyalty. You are a great customer!": "fits everyone",
}


def test_what_is_no_detail_neither_copies_nor_prints(composer_at: Callable[..., object]) -> None:
    page = composer_at(permissions=CLIPBOARD)
    page.evaluate("navigator.clipboard.writeText('before')")
    fill_in(page)
    for detail, why in NO_DETAILS.items():
        field(page, "detail").fill(detail)
        for name in ("print", "copy"):
            part(page, name).click()
            assert why in page.locator("#tb-detail-fault").inner_text()
    waits_for(page, "said", "Fill in the marked fields first")
    assert page.evaluate("window.prints") == 0
    assert page.evaluate("navigator.clipboard.readText()") == "before"


def test_without_script_the_template_stands_there(composer_at: Callable[..., object]) -> None:
    page = composer_at(TEMPLATE, java_script_enabled=False)
    assert page.locator(".tb-paper .tb-blank").count() >= 3
    page.locator("a.tb-button", has_text="Write this note").click()
    page.wait_for_url(f"**/{CARD}")
    assert not page.locator(".tb-composer").is_visible()
    assert page.locator("#complaint-solved-card a").get_attribute("href") in TEMPLATE


def test_from_a_file_share_it_copies_in_one_way_or_another(
    composer_site: Path, composer_at: Callable[..., object]
) -> None:
    page = composer_at(address=composer_site.as_uri() + "/", permissions=CLIPBOARD)
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
    composer_at: Callable[..., object],
) -> None:
    page = composer_at(permissions=CLIPBOARD)
    fill_in(page, f"{DETAIL}, so here is 10% off")
    assert "“10% off” reads like an offer" in page.locator("#tb-detail-offer").inner_text()
    assert "10% off" in copied(page)
    page.goto(page.url.replace(CARD, WRITE + "#event-invitation-trial-run-spoken"))
    expect(field(page, "note")).to_have_value("event-invitation-trial-run-spoken")
    page.evaluate(NOTE_CHOSEN)
    fill_in(page, f"{DETAIL}, so here is 10% off")
    assert not page.locator("#tb-detail-offer").is_visible()


def test_lists_lead_to_each_note_and_never_to_none(composer_at: Callable[..., object]) -> None:
    page = composer_at(WRITE)
    reached = set()
    for value in page.locator("[name=channel] option").evaluate_all("all => all.map(o => o.value)"):
        choose(page, "channel", value)
        shown = page.locator("[name=note] option").evaluate_all("all => all.map(o => o.value)")
        assert shown
        reached.update(shown)
        is_paper = value in ("", "card", "letter")
        part(page, "print").wait_for(state="visible" if is_paper else "hidden")
    lines = page.locator(".tb-templates li")
    listed = lines.evaluate_all("all => all.map(line => [line.id, line.dataset.forms || ''])")
    short = {f"{note}-{form}" for note, forms in listed for form in forms.split()}
    assert short
    assert reached == {note for note, _ in listed} | short
    choose(page, "channel", "")
    first = page.locator("[name=occasion] option").nth(1).get_attribute("value")
    choose(page, "occasion", first)
    for name in ("channel", "tone"):
        for option in page.locator(f"[name={name}] option:not([disabled])").all():
            choose(page, name, option.get_attribute("value"))
            assert page.locator("[name=note] option").count() >= 1
            assert page.locator(".tb-notetext").inner_text()


def test_a_tone_of_another_voice_greets_in_it(composer_at: Callable[..., object]) -> None:
    page = composer_at(WRITE + "#anniversary-since-date-card")
    choose(page, "tone", "formal")
    choose(page, "note", "anniversary-since-date-card")
    fill_in(page)
    page.locator("[name=title_and_last_name]").fill("Dr. Holm")
    assert page.locator(".tb-notetext").inner_text().startswith("Dear Dr. Holm,")
    assert "Yours sincerely," in page.locator(".tb-notetext").inner_text()


def test_fields_are_for_fingers_and_do_not_make_a_phone_zoom(
    composer_at: Callable[..., object],
) -> None:
    page = composer_at(WRITE, viewport={"width": 390, "height": 844})
    fill_in(page)
    keep_draft(page)
    shown = page.locator(".tb-composer :is(input, select, textarea, button)").all()
    sizes = [shown_field.bounding_box() for shown_field in shown if shown_field.is_visible()]
    assert len(sizes) > 10
    assert min(size["height"] for size in sizes) >= 44
    letters = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    assert (
        min(page.locator(".tb-composer :is(input, select, textarea)").evaluate_all(letters)) >= 16
    )
    assert too_wide(page) == []


def test_words_that_cannot_be_had_are_not_written(composer_at: Callable[..., object]) -> None:
    page = composer_at(WRITE)
    fill_in(page)
    page.route("**/assets/data/notes/*", lambda route: route.abort())
    page.locator("[name=note]").select_option(index=1)
    waits_for(page, "said", "could not be loaded")
    part(page, "copy").click()
    assert DETAIL in field(page, "detail").input_value()
    page.route("**/assets/data/composer.js", lambda route: route.abort())
    page.reload()
    assert page.locator(".tb-templates a").first.is_visible()
    assert not page.locator(".tb-composer").is_visible()
