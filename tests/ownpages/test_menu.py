"""The menu holds every page once, whatever part of it its author wrote."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.ownpages.menu import completed, folder_sections, listed_in
from thankbook.ownpages.siteuris import page_address, site_path, with_links_renamed

pytestmark = pytest.mark.slow

MADE: list[Any] = [
    {"Home": "index.md"},
    {"Today": "today.md"},
    {"Tactics": ["tactics/index.md", "tactics/one.md", "tactics/two.md"]},
    {"Q&amp;A": ["answers.md", "notes/index.md"]},
]
OWN = ("a.md", "manual/README.md", "manual/pay/b.md", "z/y/x.md")
ALL = (*listed_in(MADE), *OWN)

_PAGE = st.sampled_from([*ALL, "README.md", "tactics/README.md", "https://example.org"])
_TITLE = st.sampled_from(["Tactics", "Q&A", "Ours", "Home"])
_NAV = st.recursive(
    st.one_of(_PAGE, st.builds(lambda title, uri: {title: uri}, _TITLE, _PAGE)),
    lambda inside: st.builds(
        lambda title, them: {title: them}, _TITLE, st.lists(inside, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(_NAV, max_size=4))
def test_every_page_stands_in_it_and_none_twice_but_by_its_author(nav: list[Any]) -> None:
    given_count = Counter(map(page_address, listed_in(nav)))
    found = completed(nav, MADE, OWN, "Our own pages")
    count = Counter(map(page_address, listed_in(found)))
    for uri in map(page_address, ALL):
        assert count[uri] == max(1, given_count[uri]), uri
    assert given_count <= count


@given(st.lists(_NAV, max_size=4))
def test_the_menu_of_the_user_is_not_changed_in_place(nav: list[Any]) -> None:
    before = repr(nav)
    completed(nav, MADE, OWN, "Our own pages")
    assert repr(nav) == before


def test_a_menu_that_is_a_mapping_is_one_as_well() -> None:
    found = completed({"Start": "a.md"}, MADE, OWN, "Ours")
    assert found[:2] == [{"Home": "index.md"}, {"Start": "a.md"}]


def test_folders_are_sections_in_the_order_of_mkdocs() -> None:
    uris = ("b.md", "x/z.md", "x/README.md", "x/deep_down/n.md", "a.md", "<i>/q.md")
    assert folder_sections(uris) == [
        "a.md",
        "b.md",
        {"&lt;i&gt;": ["<i>/q.md"]},
        {"X": ["x/README.md", "x/z.md", {"Deep down": ["x/deep_down/n.md"]}]},
    ]


def test_addresses_are_those_of_mkdocs() -> None:
    from mkdocs.structure.files import File

    for uri in ("README.md", "a/README.md", "a/readme.md", "a/b.markdown", "c.png", "d/index.md"):
        assert site_path(uri) == File(uri, "docs", "site", use_directory_urls=False).dest_uri


def test_links_follow_a_page_that_gets_another_name() -> None:
    text = "[a](../README.md#x) [b](README.md) [c](o/README.md)\n\n[d]: <../README.md>\n`README.md`"
    renamed = {"README.md": "index.md", "t/README.md": "t/index.md"}
    assert with_links_renamed(text, "t/p.md", renamed) == (
        "[a](../index.md#x) [b](index.md) [c](o/README.md)\n\n[d]: <../index.md>\n`README.md`"
    )
