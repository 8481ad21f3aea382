"""Questions with lists to search and boxes to tick, for terminals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import click
import questionary
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent

from thankbook.cli.plainprompts import BACK, tell_notes
from thankbook.cli.searchprompt import searched
from thankbook.founding.offers import titled
from thankbook.founding.questions import Kind, Question, Search, Typed, WentBack

_BACK_ID, _BACK_LABEL = "<", "(back to the question before)"
_MOST_COMPLETED = 7
_FEWEST_LETTERS = 2


class RichPrompts:
    """Asks with questionary; Esc goes back, Ctrl-C raises ``KeyboardInterrupt``."""

    def __init__(self) -> None:
        self._hint = "Esc, or '<' and Enter: back to the question before."

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes.

        What is wrong is printed as lines of its own: questionary's bar would cut it off.
        """
        hint, self._hint = (self._hint, "") if question.may_go_back else ("", self._hint)
        tell_notes(question, hint)
        while True:
            answer = _ASK[question.kind](question)
            wrong = check(answer)
            if not wrong:
                return answer
            click.echo(f"  {wrong}", err=True)


def _answered(question: Question, asked: questionary.Question) -> object:
    """What was answered; raises ``WentBack`` at Esc.

    questionary 2.1 puts the bindings of a question into ``Question.application``, which is a
    prompt_toolkit application, and takes none of ours for lists and boxes.
    """
    if question.may_go_back:
        bindings = KeyBindings()

        @bindings.add("escape", eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=WentBack())

        own = asked.application.key_bindings
        asked.application.key_bindings = merge_key_bindings([own, bindings] if own else [bindings])
    answer = asked.unsafe_ask()
    if question.may_go_back and answer in BACK:
        raise WentBack
    return answer


def _text(question: Question) -> str:
    """What is usual stands in brackets: the person who types begins with an empty line."""
    usual = str(question.usual)
    return _line(question, question.text, usual) or usual


def _line(question: Question, text: str, usual: str, search: Search | None = None) -> str:
    shown = f"{text} [{usual}]" if usual else text
    if search is None:
        return str(_answered(question, questionary.text(shown))).strip()
    asked = questionary.autocomplete(
        shown, choices=[], completer=_Following(search, dict(question.choices))
    )
    return str(_answered(question, asked)).strip()


def _selected(question: Question) -> str:
    known = {term for term, _ in question.choices}
    choices = [questionary.Choice(label, term) for term, label in question.choices]
    if question.may_go_back:
        choices.append(questionary.Choice(_BACK_LABEL, _BACK_ID))
    asked = questionary.select(
        question.text,
        choices=choices,
        default=question.usual if question.usual in known else None,
        instruction="(arrows, Enter)",
        use_jk_keys=True,
    )
    return str(_answered(question, asked))


def _searched(question: Question) -> Typed:
    search = question.search
    if search is None:
        return _selected(question)
    return searched(question, search, lambda text, usual: _line(question, text, usual, search))


def _some(question: Question) -> tuple[str, ...]:
    choices = [
        questionary.Choice(label, term, checked=term in question.usual)
        for term, label in question.choices
    ]
    if question.may_go_back:
        choices.append(questionary.Choice(_BACK_LABEL, _BACK_ID))
    asked = questionary.checkbox(
        question.text,
        choices=choices,
        instruction="(space ticks, Enter goes on; Esc, or the last line ticked, goes back)"
        if question.may_go_back
        else "(space ticks, Enter goes on)",
    )
    answer = _answered(question, asked)
    ticked = tuple(map(str, answer)) if isinstance(answer, list) else ()
    if question.may_go_back and _BACK_ID in ticked:
        raise WentBack
    return ticked


def _ranked(question: Question) -> tuple[str, ...]:
    """What comes first, then what else: the order counts."""
    first = _selected(replace(question, usual=question.usual[0]))
    rest = tuple(choice for choice in question.choices if choice[0] != first)
    return (first, *_some(replace(question, text="And what else?", choices=rest)))


class _Following(Completer):
    """Shows below what is typed which names it may become; takes none of them by itself."""

    def __init__(self, search: Search, titles: Mapping[str, str]) -> None:
        self._search = search
        self._titles = titles

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """The names, with what Tab puts in the place of what was typed."""
        typed = document.text_before_cursor
        if len(typed.strip()) < (1 if not typed.isascii() else _FEWEST_LETTERS):
            return
        for match in self._search.beginning(typed)[:_MOST_COMPLETED]:
            title = self._titles[match.id]
            yield Completion(title, start_position=-len(typed), display=titled(match, self._titles))


_ASK: Mapping[Kind, Callable[[Question], Typed]] = {
    "text": _text,
    "one": _selected,
    "searched": _searched,
    "some": _some,
    "ranked": _ranked,
    "yes_no": _text,
}
