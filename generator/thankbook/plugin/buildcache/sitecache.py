"""The finished site of a description, kept as long as none of the files behind it has changed.

A kept site also spares the rooms that would make it from being imported.
"""

from __future__ import annotations

import base64
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from thankbook.business.composing.projectfolder import place_in_project
from thankbook.library.phrases import Phrases
from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import FileDigests, key_of
from thankbook.plugin.sitemaker import SiteMaker, SiteWanted
from thankbook.problems import Problem
from thankbook.reader.page import Page
from thankbook.site.finished import PlaybookSite

_FIELDS = ("name", "logo", "phrases", "pages", "assets", "warnings", "storage_id", "locale")
_PAGE_FIELDS = ("uri", "title", "markdown", "source")


class SiteCache:
    """Prepares sites, and hands out a kept one where making it would give the same."""

    def __init__(self, store: CacheStore, maker: SiteMaker) -> None:
        self._store = store
        self._maker = maker
        self._digests = FileDigests()

    def site(self, wanted: SiteWanted, installation: str) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        business, key = wanted.business, self._key(wanted, installation)
        kept = self._store.understood(
            key, lambda kept: (dict(kept["files"]), as_site(kept["site"]))
        )
        if kept is not None and kept[0] == self._written(business, [*kept[0]]):
            self._maker.looked_at = {_seen_from(business, name) for name in kept[0]}
            return kept[1]
        site, names = self._maker.made(wanted)
        written = self._written(business, names)
        # Whatever was saved while the site was being made belongs to the next one.
        unchanged = key == self._key(wanted, installation)
        if unchanged and all(written.values()) and can_be_kept():
            self._store.put(key, {"files": written, "site": as_values(site)})
        return site

    def _key(self, wanted: SiteWanted, installation: str) -> str:
        content = self._digests.of_folder(self._maker.content)
        digest, place = self._digests.of(wanted.business), place_in_project(wanted.business)
        names = wanted.shown_as, place, wanted.edition.value, wanted.address.url
        return key_of("site", installation, content, digest, *names)

    def _written(self, business: Path, names: list[str]) -> dict[str, str]:
        """Hashes of the files of a description, named as seen from it."""
        return {name: self._digests.of(_seen_from(business, name)) for name in names}


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
