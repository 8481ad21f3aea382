"""A question as it is put, and what those must know who put it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from thankbook.namesearch import Match

Kind = Literal["text", "one", "searched", "some", "ranked", "yes_no"]
Typed = str | tuple[str, ...]
Choices = tuple[tuple[str, str], ...]
"""Ids with what they are called."""


class WentBack(Exception):  # noqa: N818
    """Somebody wants the question before this one."""


class Search(Protocol):
    """What finds choices by a text."""

    def found(self, typed: str) -> tuple[Match, ...]:
        """Those that answer a text most closely."""
        ...

    def beginning(self, typed: str) -> tuple[Match, ...]:
        """Those that a text may become the name of."""
        ...


@dataclass(frozen=True)
class Question:
    """What is asked, what may be chosen, and what Enter says.

    ``notes`` are told before it; ``otherwise`` is a choice that every search offers too.
    """

    key: str
    text: str
    kind: Kind
    usual: Typed
    choices: Choices = ()
    may_be_empty: bool = False
    notes: tuple[str, ...] = ()
    search: Search | None = None
    otherwise: str = ""
    may_go_back: bool = False


class Prompts(Protocol):
    """A way to ask; ``check`` gives what is wrong with an answer, or nothing."""

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes; raises ``WentBack``."""
        ...
