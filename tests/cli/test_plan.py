"""``thankbook plan`` and ``thankbook explain``."""

import json
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import example_description

BAKERY = str(example_description("solsikke"))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def _plan(*options: str) -> Result:
    return _run("plan", "--business", BAKERY, *options)


def test_the_plan_is_a_table() -> None:
    result = _plan("--start", "2027-03-01")
    assert result.exit_code == 0
    assert result.stdout.startswith("Solsikke Bakery: ")
    assert "twelve months from 1 Mar" in result.stdout
    assert "February 2028" in result.stdout
    assert result.stderr == ""
    assert result.stdout == _plan("--start", "2027-03-01").stdout


def test_programs_and_calendars_can_read_it() -> None:
    told = json.loads(_plan("--format", "json").stdout)
    lines = _plan("--format", "csv").stdout.splitlines()
    assert lines[0] == "day,week,tactic,title,kind,number,times,role,minutes"
    assert len(lines) > len(told["slots"]) > 50
    events = icalendar.Calendar.from_ical(_plan("--format", "ics").stdout_bytes).walk("VEVENT")
    assert len(events) == len(told["slots"]) + len(told["own_days"])


def test_what_cannot_be_had_is_said_and_is_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    text = Path(BAKERY).read_text("utf-8")
    file.write_text(f"{text}\nlimits: {{items: 1}}\n", "utf-8")
    result = _run("plan", "--business", str(file))
    assert result.exit_code == 0
    assert "For now this playbook does without your goal: keep customers." in result.stderr
    assert "room for one more tactic" in result.stderr


def test_mistakes_are_told_without_a_traceback(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(
        Path(BAKERY).read_text("utf-8").replace("active: 1800", "active: lots"), "utf-8"
    )
    for command in (["plan"], ["explain", "note-a-day"]):
        result = _run(*command, "--business", str(file))
        assert result.exit_code == 1
        assert ":21: customers.active" in result.stdout
    assert _plan("--start", "soon").exit_code == 2
    assert _plan("--format", "xml").exit_code == 2


@pytest.mark.parametrize("item", ["note-a-day", "slow-day-sale-in-their-honor", "stamp-card"])
def test_an_item_is_explained(item: str) -> None:
    result = _run("explain", item, "--business", BAKERY)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) >= 3
    told = json.loads(_run("explain", item, "--business", BAKERY, "--format", "json").stdout)
    assert told["id"] == item
    assert (": in." in result.stdout.splitlines()[0]) == told["is_in"]
    assert told["reasons"]
    assert told["changes"]


def test_a_dont_is_named_with_its_line_and_what_if_not() -> None:
    told = _run("explain", "slow-day-sale-in-their-honor", "--business", BAKERY).stdout
    assert "You said: no discount days. (line " in told
    assert "Without that" in told


def test_an_unknown_item_is_a_wrong_usage_with_a_suggestion() -> None:
    result = _run("explain", "note-a-dya", "--business", BAKERY)
    assert result.exit_code == 2
    assert "Did you mean 'note-a-day'?" in result.stderr
