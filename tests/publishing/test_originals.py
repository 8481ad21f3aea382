"""Replaced pages: adopted, compared with what they began as, and never written over."""

from __future__ import annotations

import errno
import os
from dataclasses import replace

import pytest

from thankbook.contentfolder import example_description
from thankbook.preparation import Preparation
from thankbook.problems import ProblemsFound
from thankbook.publishing import originals
from thankbook.publishing.originals import (
    ORIGINALS,
    accept,
    adopt,
    difference,
    named,
    replacements,
    warnings_of,
)
from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite
from thankbook.sitemap import could_be_made

URI = "tactics/index.md"


@pytest.fixture(scope="module")
def site() -> PlaybookSite:
    return Preparation().site(example_description("solsikke"), "my.yaml", Edition.STAFF)


@pytest.fixture
def changed(site) -> PlaybookSite:
    """The same site, one line of one page made otherwise."""
    pages = tuple(
        replace(page, markdown=page.markdown.replace("\n# ", "\n# New ", 1))
        if page.uri == URI
        else page
        for page in site.pages
    )
    return replace(site, pages=pages)


def made(site: PlaybookSite) -> str:
    return next(page.markdown for page in site.pages if page.uri == URI)


def test_an_adopted_page_is_the_made_one_but_for_the_line_that_says_so(site, tmp_path):
    file = adopt(tmp_path, URI, site)
    first, second, *rest = file.read_text("utf-8").splitlines(keepends=True)
    assert second.startswith("original: '")
    assert "".join([first, *rest]) == made(site)
    assert (tmp_path / ORIGINALS / URI).read_text("utf-8") == made(site)
    (found,) = replacements(tmp_path, site)
    assert (found.uri, found.line, found.has_changed) == (URI, 2, False)
    assert [*warnings_of(found)] == []
    assert difference(found) == difference(found, is_mine=True) == ""


def test_adopting_writes_over_nothing(site, tmp_path):
    file = tmp_path / URI
    file.parent.mkdir()
    file.write_text("mine", "utf-8")
    with pytest.raises(ProblemsFound, match="nothing of yours is written over"):
        adopt(tmp_path, URI, site)
    assert file.read_text("utf-8") == "mine"
    assert not (tmp_path / ORIGINALS).exists()


def test_a_readme_replaces_the_index_of_its_folder(site, tmp_path):
    (tmp_path / "tactics").mkdir()
    (tmp_path / "tactics" / "README.md").write_text("mine", "utf-8")
    (found,) = replacements(tmp_path, site)
    assert (found.uri, found.shown_as) == (URI, f"{tmp_path.as_posix()}/tactics/README.md")
    with pytest.raises(ProblemsFound, match=r"README\.md:\n  This page is there already"):
        adopt(tmp_path, URI, site)
    (tmp_path / URI).write_text("mine too", "utf-8")
    (found,) = replacements(tmp_path, site)
    assert found.file.name == "index.md", "MkDocs leaves the other one out"


def test_a_changed_original_is_told_shown_and_accepted(site, changed, tmp_path):
    file = adopt(tmp_path, URI, site)
    mine = file.read_bytes().replace(b"\n", b"\r\n") + b"Our own line.\r\n"
    file.write_bytes(mine)
    (found,) = replacements(tmp_path, changed)
    (warning,) = warnings_of(found)
    assert (warning.line, warning.field, warning.severity) == (2, "original", "warning")
    shown = [line for line in difference(found).splitlines() if line[:1] in "+-"]
    assert [line[:6] for line in shown[2:]] == ["-# " + shown[2][3:6], "+# New"]
    assert difference(found, is_mine=True).splitlines()[-1] == "+Our own line."
    accept(tmp_path, found)
    (found,) = replacements(tmp_path, changed)
    assert not found.has_changed
    after = file.read_bytes()
    assert [*after.splitlines()[:1], *after.splitlines()[2:]] == [
        *mine.splitlines()[:1],
        *mine.splitlines()[2:],
    ]
    assert after.count(b"\r\n") == after.count(b"\n")


