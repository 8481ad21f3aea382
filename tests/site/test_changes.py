"""What changed between two builds is told once, and building again changes nothing."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.page import Page
from thankbook.site.changes.changespage import CHANGES_PAGE, Telling, with_changes
from thankbook.site.changes.comparing import ChangedLine, ChangedPage
from thankbook.site.changes.earliersite import read_snapshot, snapshot_in
from thankbook.site.changes.lines import marked_lines, shown
from thankbook.site.changes.snapshot import (
    SNAPSHOT,
    Snapshot,
    compared,
    kept,
    read,
    written,
)
from thankbook.site.finished import PlaybookSite
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


def lines_to_read(markdown: str) -> tuple[str, ...]:
    """The text of each line, no markup, each once, in their order."""
    return tuple(dict.fromkeys(map(shown, marked_lines(markdown))))


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
    assert changes.changed == (ChangedPage("a.md", "A page", (ChangedLine("Comes."),), 1),)


def test_markup_changes_nothing():
    before = kept([page("a.md", "One.\n\n**Two.**")])
    now = [page("a.md", "- One.\n\nTwo.")]
    assert not compared(before, kept(now), now)


@given(st.permutations(["One.", "Two.", "Three.", "Four."]), st.booleans())
def test_another_order_of_the_same_lines_is_told(lines, is_own):
    old, new = page("a.md", "One.\n- Two.\n- Three.\n- Four."), page("a.md", "\n- ".join(lines))
    before, now = (kept([], [text]) if is_own else kept([text]) for text in (old, new))
    changes = compared(before, now, [new])
    assert bool(changes) is (lines != ["One.", "Two.", "Three.", "Four."])
    assert all(changed.is_reordered and not changed.new_lines for changed in changes.changed)


@pytest.mark.parametrize("is_own", [True, False])
@pytest.mark.parametrize("form", ["- See [ours]({}).", '<a href="{}">ours</a>', "See [ours](<{}>)"])
def test_a_link_that_leads_elsewhere_is_told_by_its_words(form, is_own):
    old, new = (page("a.md", form.format(to)) for to in ("a.md", "https://x.test/b(1)#c"))
    before, now = (kept([], [text]) if is_own else kept([text]) for text in (old, new))
    (changed,) = compared(before, now, [new]).changed
    assert [line.now for line in changed.new_lines] == [*lines_to_read(new.markdown)]
    assert "x.test" not in changed.new_lines[0].now


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("~~alt~~ and new", "alt and new"),
        ("![bild](x.png)", "bild"),
        ("- [ ] *Tick* the __box__", "Tick the box"),
        ("*All* of **it**, ***now***", "All of it, now"),
        ("Type `x_y_z` at 3 * 4 * 5", "Type x_y_z at 3 * 4 * 5"),
        ("snake_case_name stays", "snake_case_name stays"),
        (r"5 \* 3 \# a", "5 * 3 # a"),
        ('!!! note "Mind"', '"Mind"'),
        ("2) [a](b.md) ==now==", "a now"),
    ],
)
def test_signs_of_markdown_are_no_words(typed, read):
    assert lines_to_read(typed) == (read,)


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
    "data",
    [b"", b"[" * 100_000, b"{}", b"[]", b'{"version": 1}', b'{"version": 3, "pages": []}', b"\xff"],
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
    site = with_changes(sites(tiny), Telling(Edition.STAFF))
    assert CHANGES_PAGE not in {page.uri for page in site.pages}
    assert json.loads(site.assets[SNAPSHOT])["pages"]["index.md"]["title"]


def test_a_changed_promise_is_told_and_told_again_until_the_next_change(sites, tiny, altered):
    first = with_changes(sites(tiny), Telling(Edition.STAFF))
    text = altered(tiny, ("promise: Warm bread.", "promise: <b>Bread</b> that is warm."))
    second = with_changes(sites(text), Telling(Edition.STAFF, read(first.assets[SNAPSHOT])))
    (told,) = [page for page in second.pages if page.uri == CHANGES_PAGE]
    assert "&lt;b&gt;Bread" in told.markdown
    assert "](index.md)" in told.markdown
    third = with_changes(sites(text), Telling(Edition.STAFF, read(second.assets[SNAPSHOT])))
    assert (third.pages, third.assets) == (second.pages, second.assets)


@pytest.mark.parametrize("edition", list(Edition))
def test_a_site_is_compared_with_one_of_its_own_edition_only(edition, sites, tiny, tmp_path):
    file = tmp_path / SNAPSHOT
    file.parent.mkdir()
    file.write_bytes(with_changes(sites(tiny), Telling(Edition.STAFF)).assets[SNAPSHOT])
    if edition is Edition.STAFF:
        assert read_snapshot(tmp_path, edition).pages
        return
    with pytest.raises(ProblemsFound, match="Name an earlier site of the manager edition"):
        read_snapshot(tmp_path, edition)


def test_a_folder_without_a_site_is_told_and_the_one_below_it_suggested(sites, tiny, tmp_path):
    snapshot = with_changes(sites(tiny), Telling(Edition.STAFF)).assets[SNAPSHOT]
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


SINCE, TODAY = date(2026, 11, 2), date(2026, 11, 30)


def anything(_words):
    return True


def told(before, now, own_before=(), own_now=(), **more):
    """The page of what is new, for sites of these pages, and the snapshot."""
    first = with_changes(small(before), Telling(Edition.STAFF, on=SINCE), own_before)
    kept_before = read(first.assets[SNAPSHOT])
    telling = Telling(Edition.STAFF, kept_before, TODAY, **{"may_repeat": anything, **more})
    second = with_changes(small(now), telling, own_now)
    text = [page.markdown for page in second.pages if page.uri == CHANGES_PAGE]
    return "".join(text), second.assets[SNAPSHOT]


@pytest.fixture(autouse=True)
def phrases_of_the_library(library):
    small.phrases = library.phrases


def small(pages):
    return PlaybookSite("x", None, small.phrases, tuple(pages), {}, locale="en_DK")


COMPLAINT = "First answer within {} hours, by whoever is there."


def test_the_old_words_stand_beside_the_new_ones_and_the_day_before_them():
    text, _ = told(
        [page("complaint.md", COMPLAINT.format(24))], [page("complaint.md", COMPLAINT.format(48))]
    )
    assert "Since 2 November 2026." in text
    assert "First answer within 48 hours" in text
    assert "24 hours \u2192 48 hours<" in text


def test_a_page_that_is_replaced_tells_nothing_of_what_it_replaces():
    own = [page("complaint.md", COMPLAINT.format(24))]
    text, snapshot = told(
        [page("complaint.md", COMPLAINT.format(24))],
        [page("complaint.md", COMPLAINT.format(48))],
        own, own,
    )  # fmt: skip
    assert text == ""
    assert b"48" not in snapshot


def test_hand_written_pages_are_news_and_their_old_words_are_not_said_again():
    text, snapshot = told(
        [page("index.md", "Home")],
        [page("index.md", "Home")],
        [page("ours.md", "Mette earns 48611 a year.\n\nStays."), page("old.md", "x", "Bygone")],
        [page("ours.md", "Mette earns enough a year.\n\nStays."), page("boxes.md", "x", "Boxes")],
    )
    assert "[Boxes](boxes.md)" in text
    assert "Mette earns enough a year." in text
    assert "Bygone" in text
    for said in (text.encode(), snapshot):
        assert b"48611" not in said
    assert b"Mette" not in json.dumps(json.loads(snapshot)["pages"]).encode()


def test_adopting_a_page_is_no_news_and_changing_it_is_without_its_old_words():
    made = page("complaint.md", COMPLAINT.format(24))
    assert told([made], [made], (), [made])[0] == ""
    text, _ = told([made], [made], (), [page("complaint.md", COMPLAINT.format(12))])
    assert "within 12 hours" in text
    assert "24" not in text


def test_words_that_are_confidential_by_now_are_not_said_again():
    before, now = ([page("a.md", f"We keep {share} of each order.")] for share in ("61%", "most"))
    text, snapshot = told(before, now, may_repeat=lambda words: "61" not in words)
    assert "We keep most of each order." in text
    assert "61" not in text + snapshot.decode()


def test_they_are_not_said_again_either_where_nothing_else_changed():
    before, now = ([page("a.md", f"We keep {share} of each order.")] for share in ("61%", "most"))
    _, snapshot = told(before, now)
    assert b"61" in snapshot
    later = Telling(Edition.STAFF, read(snapshot), TODAY, lambda words: "61" not in words)
    third = with_changes(small(now), later)
    assert b"61" not in third.assets[SNAPSHOT]


def test_what_was_new_stays_new_and_the_days_stay_until_the_next_change():
    before, now = [page("a.md", COMPLAINT.format(24))], [page("a.md", COMPLAINT.format(48))]
    _, snapshot = told(before, now)
    again = Telling(Edition.STAFF, read(snapshot), date(2027, 1, 1), anything)
    assert with_changes(small(now), again).assets[SNAPSHOT] == snapshot
    third = with_changes(small([page("a.md", COMPLAINT.format(72))]), again)
    (text,) = [made.markdown for made in third.pages if made.uri == CHANGES_PAGE]
    assert "Since 30 November 2026." in text


def test_without_a_day_none_is_told():
    telling = Telling(Edition.STAFF, Snapshot(kept([page("a.md", "x")]), Edition.STAFF))
    site = with_changes(small([page("a.md", "y")]), telling)
    (text,) = [made.markdown for made in site.pages if made.uri == CHANGES_PAGE]
    assert "Since the last version of the playbook." in text


def test_filters_fields_menus_and_upkeep_are_no_news():
    controls = (
        "<form><label>Trade <select><option>{0}</option></select></label></form>\n"
        "<nav><ul><li>{0}</li></ul></nav>\n\n"
        '<p class="tb-upkeep" data-search-exclude>{0} keeps this true.</p>\n'
    )
    texts = [page("a.md", f"Stays.\n\n{controls.format(name)}") for name in ("Ada", "Bo")]
    assert told(texts[:1], texts[1:])[0] == ""


@given(
    st.lists(st.text("ab1 ", min_size=1, max_size=12), max_size=6),
    st.lists(st.text("ab1 ", min_size=1, max_size=12), max_size=6),
)
def test_every_new_line_is_told_and_what_is_shown_as_old_was_there(before, now):
    old, new = (page("a.md", "\n\n".join(lines)) for lines in (before, now))
    changes = compared(kept([old]), kept([new]), [new])
    for changed in changes.changed:
        lines = lines_to_read(new.markdown)
        assert [line.now for line in changed.new_lines] == [
            line for line in lines if line not in lines_to_read(old.markdown)
        ]
        for line in changed.new_lines:
            assert not line.before or any(
                line.before in line_before for line_before in lines_to_read(old.markdown)
            )
            assert line.after in line.now
