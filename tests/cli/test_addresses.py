"""``thankbook addresses`` and ``thankbook papers``: envelopes, labels, test prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.preparation import Preparation
from thankbook.tailoring.playbook import Playbook

GOOGLE = (
    "First Name,Last Name,Organization Name,Address 1 - Street,Address 1 - City,"
    "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Formatted\n"
    'Ada,Byrne,,12 Main Street,Galway,,H91 AB12,Ireland,"12 Main Street\nGalway"\n'
    'Bo & <b>,Søn,Søn A/S,Torvet 1,Aarhus,,8000,Denmark,"Torvet 1\nAarhus"\n'
)
OUTLOOK = (
    "Vorname;Nachname;Firma;Straße;Ort;PLZ;Land\nJörg;Müller;;Torstraße 12;Berlin;10119;Deutschland"
)


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    shop = tmp_path_factory.mktemp("shop")
    make_project(shop)
    return Preparation().playbook(shop / "business", "business")


@pytest.fixture(autouse=True)
def prepared(playbook: Playbook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("thankbook.cli.commands.addresses.prepared_playbook", lambda *_: playbook)
    monkeypatch.chdir(tmp_path)


def run(rows: str, *more: str) -> Result:
    Path("people.csv").write_text(rows, encoding="utf-8")
    return CliRunner().invoke(main, ["addresses", "--from", "people.csv", "--out", "a.html", *more])


def cards() -> list[list[str]]:
    page = LexborHTMLParser(Path("a.html").read_text("utf-8"))
    return [
        [line for line in card.text(separator="\n").split("\n") if line.strip()]
        for card in page.css(".card")
    ]


def test_envelopes_carry_the_address_and_the_sender() -> None:
    result = run(GOOGLE, "--paper", "dl", "--sender", "Solsikke", "--sender", "Nørregade 2")
    assert result.exit_code == 0, result.output
    assert (result.stdout, "2 addresses in a.html" in result.stderr) == ("", True)
    assert cards() == [
        ["Ada Byrne", "12 Main Street", "Galway", "H91 AB12", "IRELAND"],
        ["Bo & <b> Søn", "Søn A/S", "Torvet 1", "8000 Aarhus"],
    ]
    html = Path("a.html").read_text("utf-8")
    assert html.count('<p class="sender">Solsikke<br>Nørregade 2</p>') == 2
    assert "size: 220.0mm 110.0mm" in html
    assert "<b>" not in html


def test_labels_of_any_sheet_carry_addresses() -> None:
    result = run(OUTLOOK, "--paper", "L7160", "--first-label", "21")
    assert result.exit_code == 0, result.output
    assert cards() == [["Jörg Müller", "Torstraße 12", "10119 Berlin", "DEUTSCHLAND"]]
    place = LexborHTMLParser(Path("a.html").read_text("utf-8")).css_first(".card").attributes
    assert place["style"] == "left:139.29mm;top:243.75mm"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "Which envelope or sheet?"),
        (("--paper", "lables-21"), "Did you mean 'labels-21'?"),
        (("--paper", "a6"), "There is no paper 'a6' here."),
        (("--paper", "dl", "--first-label", "1"), "'dl' is none"),
        (("--paper", "labels-21", "--first-label", "22"), "A sheet has 21 labels"),
        (("--paper", "labels-21", "--sender", "x"), "--sender is for envelopes"),
        (("--paper", "dl", "--sheet", "columns=1,rows=1,width=90,height=50"), "leave one out"),
        (("--sheet", "columns=3,rows=9,width=63.5,height=38.1"), "beyond the bottom edge"),
        (("--paper", "dl", "--column", "town=Ort"), "names no column"),
    ],
)
def test_a_wrong_usage_says_what_is_right(more: tuple[str, ...], told: str) -> None:
    result = run(OUTLOOK, *more)
    assert (result.exit_code, told in result.stderr) == (2, True), result.output


def test_what_an_address_lacks_is_told_and_nothing_is_written() -> None:
    result = run("First Name,Street,City\nAda,,Galway\n,1 Street,Cork\n", "--paper", "c6")
    assert result.exit_code == 1
    assert "people.csv:2: street\n  This address has no street." in result.stderr
    assert "people.csv:3:\n  This row names nobody" in result.stderr
    assert "Ada" not in result.output
    assert not Path("a.html").exists()


def test_a_sheet_of_ones_own_can_be_printed_to_test_it() -> None:
    sheet = "columns=4,rows=6,width=48.5,height=40"
    result = CliRunner().invoke(main, ["papers", "--sheet", sheet, "--out", "test.html"])
    assert result.exit_code == 0, result.output
    page = LexborHTMLParser(Path("test.html").read_text("utf-8"))
    frames = [frame.attributes["style"] for frame in page.css(".frame")]
    assert len(frames) == 24
    assert frames[0] == "left:8mm;top:28.5mm;width:48.5mm;height:40mm"
    assert run(OUTLOOK, "--sheet", sheet, "--first-label", "24").exit_code == 0


def test_papers_are_listed() -> None:
    listed = CliRunner().invoke(main, ["papers"]).stdout
    assert "labels-21   3 x 7 labels of 63.5 x 38.1 mm on 210 x 297 mm" in listed
    assert "no-10       envelope, 241.3 x 104.78 mm" in listed
    assert CliRunner().invoke(main, ["papers", "5160"]).stdout.startswith("labels-30")
    assert CliRunner().invoke(main, ["papers", "--out", "x.html"]).exit_code == 2
