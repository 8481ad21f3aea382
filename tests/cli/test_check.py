"""``thankbook check`` and the conventions of the command line."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import content_folder, example_description
from thankbook.linting.rules import RULES

pytestmark = pytest.mark.slow


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
    Path("docs").mkdir()
    plugins = f"plugins: [search, {{thankbook: {{business: {bad.name}}}}}]\n"
    Path("mkdocs.yml").write_text(f"site_name: x\n{plugins}")
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
    assert re.fullmatch(
        r"Checked in 'en': \d+ tactics, .*, by \d+ rules; (\d+) of \1 lines of the sources are "
        r"carried\.\nNo problems\.\n",
        result.stderr,
    )


def test_the_lint_says_which_rule_it_was_and_where_it_is_explained(tmp_path, monkeypatch) -> None:
    content = tmp_path / "content"
    shutil.copytree(content_folder(), content, ignore=shutil.ignore_patterns("businesses"))
    monkeypatch.setattr("thankbook.cli.commands.lint.content_folder", lambda: content)
    tactic = content / "text/en/tactics/note-a-day.yaml"
    words = tactic.read_text("utf-8")
    tactic.write_text(words.replace("\nsay: >-\n", "\nsay: >-\n  Amazing.\n"), "utf-8")
    result = _run("lint")
    assert result.exit_code == 1
    assert " say [no-hype]\n" in result.stdout
    assert "docs/lint-rules.md" in result.stderr
    explained = _run("lint", "--rules").stdout
    assert [line for line in explained.splitlines() if not line.startswith(" ")] == [
        rule.id for rule in RULES
    ]


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    text = example_description("solsikke").read_text()
    file = tmp_path / "my-bakery.yaml"
    file.write_text(text.replace("average_order: 74.00", "average_order: 7400"))
    return file


def test_a_warning_stops_nothing_unless_strict(doubtful: Path) -> None:
    result = _run("check", str(doubtful))
    assert result.exit_code == 0
    assert result.stdout == (
        f"{doubtful.as_posix()}:48: warning: money.average_order\n"
        "  An average order of 7400 DKK is far above what is usual in this trade, 29.84 DKK to "
        "186.5 DKK. Did you mean 74 DKK? Write amounts without counting in cents. If it is right, "
        "add 'money.average_order' to 'unusual'.\n"
    )
    assert result.stderr == "No problems, 1 warning.\n"
    strict = _run("check", "--strict", str(doubtful))
    assert strict.exit_code == 1
    assert strict.stdout == result.stdout.replace(" warning:", "")
    assert strict.stderr == "1 problem.\n"


def test_the_json_of_a_problem_is_as_documented(doubtful: Path) -> None:
    (problem,) = json.loads(_run("check", "--format", "json", str(doubtful)).stdout)
    assert list(problem) == ["file", "line", "field", "found", "expected", "severity", "rule"]
    assert problem["severity"] == "warning"


def test_github_is_told_in_its_own_words(doubtful: Path) -> None:
    result = _run("check", "--format", "github", str(doubtful))
    (line,) = result.stdout.splitlines()
    assert line.startswith(
        f"::warning file={doubtful.as_posix()},line=48,title=money.average_order::An average order"
    )


def test_nothing_in_a_file_can_end_or_begin_a_workflow_command(tmp_path: Path) -> None:
    file = tmp_path / "a,b%3A:c.yaml"
    file.write_text("'x%0A::error::y, z': 1\n'k\\n::warning::': 2\n\"a\\n::error::b\": 3\n")
    result = _run("check", "--format", "github", str(file))
    lines = result.stdout.splitlines()
    assert all(line.startswith("::error file=") for line in lines)
    assert all(line.count("::") >= 2 for line in lines)
    shown = file.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    for line in lines:
        properties = line.removeprefix("::error ").split("::", 1)[0]
        assert properties.startswith(f"file={shown},line=")
        assert "\r" not in line


def test_a_file_as_a_whole_is_shown_at_its_first_line(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.yaml"
    result = _run("check", "--format", "github", str(missing))
    assert result.stdout.startswith(f"::error file={missing.as_posix()},line=1::There is no such")


def test_checking_needs_nothing_heavy(tmp_path: Path) -> None:
    """Where nothing is decided about items, and no figure is left that a plan may hang on."""
    file = tmp_path / "bakery.yaml"
    text = example_description("solsikke").read_text("utf-8")
    undecided, _, decided = text.partition("\nrunning:\n")
    assert decided
    file.write_text(undecided, "utf-8")
    code = (
        "import sys\nfrom thankbook.cli import main\ntry:\n"
        f"    main(['check', {str(file)!r}])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "heavy = ('highspy', 'numpy', 'mkdocs', 'jinja2', 'icalendar', 'holidays')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
