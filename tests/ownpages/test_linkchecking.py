"""Links in the HTML of own pages: MkDocs leaves them, so it is said what to write."""

from __future__ import annotations

import pytest

from thankbook.ownpages.linkchecking import Targets, broken_links


@pytest.mark.parametrize(
    ("uri", "link", "right"),
    [
        ("a.md", "pay.md", "pay.html"),
        ("a.md", "manual/pay.md", "manual/pay.html"),
        ("manual/a.md", "pay.md", "pay.html"),
        ("manual/a.md", "../pay.md", "../pay.html"),
        ("manual/a.md", "../other/README.md", "../other/index.html"),
    ],
)
def test_a_page_named_in_html_is_told_as_it_is_called_on_the_site(uri, link, right):
    own = frozenset({"a.md", "pay.md", "manual/a.md", "manual/pay.md", "other/README.md"})
    text = f'# Till\n\nSee <a href="{link}">the page</a>.\n'
    (found,) = broken_links({uri: text}, Targets(own, frozenset({"index.md"})))
    assert (found.uri, found.line) == (uri, 3)
    assert f"Write '{right}'" in found.reason
    mended = text.replace(link, right)
    assert not list(broken_links({uri: mended}, Targets(own, frozenset({"index.md"}))))


def test_the_same_link_in_markdown_is_right():
    own = frozenset({"a.md", "pay.md"})
    assert not list(broken_links({"a.md": "[the page](pay.md)\n"}, Targets(own)))
