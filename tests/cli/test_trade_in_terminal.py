"""What is offered first to the person who types a trade into a real terminal of 80 by 24."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.plugin.project import ENVIRONMENT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("danish_folder"),
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a pseudo-terminal"),
]
_SECONDS = 120
_DRAWN = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


@pytest.fixture
def terminal() -> Iterator[Any]:
    """The interview at its question for the trade."""
    import pexpect

    environment = {**ENVIRONMENT, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    command = ["-m", "thankbook", "new", "shop"]
    opened = pexpect.spawn(
        sys.executable,
        command,
        env=environment,
        encoding="utf-8",
        timeout=_SECONDS,
        dimensions=(24, 80),
    )
    opened.expect("What is the business called")
    opened.send("\r")
    opened.expect("What do you do")
    yield opened
    opened.close(force=True)
    assert not Path("shop").exists()


def told_until(terminal: Any, text: str) -> str:
    """What was printed until a text, without the signs that draw."""
    terminal.expect_exact(text)
    return _DRAWN.sub("", terminal.before)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Tierarzt", "veterinary clinic (Tierarzt)"),
        ("funeral home", "funeral home"),
        ("optician", "optician"),
        ("climbing gym", "climbing gym"),
        ("bibliotek", "public library (bibliotek)"),
        ("药店", "pharmacy (药店)"),
    ],
)
def test_a_trade_that_is_listed_is_taken_and_said(terminal, typed, first) -> None:
    terminal.send(f"{typed}\r")
    told = told_until(terminal, "In which country")
    assert typed in told
    assert f"  {first}\n" in told
    assert "bakery" not in told


def test_a_trade_of_no_list_is_offered_what_is_near_and_another_answer(terminal) -> None:
    terminal.send("escape room\r")
    told = told_until(terminal, "A number, or another word")
    assert "Nothing is called 'escape room'. Nearest in meaning:" in told
    assert "    1  cinema\n" in told
    assert "    0  My trade is not here\n" in told
    terminal.send("\r")
    terminal.expect_exact("Type a word for it.")
    terminal.expect_exact("A number, or another word")
    terminal.send("0\r")
    terminal.expect_exact("My trade is not here")
    terminal.expect_exact("What is your trade called?")
    terminal.expect_exact("[escape room]")
    terminal.send("\x1b")
    terminal.expect("What do you do")
