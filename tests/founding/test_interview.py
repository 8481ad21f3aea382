"""The questions as they are drawn in a terminal, answered key by key."""

from __future__ import annotations

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from thankbook.cli.richprompts import RichPrompts
from thankbook.founding.interview import Interview


def test_drawn_questions_search_lists_and_tick_boxes(usual, library) -> None:
    down, clear = "\x1b[B", "\x15"
    keys = [
        f"{clear}Blackbird Books\r",
        "booksh\r",
        "irela\r",
        f"{down}\r",
        "\r",
        f"{clear}0\r{clear}3\r",  # nobody works here: refused, and typed again
        f"{clear}900\r",
        "24.50\r",
        "\r",
        " \r",  # takes the tick from the first channel
        "\r",
        f"{clear}Saoirse Flynn\r",
        "saoirse@blackbird.example\r",
        f"{down}\r",
        "\r",
    ]
    with (
        create_pipe_input() as typed,
        create_app_session(input=typed, output=DummyOutput()),
    ):
        typed.send_text("".join(keys))
        interview = Interview(usual, library.labels, RichPrompts())
        interview.ask()
    said = interview.said
    assert (said["name"], said["industry"], said["country"]) == (
        "Blackbird Books",
        "bookshop",
        "IE",
    )
    assert (said["voice"], said["people"], said["customers"]) == ("plain", 3, 900)
    assert not {"model", "gross_margin", "yearly_retention", "answer_within_hours"} & set(said)
    assert said["channels"] == ("phone", "email", "website", "instagram")
    assert said["contact_email"] == "saoirse@blackbird.example"
    assert said["goals"] == ("win_back", "retain", "refer")
    assert interview.guesses == {"budget"}
