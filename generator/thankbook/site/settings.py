"""How MkDocs and Material are set up for a playbook, stated once for plugin and plain Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thankbook.library.phrases import Phrases

FEATURES = (
    "content.action.edit",
    "content.code.copy",
    "navigation.indexes",
    "navigation.prune",
    "navigation.tabs",
    "navigation.top",
    "search.highlight",
    "search.suggest",
    "toc.follow",
)

_REFUSED = "navigation.instant"
"""With it, and with what builds on it, Material 9.8 puts the next page into the one that is open.
Scripts of that page run again, each when it has come, and those of the page before go on watching
what is gone: now and then lists lack their ticks, and Today its line-up. From a file share it does
nothing. Each of our scripts would have to begin and end with ``document$`` to be free of that."""


def refused_feature(features: Iterable[object]) -> tuple[str, str, str] | None:
    """A feature of Material that a playbook cannot have, why, and what to do about it."""
    for feature in features:
        if str(feature).split(".")[:2] == _REFUSED.split("."):
            found = f"With '{feature}', ticks and the line-up of Today are missing now and then."
            expected = "Take it out: Material then runs the scripts of pages in no certain order."
            return str(feature), found, expected
    return None


MARKDOWN_EXTENSIONS = ("attr_list", "md_in_html", "tables")

MARKDOWN_SETTINGS: dict[str, dict[str, Any]] = {"toc": {"permalink": "#", "toc_depth": "1-3"}}

SEARCH_SEPARATOR = r"""[\s\-,.:;!?()\[\]"“”‘*/<>|&]+"""
"""Material's own splits at blanks and hyphens only, so a word behind a quote is never found."""

STYLESHEETS = (
    "assets/brand.css",
    "assets/thankbook.css",
)

MONOGRAM = "assets/monogram.svg"
"""The letters of the business: the icon in a browser's tab, and the logo where it has no other."""

POLYFILLS = ("assets/js/iframe-worker.js",)
"""Without it Material's search never starts from a file share on a host without internet."""

VALIDATION: dict[str, dict[str, str]] = {
    "nav": {"omitted_files": "warn"},
    "links": {"anchors": "warn"},
}


def extra(phrases: Phrases) -> dict[str, Any]:
    """Words that our templates print, under ``extra`` in MkDocs's settings."""
    return {
        "thankbook": {
            "not_found": {
                "title": phrases("not_found.title"),
                "text": phrases("not_found.text"),
                "home": phrases("not_found.home"),
            }
        }
    }


def palette(phrases: Phrases) -> list[dict[str, Any]]:
    """Light and dark, following the reader's device until they choose."""
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "material/weather-night", "name": phrases("look.to_dark")},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "material/weather-sunny", "name": phrases("look.to_light")},
        },
    ]
