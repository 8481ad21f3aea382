"""A built site is looked at as a browser would; each check is shown by a page that fails it."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook.problems import ProblemsFound
from thankbook.publishing.verification.verifying import Expectation, verify

GOOD = """\
<!doctype html><html><head><title>Home</title>
<link rel="stylesheet" href="assets/style.css"><link rel="canonical" href="https://example.org/">
<script src="assets/script.js?v=1"></script></head>
<body><h1 id="top-of-it">None of these is empty</h1>
<a href="sub/page.html#there">page</a> <a href="https://example.org/x">web</a> <a href="#">up</a>
<a href="#top-of-it">here</a> <a href="mailto:a@example.org">write</a> <a href="sub/">folder</a>
<img src="assets/pic%20ture.svg" srcset="assets/pic%20ture.svg 1x, data:image/png;base64,AAAA 2x">
<pre>{{ code }} TODO</pre><p>Nan bakes; is it undefined-like? {Name} and { x }.</p>
</body></html>
"""
SUB = '<a name="there"></a><a href="../index.html">home</a><a href="index.html#a%20b">x</a>'
FILES = {
    "index.html": GOOD,
    "sub/page.html": SUB,
    "sub/index.html": '<p id="a b">x</p>',
    "assets/style.css": "@import 'more.css'; a { background: url(pic%20ture.svg) }",
    "assets/more.css": 'b { mask: url("data:image/svg+xml;utf8,<svg/>") } /* url(gone.png) */',
    "assets/script.js": "",
    "assets/pic ture.svg": '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
}
FILES["assets/pic ture.svg"] = FILES["assets/pic ture.svg"].replace("<use", '<g id="a"/><use')

OUTSIDE = "ask another host"
WRONG = {
    '<a href="gone.html">': "no such file in the site",
    '<a href="sub/pag.html">': "Did you mean 'sub/page.html'",
    '<a href="sub/page.html#not-there">': "the place in it is not",
    '<a href="#top-of-i">': "Did you mean 'top-of-it'",
    '<a href="/index.html">': "root of the host",
    '<a href="../index.html">': "out of the site",
    '<a href="javascript:alert(1)">': "'javascript:' works for nobody else",
    '<a href="file:///share/x.html">': "'file:' works for nobody else",
    '<a href="http://[::1">': "no address",
    '<img src="gone.png">': "no such file in the site",
    '<img src="">': "names nothing",
    '<img srcset="assets/pic%20ture.svg 1x, gone.png 2x">': "no such file in the site",
    '<video poster="https://example.org/p.png"></video>': OUTSIDE,
    '<img src="//example.org/x.png">': OUTSIDE,
    '<script src="https://example.org/x.js"></script>': OUTSIDE,
    '<iframe src="http://example.org/"></iframe>': OUTSIDE,
    '<link rel="stylesheet" href="https://example.org/x.css">': OUTSIDE,
    '<link rel="preconnect" href="https://example.org">': OUTSIDE,
    '<link rel="alternate prefetch" href="https://example.org">': OUTSIDE,
    '<link rel="icon" href="https://example.org/i.png">': OUTSIDE,
    '<meta http-equiv="refresh" content="0; url=https://example.org/">': OUTSIDE,
    '<a href="sub/" ping="https://example.org/">': OUTSIDE,
    '<svg><image xlink:href="https://example.org/i.png"/></svg>': OUTSIDE,
    '<div style="background: url(https://example.org/i.png)">': OUTSIDE,
    "<style>@import 'https://example.org/x.css';</style>": OUTSIDE,
    "<style>@font-face { src: url('//example.org/x.woff') }</style>": OUTSIDE,
    '<style>a { background: image-set("https://example.org/i.png" 1x) }</style>': OUTSIDE,
    '<a data-md-component="source" href="https://github.com/a/b">': OUTSIDE,
    '<pre class="mermaid">graph</pre>': OUTSIDE,
    "<style>a { background: url(gone.png) }</style>": "no such file in the site",
    "<p>Dear {{ name }}</p>": "opening of a template",
    "<p>{% if x %}</p>": "opening of a template",
    "<p>Dear {first_name}, hello</p>": "unfilled blank",
    '<img alt="{name}" src="assets/script.js">': "unfilled blank",
    "<td>None</td>": "in place of a value",
    "<p>It costs None a year</p>": "in place of a value",
    "<td>nan</td>": "no number",
    "<p>undefined of 12</p>": "no value",
    "<p>TODO: say more</p>": "work left to do",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_a_good_site_is_found_good(tmp_path: Path) -> None:
    found = verify(write(tmp_path, FILES), Expectation())
    assert (found.pages, found.files) == (3, 7)
    assert found.links > 10


@pytest.mark.parametrize("markup", WRONG)
def test_what_is_wrong_is_found(markup: str, tmp_path: Path) -> None:
    page = GOOD.replace("<h1", f"{markup}<h1")
    with pytest.raises(ProblemsFound) as caught:
        verify(write(tmp_path, FILES | {"index.html": page}), Expectation())
    assert [problem.file for problem in caught.value.problems] == ["index.html"]
    assert WRONG[markup] in str(caught.value)


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    page = GOOD.replace("<h1", "".join(WRONG) + "<h1")
    with pytest.raises(ProblemsFound) as caught:
        verify(write(tmp_path, FILES | {"index.html": page}), Expectation())
    assert len(caught.value.problems) > 30


@pytest.mark.parametrize("css", ["a{background:url(gone.png)}", "@import url('//a.example/x');"])
def test_a_stylesheet_is_read_like_a_page(css: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"assets/style\.css: url\(\)"):
        verify(write(tmp_path, FILES | {"assets/style.css": css}), Expectation())


def test_a_site_without_a_home_page_is_none(tmp_path: Path) -> None:
    files = {path: text for path, text in FILES.items() if path != "index.html"}
    with pytest.raises(ProblemsFound, match="no home page"):
        verify(write(tmp_path, files), Expectation())


def test_an_edition_must_not_hold_what_is_for_others(tmp_path: Path) -> None:
    absent = frozenset({"assets/script.js", "money.html"})
    with pytest.raises(ProblemsFound, match="for managers") as caught:
        verify(write(tmp_path, FILES), Expectation(absent=absent))
    assert [problem.file for problem in caught.value.problems] == ["assets/script.js"]


def test_words_of_the_description_are_what_they_are(tmp_path: Path) -> None:
    page = GOOD.replace("<h1", "<p>Welcome to {{ 7*7 }} & TODO, or {{ 7*…</p><h1")
    site = write(tmp_path, FILES | {"index.html": page})
    verify(site, Expectation(typed=frozenset({"{{ 7*7 }} & TODO"})))
    with pytest.raises(ProblemsFound):
        verify(site, Expectation(typed=frozenset({"{{ 7*7 }}"})))


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"/>',
        '<a xlink:href=" java\nscript:alert(1)"><text>x</text></a>',
        "<svg:script>alert(1)</svg:script>",
        "<foreignObject><iframe/></foreignObject>",
        '<set attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_a_picture_that_runs_something_is_told(active: str, tmp_path: Path) -> None:
    picture = FILES["assets/pic ture.svg"].replace("<g", f"{active}<g")
    with pytest.raises(ProblemsFound, match="holds a script") as caught:
        verify(write(tmp_path, FILES | {"assets/pic ture.svg": picture}), Expectation())
    assert {problem.file for problem in caught.value.problems} == {"assets/pic ture.svg"}
