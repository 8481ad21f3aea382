"""How MkDocs and Material are set up for a playbook, stated once for plugin and plain Markdown."""

from __future__ import annotations

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
