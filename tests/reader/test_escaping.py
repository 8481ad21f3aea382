"""Escaped text reads as typed wherever a page puts it, and makes no element of its own."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from thankbook.reader.direction import with_directions
from thankbook.reader.escaping import escaped
from thankbook.site.settings import MARKDOWN_EXTENSIONS

pytestmark = pytest.mark.slow

HOSTILE = (
    "<script>alert(1)</script> & {{ 7*7 }} | *Søns*",
    "1. x",
    "1) x",
    "12345. x",
    "- x",
    "* x",
    "+ x",
    ": x",
    "# x",
    "x #",
    "> x",
    "=====",
    "-----",
    "---",
    "***",
    "| a | b |",
    "|---|---|",
    "a | b",
    "&amp;",
    "&lt;b&gt;",
    "&#42;",
    "&copy",
    "[x](javascript:alert(1))",
    "![x](y.png)",
    "[x]: http://example.org",
    "[^1]: note",
    "<http://example.org>",
    "http://example.org/a_b_c",
    "a@example.org",
    "`code`",
    "```",
    "~~~",
    "~~gone~~",
    "**bold** __bold__ _em_",
    "***",
    "x { .class #id }",
    "{ #id }",
    "{: .class }",
    "{first_name}",
    "{% raw %}",
    "a\\*b \\",
    "\"quoted\" 'single'",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "<!-- x -->",
    "<?php ?>",
    "<div markdown='1'>",
    "*[HTML]: x",
    "!!! note",
    "??? note",
    "=== tab",
    "--8<-- file",
    "$x$ \\(x\\) ^x^ ==x==",
    "    four blanks",
    "a  \nb",
    "a\n\nb",
    "a\n---",
    "a\n\n    b",
    "one\ttwo",
    "wzxhzdk:0",
    "klzzwxh:0001",
    "٣. x",
    "x" * 5000,
)

CONTEXTS = {
    "paragraph": ("{}", ["p"]),
    "heading": ("# {}", ["h1"]),
    "heading with an id": ("### {} {{ #an-id }}", ["h3"]),
    "bulleted item": ("- {}", ["ul", "li"]),
    "numbered item": ("1. {}", ["ol", "li"]),
    "second item": ("- a\n- {}", ["ul", "li", "li"]),
    "quote": ("> {}", ["blockquote", "p"]),
    "bold": ("**{}**", ["p", "strong"]),
    "link": ("[{}](a.md)", ["p", "a"]),
    "below another line": ("a\n{}", ["p"]),
    "above another line": ("{}\na", ["p"]),
    "table cell": (
        "| H | I |\n|---|---|\n| {} | b |",
        ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
    ),
    "table heading": (
        "| {} | I |\n|---|---|\n| a | b |",
        ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
    ),
    "HTML block": ("<dl>\n<div><dt>{}</dt></div>\n</dl>", ["dl", "div", "dt"]),
    "inline HTML": ("a <span>{}</span>", ["p", "span"]),
    "Markdown in HTML": ('<div markdown="1">\n\n{}\n\n</div>', ["div", "p"]),
}
AROUND = {
    "second item": "a{}",
    "below another line": "a {}",
    "above another line": "{} a",
    "table cell": "HI{}b",
    "table heading": "{}Iab",
    "inline HTML": "a {}",
}
TITLES = {
    "inline HTML": ('a <span title="{}">b</span>', "span"),
    "HTML block": ('<div title="{}">b</div>', "div"),
    "attribute list": ('[b](a.md){{ .c title="{}" }}', "a"),
}

SIGNS = st.text("ab1 .,:;#*_-+=!|<>&\"'{}[]()\\`~^$@/%?\n\t")
ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
TYPED = st.one_of(
    ANYTHING,
    SIGNS,
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map(" ".join),
    st.tuples(st.sampled_from(HOSTILE), ANYTHING).map("".join),
).filter(str.strip)


class Reading(HTMLParser):
    """The elements in order, the text of all of them, and every attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.text = ""
        self.oddities: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes.setdefault(tag, {}).update(attrs)

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.oddities.append(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def read(markdown: str) -> Reading:
    """What MkDocs makes of a page: our extensions and those that it adds by itself."""
    extensions = [*MARKDOWN_EXTENSIONS, "toc", "fenced_code"]
    return Reading(Markdown(extensions=extensions).convert(markdown))


def folded(text: str) -> str:
    """White space as single blanks; a blank that may not break stays what it is."""
    return re.sub(r"[^\S\xa0]+", " ", text).strip()


def reads_as_typed(context: str, typed: str) -> None:
    template, elements = CONTEXTS[context]
    page = read(with_directions(template.format(escaped(typed))))
    expected = AROUND.get(context, "{}").replace("{}", folded(typed))
    assert [element for element in page.elements if element != "bdi"] == elements
    assert page.oddities == []
    assert "".join(page.text.split()) == "".join(expected.split())
    assert folded(typed) in folded(page.text)


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("context", CONTEXTS)
def test_hostile_text_reads_as_typed(context, typed):
    reads_as_typed(context, typed)


@pytest.mark.parametrize("context", CONTEXTS)
@given(typed=TYPED)
@example(typed="95\xa0€ or 0\xa00")
def test_any_text_reads_as_typed(context, typed):
    reads_as_typed(context, typed)


@pytest.mark.parametrize("where", TITLES)
@given(typed=TYPED)
@example(typed=HOSTILE[0])
@example(typed="".join(chr(code) for code in range(32, 127)))
@example(typed="95\xa0€ or 0\xa00")
def test_any_text_as_an_attribute(where, typed):
    template, tag = TITLES[where]
    page = read(with_directions(template.format(escaped(typed))))
    assert page.attributes[tag]["title"] == folded(typed)
    assert set(page.attributes[tag]) <= {"title", "href", "class"}
    assert page.text.strip() in {"b", "a b"}


@given(typed=st.text())
def test_a_text_is_one_line_of_markup(typed):
    line = escaped(typed)
    assert isinstance(line, Markup)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert not set(line) & set('<>"*_`[]{}|~^\\$')


@pytest.mark.parametrize("control", ["\x02wzxhzdk:0\x03", "\x02amp\x03", "a\x00b", "\x1ba"])
def test_control_characters_bring_nothing_to_life(control):
    page = read(escaped(control))
    assert page.elements == ["p"]
    assert page.oddities == []


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("", ""),
        ("  \n ", ""),
        ("plain words, 2.5 and 3-4", "plain words, 2.5 and 3-4"),
        ("Søns & Co.", "Søns &amp; Co."),
        ("1. x", "1&#46; x"),
        ("- x - y", "&#45; x - y"),
        ("it's", "it's"),
        ("{name}", "&#123;name&#125;"),
    ],
)
def test_markup(typed, markup):
    assert escaped(typed) == markup
