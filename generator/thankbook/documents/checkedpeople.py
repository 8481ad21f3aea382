"""Whether the rows of a list of people will do: each with a true detail of its own, none empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thankbook.documents.fillednotes import Template
from thankbook.documents.peoplelist import Person
from thankbook.documents.truedetail import Fault, bare, detail_fault
from thankbook.library.labels import Signs
from thankbook.problems import Problem

_FOUND: Mapping[Fault, str] = {
    "missing": "This person has no detail, so the note could go to anybody.",
    "echo": "These are the words of the help text.",
    "thin": "This is too short to be a true detail.",
    "hollow": "This would fit everybody.",
}
_EXPECTED = "Expected one true thing about this person alone, in a short sentence."
_COMMAS = ",،，、"
_NO_OFFER = "In a thank-you it turns the thanks into advertising; leave it out."


@dataclass(frozen=True)
class Judging:
    """What rows are held against: the template, its words of help, the signs of an offer."""

    template: Template
    helps: tuple[str, ...]
    signs: Signs
    may_offer: bool


def problems_of(people: Sequence[Person], judging: Judging, file: str) -> Iterator[Problem]:
    """What is wrong with each row, by its line; nothing that stands in a cell is told."""
    lines: dict[str, int] = {}
    for person in people:
        yield from _person_problems(person, judging, file)
        own = _without_names(person)
        first = lines.setdefault(own, person.line)
        if own and first != person.line:
            found = f"This is the detail of line {first} again."
            yield Problem(file, person.line, "detail", found, _EXPECTED)


def _person_problems(person: Person, judging: Judging, file: str) -> Iterator[Problem]:
    template, values = judging.template, person.values
    fault = detail_fault(values["detail"], judging.helps, judging.signs)
    if fault:
        yield Problem(file, person.line, "detail", _FOUND[fault], _EXPECTED)
    yield from first_name_problems(person, file)
    for name in template.needed:
        if name != "detail" and not values.get(name):
            yield Problem(file, person.line, name, "This cell is empty.")
    for name, text in values.items():
        if not judging.may_offer and judging.signs.offers_in(text):
            yield Problem(
                file, person.line, name, "This reads like an offer.", _NO_OFFER, "warning"
            )
    words, most = template.word_count(values), template.note.facts.max_words
    if words > most:
        found = f"This note has {words} words, and {most} are as many as anybody reads here."
        yield Problem(file, person.line, "", found, severity="warning")


def first_name_problems(person: Person, file: str) -> Iterator[Problem]:
    """A first name that holds a comma: most likely *Family name, First name* in one column."""
    for name, text in person.values.items():
        if name.endswith("first_name") and any(sign in text for sign in _COMMAS):
            found = "This first name holds a comma, as a family name before a first name does."
            expected = f"Give the first name alone, or say --column {name}=NAME for its column."
            yield Problem(file, person.line, name, found, expected)


def _without_names(person: Person) -> str:
    """The detail without the person's own names: one sentence with two names is no two details."""
    names = {
        word
        for name, text in person.values.items()
        if name.endswith("name")
        for word in bare(text).split()
    }
    return " ".join(word for word in bare(person.values["detail"]).split() if word not in names)
