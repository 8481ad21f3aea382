"""Pages that are HTML throughout are read as Python-Markdown and MkDocs would read them."""

from copy import copy
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.plugin.buildcache.searchcache import heading
from thankbook.plugin.htmlpages import html_of, read_as_html
from thankbook.reader.edition import Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("plain")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(
        "site_name: x\nmarkdown_extensions: [attr_list, md_in_html, tables]\n"
    )
    return load_config(str(folder / "mkdocs.yml"))


def is_html(uri: str) -> bool:
    folder, _, name = uri.rpartition("/")
    return folder in {"handbook", "onboarding"} and name != "index.md"


def _page(config, uri: str, text: str) -> Page:
    config.plugins._current_plugin = "thankbook"  # as while our plugin adds its files
    page = Page(None, File.generated(config, uri, content=text), config)
    page.read_source(config)
    return page


def _seen(page: Page) -> dict[str, object]:
    seen = {name: value for name, value in vars(page).items() if name != "file"}
    return {**seen, "toc": None, "title": page.title}


@pytest.mark.parametrize("example_id", ["fjordlys", "solsikke", "stillhei"], indirect=True)
def test_every_such_page_is_what_rendering_makes_of_it(example_id, config, library) -> None:
    description = read_description(example_description(example_id), library.vocabulary)
    pages = build_site(tailor(description, library), Edition.MANAGER).pages
    left = [page for page in pages if html_of(get_data(page.markdown)[0]) is not None]
    assert [page.uri for page in left] == [page.uri for page in pages if is_html(page.uri)]
    for made in left:
        rendered, filled = (_page(config, made.uri, made.markdown) for _ in range(2))
        rendered.render(config, Files([]))
        read_as_html(filled).render(config, Files([]))
        assert _seen(filled) == _seen(rendered), made.uri


def test_headings_with_an_id_are_the_contents_of_a_page(config) -> None:
    html = (
        '<div>\n<h1>T</h1>\n<h2 id="a">A <b>&amp;</b></h2>\n<h3 id="b">B</h3>\n<h2>C</h2>\n</div>'
    )
    markdown = "# T { #t }\n\n## A **&amp;** { #a }\n\n### B { #b }\n"
    filled, rendered = _page(config, "a.md", html), _page(config, "b.md", markdown)
    read_as_html(filled).render(config, Files([]))
    rendered.render(config, Files([]))
    contents = next(iter(rendered.toc)).children  # the title has no id in HTML
    assert list(map(heading, filled.toc)) == list(map(heading, contents))


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n",
        "<div>a</div>\n\nMarkdown\n",
        '<div markdown="1">\n*a*\n</div>\n',
        "<div>\na\n\nb\n</div>\n",
        "<span>a</span>\n",
        "",
    ],
)
def test_whatever_holds_markdown_is_rendered(text: str) -> None:
    assert html_of(text) is None


def test_contents_are_told_even_where_an_extension_has_a_say(config) -> None:
    page = _page(config, "a.md", '<div>\n<h1>T</h1>\n<h2 id="a">A</h2>\n</div>\n')
    other = copy(config)
    other["markdown_extensions"] = [*config.markdown_extensions, "pymdownx.mark"]
    read_as_html(page).render(other, Files([]))
    assert [heading(link)[:2] for link in page.toc] == [("A", "a")]


def test_only_made_pages_are_taken_for_html(config) -> None:
    page = _page(config, "a.md", "<div>a</div>\n")
    page.file.generated_by = "another plugin"
    assert read_as_html(page) is page
