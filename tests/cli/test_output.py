"""``--out FILE``, wherever a shell would redirect."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.cli.output import Output, output_option

MADE = "dearest – Łukasz\r\n"


@click.command()
@output_option
def say(output: Output) -> None:
    output.put(MADE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(say, list(arguments))


def test_every_command_with_a_format_has_it() -> None:
    context = click.Context(main)
    commands = {name: main.get_command(context, name) for name in main.list_commands(context)}
    options = {
        name: {option.name for option in command.params}
        for name, command in commands.items()
        if command
    }
    assert {name for name, names in options.items() if "as_format" in names} == {
        name for name, names in options.items() if {"as_format", "out"} <= names
    }


def test_the_file_holds_the_same_bytes_and_nothing_is_printed(folder: Path) -> None:
    told = _run("--out", "made.txt")
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr == "Written into made.txt.\n"
    assert (folder / "made.txt").read_bytes() == MADE.encode()
    assert [file.name for file in folder.iterdir()] == ["made.txt"]


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(folder: Path) -> None:
    file = folder / "made.txt"
    file.write_text("mine", "utf-8")
    refused = _run("--out", "made.txt")
    assert refused.exit_code == 1
    assert "There is a file of this name. Name another, or add --replace." in refused.output
    assert file.read_text("utf-8") == "mine"
    assert _run("--out", "made.txt", "--replace").exit_code == 0
    assert file.read_bytes() == MADE.encode()


def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "there.txt").write_text("old", "utf-8")
    (folder / "link.txt").symlink_to("there.txt")
    assert _run("--out", "link.txt", "--replace").exit_code == 0
    assert (folder / "link.txt").is_symlink()
    assert (folder / "there.txt").read_bytes() == MADE.encode()


def test_it_is_nothing_but_an_ordinary_file_outside_of_a_site(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("docs_dir: playbook\n", "utf-8")
    (folder / "playbook").mkdir()
    assert "where everybody could read" in _run("--out", "playbook/made.txt").output
    assert "There is no folder" in _run("--out", "nowhere/made.txt").output
    assert "no ordinary file" in _run("--out", "/dev/null", "--replace").output
    assert Path("/dev/null").is_char_device()
    assert list((folder / "playbook").iterdir()) == []


def test_replace_goes_with_out() -> None:
    assert _run("--replace").exit_code == 2


def test_words_from_right_to_left_come_without_the_signs_that_pages_need(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    Output(None, may_replace=False).put("\u2068שלום\u2069: 3\n")
    assert capsysbinary.readouterr().out == "שלום: 3\n".encode()


def test_a_dash_is_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["papers", "--out", "-"])
    assert result.stdout == CliRunner().invoke(main, ["papers"]).stdout
    assert [*tmp_path.iterdir()] == []
