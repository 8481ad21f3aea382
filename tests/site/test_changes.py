"""What changed between two builds is told once, and building again changes nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.problems import ProblemsFound
from thankbook.site.changes.earliersite import read_snapshot, snapshot_in
from thankbook.site.changes.lines import lines_to_read
from thankbook.site.changes.snapshot import (
    SNAPSHOT,
    ChangedPage,
    Snapshot,
    compared,
    kept,
    read,
    written,
)
from thankbook.site.changes.telling import CHANGES_PAGE, with_changes
from thankbook.site.edition import Edition
from thankbook.site.finished import Page
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor


def page(uri: str, text: str, title: str = "A page") -> Page:
    return Page(uri, title, f"---\ntitle: {title}\n---\n{text}\n", "x.yaml")


def test_only_what_is_read_counts():
    markdown = """---
title: Hello
---
# Hello { #hello }

<p class="tb">Say <b>thank</b> you&#46;</p>

- [a link](tactics/x.md) and **bold**
1. A step

| cell | other |
|---|---|
<script type="application/json">{"words": "not read"}</script>
"""
    assert lines_to_read(markdown) == (
        "Hello",
        "Say thank you.",
        "a link and bold",
        "A step",
        "cell · other",
    )


def test_new_gone_and_changed_pages_are_told_apart():
    before = kept([page("a.md", "Stays.\n\nGoes."), page("b.md", "Bye", "Old"), page("c.md", "C")])
    now = [page("a.md", "Stays.\n\nComes."), page("c.md", "C"), page("d.md", "D", "New")]
    changes = compared(before, kept(now), now)
    assert changes.new == (("d.md", "New"),)
    assert changes.gone == ("Old",)
    assert changes.changed == (ChangedPage("a.md", "A page", ("Comes.",), 1),)


def test_the_order_of_lines_and_markup_change_nothing():
    before = kept([page("a.md", "One.\n\n**Two.**")])
    now = [page("a.md", "Two.\n\n- One.")]
    assert not compared(before, kept(now), now)


TEXTS = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "c.md"]), st.text("ab. \n", max_size=20), max_size=3
)


@given(TEXTS, TEXTS)
def test_what_is_kept_can_be_read_back(before, now):
    pages = [page(uri, text) for uri, text in now.items()]
    changes = compared(kept(page(uri, text) for uri, text in before.items()), kept(pages), pages)
    snapshot = Snapshot(kept(pages), Edition.STAFF, changes)
    assert read(written(snapshot)) == snapshot
    assert not compared(snapshot.pages, kept(pages), pages)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"version": 1}', b'{"version": 2, "pages": []}', b"\xff"]
)
def test_what_cannot_be_read_is_as_good_as_nothing(data):
    assert read(data) is None


@pytest.fixture(scope="module")
def sites(describe, library):
    """The tiny business's site, and the same after it promised something else."""

    def made(text):
        return build_site(tailor(describe(text), library), Edition.STAFF)

    return made


def test_the_first_build_has_no_such_page(sites, tiny):
    site = with_changes(sites(tiny), Edition.STAFF, None)
    assert CHANGES_PAGE not in {page.uri for page in site.pages}
    assert json.loads(site.assets[SNAPSHOT])["pages"]["index.md"]["title"]


def test_a_changed_promise_is_told_and_told_again_until_the_next_change(sites, tiny, altered):
    first = with_changes(sites(tiny), Edition.STAFF, None)
    text = altered(tiny, ("promise: Warm bread.", "promise: <b>Bread</b> that is warm."))
    second = with_changes(sites(text), Edition.STAFF, read(first.assets[SNAPSHOT]))
    (told,) = [page for page in second.pages if page.uri == CHANGES_PAGE]
    assert "&lt;b&gt;Bread" in told.markdown
    assert "](index.md)" in told.markdown
    third = with_changes(sites(text), Edition.STAFF, read(second.assets[SNAPSHOT]))
    assert (third.pages, third.assets) == (second.pages, second.assets)


@pytest.mark.parametrize("edition", list(Edition))
def test_a_site_is_compared_with_one_of_its_own_edition_only(edition, sites, tiny, tmp_path):
    file = tmp_path / SNAPSHOT
    file.parent.mkdir()
    file.write_bytes(with_changes(sites(tiny), Edition.STAFF, None).assets[SNAPSHOT])
    if edition is Edition.STAFF:
        assert read_snapshot(tmp_path, edition).pages
        return
    with pytest.raises(ProblemsFound, match="Name an earlier site of the manager edition"):
        read_snapshot(tmp_path, edition)


def test_a_folder_without_a_site_is_told_and_the_one_below_it_suggested(sites, tiny, tmp_path):
    snapshot = with_changes(sites(tiny), Edition.STAFF, None).assets[SNAPSHOT]
    told = []
    for name in ("", "site", "other"):
        if name:
            file = tmp_path / name / SNAPSHOT
            file.parent.mkdir(parents=True)
            file.write_bytes(snapshot)
        assert snapshot_in(tmp_path) is None
        with pytest.raises(ProblemsFound) as found:
            read_snapshot(tmp_path, Edition.STAFF)
        told.append(str(found.value))
    nothing = f"{tmp_path.as_posix()}: since\n  This folder holds no site that Thankbook built. "
    meant = f"Did you mean '{(tmp_path / 'site').as_posix()}'?"
    named = "Name the folder of an earlier site of the staff edition, or none."
    assert told == [nothing + named, nothing + meant, nothing + named]


def test_a_snapshot_of_another_version_is_told_apart_from_none(tmp_path):
    file = tmp_path / SNAPSHOT
    file.parent.mkdir()
    file.write_bytes(b'{"version": 1}')
    assert snapshot_in(tmp_path) is None
    with pytest.raises(ProblemsFound, match=r"Another version of Thankbook wrote the assets/pages"):
        read_snapshot(tmp_path, Edition.STAFF)


def test_the_snapshot_keeps_no_words(sites, tiny):
    site = with_changes(sites(tiny), Edition.STAFF, None)
    assert b"Warm bread" not in site.assets[SNAPSHOT]
