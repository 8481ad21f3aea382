"""Where an address in a page leads to: within the site, out of it, or nowhere."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

WITHIN_THE_PAGE = frozenset({"data", "blob", "about"})


@dataclass(frozen=True)
class Address:
    """``outside``: another host. ``path``: a file of the site, or empty where it is none of ours.

    ``stray`` says what is wrong with an address that cannot work everywhere.
    """

    outside: bool = False
    path: str = ""
    fragment: str = ""
    stray: str = ""


def resolve(address: str, page: str) -> Address:
    """Where an address in a page leads; folders lead to their ``index.html``."""
    parts = urlsplit(address)
    if parts.scheme in WITHIN_THE_PAGE:
        return Address()
    if parts.scheme or parts.netloc:
        return _elsewhere(parts.scheme, bool(parts.netloc))
    if parts.path.startswith("/"):
        return Address(stray="It begins at the root of the host, where the site need not lie.")
    if not parts.path:
        return Address(path=page, fragment=unquote(parts.fragment))
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    if joined.startswith(".."):
        return Address(stray="It leads out of the site.")
    if parts.path.endswith("/") or parts.path in {".", ".."} or joined == ".":
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return Address(path=joined, fragment=unquote(parts.fragment))


def _elsewhere(scheme: str, has_host: bool) -> Address:  # noqa: FBT001 - of one expression
    if scheme in {"javascript", "file", "vbscript"}:
        return Address(stray=f"'{scheme}:' works for nobody else.")
    return Address(outside=has_host or scheme in {"http", "https", "ws", "wss", "ftp"})
