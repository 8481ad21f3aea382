"""What was looked up of an entry of the register, and what nobody could confirm."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Evidence
from thankbook.library.referencefacts import Aspect, Study

_OF_THE_ENTRY: tuple[Aspect, ...] = ("people", "design", "effect")
"""What an entry says of its studies together, in the words of each language."""


def places(entry: Evidence) -> int:
    """In how many places each study of an entry was found: the fewest among them."""
    return min((len(study.seen) for study in entry.facts.studies), default=0)


def unconfirmed(entry: Evidence) -> tuple[Aspect, ...]:
    """What an entry prints that was seen in no place."""
    return tuple(dict.fromkeys((*_of_studies(entry), *_of_words(entry))))


def unseen(study: Study) -> tuple[Aspect, ...]:
    """What is printed of a study's reference that was seen in no place."""
    printed: tuple[Aspect, ...] = ("reference", "doi") if study.doi else ("reference",)
    return tuple(aspect for aspect in printed if aspect not in study.confirmed)


def _of_studies(entry: Evidence) -> Iterator[Aspect]:
    for study in entry.facts.studies:
        yield from unseen(study)


def _of_words(entry: Evidence) -> Iterator[Aspect]:
    seen = {aspect for study in entry.facts.studies for aspect in study.confirmed}
    for aspect in _OF_THE_ENTRY:
        if getattr(entry.words, aspect) and aspect not in seen:
            yield aspect
