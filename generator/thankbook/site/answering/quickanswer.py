"""A question, the words that it is looked for by, its answer, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Onward:
    """A page that says more."""

    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class QuickAnswer:
    """A question with its answer: paragraphs, points, and a sentence to say."""

    id: str
    ask: str
    words: tuple[str, ...]
    text: tuple[str, ...]
    points: tuple[str, ...] = ()
    say: str = ""
    onward: tuple[Onward, ...] = ()
