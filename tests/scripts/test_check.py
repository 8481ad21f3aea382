"""One command for all checks: it goes on after a failure and says how to repeat what failed."""

from __future__ import annotations

import subprocess
import sys

import pytest
from scripts.check import CHECKS, REPOSITORY, Check, run, run_all

from scripts import check


@pytest.fixture
def commands(monkeypatch) -> list[tuple[str, ...]]:
    """What would be run; commands that begin with "bad" fail."""
    ran: list[tuple[str, ...]] = []

    def note(command):
        ran.append(tuple(command))
        return int(command[0] == "bad")

    monkeypatch.setattr(check, "run", note)
    return ran


def test_all_are_run_and_a_failure_is_told_at_the_end(commands, capsys):
    checks = (Check("one", "something", ("bad", "thing")), Check("two", "more", ("good",)))
    assert run_all(checks, quick=False, fix=False) == 1
    assert commands == [("bad", "thing"), ("good",)]
    summary = capsys.readouterr().out.splitlines()[-2:]
    assert summary[0].startswith("one        failed")
    assert summary[0].endswith("again: bad thing")
    assert summary[1].startswith("two        ok")


def test_quick_is_about_the_tests_alone(commands):
    assert run_all(CHECKS, quick=True, fix=False) == 0
    assert [command for command in commands if "quick" in command] == [
        ("python", "-m", "pytest", "-m", "quick")
    ]


def test_what_can_be_mended_is_mended_before_it_is_checked(commands):
    run_all([Check("one", "something", ("look",), ("mend",)), CHECKS[-1]], quick=False, fix=True)
    assert commands == [("mend",), ("look",), ("python", "-m", "pytest")]


def test_a_program_that_is_not_there_is_told_with_what_installs_it(capsys):
    assert run(["no-such-program"]) == 127
    assert "pip install -c constraints.txt -e '.[dev]'" in capsys.readouterr().out


def test_a_check_that_there_is_not_is_a_wrong_usage():
    command = [sys.executable, "-m", "scripts.check", "typos"]
    ran = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "there is no check 'typos', only format, lint, types" in ran.stderr


def test_continuous_integration_runs_the_same_checks():
    assert "python -m scripts.check" in (REPOSITORY / ".ci" / "run").read_text("utf-8")
