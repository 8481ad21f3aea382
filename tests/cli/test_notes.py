"""``thankbook notes``: cards from a list, each with a detail of its own, and nothing of it told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.contentfolder import content_folder
from thankbook.library.items import Library
from thankbook.library.loading import load_library

pytestmark = pytest.mark.slow

NOTE = "complaint-solved-card"
HEADER = "first_name,detail,sender_first_name,sender_phone\n"
GOOD = (
    'Astrid,"You rang at seven, the cake had ""Asrid"" on it",Mette,12 34 56\n'
    "Bo & <b>Søn</b>,You carried the wrong rye back through the rain.,Mette,12 34 56\n"
)


@pytest.fixture(scope="module")
def english() -> Library:
    return load_library(content_folder(), "en")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: Library) -> Path:
    """A project; the library is read once for all tests."""
    make_project(tmp_path / "shop")
    monkeypatch.chdir(tmp_path / "shop")
    monkeypatch.setattr("thankbook.preparation.load_library", lambda *_: english)
    return tmp_path


def run(project: Path, rows: str | bytes, *more: str, out: str = "cards.html") -> Result:
    people = project / "people.csv"
    people.write_bytes(rows.encode() if isinstance(rows, str) else rows)
    arguments = ["notes", NOTE, "--from", str(people), "--out", str(project / out), *more]
    return CliRunner().invoke(main, arguments)


def test_each_person_gets_a_card(project: Path) -> None:
    result = run(project, "\n" + HEADER + "\n" + GOOD)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert "2 notes in " in result.stderr
    assert "Delete it when it is printed" in result.stderr
    file = project / "cards.html"
    html = file.read_text("utf-8")
    cards = LexborHTMLParser(html).css(".page > .card")
    assert [card.attributes["data-line"] for card in cards] == ["4", "5"]
    first = [part.text(strip=True) for part in cards[0].css("p")]
    assert first[0] == "Dear Astrid,"
    assert any('You rang at seven, the cake had "Asrid" on it.' in part for part in first)
    assert first[-1] == "Warmly,Mette, Solsikke Bakery"
    assert "Dear Bo & <b>Søn</b>," in cards[1].text()
    assert "<b>" not in html
    assert "size: 105mm 148mm" in html
    assert "{" not in "".join(card.text() for card in cards)
    assert "http" not in html.replace("http-equiv", "")
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()
    again = run(project, HEADER + GOOD)
    assert (again.exit_code, "left alone" in again.stderr) == (1, True)
    assert file.read_bytes() == before


def test_text_and_what_is_alike_for_all(project: Path) -> None:
    rows = "First Name;one true detail about them\nAstrid;Du kom igen, trods alt, i regnvejr\n"
    fill = ("--fill", "sender_first_name=Mette", "--fill", "sender_phone=12 34")
    result = run(project, rows.encode("cp1252"), *fill, out="cards.txt")
    assert result.exit_code == 0, result.output
    text = (project / "cards.txt").read_text("utf-8")
    assert "1 / 1 (line 2)" in text
    assert "Dear Astrid,\n\n" in text
    assert "Du kom igen, trods alt, i regnvejr. " in text
    assert "1 note in" in result.stderr


def test_labels_begin_at_the_first_free_one(project: Path) -> None:
    result = run(project, HEADER + GOOD, "--paper", "labels-8", "--first-label", "8")
    assert result.exit_code == 0, result.output
    pages = LexborHTMLParser((project / "cards.html").read_text("utf-8")).css(".page")
    assert [page.css_first(".card").attributes["style"] for page in pages] == [
        "left:106.25mm;top:216.2mm",
        "left:4.65mm;top:13.1mm",
    ]


def test_every_row_that_will_not_do_is_told_by_its_line_and_never_quoted(
    project: Path, english: Library
) -> None:
    example = english.notes[NOTE].words.detail.example
    rows = [
        "Astrid,,Mette,12",
        f'Bodil,"{example}",Mette,12',
        "Carl,You carried the wrong rye back through the rain Carl,Mette,12",
        "Dorte,You carried the wrong rye back through the rain Dorte,Mette,12",
        "Erik,Nice,Mette,12",
        "Frida,Thank you for your loyalty,Mette,12",
        ",You waited at the door until we had found it,Mette,12",
    ]
    result = run(project, HEADER + "\n".join(rows))
    assert result.exit_code == 1
    told = dict.fromkeys(line.partition("people.csv:")[2] for line in result.stderr.splitlines())
    places = [line for line in told if line[:1].isdigit()]
    assert places == [
        "2: detail",
        "3: detail",
        "5: detail",
        "6: detail",
        "7: detail",
        "8: first_name",
    ]
    assert "the detail of line 4 again" in result.stderr
    for secret in ("Astrid", "Carl", "rye", "Nice", "loyalty", example):
        assert secret not in result.output
    assert not (project / "cards.html").exists()


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        (
            "first name,detial,sender_first_name\nA,b,c\n",
            1,
            "Column 'detial' is close to 'detail'.",
        ),
        ("Astrid,You came,Mette,12\n", 1, "The first line names the columns"),
        (HEADER.replace("sender_phone", "detail"), 1, "Two columns have this name"),
        (HEADER + "Astrid,You came back, in the rain,Mette,12\n", 2, "more cells than the header"),
        (HEADER + 'A,"You came,M,1\nB,You too,M,1\n', 2, "without its partner"),
        (HEADER + 'A,"You came,M,1\nB,You too",M,1\n', 2, "over several lines"),
        (HEADER, 0, "nobody below"),
        ("", 0, "The file is empty"),
        ("PK\x03\x04", 0, "workbook"),
    ],
)
def test_a_damaged_list_is_refused_at_its_line(
    rows: str, line: int, told: str, project: Path
) -> None:
    result = run(project, rows)
    assert result.exit_code == 1
    place = f"people.csv:{line}:" if line else "people.csv:"
    assert place in result.stderr
    assert told in result.stderr
    assert "Astrid" not in result.output


def test_an_offer_is_pointed_out(project: Path) -> None:
    rows = HEADER + "Astrid,You came back and now get 20 % off your next cake,Mette,12\n"
    result = run(project, rows)
    assert result.exit_code == 0
    assert "people.csv:2: warning: detail\n  This reads like an offer." in result.stderr
    assert "20 %" not in result.output


@pytest.mark.parametrize("folder", ["playbook", "playbook/deep", "site/x", "built", "look", "link"])
def test_nothing_is_written_or_read_where_a_site_would_show_it(folder: str, project: Path) -> None:
    shop = project / "shop"
    settings = shop / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("{name:", "{custom_dir: look, name:"))
    (shop / "built" / "assets").mkdir(parents=True)
    (shop / "built" / "assets" / "thankbook.css").touch()
    if folder == "link":
        (shop / "link").symlink_to(shop / "playbook")
    (shop / folder).mkdir(parents=True, exist_ok=True)
    result = run(project, HEADER + GOOD, out=f"shop/{folder}/cards.html")
    assert (result.exit_code, "belongs to the site" in result.stderr) == (1, True)
    os.chdir(project)
    result = run(project, HEADER + GOOD, "--business", "shop/business", out=f"shop/{folder}/c.txt")
    assert (result.exit_code, "belongs to the site" in result.stderr) == (1, True)
    (shop / folder / "people.csv").write_text(HEADER + GOOD)
    arguments = ["--business", "shop/business", "--from", f"shop/{folder}/people.csv"]
    result = CliRunner().invoke(main, ["notes", NOTE, *arguments, "--out", "cards.html"])
    assert (result.exit_code, "belongs to the site" in result.stderr) == (1, True)
    assert not list(project.rglob("*.html"))
    assert not list(project.rglob("*.txt"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["complaint-solved-crad"], "Did you mean 'complaint-solved-card'?"),
        (["contract-renewal-letter"], "thankbook explain contract-renewal-letter"),
        ([NOTE, "--out", "x.html"], "--from"),
        ([NOTE, "--from", "mkdocs.yml", "--out", "x.docx"], ".html"),
        ([NOTE, "--from", "mkdocs.yml", "--out", "x.txt", "--fill", "detail=x"], "its own"),
        ([NOTE, "--from", "mkdocs.yml", "--out", "x.txt", "--fill", "date=x"], "of: first_name"),
    ],
)
def test_a_wrong_usage_says_what_is_right(arguments: list[str], told: str, project: Path) -> None:
    result = CliRunner().invoke(main, ["notes", *arguments])
    assert (result.exit_code, told in result.stderr) == (2, True)
    assert project.is_dir()


def test_notes_and_their_columns_are_listed(project: Path) -> None:
    listed = CliRunner().invoke(main, ["notes"]).stdout.splitlines()
    assert any(line.startswith(f"{NOTE}  ") for line in listed)
    assert CliRunner().invoke(main, ["notes", NOTE]).stdout == HEADER
    assert project.is_dir()
