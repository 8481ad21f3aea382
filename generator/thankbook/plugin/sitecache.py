"""The finished site of a description, kept as long as none of the files behind it has changed.

A kept site also spares the rooms that would make it from being imported.
"""

from __future__ import annotations

import base64
import os
from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankbook.business.composing.projectfolder import place_in_project
from thankbook.library.phrases import Phrases
from thankbook.plugin.fingerprint import FileDigests, key_of
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.problems import Problem
from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.reader.siteaddress import SiteAddress
from thankbook.site.finished import PlaybookSite

if TYPE_CHECKING:
    from thankbook.preparation import Preparation

_FIELDS = ("name", "logo", "phrases", "pages", "assets", "warnings", "storage_id", "locale")
_PAGE_FIELDS = ("uri", "title", "markdown", "source")


class SiteCache:
    """Prepares sites, and hands out a kept one where making it would give the same."""

    def __init__(self, keepsakes: Keepsakes, content: Path) -> None:
        self._keepsakes = keepsakes
        self._content = content
        self._digests = FileDigests()
        self._preparation: Preparation | None = None
        self.looked_at: set[Path] = set()

    def site(
        self,
        business: Path,
        shown_as: str,
        edition: Edition,
        address: SiteAddress,
        installation: str,
    ) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        key = self._key(business, shown_as, edition, address, installation)
        kept = self._keepsakes.understood(
            key, lambda kept: (dict(kept["files"]), as_site(kept["site"]))
        )
        if kept is not None and kept[0] == self._written(business, [*kept[0]]):
            self.looked_at = {_seen_from(business, name) for name in kept[0]}
            return kept[1]
        site, names = self._made(business, shown_as, edition, address)
        written = self._written(business, names)
        # Whatever was saved while the site was being made belongs to the next one.
        unchanged = key == self._key(business, shown_as, edition, address, installation)
        if unchanged and all(written.values()) and can_be_kept():
            self._keepsakes.put(key, {"files": written, "site": as_values(site)})
        return site

    def _key(
        self,
        business: Path,
        shown_as: str,
        edition: Edition,
        address: SiteAddress,
        installation: str,
    ) -> str:
        digest, content = self._digests.of(business), self._digests.of_folder(self._content)
        place = place_in_project(business)
        names = shown_as, place, edition.value, address.url
        return key_of("site", installation, content, digest, *names)

    def _written(self, business: Path, names: list[str]) -> dict[str, str]:
        """Hashes of the files of a description, named as seen from it."""
        return {name: self._digests.of(_seen_from(business, name)) for name in names}

    def _made(
        self, business: Path, shown_as: str, edition: Edition, address: SiteAddress
    ) -> tuple[PlaybookSite, list[str]]:
        # These import everything that makes a site.
        from thankbook.preparation import Preparation
        from thankbook.site.playbooksite import build_site

        if self._preparation is None:
            self._preparation = Preparation(self._content)
        try:
            playbook = self._preparation.playbook(business, shown_as)
        finally:
            self.looked_at = set(self._preparation.looked_at)
        folder = business.resolve().parent
        files = (os.path.relpath(file.resolve(), folder) for file in playbook.description.files)
        return build_site(playbook, edition, address), sorted(files)


def _seen_from(business: Path, name: str) -> Path:
    return business.resolve().parent / name


def as_values(site: PlaybookSite) -> dict[str, Any]:
    """A site as values that JSON can hold."""
    return {
        "name": site.name,
        "logo": site.logo,
        "phrases": [site.phrases.language, dict(site.phrases.strings)],
        "pages": [[getattr(page, name) for name in _PAGE_FIELDS] for page in site.pages],
        "assets": {uri: base64.b64encode(data).decode() for uri, data in site.assets.items()},
        "warnings": [astuple(warning) for warning in site.warnings],
        "storage_id": site.storage_id,
        "locale": site.locale,
    }


def as_site(values: dict[str, Any]) -> PlaybookSite:
    """The site that ``as_values`` was given."""
    return PlaybookSite(
        values["name"],
        values["logo"],
        Phrases(*values["phrases"]),
        tuple(Page(*page) for page in values["pages"]),
        {uri: base64.b64decode(text) for uri, text in values["assets"].items()},
        tuple(Problem(*warning) for warning in values["warnings"]),
        values["storage_id"],
        values["locale"],
    )


def can_be_kept() -> bool:
    """Whether these are all fields there are: one more would be lost in a kept site."""
    return (
        tuple(field.name for field in fields(PlaybookSite)) == _FIELDS
        and tuple(field.name for field in fields(Page)) == _PAGE_FIELDS
    )
