"""Lists of people as address books and spreadsheets save them: any encoding, any header."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.preparation import Preparation
from thankbook.tailoring.playbook import Playbook

NOTE = "complaint-solved-card"
FILL = ("--fill", "sender_first_name=Mette", "--fill", "sender_phone=12 34")
DETAIL = "You carried the wrong rye back through the rain"

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Playbook]:
    """The playbook of a business of a country, worked out once."""
    shop = tmp_path_factory.mktemp("shop")
    make_project(shop)
    prepared = Preparation()

    @cache
    def of(country: str) -> Playbook:
        for file in (shop / "business").rglob("*.yaml"):
            text = file.read_text("utf-8")
            file.write_text(re.sub(r"(?m)^country: \w+", f"country: {country}", text), "utf-8")
        return prepared.playbook(shop / "business", "business")

    return of


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, playbook: Callable[[str], Playbook]
) -> Run:
    """Runs ``notes`` for a list in a business of a country."""
    monkeypatch.chdir(tmp_path)

    def told(rows: str | bytes, *more: str, country: str = "DK", out: str = "cards.txt") -> Result:
        monkeypatch.setattr(
            "thankbook.cli.commands.notes.prepared_playbook", lambda *_: playbook(country)
        )
        people = tmp_path / "people.csv"
        people.write_bytes(rows.encode() if isinstance(rows, str) else rows)
        arguments = ["notes", NOTE, "--from", str(people), "--out", str(tmp_path / out), *more]
        return CliRunner().invoke(main, arguments)

    return told


def text_in(tmp_path: Path) -> str:
    return (tmp_path / "cards.txt").read_text("utf-8")


def test_the_encoding_is_taken_by_the_country_and_told(run: Run, tmp_path: Path) -> None:
    rows = f"first_name;detail\r\nŁukasz;{DETAIL}\r\n".encode("cp1250")
    result = run(rows, *FILL, country="PL")
    assert result.exit_code == 0, result.output
    assert "Dear Łukasz," in text_in(tmp_path)
    assert "people.csv: read as windows-1250, as is usual in Poland." in result.stderr
    assert "windows-1250" not in result.stdout


def test_what_no_country_tells_is_asked_and_can_be_said(run: Run, tmp_path: Path) -> None:
    rows = f"first_name;detail\r\nŁukasz;{DETAIL}\r\n".encode("cp1250")
    asked = run(rows, *FILL, country="IE")
    assert asked.exit_code == 1
    assert "£ukasz (windows-1252) or Łukasz (windows-1250)" in asked.stderr
    assert "--encoding" in asked.stderr
    assert not (tmp_path / "cards.txt").exists()
    result = run(rows, *FILL, "--encoding", "Windows-1250", country="IE")
    assert result.exit_code == 0, result.output
    assert "Dear Łukasz," in text_in(tmp_path)


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("windows1250", "Did you mean 'windows-1250'?"),
        ("utf8-mac", "There is no encoding"),
        ("rot13", "There is no encoding"),
        ("base64", "There is no encoding"),
        ("no such thing at all", "For example windows-1250"),
    ],
)
def test_a_wrong_name_of_an_encoding_is_a_wrong_usage(run: Run, encoding: str, told: str) -> None:
    result = run("first_name\n", "--encoding", encoding)
    assert (result.exit_code, told in result.stderr) == (2, True), result.output


def test_an_encoding_that_does_not_fit_is_told_by_the_line(run: Run) -> None:
    rows = f"first_name,detail\nBo,{DETAIL}\nÅse,{DETAIL} x\n".encode("cp1252")
    result = run(rows, *FILL, "--encoding", "ascii")
    assert result.exit_code == 1
    assert "people.csv:3:\n  The byte 0xC5 means nothing in ascii." in result.stderr
    marked = run(rows.decode("cp1252").encode("utf-16"), *FILL, "--encoding", "cp1252")
    assert "The mark at its beginning says that the file is UTF-16." in marked.stderr


@pytest.mark.parametrize(
    "header",
    ["Given Name", "Vorname", "Prénom", "Nombre", "Förnamn", "FNAME", "Imię", "Ad", "Όνομα",
     "Имя", "名", "First Name", "Voornaam"],
)  # fmt: skip
def test_headers_of_address_books_are_known(run: Run, tmp_path: Path, header: str) -> None:
    result = run(f"{header};Detail\nAstrid;{DETAIL}\n", *FILL)
    assert result.exit_code == 0, result.output
    assert "Dear Astrid," in text_in(tmp_path)


def test_a_column_can_be_named_or_numbered(run: Run, tmp_path: Path) -> None:
    rows = f"Wie sie heißt;Was war\nAstrid;{DETAIL}\n"
    result = run(rows, *FILL, "--column", "first_name=wie sie heisst", "--column", "detail=2")
    assert result.exit_code == 0, result.output
    assert "Dear Astrid," in text_in(tmp_path)


@pytest.mark.parametrize(
    ("rows", "more", "told"),
    [
        ("first_name,true_detail\nA,b\n", FILL,
         "Column 'true_detail' is close to 'detail'."),
        ("Given Name,Vorname,detail\nA,B,c\n", FILL,
         "The columns 'Given Name' and 'Vorname' could each be meant. Say which: --column"),
        ("detail,detail,first_name\nA,B,c\n", FILL, "--column detail=1 or --column detail=2"),
        ("first_name,detail\nA,b\n", (), "--fill sender_phone=TEXT if it is alike for all"),
        ("first_name,detail\nA,b\n", (*FILL, "--column", "detail=Detial"),
         "There is no column 'Detial'. Did you mean 'detail'?"),
        ("Last Name,detail\nA,b\n", FILL, 'Say --column first_name="NAME" for another name'),
        ("first_name,detail\nA\x1b[31m,You came\n", FILL, "U+001B"),
        ("first_name,detail\nA\u202eB,You came\n", FILL, "U+202E"),
        (f"first_name,detail\n\u200b\u3164,{DETAIL}\n", FILL, "This cell is empty."),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked_about(run: Run, rows, more, told) -> None:
    result = run(rows, *more)
    assert result.exit_code == 1
    assert told in result.stderr, result.output


def test_columns_alike_in_every_row_are_one(run: Run, tmp_path: Path) -> None:
    rows = f"Given Name,Vorname,First Name,detail\nAstrid,Astrid,,{DETAIL}\n"
    result = run(rows, *FILL)
    assert result.exit_code == 0, result.output
    assert "Dear Astrid," in text_in(tmp_path)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--column", "frist_name=x"), "Did you mean 'first_name'?"),
        (("--column", "first_name"), "Write BLANK=NAME"),
        (("--column", "first_name=a", "--column", "first_name=b"), "two columns"),
        (("--column", "sender_phone=a"), "names no column"),
        (("--paper", "labels-8", "--first-label", "9"), "A sheet has 8 labels"),
        (("--paper", "labels-10", "--first-label", "11"), "A sheet has 10 labels"),
        (("--paper", "a6", "--first-label", "1"), "'a6' is none"),
        (("--first-label", "0"), "x>=1"),
    ],
)
def test_a_wrong_usage_says_what_is_right(run: Run, more, told) -> None:
    result = run(f"first_name,detail\nA,{DETAIL}\n", *FILL, *more, out="cards.html")
    assert (result.exit_code, told in result.stderr) == (2, True), result.output


@pytest.mark.skipif(os.name != "posix", reason="There are no such devices.")
def test_a_device_without_an_end_and_a_pipe_without_a_beginning_are_told(
    run: Run, tmp_path: Path
) -> None:
    assert run("x").exit_code == 1
    os.mkfifo(tmp_path / "pipe")
    for source, told in (("/dev/zero", "larger than 16 MiB"), (tmp_path / "pipe", "is empty")):
        arguments = ["notes", NOTE, "--from", str(source), "--out", str(tmp_path / "c.txt"), *FILL]
        result = CliRunner().invoke(main, arguments)
        assert (result.exit_code, told in result.stderr) == (1, True), result.output
