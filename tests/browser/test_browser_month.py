"""Home shows the month of the plan that today lies in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.browser.site_build import BuiltSite

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("today", "month", "is_now"),
    [
        ("2026-11-20", "4 Jan – 3 Feb 2027", False),
        ("2027-01-04", "4 Jan – 3 Feb 2027", True),
        ("2027-03-03", "4 Feb – 3 Mar 2027", True),
        ("2027-03-04", "4 Mar – 3 Apr 2027", True),
        ("2028-01-03", "4 Dec 2027 – 3 Jan 2028", True),
        ("2028-01-04", "4 Jan – 3 Feb 2027", False),
        ("2031-08-14", "4 Aug – 3 Sept 2027", False),
    ],
)
def test_the_month(
    today: str,
    month: str,
    is_now: bool,
    site_of: Callable[[str], BuiltSite],
    open_context: Callable[..., object],
) -> None:
    page = open_context().new_page()
    page.clock.set_fixed_time(f"{today}T10:00:00")
    page.goto((site_of("solsikke").folder / "index.html").as_uri())
    shown = page.locator(".tb-month:visible")
    assert shown.count() == 1
    assert shown.locator("h2").inner_text().startswith(month)
    assert (shown.locator(".tb-eyebrow").inner_text() == "This month") == is_now


def test_without_scripts_the_first_month_stands_there(
    site_of: Callable[[str], BuiltSite], open_context: Callable[..., object]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto((site_of("solsikke").folder / "index.html").as_uri())
    assert page.locator(".tb-month:visible h2").inner_text().startswith("4 Jan – 3 Feb 2027")
