"""A page without a mouse."""

from __future__ import annotations

_MOST_STOPS = 250


def is_at(locator: object) -> bool:
    """Whether the keyboard is at an element, or at one of several."""
    return locator.evaluate_all("all => all.includes(document.activeElement)")


def tab_to(page: object, locator: object) -> None:
    """Presses the tab key until the keyboard is there."""
    for _ in range(_MOST_STOPS):
        if is_at(locator):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The keyboard never gets to {locator}.")
