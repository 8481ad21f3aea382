"""Where a command's result goes: onto standard output, or into a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from thankbook.cli.options import FOR_PEOPLE
from thankbook.cli.problemreport import telling
from thankbook.files.wholefiles import replace_whole
from thankbook.library.isolation import without_isolates
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.outputplace import refuse_near_sites


@dataclass(frozen=True)
class Output:
    """A place for a result; without a file, standard output."""

    file: Path | None
    may_replace: bool
    is_for_people: bool = False

    def refuse_foreign(self) -> None:
        """Raise ``ProblemsFound`` where the file may not be written, before any work is done."""
        if self.file is None:
            return
        refuse_near_sites(self.file)
        if found := self._refusal(self.file):
            name = self.file.as_posix()
            raise ProblemsFound([Problem(name, 0, "", *found)])

    def put(self, made: str | bytes) -> None:
        """Print a result, or write it as UTF-8, whole or not at all; line ends stay as they are."""
        if isinstance(made, str):
            made = without_isolates(made)  # terminals and programs order words by themselves
        data = _as_bytes(made)
        if self.file is None:
            # A code page and its line ends are for a screen: what a program reads is always alike.
            click.echo(made if self.is_for_people else data, nl=False)
            return
        with telling():
            replace_whole({self.file: data})
        click.echo(f"Written into {self.file.as_posix()}.", err=True)

    def _refusal(self, file: Path) -> tuple[str, str] | None:
        """What was found in the file's place and what to do; None where nothing is in the way."""
        if not file.parent.is_dir():
            return f"There is no folder '{file.parent.as_posix()}'.", "Make it, or name another."
        if file.exists() and not file.is_file():
            return "This is no ordinary file.", "Name another."
        if file.exists() and not self.may_replace:
            return "There is a file of this name.", "Name another, or add --replace."
        return None


def put_together(made: Mapping[Output, str | bytes]) -> None:
    """Print one result, or write several into their files, all of them or none."""
    if len(made) == 1:
        for output, result in made.items():
            output.put(result)
        return
    files = {output.file: result for output, result in made.items() if output.file is not None}
    with telling():
        replace_whole({file: _as_bytes(result) for file, result in files.items()})
    for file in files:
        click.echo(f"Written into {file.as_posix()}.", err=True)


def _as_bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


def output_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options ``--out`` and ``--replace``; the command is given them as ``output``.

    A shell's ``>`` writes UTF-16 on some Windows, and leaves half a file where a command fails.
    """

    @click.option(
        "--out",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write it into this file as UTF-8, whole; without it, or for -, print it.",
    )
    @click.option("--replace", is_flag=True, help="With --out: put it in place of a file.")
    @wraps(command)
    def with_output(*arguments: Any, out: Path | None, replace: bool, **named: Any) -> Any:
        out = None if out == Path("-") else out
        if replace and out is None:
            raise click.UsageError("--replace goes with --out FILE.")
        output = Output(out, replace, named.get("as_format") in FOR_PEOPLE)
        with telling():
            output.refuse_foreign()
        return command(*arguments, output=output, **named)

    return with_output
