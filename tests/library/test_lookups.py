"""What was looked up of an entry, over all entries and every part of what they print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.library.items import Evidence
from thankbook.library.lookups import places, unconfirmed, unseen
from thankbook.library.referencefacts import Seen

ASPECTS = ("reference", "doi", "people", "design", "effect")


def studied(library):
    return [entry for entry in library.evidence.values() if entry.facts.studies]


def looked_up(entry: Evidence, seen: tuple[Seen, ...]) -> Evidence:
    """The same entry, with every study seen in these places and no other."""
    studies = tuple(study.model_copy(update={"seen": seen}) for study in entry.facts.studies)
    return replace(entry, facts=entry.facts.model_copy(update={"studies": studies}))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_what_no_place_showed_is_not_confirmed(library, aspect):
    shown = tuple(other for other in ASPECTS if other != aspect)
    for entry in studied(library):
        checked = looked_up(entry, (Seen(place="reference-lists", saw=shown),))
        assert set(unconfirmed(checked)) <= {aspect}
        if getattr(entry.words, aspect, "") or aspect == "reference":
            assert unconfirmed(checked) == (aspect,), entry.id


def test_what_was_looked_up_nowhere_is_confirmed_in_nothing(library):
    for entry in studied(library):
        checked = looked_up(entry, ())
        assert places(checked) == 0
        assert "reference" in unconfirmed(checked)
        for study in checked.facts.studies:
            assert unseen(study) == (("reference", "doi") if study.doi else ("reference",))


def test_an_entry_is_as_well_looked_up_as_its_least_study(library):
    twice = (Seen(place="reference-lists", saw=("reference",)),) * 2
    entry = next(entry for entry in studied(library) if len(entry.facts.studies) > 1)
    checked = looked_up(entry, twice)
    assert places(checked) == 2
    first, *rest = checked.facts.studies
    studies = (first.model_copy(update={"seen": twice[:1]}), *rest)
    facts = checked.facts.model_copy(update={"studies": studies})
    assert places(replace(checked, facts=facts)) == 1
