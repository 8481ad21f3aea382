"""Every line of the sources has one id, and conflicts name lines that are there."""

from __future__ import annotations

from collections import Counter

MOST_CARRIERS = 12
"""What more items than that are stamped with is said by few of them."""


def test_ids_are_those_of_their_article_and_stand_once(library) -> None:
    ids = [name for lines in library.sources.lines.values() for name in lines]
    assert len(ids) == len(set(ids)) == len(library.sources.by_id())
    assert all(name.partition("-")[0] in library.sources.articles for name in ids)


def test_conflicts_are_decided_by_evidence_about_lines_that_are_there(library) -> None:
    known = library.sources.by_id()
    for conflict in library.sources.conflicts:
        assert set(conflict.lines) <= known.keys()
        assert conflict.decided_by in library.evidence


def test_no_line_is_named_by_more_items_than_can_say_it(library) -> None:
    carriers = Counter(name for item in library.items() for name in item.facts.sources)
    assert max(carriers.values()) <= MOST_CARRIERS, carriers.most_common(3)
