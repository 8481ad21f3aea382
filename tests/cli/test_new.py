"""``thankbook new``: what it writes and ends with, nothing written over, nothing left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.newbusiness import ANSWERS, WRITTEN, description_in, files_in, run_new
from tests.conftest import EXAMPLE_IDS
from tests.plugin.project import build

from thankbook.business.checkmany import checked
from thankbook.cli import main

pytestmark = [pytest.mark.usefixtures("danish_folder"), pytest.mark.slow]


def test_yes_takes_what_is_usual_and_ends_with_the_next_command(vocabulary) -> None:
    result = run_new("my-corner shop", "--trade", "shop", "--yes")
    assert result.exit_code == 0, result.output
    assert files_in("my-corner shop") == WRITTEN
    assert result.stdout.splitlines()[0] == "my-corner shop/business.yaml"
    assert result.stderr.endswith('Now see it:\n  cd "my-corner shop"\n  mkdocs serve\n')
    assert "25 lines of business.yaml end in '# a guess'." in result.stderr
    assert checked([Path("my-corner shop")], vocabulary).problems == ()
    said = description_in("my-corner shop")
    assert (said["name"], said["country"], said["currency"]) == ("My Corner Shop", "DK", "DKK")
    assert (said["industry"], said["calendar"]["start"]) == ("shop", "2027-02-08")


def test_the_same_answers_give_the_same_bytes() -> None:
    Path("answers.yaml").write_text(ANSWERS)
    for folder in ("one", "two"):
        assert run_new(folder, "--answers", "answers.yaml").exit_code == 0
    for name in WRITTEN:
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes()
        assert b"\r" not in Path("one", name).read_bytes()


def test_the_folder_of_the_schema_is_where_the_first_line_says() -> None:
    assert run_new("shop", "--trade", "shop", "--yes").exit_code == 0
    first = Path("shop/business.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=thankbook.schema.json"
    made = CliRunner().invoke(main, ["schema"]).stdout
    assert Path("shop/thankbook.schema.json").read_text("utf-8") == made


@pytest.mark.parametrize("example_id", EXAMPLE_IDS)
def test_every_example_may_be_the_start(example_id: str, vocabulary) -> None:
    assert run_new("shop", "--from", example_id, "--yes").exit_code == 0
    assert checked([Path("shop/business.yaml")], vocabulary).problems == ()
    text = Path("shop/business.yaml").read_text("utf-8")
    assert text.count("\nname: Shop\n") == 1
    assert f"# Shop: begun from the example '{example_id}'." in text


def test_an_example_asks_for_the_name_alone() -> None:
    assert run_new("shop", "--from", "solsikke", typed="Rugbrød: & Søn\n").exit_code == 0
    assert description_in()["name"] == "Rugbrød: & Søn"


def test_wrong_usage() -> None:
    unknown = run_new("shop", "--from", "solsikk")
    assert unknown.exit_code == 2
    assert "There is no example 'solsikk'. Did you mean 'solsikke'?" in unknown.stderr
    for other in ("--answers", "--trade"):
        assert run_new("shop", "--from", "solsikke", other, "x.yaml").exit_code == 2
    assert run_new("shop", "--answers", "x.yaml", "--trade", "shop").exit_code == 2
    assert not Path("shop").exists()


def test_without_questions_a_trade_is_named_and_never_guessed() -> None:
    unnamed = run_new("shop", "--yes")
    assert unnamed.exit_code == 2
    assert "a trade cannot be guessed. Say what you do with --trade" in unnamed.stderr
    unclear = run_new("shop", "--yes", "--trade", "bakry")
    assert unclear.exit_code == 2
    assert "Nothing is called 'bakry'. Did you mean:\n  1  bakery" in unclear.stderr
    assert not Path("shop").exists()


def test_nothing_is_written_over_and_it_stops_before_asking() -> None:
    Path("shop/playbook").mkdir(parents=True)
    Path("shop/mkdocs.yml").write_text("mine")
    Path("shop/playbook/our-own-words.md").write_text("mine")
    result = run_new("shop")
    assert result.exit_code == 1
    assert [line for line in result.stderr.splitlines() if line.startswith("shop")] == [
        "shop/mkdocs.yml:",
        "shop/playbook/our-own-words.md:",
    ]
    assert "What is the business called?" not in result.output
    assert files_in() == ["mkdocs.yml", "playbook/our-own-words.md"]


def test_the_current_folder_may_be_the_place() -> None:
    Path(".venv").mkdir()
    result = run_new(".", "--trade", "shop", "--yes")
    assert result.exit_code == 0
    assert result.stderr.endswith("Now see it:\n  mkdocs serve\n")
    assert Path("business.yaml").is_file()


def test_what_is_written_builds_strictly() -> None:
    """The tutorial builds another trade, and serves it."""
    Path("answers.yaml").write_text("industry: tattoo-studio\npeople: 1\n")
    assert run_new("shop", "--answers", "answers.yaml", "--yes").exit_code == 0
    built = build(Path("shop"), "--strict")
    assert built.returncode == 0, built.stderr
    own = Path("shop/site/our-own-words.html").read_text("utf-8")
    assert "I do not know that yet." in own
