"""Standard output of real processes: results only, in one encoding, wherever it leads."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click
import icalendar
import pytest
from click.testing import CliRunner
from tests.cli.processes import STRANGE_NAME, ran, said
from tests.plugin.project import few_items

from thankbook.cli import main
from thankbook.cli.options import FOR_PEOPLE
from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow

CODE_PAGE = {"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"}
PILOT = "group,orders_after\n" + "with,2\nwith,4\nwithout,1\nwithout,3\n" * 6
SALES = "who,day,paid\nA,2026-01-05,12.50\nA,2026-02-05,3.00\nB,2026-03-05,7.25\n"

ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "check": (),
    "doctor": (),
    "explain": ("note-a-day",),
    "figures": ("sales.csv", "--customer", "who", "--date", "day", "--amount", "paid"),
    "fleet": ("places",),
    "lint": (),
    "loyalty": (),
    "pilot": ("pilot.csv",),
    "plan": (),
    "results": (),
    "schema": (),
}
"""How each command that has formats is called here."""


def _is_json(text: str) -> bool:
    return isinstance(json.loads(text), dict | list)


def _is_calendar(text: str) -> bool:
    return bool(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def _is_sheet(text: str) -> bool:
    # With the mark and the sign between cells that Excel expects in the country.
    sheet = text.removeprefix("\ufeff")
    sign = next(sign for sign in sheet if not sign.isalpha())
    rows = list(csv.reader(io.StringIO(sheet, newline=""), delimiter=sign))
    return len(rows) > 1 and {len(row) for row in rows} == {len(rows[0])}


def _is_annotations(text: str) -> bool:
    return all(line.startswith(("::error ", "::warning ")) for line in text.splitlines())


READERS: Mapping[str, Callable[[str], bool]] = {
    "json": _is_json,
    "ics": _is_calendar,
    "csv": _is_sheet,
    "github": _is_annotations,
    "markdown": lambda text: text.startswith("#"),
}


def _formats() -> Iterator[tuple[str, str]]:
    """Every format of every command, as the command line knows them."""
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        for option in command.params if command else ():
            if option.name == "as_format" and isinstance(option.type, click.Choice):
                yield from ((name, as_format) for as_format in option.type.choices)


FOR_PROGRAMS = [(name, as_format) for name, as_format in _formats() if as_format not in FOR_PEOPLE]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A playbook with a name that no code page holds, the sales of its till, and a fleet."""
    folder = tmp_path_factory.mktemp("projects") / "Shop"
    (folder / "places").mkdir(parents=True)
    (folder / "playbook").mkdir()
    text = example_description("solsikke").read_text("utf-8")
    text = text.replace("name: Solsikke Bakery", f"name: {STRANGE_NAME}")
    assert STRANGE_NAME in text
    text += few_items()
    for name in ("business.yaml", "places/one.yaml"):
        (folder / name).write_text(text, "utf-8")
    wrong = text.replace("industry: bakery", "industry: anything")
    (folder / "places/wrong.yaml").write_text(wrong, "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Shop\ndocs_dir: playbook\ntheme: {name: material, font: false}\n"
        "plugins: [search, offline, {thankbook: {business: business.yaml}}]\n",
        "utf-8",
    )
    (folder / "sales.csv").write_text(SALES, "utf-8")
    (folder / "pilot.csv").write_text(PILOT, "utf-8")
    return folder


@pytest.mark.parametrize(("command", "as_format"), FOR_PROGRAMS)
def test_programs_read_every_format(command: str, as_format: str, project: Path) -> None:
    arguments = (command, *ARGUMENTS[command], "--format", as_format)
    done = ran(project, "thankbook", *arguments, environment=CODE_PAGE)
    # One of the two places is wrong.
    assert done.returncode == (command == "fleet"), said(done)
    assert READERS[as_format](done.stdout.decode("utf-8"))
    assert b"\r\r" not in done.stdout


def test_a_quiet_build_prints_nothing(project: Path) -> None:
    done = ran(project, "mkdocs", "build", "--quiet", "--strict", environment=CODE_PAGE)
    assert (done.returncode, done.stdout, said(done)) == (0, b"", "")


@pytest.mark.parametrize(
    ("command", "charset"),
    [
        ("check", "ascii"),
        ("handbook", "cp1252"),
        ("loyalty", "cp1252"),
        ("notes", "latin-1"),
        ("plan", "cp1252"),
    ],
)
def test_people_are_told_in_any_code_page(
    command: str, charset: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    told = CliRunner(charset=charset).invoke(main, [command, *ARGUMENTS.get(command, ())])
    assert (told.exit_code, told.exception) == (0, None)


def test_a_letter_that_a_code_page_lacks_is_named(project: Path) -> None:
    done = ran(project, "thankbook", "loyalty", environment=CODE_PAGE)
    assert done.returncode == 0, said(done)
    assert "\\u0141ód\\u017a & \\u8336 – Çay" in done.stdout.decode("cp1252")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [
        (("schema",), ""),
        (("check", "--format", "json"), "1"),
        (("--help",), "1"),
        (("check", "--help"), ""),
    ],
)
def test_a_full_disk_is_told_in_one_line(
    arguments: tuple[str, ...], unbuffered: str, project: Path
) -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    environment = {"PYTHONUNBUFFERED": unbuffered}
    done = ran(project, "thankbook", *arguments, environment=environment, stdout=descriptor)
    os.close(descriptor)
    assert done.returncode == 1
    assert "No space left" in said(done)
    assert len(said(done).splitlines()) == 1


def test_a_reader_that_has_had_enough_is_not_told(project: Path) -> None:
    ending, beginning = os.pipe()
    os.close(ending)
    done = ran(project, "thankbook", "schema", stdout=beginning)
    os.close(beginning)
    assert (done.returncode, said(done)) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="shells of Windows do not close descriptors")
def test_closed_descriptors_stop_nothing(project: Path) -> None:
    command = f"'{sys.executable}' -m thankbook plan --out made.json --format json <&- >&-"
    done = subprocess.run(
        command, shell=True, cwd=project, stderr=subprocess.PIPE, timeout=300, check=False
    )
    assert (done.returncode, said(done)) == (0, "Written into made.json.\n")
    assert _is_json((project / "made.json").read_text("utf-8"))
