"""The names in braces that words may use, and how a text is taken apart by them.

Beside the names here, words may use the vocabulary's nouns in their forms, and each kind of role
as ``the_lead``. Several roles are one name, ``{the_front, the_back and the_lead}``: a role that
stands in for another is then said once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

FACTS: dict[str, str] = {
    "business": "the business's name",
    "may_spend": "what the reader, or who does it, may spend without asking",
    "complaint_contact": "whom complaints are taken to",
    "week_begins": "the weekday on which a week's work begins: Monday, if that is open",
    "week_ends": "the weekday on which a week's work ends: Friday, if that is open",
    "answer_within": "how soon a complaint gets its first answer",
    "contacts_a_year": "how often a customer may hear from the business in a year, as contacts",
    "document": "the paper that the trade works with most",
    "a_document": "the same, with article",
    "the_document": "the same, with article",
    "documents": "up to three papers or screens of the trade",
    "instrument": "the object that stands for a day there",
    "an_instrument": "the same, with article",
    "the_instrument": "the same, with article",
    "instruments": "up to three objects of a day there",
}
"""Facts of the description and of its trade."""

BLANKS: dict[str, str] = {
    "first_name": "the reader's first name",
    "title_and_last_name": "the reader's title and last name",
    "last_name": "the reader's last name",
    "detail": "the true detail",
    "colleague": "the colleague concerned",
    "order_name": "the order, project or event by its own name",
    "date": "the date concerned",
    "offer": "the offer, in invitations and win-backs only",
    "sender_first_name": "the writer's first name",
    "sender_name": "the writer's full name",
    "sender_role": "the writer's role",
    "sender_phone": "the writer's own telephone number",
}
"""Blanks of a note that its writer fills in; on the page they stay marked, labelled blanks."""

ROLE_FORM = "the_"
"""What stands before a kind of role: roles are named with their article, if they have one."""

_LISTED = re.compile(r", (?:and )?| and ")
_SPECIAL = re.compile(r"\{([^{}]*)\}|\[@([^\]\s]*)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text: plain text, the name of a blank, or the id of a cited evidence entry."""

    kind: Literal["text", "blank", "citation"]
    value: str


@dataclass(frozen=True)
class Values(Mapping[str, str]):
    """What each placeholder stands for, lists of them included."""

    single: Mapping[str, str]
    joined: Callable[[Iterable[str]], str]
    """Makes one text of several, each once."""

    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The parts of a name that stands for several, so that a list names each of them once."""

    def __getitem__(self, name: str) -> str:
        return self.joined(
            piece for part in listed(name) for piece in self.several.get(part, (self.single[part],))
        )

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and all(part in self.single for part in listed(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self.single)

    def __len__(self) -> int:
        return len(self.single)


def listed(name: str) -> tuple[str, ...]:
    """The names that a placeholder lists; of most, the one that it is."""
    return tuple(_LISTED.split(name))


def parts(text: str, values: Mapping[str, str]) -> Iterator[Part]:
    """The text taken apart, its placeholders replaced by their values.

    What a value contains is never looked at again, so a business called ``{detail}`` is text. A
    name that starts with a capital gives the value with a capital: ``{Customers}``.
    """
    if is_plain(text):
        if text:
            yield Part("text", text)
        return
    end = 0
    for match in _SPECIAL.finditer(text):
        if match.start() > end:
            yield Part("text", text[end : match.start()])
        name, cited = match.groups()
        yield Part("citation", cited) if name is None else _filled(name, values)
        end = match.end()
    if end < len(text):
        yield Part("text", text[end:])


def is_plain(text: str) -> bool:
    """Whether nothing in a text stands for something else, as in most texts."""
    return "{" not in text and "[@" not in text


def names_in(text: str) -> tuple[str, ...]:
    """The placeholders that a text uses, each as written, in order."""
    return tuple(match[1] for match in _SPECIAL.finditer(text) if match[1] is not None)


def citations_in(text: str) -> tuple[str, ...]:
    """The ids of the evidence that a text cites, in order."""
    return tuple(match[2] for match in _SPECIAL.finditer(text) if match[2] is not None)


def _filled(name: str, values: Mapping[str, str]) -> Part:
    if name in values:
        return Part("text", values[name])
    small = name[:1].lower() + name[1:]
    return Part("text", with_capital(values[small])) if small in values else Part("blank", name)


def with_capital(text: str) -> str:
    """A text as it begins a sentence or stands as a heading; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]
