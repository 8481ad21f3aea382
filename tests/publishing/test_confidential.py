"""A staff site that tells a confidential figure is not published; an honest one is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.plugin.project import make_project

from thankbook.contentfolder import example_description
from thankbook.problems import ProblemsFound
from thankbook.publishing.building import Order
from thankbook.publishing.sitemaking import expected_of, make_site
from thankbook.publishing.verification.confidential import Secrets, told_secrets
from thankbook.site.edition import Edition
from thankbook.site.finished import PlaybookSite

SECRETS = Secrets(
    {
        "0.61": "money.gross_margin",
        "61": "money.gross_margin",
        "18251": "appreciation_budget_per_year",
        "1800": "customers.active",
        "74.5": "money.average_order",
        "2": "money.orders_per_customer_per_year",
    },
    ("DKK", "kr"),
)
TELLS = {
    "text.html": "<p>We may spend DKK 18,251 on thanks.</p>",
    "bold.html": "<p>Our budget: <b>18 251</b></p>",
    "long.html": "<td>18251</td>",
    "margin.html": "<p>Our gross margin is <b>61</b>&nbsp;%.</p>",
    "customers.html": "<p>We have 1800 active customers.</p>",
    "order.html": "<p>An average order brings 74.50</p>",
    "attribute.html": '<p data-gross-margin="0.61">x</p>',
    "data.json": '{"appreciation_budget":18251}',
    "search/search_index.js": 'var __index = {"docs":[{"text":"spend \\u0031\\u0038,251"}]}',
    "picture.svg": "<svg><title>Appreciation budget 18,251</title></svg>",
    "style.css": "/* our gross margin: 61 % */",
}
HONEST = {
    "share.html": "<p>61% of people said so. Two of 2 came; 1800 was the year.</p>",
    "path.html": '<svg><path d="M18,251 74.50z"/></svg><p style="top:74.50px">x</p>',
    "list.js": "f(18,251);g(18251);x=.61",
    "asset-18251a9f.css": ".a{width:61%;left:18251px}",
}


def told(folder: Path, files: dict[str, str]) -> set[str]:
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return {problem.file for problem in told_secrets(folder, files, SECRETS)}


def test_what_is_hardly_anything_else_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, TELLS) == set(TELLS)


def test_what_may_be_something_else_is_let_be(tmp_path: Path) -> None:
    assert told(tmp_path, HONEST) == set()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    business = make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return Order(tmp_path / "mkdocs.yml", business, Edition.STAFF)


def test_a_margin_on_a_page_of_ones_own_is_not_published(project: Order, tmp_path: Path) -> None:
    page = tmp_path / "playbook" / "ours.md"
    page.write_text("# Ours\n\nOf an order of DKK 74 we keep a gross margin of 61 %.\n", "utf-8")
    with pytest.raises(ProblemsFound) as caught:
        make_site(project, tmp_path / "site")
    found = {problem.file for problem in caught.value.problems}
    assert "ours.html" in found
    assert any("'money.gross_margin'" in problem.found for problem in caught.value.problems)


def test_no_honest_page_of_an_example_is_refused(
    example_id: str, tmp_path: Path, example_site: Callable[[Edition], PlaybookSite]
) -> None:
    business = example_description(example_id)
    secrets = expected_of(Order(tmp_path / "mkdocs.yml", business, Edition.STAFF)).secrets
    site = example_site(Edition.STAFF)
    files = {page.uri: page.markdown.encode() for page in site.pages} | dict(site.assets)
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert list(told_secrets(tmp_path, files, secrets)) == []
