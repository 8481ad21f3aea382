"""A staff site that tells a confidential figure is not published; an honest one is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import format_currency, format_decimal, get_territory_currencies
from tests.conftest import EXAMPLE_IDS
from tests.plugin.project import make_project

from thankbook.contentfolder import example_description
from thankbook.problems import ProblemsFound
from thankbook.publishing.buildandverify import expected_of, make_site
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.verification.archives import is_closed, opened
from thankbook.publishing.verification.confidential import Secrets, told_secrets
from thankbook.publishing.verification.moneysigns import is_marked_as_money, money_signs
from thankbook.publishing.verification.numbers import numbers_in
from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite

pytestmark = pytest.mark.slow

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


def test_an_open_amount_is_no_confidential_share_with_idle_decimals(tmp_path: Path) -> None:
    texts = {"a.html": "<p>CAD 10,000 of credit</p>", "b.html": "<p>CAD 61,000</p>"}
    for path, text in texts.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    secrets = Secrets(
        {"10": "customers.segments[3].share", "61000": "appreciation_budget_per_year"},
        ("CAD",),
        frozenset({"10000", "61"}),
    )
    assert {problem.file for problem in told_secrets(tmp_path, texts, secrets)} == {"b.html"}


def test_nothing_in_percent_tells_an_amount(tmp_path: Path) -> None:
    texts = {"a.html": "<p>It costs 50% less.</p>", "b.html": "<p>An hour costs 50.00</p>"}
    for path, text in texts.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    field = {"50": "team[4].hourly_cost"}
    secrets = Secrets(field, ("PLN",), amounts=frozenset(field))
    words = Secrets({"50": "costs"}, ("PLN",))
    assert {problem.file for problem in told_secrets(tmp_path, texts, words)} == set(texts)
    words = Secrets({"50": "costs"}, ("PLN",), amounts=frozenset({"50"}))
    assert {problem.file for problem in told_secrets(tmp_path, texts, words)} == {"b.html"}
    assert "a.html" not in {problem.file for problem in told_secrets(tmp_path, texts, secrets)}


def written(country: str, currency: str) -> set[str]:
    """DKK 18,000 and the like, as people of a country write it."""
    ways = set()
    for language in get_official_languages(country, regional=True, de_facto=True):
        try:
            locale = Locale.parse(f"{language}_{country}")
        except UnknownLocaleError:
            continue
        for pattern in (None, "\u00a4#,##0", "#,##0 \u00a4", "#,##0\u00a4"):
            ways.add(format_currency(18000, currency, pattern, locale))
        ways.add(f"{format_decimal(18000, locale=locale)} {currency.lower()}")
    return ways


COUNTRIES = sorted(
    (country, tender)
    for country in get_global("territory_currencies")
    if len(country) == 2 and country.isalpha()
    for tender in get_territory_currencies(country)[:1]
)


def test_money_is_recognized_as_any_country_writes_it() -> None:
    missed = [
        (country, text)
        for country, currency in COUNTRIES
        for signs in [money_signs(currency, country)]
        for text in written(country, currency)
        if not any(
            "18000" in number.readings and is_marked_as_money(text, number.start, number.end, signs)
            for number in numbers_in(text)
        )
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "currency", "country"),
    [
        ("18.000 kr.", "DKK", "DK"),
        ("kr. 18.000", "DKK", "DK"),
        ("18.000,-", "DKK", "DK"),
        ("18 000\u00a0kroner", "NOK", "NO"),
        ("18\u202f000 z\u0142", "PLN", "PL"),
        ("18 000 zl", "PLN", "PL"),
        ("18 000 z\u0142otych", "PLN", "PL"),
        ("18\u00a0000 K\u010d", "CZK", "CZ"),
        ("18 000 Ft", "HUF", "HU"),
        ("Fr. 18'000.\u2013", "CHF", "CH"),
        ("18\u2019000 Franken", "CHF", "CH"),
        ("18000\u20ac", "EUR", "FI"),
        ("\u20b918,000", "INR", "IN"),
        ("\u09e7\u09ee,\u09e6\u09e6\u09e6\u09f3", "BDT", "BD"),
    ],
)
def test_a_round_budget_is_recognized_by_its_sign(
    text: str, currency: str, country: str, tmp_path: Path
) -> None:
    secrets = Secrets({"18000": "appreciation_budget_per_year"}, money_signs(currency, country))
    (tmp_path / "a.html").write_text(f"<p>For thanks: {text}</p>", "utf-8")
    (tmp_path / "b.html").write_text("<p>Til 18000 krydderier \u2013 ja.</p>", "utf-8")
    found = {problem.file for problem in told_secrets(tmp_path, ["a.html", "b.html"], secrets)}
    assert found == {"a.html"}


def zipped(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


def test_spreadsheets_documents_and_archives_are_opened(tmp_path: Path) -> None:
    sheet = zipped(xl__worksheets__sheet1=b"", **{"xl/sheet1.xml": b"<c><v>18251</v></c>"})
    text = zipped(**{"word/document.xml": b"<w:t>We spend DKK</w:t> <w:t>18,251</w:t>"})
    files = {"plan.xlsx": sheet, "words.docx": text, "all.zip": zipped(**{"a.xlsx": sheet})}
    for name, data in {**files, "honest.xlsx": zipped(**{"a.xml": b"<v>7</v>"})}.items():
        (tmp_path / name).write_bytes(data)
    found = {problem.file for problem in told_secrets(tmp_path, [*files, "honest.xlsx"], SECRETS)}
    assert found == set(files)


def test_what_cannot_be_opened_is_named_and_a_damaged_archive_breaks_nothing() -> None:
    locked = bytearray(zipped(**{"a.xml": b"18251"}))
    for header, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(header) + flag] |= 1
    damaged = bytearray(zipped(**{"a.xml": b"18251" * 99}))
    damaged[40:60] = b"\xff" * 20
    closed = {
        "a.pdf": b"%PDF-1.7\n",
        "b.xls": b"\xd0\xcf\x11\xe0\0\xff",
        "c.zip": bytes(locked),
        "f.zip": bytes(damaged),
    }
    others = {"d.png": b"\x89PNG\0", "e.txt": b"caf\xe9", "g.css": b""}
    assert {name for name, data in {**closed, **others}.items() if is_closed(name, data)} == {
        *closed
    }
    for name, data in {**closed, **others}.items():
        assert next(iter(opened(name, data))) == (name, data)
        assert [*opened(name, data)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOptions:
    business = make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return BuildOptions(tmp_path / "mkdocs.yml", business, Edition.STAFF)


def test_a_margin_on_a_page_of_ones_own_is_not_published(
    project: BuildOptions, tmp_path: Path
) -> None:
    page = tmp_path / "playbook" / "ours.md"
    page.write_text("# Ours\n\nOf an order of DKK 74 we keep a gross margin of 61 %.\n", "utf-8")
    with pytest.raises(ProblemsFound) as caught:
        make_site(project, tmp_path / "site")
    found = {problem.file for problem in caught.value.problems}
    assert "ours.html" in found
    assert any("'money.gross_margin'" in problem.found for problem in caught.value.problems)


@pytest.mark.parametrize("example_id", EXAMPLE_IDS[1::4], indirect=True)
def test_no_honest_page_of_an_example_is_refused(
    example_id: str, tmp_path: Path, example_site: Callable[[Edition], PlaybookSite]
) -> None:
    business = example_description(example_id)
    secrets = expected_of(BuildOptions(tmp_path / "mkdocs.yml", business, Edition.STAFF)).secrets
    site = example_site(Edition.STAFF)
    files = {page.uri: page.markdown.encode() for page in site.pages} | dict(site.assets)
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert list(told_secrets(tmp_path, files, secrets)) == []
