"""docs/problems.md: everything that Thankbook may tell, read from its code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from scripts.told.exceptions import caught, exceptions
from scripts.told.places import Told, places
from scripts.told.source import modules
from scripts.told.texts import GAP
from thankbook.business.plausibility import CHECKS

REPOSITORY = Path(__file__).parents[2]
IMPLAUSIBLE = REPOSITORY / "tests" / "business" / "plausibility"
_CHECKS = {check.__module__ for check in CHECKS}
_LINT_RULES = "linting.rules."

_HEAD = f"""\
<!-- Made by `python -m scripts.renew` from the code itself. Change the code. -->

# Every problem that Thankbook tells

Search this page for words of a message. `{GAP}` stands for what a message fills in: a name, a
number, a line of your file. Of several ways to say a thing, each has a line of its own. The
sections follow [the rooms](architecture.md), from reading YAML to the command line.

A problem is told as `file:line: field`, what was found, and what to do. An **error** must be
corrected and ends a command with exit code 1. A **warning** is a question; it stops nothing, unless
you say `--strict`. [Describing a business](describing.md#errors-and-warnings) has more, and the
JSON for programs. What MkDocs, a theme, a hook or the file system says is passed on in its own
words.
"""
_EXCEPTIONS = """\
## Exceptions and exit codes

Exit code 0: fine. 1: problems were found, or something outside could not be done. 2: wrong usage.
What ends a command is one of these classes or a `click.UsageError`. What is caught on the way is
told in other words, and what is "a bug" is a mistake of ours that nobody should ever see.

| exception | room | exit code | is |
|---|---|---|---|"""
_WRONG_USAGE = ("UsageError", "BadParameter", "WrongSheet")


def problems_page() -> str:
    """The page: exceptions first, then each room with what its modules may tell."""
    told = [place for place in places() if place.found and not place.module.startswith(_LINT_RULES)]
    lines = [_HEAD, _EXCEPTIONS, *_exception_rows(), ""]
    for room, owns in _rooms():
        of_room = [place for place in told if place.module.partition(".")[0] == room]
        if of_room or room == "linting":
            lines += [f"## {room}\n", f"{owns[:1].upper()}{owns[1:]}.\n", *_of_room(room, of_room)]
    return "\n".join(lines).rstrip() + "\n"


def _rooms() -> list[tuple[str, str]]:
    """Each room and what it owns, in the order of docs/architecture.md."""
    text = (REPOSITORY / "docs" / "architecture.md").read_text("utf-8")
    return re.findall(r"^\| `(\w+)` \| (.*) \|$", text, re.MULTILINE)


def _exception_rows() -> Iterator[str]:
    handled = caught(modules())
    for exception in exceptions():
        otherwise = "caught" if exception.name in handled else "a bug"
        ends = otherwise if exception.ends_with is None else str(exception.ends_with)
        yield f"| `{exception.name}` | `{exception.module}` | {ends} | {_code(exception.doc)} |"


def _of_room(room: str, told: list[Told]) -> Iterator[str]:
    if room == "linting":
        yield "Each rule has a section in [the rules of the content library](lint-rules.md).\n"
    code = modules()
    for module in dict.fromkeys(place.module for place in told):
        yield f"**{module.partition('.')[2] or module}**: {_code(code[module].doc)}\n"
        rows = _precise([place for place in told if place.module == module])
        yield "| told | what to do |\n|---|---|"
        yield from dict.fromkeys(_row(place) for place in rows)
        yield ""
        yield from _example(module)


def _precise(told: list[Told]) -> list[Told]:
    """Without what only repeats together what other places say one by one."""
    return [
        place for place in told if not _repeats(place, [other for other in told if other != place])
    ]


def _repeats(told: Told, others: list[Told]) -> bool:
    parts = [part for part in others if {*part.found} <= {*told.found} and part.found != told.found]
    found = {text for part in parts for text in part.found}
    expected = {text for part in parts for text in part.expected}
    return {*told.found} <= found and {*told.expected} <= expected


def _row(told: Told) -> str:
    marks = ["*Warning.* "] if told.is_warning else []
    marks += ["*Wrong usage.* "] if told.raises in _WRONG_USAGE else []
    return f"| {''.join(marks)}{_cell(told.found)} | {_cell(told.expected)} |"


def _cell(texts: Iterable[str]) -> str:
    return "<br>".join(_escaped(" ".join(text.split())) for text in texts)


def _code(text: str) -> str:
    """A docstring as Markdown."""
    return text.replace("``", "`")


def _escaped(text: str) -> str:
    """A text within a table of Markdown: none of its signs means anything."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", text)


def _example(module: str) -> Iterator[str]:
    """What a question is asked of, from the examples that prove it."""
    if f"thankbook.{module}" in _CHECKS:
        file = IMPLAUSIBLE / f"{module.rpartition('.')[2]}.yaml"
        example = yaml.safe_load(file.read_text("utf-8"))[0]
        yield f"For example: {_escaped(' '.join(example['asks'].split()))}\n"
