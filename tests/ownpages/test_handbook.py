"""A handbook that was written on GitHub reads the same here: compared with markdown-it."""

from __future__ import annotations

import string
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser
from tests.ownpages.test_commonmark import TITLES, own_html, rendered_html

import thankbook.ownpages
from thankbook.ownpages.commonmark import python_markdown
from thankbook.ownpages.headingnames import named_headings, page_title
from thankbook.ownpages.menu import completed
from thankbook.ownpages.pagesource import without_loose_metadata
from thankbook.plugin.tasklists import TaskLists

pytestmark = pytest.mark.slow

TASKS_STYLE = Path(thankbook.ownpages.__file__).parent / "styles" / "tasks.css"
_COMMONMARK = MarkdownIt("commonmark").enable("table")


def read(html: str) -> str:
    """What a reader sees, without blanks."""
    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    return "".join(body.text().split())


def test_first_lines_are_text_unless_they_stand_between_lines() -> None:
    for text in ("Note: shut at night.\n\nSecond.\n", "A: b\n    c\n", "a\n", ""):
        assert get_data(without_loose_metadata(text)) == (text, {})
    above = "---\ntitle: T\n---\nNote: text\n"
    assert get_data(without_loose_metadata(above)) == ("Note: text\n", {"title": "T"})


_WORD = st.sampled_from(["customer", "first name", "a.b", "x: y", "1", "a, b", "é"])
_AROUND = st.sampled_from(
    ["{}", "## Letter to {}", "*em*{}", "**b**{} x", "[l](https://a.example){}", "`c`{}", "x {}",
     "x\n{}", "- item {}", "- item\n  {}", "> said {}",
     "| Dear {} | c |\n|---|---|\n| *a*{} | {} |",
     "Head {}\n===", "1. *a*{}", "{{{}}}", "~~a~~ {}"]
)  # fmt: skip


@given(_WORD, _AROUND)
def test_a_word_in_braces_is_text(word: str, around: str) -> None:
    text = around.replace("{}", f"{{{word}}}")
    for html in (own_html(text), rendered_html(text)):
        if "{{" not in text or html == own_html(text):
            assert read(html).replace("~", "") == read(_COMMONMARK.render(text)).replace("~", "")


@pytest.mark.parametrize("given_list", ["{: .k }", "{ .k }", "{.k}", '{ #i .k title="a b" }'])
def test_lists_of_attributes_are_still_lists(given_list: str) -> None:
    html = own_html(f"## Head {given_list}\n\n*em*{given_list.replace('#i ', '')}\n")
    assert html.count('class="k"') == 2
    assert "{" not in html


@pytest.mark.parametrize("sign", string.punctuation)
@pytest.mark.parametrize("around", ["a {} b", "# a {} b", "| a | {} |\n|---|---|\n| {} | b |"])
def test_a_backslash_is_taken_off_every_sign(sign: str, around: str) -> None:
    text = around.replace("{}", f"x\\{sign}y")
    assert read(own_html(text)) == read(_COMMONMARK.render(text))
    code = around.replace("{}", f"`x\\{sign}y`")
    if sign != "`":
        assert read(own_html(code)) == read(_COMMONMARK.render(code))


def test_a_backslash_at_the_end_breaks_the_line() -> None:
    for text in ("a\\\nb", "- a\\\n  b", "> a\\\n> b"):
        assert own_html(text).count("<br") == 1
        assert "\\" not in own_html(text)


@given(st.text("# Cx+", min_size=1, max_size=8), st.sampled_from(["", " { #id }"]))
def test_a_heading_keeps_its_signs(words: str, attributes: str) -> None:
    text = f"## a{words}"
    html = own_html(text + attributes)
    assert read(html) == read(_COMMONMARK.render(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p align="center">\n<img src="a.png">\n\n- w1\n\n## w2\n', ["ul", "h2"]),
        ("<table><tr><td>\n\n- w1\n\n</td></tr></table>\n\n## w2\n", ["td ul", "h2"]),
        ("<div>\n<b>x</b>\n\n*w1*\n\n</div>\n\n*w2*\n", ["div em", "p em"]),
        ("w1\n<div>\n*raw*\n</div>\n\n- w2\n", ["div", "ul"]),
        ("<details>\n<summary>w1</summary>\n\n```\nw2\n```\n\n</details>\n", ["details code"]),
        ("<pre>\nw1\n\n- w2\n</pre>\n\n- w3\n", ["pre", "ul"]),
        ("- <div>\n\n  - w1\n\n  </div>\n- w2\n", ["li li"]),
        ("<!-- a\n\n- b -->\n- w1\n", ["ul"]),
    ],
)
def test_markdown_goes_on_behind_html(text: str, expected: list[str]) -> None:
    for html in (own_html(text), rendered_html(text)):
        tree = LexborHTMLParser(html)
        assert all(tree.css_first(selector) for selector in expected), html
        assert read(html) == read(_COMMONMARK.render(text))


