"""The site as a whole: what its pages may not do to each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor


def test_an_item_that_would_take_the_place_of_a_page_is_told(tiny, describe, library):
    """Each page of a section beside its items has a name that an own item may have as its id."""
    playbook = tailor(describe(tiny), library)
    note = replace(playbook.notes.chosen[0].item, id="write")
    other = replace(library, notes={**library.notes, "write": note})
    with pytest.raises(ProblemsFound, match="Two pages") as told:
        build_site(tailor(describe(tiny), other), Edition.STAFF)
    (problem,) = told.value.problems
    assert (problem.file, problem.expected) == (
        "notes/write.md",
        "Give the item whose id is 'write' another id.",
    )
