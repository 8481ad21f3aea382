"""The site of a description, made from its files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thankbook.reader.edition import Edition
from thankbook.reader.siteaddress import SiteAddress
from thankbook.site.finished import PlaybookSite

if TYPE_CHECKING:
    from thankbook.preparation import Preparation


@dataclass(frozen=True)
class SiteWanted:
    """Which site is to be made; ``shown_as`` is the description's name in messages."""

    business: Path
    shown_as: str
    edition: Edition
    address: SiteAddress


class SiteMaker:
    """Makes sites; from one to the next, it reads again only what has changed."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.looked_at: set[Path] = set()
        """Every file that the last site depends on, those that were missing included."""
        self._preparation: Preparation | None = None

    def made(self, wanted: SiteWanted) -> tuple[PlaybookSite, list[str]]:
        """The site, and its files as seen from the description; raises ``ProblemsFound``."""
        # These import everything that makes a site.
        from thankbook.preparation import Preparation
        from thankbook.site.playbooksite import build_site

        if self._preparation is None:
            self._preparation = Preparation(self.content)
        try:
            playbook = self._preparation.playbook(wanted.business, wanted.shown_as)
        finally:
            self.looked_at = set(self._preparation.looked_at)
        folder = wanted.business.resolve().parent
        files = (os.path.relpath(file.resolve(), folder) for file in playbook.description.files)
        return build_site(playbook, wanted.edition, wanted.address), sorted(files)

    def forget(self) -> None:
        """Make the next site from nothing."""
        self._preparation = None
