"""``thankbook new``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from thankbook.business.description import Description
from thankbook.cli.environment import can_draw, country_here, today
from thankbook.cli.options import WrittenPath
from thankbook.contentfolder import content_folder
from thankbook.files.newfiles import place_files, refuse_what_is_there
from thankbook.founding.describing import description_text
from thankbook.founding.describingfigures import UNLESS_KNOWN
from thankbook.founding.fromexample import borrowed_text, example_ids
from thankbook.founding.interview import Interview
from thankbook.founding.interviewanswers import read_answers, told_at
from thankbook.founding.planstart import plan_start
from thankbook.founding.projectfiles import (
    DESCRIPTION_FILE,
    OWN_PAGE,
    own_page_text,
    project_files,
    read_back,
    schema_text,
)
from thankbook.founding.questions import Prompts
from thankbook.founding.startvalues import load_starting, load_starting_words
from thankbook.founding.tradeoffer import trade_offer
from thankbook.founding.usualanswers import Usual
from thankbook.founding.yamllines import GUESS
from thankbook.library.labels import Labels
from thankbook.library.loading import languages_with_words, load_labels
from thankbook.problems import ProblemsFound
from thankbook.publishing.outputplace import refuse_in_sources
from thankbook.validationwords import nearest
from thankbook.vocabulary import load_vocabulary

_LONGEST_NAME = 120
_NOT_CERTAIN = (
    "Name one of them. For a trade of no list answer the questions, without --trade, or use "
    "--answers with 'industry: other', 'trade_name' and 'traits'."
)
_NO_TRADE = (
    "--yes asks nothing, and a trade cannot be guessed. Say what you do with --trade, for example "
    "--trade bakery, or in a file of answers with 'industry'."
)


@click.command()
@click.argument("folder", metavar="DIR", type=WrittenPath(path_type=Path))
@click.option("--from", "example", metavar="ID", help="Begin with a copy of an example business.")
@click.option(
    "--answers",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take the answers from a YAML file; what it leaves out is as usual in the trade.",
)
@click.option("--trade", metavar="WORDS", help="What you do, in the words of your language.")
@click.option("--yes", is_flag=True, help="Ask nothing but the trade: take what is usual.")
def new(
    folder: Path, example: str | None, answers: Path | None, trade: str | None, *, yes: bool
) -> None:
    """Start a playbook of your own in the folder DIR.

    Asks what the business is called, its trade, and some more; Enter takes what is usual, and '<'
    goes back. Writes the description, the settings of the site and a first page of your own, when
    all is answered and confirmed. Nothing is ever written over.
    """
    if example is not None:
        _refuse_example(example, answers, trade)
    if answers is not None and trade is not None:
        raise click.UsageError("The trade stands in the file of answers, as 'industry'.")
    if yes and not (example or answers or trade):
        raise click.UsageError(_NO_TRADE)
    refuse_in_sources(folder)
    founding = _Founding.of(folder)
    refuse_what_is_there(folder, founding.files(""))
    said = {"industry": _trade_of(trade, founding)} if trade is not None else {}
    text, found = founding.text(example, answers, said, yes=yes)
    place_files(folder, founding.files(text))
    _tell(folder, text, found)


def _refuse_example(example: str, answers: Path | None, trade: str | None) -> None:
    if answers is not None or trade is not None:
        other = "--answers" if answers is not None else "--trade"
        raise click.UsageError(f"Take --from or {other}, not both: an example has its answers.")
    if example not in example_ids():
        meant = nearest(example, example_ids())
        hint = f"Did you mean '{meant}'?" if meant else f"Use one of: {', '.join(example_ids())}."
        raise click.UsageError(f"There is no example '{example}'. {hint}")


def _trade_of(words: str, founding: _Founding) -> str:
    """The id of a trade by what it is called; wrong usage where that is not certain."""
    found = trade_offer(words, founding.usual.vocabulary, founding.labels)
    if found.certain:
        return found.certain
    raise click.BadParameter(f"{found.told}\n{_NOT_CERTAIN}", param_hint="'--trade'")


@dataclass(frozen=True)
class _Founding:
    """What a description is founded on here."""

    labels: Labels
    usual: Usual

    @classmethod
    def of(cls, folder: Path) -> _Founding:
        content = content_folder()
        vocabulary = load_vocabulary(content)
        starting = load_starting(content, vocabulary)
        usual = Usual(
            vocabulary=vocabulary,
            starting=starting,
            words=load_starting_words(content, "en", vocabulary),
            written=languages_with_words(content),
            name=_name_of(folder),
            country=country_here(),
            start=plan_start(today()),
        )
        return cls(load_labels(content, "en", vocabulary), usual)

    def files(self, description: str) -> dict[str, bytes]:
        """Everything that is written, around a description."""
        schema = schema_text(self.usual.vocabulary, self.labels)
        return project_files(description, schema, own_page_text(content_folder(), "en"))

    def text(
        self, example: str | None, answers: Path | None, said: dict[str, Any], *, yes: bool
    ) -> tuple[str, Description]:
        """The description and what is read in it; raises ``ProblemsFound``."""
        if example is not None:
            name = self.usual.name if yes else self._asked({}, "name").said["name"]
            text = borrowed_text(example, name)
        elif answers is not None:
            return self._answered(answers, yes=yes)
        elif yes:
            text = self._described(said, frozenset(), "--yes")
        else:
            asked = self._asked(said)
            text = self._described(asked.said, asked.guesses, "answers")
        return text, read_back(text, self.usual.vocabulary)

    def _answered(self, file: Path, *, yes: bool) -> tuple[str, Description]:
        document, said = read_answers(file, self.usual.vocabulary, whole=not yes)
        text = self._described(said, frozenset(), file.as_posix())
        try:
            return text, read_back(text, self.usual.vocabulary)
        except ProblemsFound as found:
            raise ProblemsFound(told_at(document, found.problems)) from None

    def _asked(self, said: dict[str, Any], *keys: str) -> Interview:
        interview = Interview(self.usual, self.labels, _prompts(), said)
        interview.ask(*keys)
        return interview

    def _described(self, said: dict[str, Any], guesses: frozenset[str], source: str) -> str:
        return description_text(self.usual.completed(said, guesses, source), self.usual)


def _prompts() -> Prompts:
    # Drawing on terminals takes a fifth of a second to load.
    if can_draw():
        from thankbook.cli.richprompts import RichPrompts

        return RichPrompts()
    from thankbook.cli.plainprompts import PlainPrompts

    return PlainPrompts()


def _name_of(folder: Path) -> str:
    """The name of a folder as a business may be called."""
    words = re.findall(r"[^\W_]+", folder.resolve().name)
    name = " ".join(word[:1].upper() + word[1:] for word in words)
    return name[:_LONGEST_NAME].strip() or "My Business"


def _tell(folder: Path, text: str, found: Description) -> None:
    for name in (DESCRIPTION_FILE, "mkdocs.yml", OWN_PAGE):
        click.echo((folder / name).as_posix())
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    guesses = sum(line.endswith(f"# {GUESS}") for line in text.splitlines())
    if guesses:
        told = f"{guesses} lines of {DESCRIPTION_FILE} end in '# {GUESS}'. Put in your own there."
        click.echo(told, err=True)
    unknown = [figure for figure in UNLESS_KNOWN if not found.gives(figure)]
    if unknown:
        told = f"Left out until you know them: {', '.join(unknown)}."
        click.echo(f"{told} The file says how to find out.", err=True)
    steps = [] if folder.resolve() == Path.cwd() else [f"  cd {_quoted(folder)}"]
    click.echo("\n".join(["Now see it:", *steps, "  mkdocs serve"]), err=True)


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
