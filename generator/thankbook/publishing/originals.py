"""Hand-written pages that replace made ones, and the made ones that they began as."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thankbook.docsfolder import own_files
from thankbook.files.wholefiles import replace_whole
from thankbook.ownpages.siteuris import is_page, page_address
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.frontmatter import FRONT_MATTER
from thankbook.site.finished import PlaybookSite

FIELD = "original"
ORIGINALS = ".originals"
"""The folder beside the hand-written pages that keeps what they began as; MkDocs leaves it out."""

_LINE = re.compile(rb"^original:[ \t]*([^\r\n]*)", re.MULTILINE)


@dataclass(frozen=True)
class Replacement:
    """A hand-written page at the address of a made one, or of one that is made no more.

    ``made`` is the made page of today, ``original`` the one that was seen last: its digest from
    the page's front matter, on ``line``, and its text where the copy is still there.
    """

    uri: str
    file: Path
    shown_as: str
    made: str | None
    digest: str
    line: int
    original: str | None

    @property
    def is_compared(self) -> bool:
        """Whether the page says what it began as."""
        return bool(self.digest)

    @property
    def has_changed(self) -> bool:
        """Whether the made page is another than the one that was seen last."""
        return self.is_compared and (self.made is None or digest_of(self.made) != self.digest)


def digest_of(text: str) -> str:
    """What a page's front matter calls an original by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def replacements(folder: Path, site: PlaybookSite) -> Iterator[Replacement]:
    """The pages in a folder that replace made ones or say that they did, by their address.

    ``tactics/README.md`` has the address of ``tactics/index.md``, and gives way to an own one.
    Raises ``ProblemsFound`` for files that cannot be read.
    """
    made = {page.uri: page.markdown for page in site.pages}
    files = own_files(folder)
    for name, file in files.items():
        uri = page_address(name)
        if not is_page(name) or (uri != name and uri in files):
            continue
        digest, line = _said(file.read_bytes())
        if digest or uri in made:
            shown = (folder / name).as_posix()
            yield Replacement(uri, file, shown, made.get(uri), digest, line, _kept(folder, uri))


def warnings_of(found: Replacement) -> Iterator[Problem]:
    """What ``thankbook check`` says about a page whose original is not what it was."""
    if not found.has_changed:
        return
    if found.made is None:
        told = "The page that this one replaced is made no more: its item is left out now."
        expected = "Keep the page as one of your own without this line, or take it away."
    else:
        told = "The page that this one replaced is made otherwise now."
        expected = f"See 'thankbook diff {found.uri}', then 'thankbook diff {found.uri} --accept'."
    yield Problem(found.shown_as, found.line, FIELD, told, expected, "warning")


def adopt(folder: Path, uri: str, site: PlaybookSite) -> Path:
    """Write a made page as a hand-written one to begin with; raises ``ProblemsFound``."""
    (page,) = [page for page in site.pages if page.uri == uri]
    file = next(
        (replacement.file for replacement in replacements(folder, site) if replacement.uri == uri),
        folder / uri,
    )
    if file.exists() or file.is_symlink():
        found = "This page is there already, and nothing of yours is written over."
        expected = f"'thankbook diff {uri} --accept' compares it with the made page from now on."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)])
    text = _saying(page.markdown.encode(), digest_of(page.markdown))
    replace_whole({folder / ORIGINALS / uri: page.markdown.encode(), file: text}, new=[file])
    return file


def accept(folder: Path, found: Replacement) -> None:
    """Record the made page of today as seen; of the hand-written one only one line changes.

    Raises ``ProblemsFound``, with nothing changed, where somebody saved the page meanwhile.
    """
    if found.made is None:
        return
    before = found.file.read_bytes()
    text = _saying(before, digest_of(found.made))
    replace_whole(
        {folder / ORIGINALS / found.uri: found.made.encode(), found.file: text},
        made_from={found.file: before},
    )


def difference(found: Replacement, *, is_mine: bool = False) -> str:
    """From the original to the made page of today, or to the hand-written one, as one diff."""
    if is_mine:
        mine = _saying(found.file.read_bytes(), "").decode("utf-8", "replace").lstrip("\ufeff")
        after, name = mine.replace("\r\n", "\n"), found.shown_as
    else:
        after, name = found.made or "", f"{found.uri} (as it is made now)"
    before = (found.original or "").splitlines(keepends=True)
    lines = difflib.unified_diff(
        before, after.splitlines(keepends=True), f"{found.uri} (original)", name
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _said(text: bytes) -> tuple[str, int]:
    """The digest in a page's front matter, and its line."""
    front = FRONT_MATTER.match(text)
    said = _LINE.search(front[0]) if front else None
    if said is None:
        return "", 0
    digest = said[1].decode("utf-8", "replace").strip(" \t'\"")
    return digest or "?", front[0][: said.start()].count(b"\n") + 1 if front else 0


def _saying(text: bytes, digest: str) -> bytes:
    """A page whose front matter says a digest, or without one says none; all else as it was."""
    line = f"original: '{digest}'".encode()
    front = FRONT_MATTER.match(text)
    if front is None:
        if not digest:
            return text
        mark = b"\xef\xbb\xbf" if text.startswith(b"\xef\xbb\xbf") else b""
        end = b"\r\n" if b"\r\n" in text else b"\n"
        return end.join([mark + b"---", line, b"---", text.removeprefix(mark)])
    head, end = front[0], front["end"]
    without = re.sub(rb"^original:[^\r\n]*\r?\n", b"", head, count=1, flags=re.MULTILINE)
    begin = front.start("lines")
    said = line + end if digest else b""
    return without[:begin] + said + without[begin:] + text[front.end() :]


def _kept(folder: Path, uri: str) -> str | None:
    file = folder / ORIGINALS / uri
    return file.read_text("utf-8", "replace") if file.is_file() else None


def named(typed: str, uris: Mapping[str, object]) -> str | None:
    """The address that somebody means: whole, without its ending, or by its last part alone."""
    wanted = typed.removesuffix(".html").removesuffix(".md").strip("/")
    if f"{wanted}.md" in uris:
        return f"{wanted}.md"
    ends = [uri for uri in uris if uri.rsplit("/", 1)[-1] == f"{wanted}.md"]
    return ends[0] if len(ends) == 1 else None