def test_html_that_asks_for_markdown_is_python_markdowns() -> None:
    html = own_html('<div class="grid" markdown>\n*a*\n\n- b\n\n</div>\n\n<div>\n*raw*\n</div>\n')
    assert "<em>a</em>" in html
    assert "*raw*" in html
    assert "markdown" not in html


def test_footnotes_that_nothing_refers_to_are_left_out() -> None:
    text = (
        "a[^1] `[^code]`\n\n[^1]: one[^2]\n[^2]: two\n[^code]: gone\n\n    gone too\n\n"
        "[^x]: gone[^y]\n\n[^y]: gone\n\nstays\n"
    )
    for html in (own_html(text), rendered_html(text)):
        assert "gone" not in html
        assert html.count("<li") == 2
        assert "stays" in html


def test_a_title_of_two_lines_and_a_fence_without_an_end() -> None:
    text = "Title in\ntwo *lines*\n===\n\n~~~\ncode\n# no heading\n\n- no item"
    html = own_html(text)
    assert "two <em>lines</em></h1>" in html
    assert html.count("<h1") == 1
    assert "<li>" not in html
    assert read(html) == read(_COMMONMARK.render(text))
    assert page_title(text) == "Title in two lines"
    assert page_title("# To {customer} in C#") == "To {customer} in C#"


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["A", "दाम और टिप", ":tada: Go", "C#", "A {b}", "e\u0301"]), max_size=6
    )
)
def test_places_have_the_names_that_check_knows(headings: list[str]) -> None:
    text = "\n\n".join(
        f"{'> ' if at % 3 == 2 else ''}## {heading}" for at, heading in enumerate(headings)
    )
    names = [name for _, name in named_headings(text)]
    for html in (own_html(text), rendered_html(text)):
        assert [heading.attributes["id"] for heading in LexborHTMLParser(html).css("h2")] == names


@pytest.mark.parametrize(
    ("heading", "name"),
    [("दाम और टिप", "दाम-और-टिप"), (":tada: Emoji heading", "tada-emoji-heading"),
     ("A { #custom }", "custom"), ("To {customer}", "to-customer")],
)  # fmt: skip
def test_names_are_githubs(heading: str, name: str) -> None:
    assert [found for _, found in named_headings(f"## {heading}")] == [name]


def test_a_section_of_the_same_title_is_completed() -> None:
    made = [{"Home": "index.md"}, {"Notes": ["notes/index.md", "notes/one.md"]}]
    nav = [{"Our own pages": ["a.md"]}, {"Notes": "notes/index.md"}]
    assert completed(nav, made, ["a.md", "x/b.md"], "Our own pages") == [
        {"Home": "index.md"},
        {"Our own pages": ["a.md", {"X": ["x/b.md"]}]},
        {"Notes": ["notes/index.md", "notes/one.md"]},
    ]


@pytest.mark.parametrize(
    "text",
    ["```c++ foo bar\ncode\n```", "``` text with blanks\ncode", "~~~ a b\ncode\n~~~", "# a\\#",
     "# a \\##", "#\n\nb", "- #\n- b", "# a\\", "# a\\\n#", "a | b\n|", "- |a\n|",
     "`a`{#{y z}", "<kbd>\n*x*\n\n*y*", "</div>\n*x*\n\ny",
     "<img src=a>\n_x_ `y`\n\n*y*",
     "<div>a</div>\n*b* &amp;\n\n*c*", "**a**{b}c", "![a](x.png){b}",
     "|a|b|\n|:-:|-:|\n|1|2|3|\n\n{x}",
     "a | b\n--|--\nc\\|d | e\\\\f", "<script>\n\nvar a = {b};\n\n</script>\n\n{x}"],
)  # fmt: skip
def test_what_else_the_two_read_otherwise(text: str) -> None:
    for html in (own_html(text), rendered_html(text)):
        assert read(html) == read(_COMMONMARK.render(text)), html


@pytest.mark.parametrize(
    "text", ["- [ ] w1\n- w2\n", "1. [ ] w1\n2. w2\n", "- w2\n- [x] w1\n  - w2\n"]
)
def test_lines_without_a_box_keep_their_marker(text: str) -> None:
    html = markdown.markdown(python_markdown(text, TITLES), extensions=["sane_lists", TaskLists()])
    marked = [
        item.css_first("span").text()
        for item in LexborHTMLParser(html).css("ul > li.tb-task-item, ol > li:has(> label)")
    ]
    assert marked == ["w1"]
    assert "list-style" not in html
    assert ".tb-tasks { list-style" not in TASKS_STYLE.read_text("utf-8")
