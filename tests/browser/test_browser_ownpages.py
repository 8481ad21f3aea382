"""Task lists of own pages: a tick stays, wherever the page is read from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.site_server import Served
from tests.browser.watch import Watch
from tests.plugin.project import build, make_project

pytestmark = pytest.mark.browser

LINES = ("Keys handed over", "Alarm known", "Code learned")
PAGE = "manual/leaving.html"


def _text(*lines: str) -> str:
    return "# Leaving\n\nDo:\n" + "".join(f"{line}\n" for line in lines)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    make_project(folder, "nettle-and-comb")
    own = folder / "playbook" / "manual" / "leaving.md"
    own.parent.mkdir()
    own.write_text(_text("- [ ] Keys handed over", "- [x] Alarm *known*", "  - [ ] Code learned"))
    (own.parent / "other.md").write_text(_text("- [ ] Keys handed over"))
    built = build(folder, "--strict")
    assert built.returncode == 0, built.stderr
    return folder


def _ticked(page: object) -> list[bool]:
    return page.locator("input.tb-task").evaluate_all("all => all.map(box => box.checked)")


def test_ticks_stay_from_a_file_share_and_are_those_of_the_page(
    project: Path, open_context: Callable[..., object]
) -> None:
    context = open_context()
    watch = Watch(context, "file://")
    page = context.new_page()
    page.goto((project / "site" / PAGE).as_uri())
    assert _ticked(page) == [False, True, False]
    page.get_by_label(LINES[0]).check()
    page.get_by_label(LINES[1]).uncheck()
    page.reload()
    assert _ticked(page) == [True, False, False]
    page.goto((project / "site" / "manual" / "other.html").as_uri())
    assert _ticked(page) == [False]
    assert watch.trouble == []


def test_a_line_put_in_moves_no_tick(
    project: Path, serving: Callable[..., Served], open_context: Callable[..., object]
) -> None:
    page = open_context().new_page()
    page.goto(serving(project / "site").url + PAGE)
    page.get_by_label(LINES[2]).check()
    own = project / "playbook" / "manual" / "leaving.md"
    own.write_text(
        _text("- [ ] Something new", "- [ ] Keys handed over", "- [ ] Alarm *known*",
              "- [ ] Code learned")
    )  # fmt: skip
    assert build(project, "--strict").returncode == 0
    page.reload()
    assert _ticked(page) == [False, False, False, True]
    page.get_by_label(LINES[2]).uncheck()
    page.reload()
    assert not any(_ticked(page))


def test_boxes_are_reached_and_ticked_by_keyboard_and_printed_empty(
    project: Path, open_context: Callable[..., object]
) -> None:
    page = open_context().new_page()
    page.goto((project / "site" / "manual" / "other.html").as_uri())
    box = page.get_by_role("checkbox", name=LINES[0])
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
    page.emulate_media(media="print")
    assert box.evaluate("box => getComputedStyle(box).backgroundColor") == "rgb(255, 255, 255)"
