"""Problems printed for people, for programs, and for the pull requests of GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from thankbook.cli.options import format_option
from thankbook.cli.streams import is_stdout_broken
from thankbook.files.disk import cure
from thankbook.problems import Problem, ProblemsFound, ThankbookError

_SOME = 3
"""How many files are named where there may be hundreds."""

_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_MESSAGE, ":": "%3A", ",": "%2C"}


def report(
    problems: Sequence[Problem],
    as_format: str = "text",
    *,
    strict: bool = False,
    put: Callable[[str], None] | None = None,
) -> NoReturn:
    """Print problems and exit: with 1 if there is an error, or if strict, anything at all.

    ``put`` takes what would be printed.
    """
    told = [replace(problem, severity="error") for problem in problems] if strict else [*problems]
    told.sort()
    (put or _print)(_FORMATS[as_format](told))
    click.echo(_summary(told), err=True)
    raise SystemExit(any(problem.severity == "error" for problem in told))


def _print(text: str) -> None:
    click.echo(text, nl=False)


def _print_aside(text: str) -> None:
    click.echo(text, nl=False, err=True)


def tell_questions(questions: Iterable[Problem]) -> None:
    """Say what is unlikely in a description, beside what was done all the same."""
    for question in questions:
        click.echo(str(question), err=True)


@contextmanager
def telling() -> Iterator[None]:
    """Whatever goes wrong within is told on standard error, and ends the command with 1.

    Problems are the result of commands that look for them, which ``report`` them, and of no other.
    """
    try:
        yield
    except BrokenPipeError:
        # Who reads has had enough, as `head` does; click ends without a word.
        raise
    except ProblemsFound as found:
        report(found.problems, put=_print_aside)
    except ThankbookError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(_told(error)) from None
    except ValueError as error:
        # A name with NUL in it, which YAML can hold and no file system (Python 3.11 to 3.13: "null
        # byte", "null character"). Should the words change, it is a traceback again.
        if not str(error).startswith("embedded null"):
            raise
        raise click.ClickException("A file's name holds the character NUL.") from None


def _told(error: OSError) -> str:
    return " ".join(filter(None, (_what(error), cure(error))))


def _what(error: OSError) -> str:
    # Of a copy that failed, the second one is the file that was to be written.
    if file := error.filename2 or error.filename:
        return f"{error.strerror}: {file}." if cure(error) else f"{error.strerror}: {file}"
    if is_stdout_broken():
        return f"Standard output cannot be written: {error.strerror}."
    told = error.strerror or str(error)
    return f"{told}." if cure(error) else told


def tell_kept(folder: Path, kept: Sequence[str]) -> None:
    """Name files in a written folder that were never made by us, so that nobody wonders."""
    if kept:
        some = ", ".join(kept[:_SOME])
        told = f"{some} and {len(kept) - _SOME} more" if len(kept) > _SOME else some
        click.echo(f"Left alone in {folder}, because we did not write it: {told}", err=True)


def _as_text(problems: Sequence[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def _as_json(problems: Sequence[Problem]) -> str:
    return json.dumps([problem.as_dict() for problem in problems], indent=2) + "\n"


def _as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands, which GitHub shows at the line of the file in a pull request."""
    return "".join(f"{_annotation(problem)}\n" for problem in problems)


def _annotation(problem: Problem) -> str:
    place = {"file": problem.file, "line": str(problem.line or 1), "title": problem.field}
    properties = ",".join(
        f"{key}={_escaped(text, _PROPERTY)}" for key, text in place.items() if text
    )
    message = " ".join(part for part in (problem.found, problem.expected) if part)
    return f"::{problem.severity} {properties}::{_escaped(message, _MESSAGE)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


_FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
report_format_option = format_option(*_FORMATS, shown="How problems are printed.")
"""In which of the formats a command prints problems."""


def _summary(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    told = _counted(errors, "problem") if errors else "No problems"
    warnings = len(problems) - errors
    return f"{told}, {_counted(warnings, 'warning')}." if warnings else f"{told}."


def _counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"