def test_a_page_that_is_made_no_more_is_told(site, tmp_path):
    adopt(tmp_path, URI, site)
    without = replace(site, pages=tuple(page for page in site.pages if page.uri != URI))
    (found,) = replacements(tmp_path, without)
    (warning,) = warnings_of(found)
    assert "is made no more" in warning.found


@pytest.mark.parametrize(
    "text",
    [b"# Mine\n", b"\xef\xbb\xbf# Mine\r\n", b"---\ntitle: Mine\n---\n# Mine\n", b""],
    ids=["plain", "marked", "with front matter", "empty"],
)
def test_a_page_that_was_never_adopted_can_be_compared_from_now_on(site, tmp_path, text):
    file = tmp_path / URI
    file.parent.mkdir()
    file.write_bytes(text)
    (found,) = replacements(tmp_path, site)
    assert (found.is_compared, found.has_changed, [*warnings_of(found)]) == (False, False, [])
    accept(tmp_path, found)
    (found,) = replacements(tmp_path, site)
    assert (found.is_compared, found.has_changed, found.line) == (True, False, 2)
    assert file.read_bytes().endswith(text.removeprefix(b"\xef\xbb\xbf").removeprefix(b"---\n"))


def test_pages_of_their_own_replace_nothing(site, tmp_path):
    (tmp_path / "about-us.md").write_text("original: in the text only\n", "utf-8")
    assert [*replacements(tmp_path, site)] == []


def test_every_made_page_lies_where_made_pages_may_lie(site):
    assert [page.uri for page in site.pages if not could_be_made(page.uri)] == []
    assert not could_be_made("how-to-change-this-playbook.md")


def test_a_page_is_meant_by_its_address_or_its_last_part():
    uris = dict.fromkeys(
        ["index.md", "tactics/index.md", "tactics/a.md", "notes/a.md", "notes/b.md"]
    )
    assert named("tactics/a.md", uris) == named("tactics/a.html", uris) == "tactics/a.md"
    assert named("b", uris) == "notes/b.md"
    assert named("index", uris) == "index.md"
    assert named("a", uris) is None
    assert named("c", uris) is None


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_full_disk_leaves_the_page_and_what_it_began_as(
    site, changed, tmp_path, monkeypatch, step
):
    file = adopt(tmp_path, URI, site)
    file.write_bytes(file.read_bytes() + b"Our own line.\n" * 900)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
    (found,) = replacements(tmp_path, changed)

    def full(*_arguments, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match=r"No space left on device.*index\.md"):
        accept(tmp_path, found)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    if step == "replace":  # a new file takes nobody's place
        return
    with pytest.raises(OSError, match="No space left on device"):
        adopt(tmp_path / "other", URI, site)
    monkeypatch.undo()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not (tmp_path / "other").exists()


def test_a_page_that_is_write_protected_is_told(site, changed, tmp_path):
    file = adopt(tmp_path, URI, site)
    file.chmod(0o444)
    (found,) = replacements(tmp_path, changed)
    with pytest.raises(ProblemsFound, match="write-protected"):
        accept(tmp_path, found)


def test_a_page_that_is_saved_while_it_is_accepted_keeps_what_was_saved(
    site, changed, tmp_path, monkeypatch
):
    file = adopt(tmp_path, URI, site)
    (found,) = replacements(tmp_path, changed)
    kept = (tmp_path / ORIGINALS / URI).read_bytes()
    saying = originals._saying

    def saved_meanwhile(text: bytes, digest: str) -> bytes:
        file.write_bytes(text + b"one more line\n")
        return saying(text, digest)

    monkeypatch.setattr(originals, "_saying", saved_meanwhile)
    with pytest.raises(ProblemsFound, match="changed just now"):
        accept(tmp_path, found)
    assert file.read_bytes().endswith(b"one more line\n")
    assert (tmp_path / ORIGINALS / URI).read_bytes() == kept
