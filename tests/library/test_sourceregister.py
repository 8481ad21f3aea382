"""Every line of the sources has one id, and conflicts name lines that are there."""

from __future__ import annotations


def test_ids_are_those_of_their_article_and_stand_once(library) -> None:
    ids = [name for lines in library.sources.lines.values() for name in lines]
    assert len(ids) == len(set(ids)) == len(library.sources.by_id())
    assert all(name.partition("-")[0] in library.sources.articles for name in ids)


def test_conflicts_are_decided_by_evidence_about_lines_that_are_there(library) -> None:
    known = library.sources.by_id()
    for conflict in library.sources.conflicts:
        assert set(conflict.lines) <= known.keys()
        assert conflict.decided_by in library.evidence
