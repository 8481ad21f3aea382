"""Own pages have the lists, quotes and words that CommonMark finds in them, whatever is typed."""

from __future__ import annotations

import re
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from thankbook.ownpages.commonmark import ALERTS, python_markdown
from thankbook.ownpages.headingnames import HeadingNames
from thankbook.ownpages.markdowndialect import own_extensions
from thankbook.ownpages.rawhtml import SetAside

pytestmark = pytest.mark.slow

TITLES = {name: name.title() for name in ALERTS}
_COMMONMARK = MarkdownIt("commonmark").enable("table")
_HELD = ("li", "blockquote", "pre", "table", "h1")
"""What is compared: lists that stand side by side count as one, loose and tight as the same."""


def own_html(text: str) -> str:
    names, values = own_extensions(["toc", "tables", "fenced_code"], {})
    aside = SetAside(text)
    converted = python_markdown(text, TITLES, aside)
    return aside.put_back(markdown.markdown(converted, extensions=names, extension_configs=values))


def rendered_html(text: str) -> str:
    """What MkDocs alone makes of a page that ``thankbook render`` wrote."""
    names, values = own_extensions(["toc", "tables", "fenced_code"], {})
    return markdown.markdown(
        python_markdown(text, TITLES), extensions=names, extension_configs=values
    )


def shape(html: str) -> list[Any]:
    def within(node: LexborNode) -> list[Any]:
        found: list[Any] = []
        for child in node.iter():
            inside = [] if child.tag in {"pre", "table"} else within(child)
            found += [(child.tag, inside)] if child.tag in _HELD else inside
        return found

    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    return within(body)


def words(html: str) -> list[str]:
    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    return re.findall(r"w\d+", body.text(separator=" "))


_INDENT = st.sampled_from([0, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 8]).map(" ".__mul__)
_SMALL_INDENT = st.sampled_from(["", "", " ", "  ", "   "])
_MARKER = st.builds(
    "{}{}".format,
    st.sampled_from(["-", "*", "+", "1.", "2.", "10.", "3)", "- -", "1. -", "- 1.", "- >"]),
    st.sampled_from([" ", " ", "  ", "   ", "    ", "\t"]),
)
_LINES = st.one_of(
    st.builds("{}{}@".format, _INDENT, _MARKER),
    st.builds("{}{}@".format, _INDENT, _MARKER),
    st.builds("{}@ @".format, _INDENT),
    st.just(""),
    st.builds("{}> {}@".format, _SMALL_INDENT, st.sampled_from(["", "- ", "1. "])),
    st.builds("\n{0}```\n{0}@\n{0}```".format, _SMALL_INDENT),
    st.just("# @"),
    st.builds("{}{}".format, _INDENT, st.sampled_from(["-", "1."])),
    st.just("\n| @ | @ |\n|---|---|\n| @ | @ |\n"),
)
"""Lines as people and adversaries write them; each @ becomes a word of its own."""


@settings(max_examples=200)
@given(st.lists(_LINES, min_size=1, max_size=9))
def test_lists_are_as_deep_as_on_github_and_no_word_is_lost(lines: list[str]) -> None:
    pieces = ("\n".join(lines) + "\n").split("@")
    text = pieces[0] + "".join(f"w{at}{piece}" for at, piece in enumerate(pieces[1:], 1))
    expected, got = _COMMONMARK.render(text), own_html(text)
    assert words(got) == words(expected), text
    assert shape(got) == shape(expected), text


