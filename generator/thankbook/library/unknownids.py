"""The ids that items name, found again among the items that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thankbook.library.items import AnyItem
from thankbook.problems import Problem
from thankbook.validationwords import nearest


def unresolved(
    kinds: Mapping[str, Mapping[str, AnyItem]], known: Mapping[str, AnyItem]
) -> Iterator[Problem]:
    """Ids of evidence that items name, and no known entry has."""
    for kind, items in kinds.items():
        for item in items.values():
            for field, ids in _evidence_named(kind, item):
                yield from _unknown_evidence(item, field, ids, known)


def unknown_programs(
    tactics: Mapping[str, AnyItem], programs: Mapping[str, AnyItem]
) -> Iterator[Problem]:
    """Programs that tactics name as theirs, and nobody has written."""
    for item in tactics.values():
        name = getattr(item.facts, "program", None)
        if name is not None and name not in programs:
            meant = nearest(name, programs)
            expected = f"Did you mean '{meant}'?" if meant else ""
            document = item.facts_document
            yield document.problem(("program",), f"No program '{name}'.", expected)


def _evidence_named(kind: str, item: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    if kind == "evidence":
        yield "instead", (item.facts.instead,) if item.facts.instead else ()
    else:
        yield "evidence", item.facts.evidence
    if kind == "programs" and item.facts.economics:
        for effect in item.facts.economics.effects.given():
            yield "economics", effect.evidence


def _unknown_evidence(
    item: AnyItem, field: str, ids: Iterable[str], known: Mapping[str, AnyItem]
) -> Iterator[Problem]:
    document = item.facts_document
    for name in ids:
        if name not in known:
            meant = nearest(name, known)
            expected = f"Did you mean '{meant}'?" if meant else ""
            line = document.place_of((field,)).line
            yield Problem(document.file, line, field, f"No evidence entry '{name}'.", expected)
