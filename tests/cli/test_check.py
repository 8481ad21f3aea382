"""``thankbook check`` and the conventions of the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import example_description


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    text = example_description("solsikke").read_text()
    file = tmp_path / "my-bakery.yaml"
    file.write_text(text.replace("active: 1800", "active: lots").replace("channels:", "chanels:"))
    return file


def test_a_good_description_has_no_problems() -> None:
    result = _run("check", str(example_description("solsikke")))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "No problems.\n"


def test_every_problem_comes_at_once_in_the_form_of_the_design(bad: Path) -> None:
    result = _run("check", str(bad))
    assert result.exit_code == 1
    assert result.stdout == (
        f"{bad.as_posix()}:21: customers.active\n"
        "  'lots' is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.\n"
        f"{bad.as_posix()}:80: chanels\n"
        "  There is no field 'chanels' here. Did you mean 'channels'?\n"
    )
    assert result.stderr == "2 problems.\n"


def test_a_program_can_read_the_problems(bad: Path) -> None:
    result = _run("check", "--format", "json", str(bad))
    assert result.exit_code == 1
    problems = json.loads(result.stdout)
    assert [problem["field"] for problem in problems] == ["customers.active", "chanels"]
    assert problems[0]["line"] == 21
    assert _run("check", "--format", "json", str(example_description("solsikke"))).stdout == "[]\n"


def test_several_files_are_checked_together(bad: Path) -> None:
    missing = bad.parent / "nowhere.yaml"
    result = _run("check", str(example_description("fjordlys")), str(bad), str(missing))
    assert result.exit_code == 1
    assert "nowhere.yaml" in result.stdout
    assert result.stderr == "3 problems.\n"


def test_without_a_file_the_project_of_the_folder_is_checked(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bad.parent)
    Path("mkdocs.yml").write_text(f"plugins: [search, {{thankbook: {{business: {bad.name}}}}}]\n")
    result = _run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("my-bakery.yaml:21: customers.active\n")


def test_no_file_and_no_project_is_a_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = _run("check")
    assert result.exit_code == 2
    assert "Which business?" in result.stderr


@pytest.mark.parametrize("command", ["check", "lint", "render"])
def test_every_command_explains_itself(command: str) -> None:
    result = _run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_an_unknown_option_or_language_is_a_wrong_usage() -> None:
    assert _run("check", "--colour").exit_code == 2
    assert _run("lint", "--language", "xx").exit_code == 2


def test_the_library_has_no_problems() -> None:
    result = _run("lint")
    assert result.exit_code == 0, result.stdout
    assert result.stderr == "237 of 237 lines of the sources are carried.\nNo problems.\n"
