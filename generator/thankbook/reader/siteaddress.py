"""Where a site is read, as far as its settings say: for links from outside, such as calendars."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """The ``site_url`` of the settings; empty where they name none."""

    url: str = ""

    def page(self, uri: str) -> str:
        """The whole address of a page, such as ``tactics/note.md``; empty where none is known."""
        return self.file(f"{uri.removesuffix('.md')}.html")

    def file(self, path: str) -> str:
        """The whole address of a file; empty where none is known."""
        return f"{self.url.rstrip('/')}/{quote(path)}" if self.url else ""

    def subscription(self, path: str) -> str:
        """The address that makes a calendar subscribe to a file: ``webcal`` in place of ``https``.

        Empty where the site is not read over the web.
        """
        scheme, _, rest = self.file(path).partition("://")
        return f"webcal://{rest}" if scheme in ("http", "https") else ""
