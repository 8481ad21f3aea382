"""Own files beside the made ones: who has an address, what the menu holds, how pages are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.plugin.project import built_here, make_project

from thankbook.plugin import ThankbookPlugin
from thankbook.plugin.problembanner import ProblemsError

pytestmark = pytest.mark.slow

Build = Callable[..., tuple[dict[str, bytes], ThankbookPlugin]]

PAGES = {
    "README.md": "# Our handbook\n\nText of the front. [Tactics](tactics/README.md)\n",
    "tactics/README.md": "# Our tactics\n\nOwn words. [Front](../README.md), [home](../index.md)\n",
    "manual/README.md": "# The manual\n\n[Pay](pay/index.md), [front](../README.md)\n",
    "manual/pay/index.md": "# Pay\n",
    "manual/pay/holidays.md": (
        "# Holidays\n\nYou have:\n- twenty days\n- your birthday\n\nDone:\n"
        "- [ ] Told the team\n- [x] Told the *lead*\n- [ ] Told the team\n\n"
        "> [!WARNING]\n> Not in December.\n\n"
        "See [below](#pay---and-tips), :tada: and ~~no~~[^1].\n\n"
        "## Pay - and tips\n\n## Оплата труда\n\n[^1]: A note.\n"
    ),
    "manual/long_shifts/rota.md": "# Rota\n",
    "hidden.md": "# Hidden\n",
    "drafts/idea.md": "# Idea\n",
    "secret/plan.md": "# Secret\n",
    "culture/index.md": "# Draft of ours\n",
}
MORE = (
    "not_in_nav: |\n  hidden.md\n  /money.md\n"
    "draft_docs: |\n  drafts/\n  culture/index.md\nexclude_docs: |\n  secret/\n"
)


def write_pages(folder: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        file = folder / "playbook" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("handbook")
    make_project(folder, more=MORE)
    write_pages(folder, PAGES)
    return built_here(folder, strict=True)[0]


def text_of(site: dict[str, bytes], uri: str) -> str:
    return site[uri].decode()


def menu_of(site: dict[str, bytes], uri: str) -> list[str]:
    """The titles of the menu below "Our own pages", as they follow each other."""
    tree = LexborHTMLParser(site[uri])
    texts = [" ".join(node.text().split()) for node in tree.css("nav.md-nav--primary .md-ellipsis")]
    return texts[texts.index("Our own pages") + 1 :]


def test_own_text_takes_the_place_of_the_made_page_at_its_address(site: dict[str, bytes]) -> None:
    assert "Text of the front." in text_of(site, "index.html")
    assert "Own words." in text_of(site, "tactics/index.html")
    assert not [uri for uri in site if "README" in uri]


def test_both_names_of_a_replaced_page_lead_to_it(site: dict[str, bytes]) -> None:
    own = text_of(site, "tactics/index.html")
    assert '<a href="../index.html">Front</a>' in own
    assert '<a href="../index.html">home</a>' in own
    made = next(uri for uri in site if re.fullmatch(r"tactics/(?!index).*\.html", uri))
    assert 'href="index.html"' in text_of(site, made) or "tactics/index.html" in text_of(site, made)


def test_folders_are_sections_and_their_index_is_the_head(site: dict[str, bytes]) -> None:
    page = text_of(site, "manual/pay/holidays.html")
    assert "md-nav__link--index" in page or 'href="index.html"' in page
    titles = menu_of(site, "manual/pay/holidays.html")
    assert "Manual" in " ".join(titles) or "The manual" in " ".join(titles)
    assert "Holidays" in " ".join(titles)
    assert "Long shifts" in " ".join(titles)


def test_what_is_hidden_left_out_or_a_draft_stays_so(site: dict[str, bytes]) -> None:
    assert "hidden.html" in site
    for uri in ("index.html", "manual/pay/holidays.html", "calendar.html"):
        links = re.findall(r'<a href="([^"]*)" class="md-nav__link', text_of(site, uri))
        assert links
        assert not [link for link in links if "hidden.html" in link or "money.html" in link]
    assert "money.html" in site
    assert not [uri for uri in site if uri.startswith(("drafts/", "secret/"))]
    assert "Draft of ours" not in text_of(site, "culture/index.html"), "a draft replaces nothing"


def test_an_own_page_is_read_as_on_github(site: dict[str, bytes]) -> None:
    page = text_of(site, "manual/pay/holidays.html")
    article = page[page.index("<article") : page.index("</article>")]
    for told in (
        "<li>twenty days</li>",
        '<div class="admonition warning">',
        '<h2 id="pay---and-tips">',
        '<h2 id="оплата-труда">',
        "🎉",
        "<del>no</del>",
        'class="footnote-ref"',
    ):
        assert told in article
    names = re.findall(r'class="tb-task" name="([^"]*)"', article)
    assert len(set(names)) == 3, "each box has a name of its own"
    assert article.count('checked="checked"') == 1
    assert 'data-page="manual/pay/holidays.html" defer></script>' in article
    assert 'href="../../assets/css/tasks.css"' in page


def test_a_page_without_boxes_fetches_nothing_for_them(site: dict[str, bytes]) -> None:
    assert "tasks" not in text_of(site, "manual/long_shifts/rota.html")


@pytest.mark.usefixtures("builds_keep")
def test_a_second_build_from_the_cache_gives_the_same(
    tmp_path: Path, site: dict[str, bytes]
) -> None:
    make_project(tmp_path, more=MORE)
    write_pages(tmp_path, PAGES)
    for _ in range(2):
        again, plugin = built_here(tmp_path, strict=True)
        assert again == site
    assert plugin._cache.markdown.hits


@pytest.mark.usefixtures("builds_keep")
@pytest.mark.parametrize(
    "given",
    [
        "nav:\n  - Manual:\n    - manual/README.md\n    - manual/pay/holidays.md\n",
        "nav:\n  - Start: README.md\n  - Tactics:\n    - tactics/index.md\n  - Web: https://example.org\n",
    ],
)
def test_a_partial_menu_completes_itself(tmp_path: Path, given: str) -> None:
    make_project(tmp_path, more=MORE + given)
    write_pages(tmp_path, PAGES)
    _, plugin = built_here(tmp_path, strict=True)
    listed = [page.file.src_uri for page in plugin._nav.pages]
    assert len(listed) == len(set(listed)), "a page stands twice"
    hidden = {"hidden.md", "money.md"}
    replaced = {"index.md": "README.md", "tactics/index.md": "tactics/README.md"}
    made = {replaced.get(page.uri, page.uri) for page in plugin._site.pages}
    own = {uri for uri in PAGES if not uri.startswith(("drafts", "secret", "culture"))}
    assert set(listed) == (made | own) - hidden
    assert plugin._nav.homepage.file.src_uri == "README.md"


def test_the_rest_of_a_section_follows_its_head(tmp_path: Path) -> None:
    more = "nav:\n  - How we do it:\n    - notes/index.md\n"
    make_project(tmp_path, more=more)
    _, plugin = built_here(tmp_path, strict=True)
    sections = {item.title: item for item in plugin._nav.items if item.is_section}
    assert "Notes" not in sections
    assert len(sections["How we do it"].children) > 2
    assert plugin._nav.items[0].is_homepage


def test_a_project_that_sets_an_extension_has_it_its_way(tmp_path: Path) -> None:
    more = (
        "markdown_extensions:\n  - pymdownx.tasklist: {clickable_checkbox: true}\n"
        "  - toc:\n      slugify: !!python/name:markdown.extensions.toc.slugify_unicode\n"
        "  - pymdownx.tilde: {subscript: true}\n"
    )
    make_project(tmp_path, more=more)
    write_pages(tmp_path, {"own.md": "# A - b\n\n- [ ] one\n\nH~2~O\n"})
    page = built_here(tmp_path, strict=True)[0]["own.html"].decode()
    assert 'id="a-b"' in page
    assert "task-list-item" in page
    assert "tb-task" not in page
    assert "<sub>2</sub>" in page


@pytest.mark.parametrize("name", ["today.html", "tactics/index.html"])
def test_a_file_that_is_no_page_at_a_made_address_is_refused(tmp_path: Path, name: str) -> None:
    make_project(tmp_path)
    write_pages(tmp_path, {name: "<p>x</p>"})
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - MkDocs makes an Abort of it
        built_here(tmp_path)
    (problem,) = caught.value.__context__.problems
    assert isinstance(caught.value.__context__, ProblemsError)
    assert problem.file.endswith(f"playbook/{name}")
