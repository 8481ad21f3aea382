"""How managers run a pilot and read what it has shown."""

from __future__ import annotations

from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker

_BEFORE = ("lots", "date", "stop", "history")
_MEANS = ("launch", "end", "not_decided")
_MISTAKES = ("joined", "peeking", "regulars")


def pilot_guide(maker: PageMaker) -> Page:
    """The page, with the command for the program that comes first here."""
    ui, best = maker.ui, maker.playbook.study.recommended
    tried = best if best and best.best.break_even.uplift is not None else None
    command = (
        ui("pilotpage.reading_command", program=tried.program.id)
        if tried
        else ui("pilotpage.reading_any")
    )
    context = {
        "before": [ui(f"pilotpage.before_steps.{step}") for step in _BEFORE],
        "means": [ui(f"pilotpage.means_steps.{step}") for step in _MEANS],
        "mistakes": [ui(f"pilotpage.mistakes_list.{step}") for step in _MISTAKES],
        "command": command,
    }
    return maker.make(
        "loyalty/pilot-guide.md",
        ui("pilotpage.title"),
        "pilotguide.md.j2",
        context,
        styles=("loyalty",),
        readers=maker.wording.team,
    )
