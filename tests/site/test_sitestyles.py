"""The style sheet as browsers get it: smaller, and saying the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import thankbook
from thankbook.site.sitestyles import packed, stylesheet, stylesheets_apart
from thankbook.sitemap import home_doors

PACKAGE = Path(thankbook.__file__).parent


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red;}"),
        ("/* why */ .a .b, .c > .d { margin: 0 auto }", ".a .b,.c > .d{margin:0 auto}"),
        ('a::after { content: " →  { ; }"; }', 'a::after{content:" →  { ; }";}'),
        ("a { width: calc(1px + 2px); }", "a{width:calc(1px + 2px);}"),
        (".a :is(p, b) :not(i) {}", ".a :is(p,b) :not(i){}"),
        (
            "@media (min-width: 30em) and (max-width: 60em) { a { b: c } }",
            "@media (min-width:30em) and (max-width:60em){a{b:c}}",
        ),
        ("a :focus { b: c }", "a :focus{b:c}"),
    ],
)
def test_packed(written, sent):
    assert packed(written) == sent


def test_nothing_but_blanks_and_comments_goes():
    sheets = "".join(file.read_text("utf-8") for file in PACKAGE.rglob("styles/*.css"))
    rules = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL).count("{")
    apart = [styles.decode() for _, styles in stylesheets_apart()]
    assert len(apart) > 1
    sent = "".join([stylesheet().decode(), *apart])
    assert sent.count("{") >= rules
    assert sent.count("{") == sent.count("}")
    assert len(sent) < len(sheets) + 12_000


def test_each_sheet_has_the_icons_that_it_or_its_page_asks_for():
    sheets = {"thankbook.css": stylesheet().decode()}
    sheets |= {name: styles.decode() for name, styles in stylesheets_apart()}
    for name, sheet in sheets.items():
        asked = set(re.findall(r"var\(--tb-icon-([a-z]+)\)", sheet))
        drawn = set(re.findall(r"--tb-icon-([a-z]+):", sheet + sheets["thankbook.css"]))
        assert asked <= drawn, name
    drawn = set(re.findall(r"--tb-icon-([a-z]+):", "".join(sheets.values())))
    written = "".join(file.read_text("utf-8") for file in PACKAGE.rglob("templates/*"))
    assert set(re.findall(r"tb-icon-([a-z]+)[ \"]", written)) <= drawn
    home = sheets["home.css"] + sheets["thankbook.css"]
    assert {f"--tb-icon-{door.icon}:" for door in home_doors()} <= set(
        re.findall(r"--tb-icon-[a-z]+:", home)
    )
