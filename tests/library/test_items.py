"""The library holds every item once, and has other words for someone who works alone."""

from __future__ import annotations


def test_items_are_all_items_each_once(library) -> None:
    keys = [(item.kind, item.id) for item in library.items()]
    assert len(keys) == len(set(keys))
    assert {kind for kind, _ in keys} >= {"tactics", "notes", "programs", "checklists", "metrics"}


def test_for_one_person_only_the_words_change_and_only_where_there_are_others(library) -> None:
    alone = library.for_one_person()
    changed = 0
    for before, after in zip(library.items(), alone.items(), strict=True):
        assert (before.id, before.facts) == (after.id, after.facts)
        has_others = bool(getattr(before.words, "alone", None))
        changed += has_others
        assert (before.words != after.words) == has_others
    assert changed


def test_what_somebody_alone_says_to_a_customer_is_no_word_to_a_team(library) -> None:
    """In whatever trade: a plan may bring any tactic that one person can do."""
    alone = library.for_one_person()
    said = {
        name: alone.labels.signs.team_words_in(tactic.words.say)
        for name, tactic in alone.tactics.items()
        if tactic.facts.needs.people == 1
    }
    assert {name: words for name, words in said.items() if words} == {}
