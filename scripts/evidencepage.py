"""docs/evidence.md, made from the register: what was looked up, where, and what stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankbook.contentfolder import content_folder
from thankbook.library.items import Evidence
from thankbook.library.loading import load_library
from thankbook.library.lookups import places, unconfirmed, unseen
from thankbook.library.referencefacts import REFERENCE_LISTS, Aspect, Seen, Study

_HEAD = """\
<!-- Made by `python -m scripts.renew` from content/library/evidence. Change the entries. -->

# What was looked up for the evidence

Every entry of the register names a study, a law or a page. Each was looked up in other places:
records of libraries and journals, abstracts, press releases, summaries, and reference lists of
public repositories. Rarely was the whole paper read, and two places may repeat one abstract. A
place "shows" what it confirms of the entry: the reference (authors, year, title, journal), the
DOI, who was studied, how, and the result. What no place shows is "not confirmed": the entry says
so as well, or claims less. [Decision 55](decisions/0055-evidence-looked-up.md) says how this was
done, and what was left out.
"""
_NAMES: dict[Aspect, str] = {
    "reference": "the reference",
    "doi": "the DOI",
    "people": "who was studied",
    "design": "how",
    "effect": "the result",
}
TWICE = 2


def evidence_page() -> str:
    """The page: the counts, then a section for each entry."""
    register = sorted(
        load_library(content_folder(), "en").evidence.values(), key=lambda entry: entry.id
    )
    sections = (line for entry in register for line in _section(entry))
    return "\n".join([_HEAD, *_counts(register), *sections])


def _counts(register: Sequence[Evidence]) -> Iterator[str]:
    found = [places(entry) for entry in register]
    yield "| entries | number |\n|---|---|"
    yield f"| in the register | {len(register)} |"
    yield f"| every study found in two places or more | {sum(n >= TWICE for n in found)} |"
    yield f"| a study found in one place only | {sum(n == 1 for n in found)} |"
    yield f"| a study found nowhere | {sum(n == 0 for n in found)} |"
    yield f"| something not confirmed | {sum(bool(unconfirmed(entry)) for entry in register)} |\n"


def _section(entry: Evidence) -> Iterator[str]:
    yield f"## {entry.id}\n"
    yield f"{entry.words.claim} Grade {entry.facts.grade}.\n"
    for study in entry.facts.studies:
        yield f"- {_reference(study)}"
        yield from (f"    - {_seen(seen)}" for seen in study.seen)
        if missing := unseen(study):
            yield f"    - Not seen in any of them: {_listed(missing)}."
    yield ""
    if missing := unconfirmed(entry):
        yield f"Not confirmed: {_listed(missing)}.\n"


def _reference(study: Study) -> str:
    return (
        f"{study.authors} ({study.year}). {study.title}. {study.journal}. "
        f"[{study.doi or 'Link'}]({study.address})"
    )


def _seen(seen: Seen) -> str:
    if seen.place == REFERENCE_LISTS:
        return f"Reference lists of public repositories show {_listed(seen.saw)}."
    return f"<{seen.place}> shows {_listed(seen.saw)}."


def _listed(aspects: Sequence[Aspect]) -> str:
    *most, last = (_NAMES[aspect] for aspect in aspects)
    return f"{', '.join(most)} and {last}" if most else last
