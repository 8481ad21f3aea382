"""``thankbook new`` asks: what is typed at a prompt, mistakes included, and what it guesses."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.cli.newbusiness import description_in, run_new
from tests.plugin.project import ENVIRONMENT

from thankbook.business.description import read_description
from thankbook.cli.environment import country_here

pytestmark = [pytest.mark.usefixtures("danish_folder"), pytest.mark.slow]

TYPED = [
    "Blackbird Books",
    "",
    "bookshp",
    "",
    "1",
    "Ireland",
    "",
    "back",
    "plain",
    "",
    "many",
    "3",
    "900",
    "24.50",
    "23",
    "0.23",
    "12 or so",
    "12",
    "",
    "tue - sat",
    "in_person, fax",
    "in_person, Email",
    "?",
    "pos",
    "Saoirse Flynn",
    "saoirse@blackbird.example",
    "refer, retain",
    "99",
    "15",
    "Aoife Flynn",
    "",
]
"""What somebody types at a plain prompt: mistakes, a question, a step back and a change of mind."""


def test_plain_questions_take_labels_tell_mistakes_and_go_on(vocabulary) -> None:
    result = run_new("shop", typed="\n".join(TYPED) + "\n")
    assert result.exit_code == 0, result.output
    assert "Type a word for it." in result.stderr
    assert "Nothing is called 'bookshp'. Did you mean:\n    1  bookshop\n" in result.stderr
    assert "'many' is not a whole number." in result.stderr
    assert "'12 or so' is not a whole number." in result.stderr
    assert "23 looks like a percentage. Did you mean 0.23?" in result.stderr
    left = "Left out until you know them: money.gross_margin, money.yearly_retention."
    assert left in result.stderr
    assert "'fax' is not one of the channels." in result.stderr
    assert "  loyalty_app: loyalty app\n" in result.stderr
    assert "Enter alone, or a number from 1 to 17." in result.stderr
    business = read_description(Path("shop/business.yaml"), vocabulary).business
    assert business.industry == "bookshop"
    assert business.country == "IE"
    assert business.voice == "plain"
    assert str(business.money.vat_in_prices) == "0.23"
    assert business.customers.complaints_per_year == 12
    assert business.calendar.closed == ("mon", "sun")
    assert business.channels == ("in_person", "email")
    assert business.goals == ("refer", "retain")
    assert business.policies.complaint_contact.name == "Aoife Flynn"
    assert business.policies.complaint_contact.email == "saoirse@blackbird.example"
    assert business.money.yearly_retention is None
    assert description_in()["model"] == "consumer"
    assert sum(role.people for role in business.team) == 3


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["zzz"], "Nothing is called 'zzz', and nothing is near to it. Try another word."),
        (["bookshop", "Öst"], "Austria (Österreich)"),
        (["bookshop", "Austira"], "Nothing is called 'Austira'. Did you mean:\n    1  Austria"),
        (["bookshop", "zzz"], "Nothing is called 'zzz', and nothing is near to it."),
    ],
)
def test_what_is_searched_for_is_found_or_said_not_to_be(typed, told) -> None:
    result = run_new("shop", typed="\n".join(["Blackbird", *typed]) + "\n")
    assert result.exit_code == 1
    assert told in result.stderr
    assert not Path("shop").exists()


def test_nothing_is_written_before_it_is_confirmed() -> None:
    result = run_new("shop", typed="Blackbird\nbookshop\n" + "\n" * 14)
    assert "What you said:\n     1  name: Blackbird\n" in result.stderr
    assert result.stderr.endswith("Aborted!\n")
    assert not Path("shop").exists()


def test_where_the_computer_stands_nowhere_a_country_is_named(monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    result = run_new("shop", typed="Blackbird\nbookshop\n\nDanmark\n")
    assert "In which country?:" in result.stderr
    assert "Type a word for it." in result.stderr
    assert "Denmark (Danmark)" in result.stderr


@pytest.mark.parametrize("lines", range(0, len(TYPED), 3))
def test_an_interrupted_interview_leaves_nothing_behind(lines: int) -> None:
    result = run_new("shop", typed="".join(f"{line}\n" for line in TYPED[:lines]))
    assert result.exit_code == 1
    assert result.stderr.endswith("Aborted!\n")
    assert not Path("shop").exists()


@pytest.mark.parametrize(
    ("setting", "country"),
    [
        ("de_CH.UTF-8", "CH"),
        ("en_GB", "GB"),
        ("sr_RS@latin", "RS"),
        ("German_Switzerland.1252", "CH"),
    ],
)
def test_the_country_is_where_the_computer_is_set_to(setting, country, monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", setting)
    assert country_here() == country


def test_a_computer_that_is_set_to_nowhere(monkeypatch) -> None:
    for name in ("LC_ALL", "LC_MONETARY", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert country_here() is None


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a pseudo-terminal")
def test_in_a_terminal_questions_are_drawn_and_ctrl_c_leaves_nothing() -> None:
    import pexpect

    environment = {**ENVIRONMENT, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "thankbook", "new", "shop"]
    terminal = pexpect.spawn(
        command[0], command[1:], env=environment, encoding="utf-8", timeout=60, dimensions=(40, 120)
    )
    terminal.expect("What is the business called")
    terminal.send("\r")
    terminal.expect("What do you do")
    terminal.send("plumb\r")
    terminal.expect("In which country")
    terminal.sendcontrol("c")
    terminal.expect("Aborted!")
    terminal.wait()
    assert terminal.exitstatus == 1
    assert not Path("shop").exists()
    assert [*Path().iterdir()] == []