@pytest.mark.parametrize(
    "text",
    [
        "You have:\n- w1\n- w2\n",
        "You have:\n* w1\n* w2\n\n  more\n",
        "1. w1\n   - w2\n     - w3\n       1. w4\n2. w5\n",
        "- w1\n  - w2\n    - w3\n      - w4\n- w5\n",
        "- w1\n\t- w2\n\t\t- w3\n",
        "Text\n1. w1\n2. w2\n",
        "Text\n2. w1\n",
        "- w1\n\n      code w2\n- w3\n",
        "> Text\n> - w1\n>   - w2\nlazy\n",
        "- w1\n```\n- w2\n```\n- w3\n",
        "- ```\n  - w1\n  ```\n- w2\n",
        "    - w1\n    - w2\n",
        "1) w1\n2) w2\n\n3. w3\n",
        "- w1\r\n- w2\r\n".replace("\r\n", "\n"),
    ],
)
def test_what_handbooks_hold(text: str) -> None:
    expected, got = _COMMONMARK.render(text), own_html(text)
    assert (words(got), shape(got)) == (words(expected), shape(expected))


@pytest.mark.parametrize("name", ALERTS)
def test_an_alert_is_an_admonition_with_its_word(name: str) -> None:
    html = own_html(f"> [!{name}]\n> Two *words*:\n> - one\n")
    assert f'<div class="admonition {ALERTS[name]}">' in html
    assert f'<p class="admonition-title">{TITLES[name]}</p>' in html
    assert "<em>words</em>" in html
    assert shape(html) == [("li", [])]


def test_words_in_brackets_that_are_no_alert_stay_a_quote() -> None:
    for text in ("> [!NOPE]\n> x\n", "> see [!NOTE]\n", "> [!NOTE] so\n> x\n"):
        assert own_html(text).startswith("<blockquote>"), text


@pytest.mark.parametrize("opening", ['!!! note "So"', "??? tip", "???+ note", '=== "Tab"'])
def test_what_python_markdown_alone_knows_holds_lists_as_well(opening: str) -> None:
    text = f"Before\n\n{opening}\n\n    Words:\n    - one\n      - two\n\nAfter\n"
    assert python_markdown(text, TITLES) == (
        f"Before\n\n{opening}\n\n    Words:\n\n    -   one\n        -   two\n\nAfter\n"
    )


def test_markdown_is_read_within_an_element_that_stays_open() -> None:
    html = own_html("<details>\n<summary>More</summary>\n\n- a\n- b\n\n</details>\n\nAfter\n")
    assert shape(html) == [("li", []), ("li", [])]
    assert html.index("</details>") > html.index("<li>b")
    assert "<div>\n- a\n</div>" in own_html("<div>\n- a\n</div>\n")


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Pay - and tips", "pay---and-tips"),
        ("Q1: what & why?", "q1-what--why"),
        ("Оплата труда", "оплата-труда"),
        ("電話予約", "電話予約"),
        ("Où déjeuner", "où-déjeuner"),
        ("snake_case `code`", "snake_case-code"),
        ("🎉 Party", "-party"),
    ],
)
def test_headings_are_called_as_on_github(heading: str, name: str) -> None:
    names = HeadingNames()
    plain = heading.replace("`", "")
    assert [names(plain), names(plain), names(plain)] == [name, f"{name}-1", f"{name}-2"]


def test_however_deep_a_page_goes_it_is_a_page() -> None:
    stairs = "".join(f"{'  ' * at}- x\n" for at in range(300))
    for text in (">" * 3000 + " x\n", "- " * 3000 + "x\n", stairs):
        assert python_markdown(text, TITLES).count("x") == text.count("x")


def test_names_of_headings_can_be_written_down() -> None:
    text = (
        "# A - b\n\n## A - b ##\n\nSet - ext\n---\n\n### Own { #mine }\n\n```\n# code - no\n```\n\n"
        "## Оплата - труда\n"
    )
    html = rendered_html(text)
    assert re.findall(r'<h\d id="([^"]*)">([^<]*)<', html) == [
        ("a---b", "A - b"),
        ("a---b-1", "A - b"),
        ("set---ext", "Set - ext"),
        ("mine", "Own"),
        ("оплата---труда", "Оплата - труда"),
    ]
    assert "# code - no" in python_markdown(text, TITLES)
