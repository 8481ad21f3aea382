"""An id of evidence that nothing has is told with the file, the line and the nearest."""

from __future__ import annotations

from dataclasses import replace

from thankbook.library.unknownids import unresolved


def test_the_library_names_nothing_that_is_not_there(library) -> None:
    kinds = {
        "tactics": library.tactics,
        "programs": library.programs,
        "evidence": library.evidence,
    }
    assert [*unresolved(kinds, library.evidence)] == []


def test_a_mistyped_id_is_told_with_the_nearest(library) -> None:
    tactic = next(item for item in library.tactics.values() if item.facts.evidence)
    known = tactic.facts.evidence[0]
    facts = tactic.facts.model_copy(update={"evidence": (f"{known}x",)})
    wrong = {"tactics": {tactic.id: replace(tactic, facts=facts)}}
    (problem,) = unresolved(wrong, library.evidence)
    assert problem.file == tactic.facts_document.file
    assert problem.line == tactic.facts_document.place_of(("evidence",)).line
    assert problem.field == "evidence"
    assert problem.expected == f"Did you mean '{known}'?"


def test_an_entry_that_stands_in_for_another_has_to_be_there(library) -> None:
    entry = next(item for item in library.evidence.values())
    facts = entry.facts.model_copy(update={"instead": "nothing-like-it-at-all"})
    (problem,) = unresolved({"evidence": {entry.id: replace(entry, facts=facts)}}, library.evidence)
    assert (problem.field, problem.expected) == ("instead", "")
