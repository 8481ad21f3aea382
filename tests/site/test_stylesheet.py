"""The style sheet as browsers get it: smaller, and saying the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import thankbook.site
from thankbook.site.stylesheet import packed, stylesheet, stylesheets_apart

SITE = Path(thankbook.site.__file__).parent


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
    sheets = "".join(file.read_text("utf-8") for file in SITE.glob("styles/*.css"))
    rules = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL).count("{")
    apart = [styles.decode() for _, styles in stylesheets_apart()]
    assert len(apart) > 1
    sent = "".join([stylesheet().decode(), *apart])
    assert sent.count("{") >= rules
    assert sent.count("{") == sent.count("}")
    assert len(sent) < len(sheets) + 12_000


def test_every_icon_that_is_asked_for_is_there():
    files = [
        *SITE.rglob("*.py"),
        *SITE.glob("templates/*"),
        *SITE.glob("styles/*"),
        *SITE.glob("assets/js/*.js"),
    ]
    written = "".join(file.read_text("utf-8") for file in files)
    drawn = {file.stem for file in SITE.glob("icons/*.svg")}
    asked = set(re.findall(r"--tb-icon-([a-z]+)|tb-icon tb-icon-([a-z]+)", written))
    assert {one for pair in asked for one in pair if one} <= drawn
