"""Internals of other packages that are touched are as they were when they were looked up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scripts.internals import internals

INTERNALS = internals()


@pytest.mark.parametrize("package", sorted({one.package for one in INTERNALS}))
def test_nothing_that_is_touched_has_changed(package: str) -> None:
    changes = [one.change for one in INTERNALS if one.package == package]
    assert [change for change in changes if change] == [], "look it up again, and mend the comment"


def test_a_change_is_told_with_its_place_and_what_it_does() -> None:
    one = next(one for one in INTERNALS if one.text == "def get_toc(")
    told = replace(one, text="def get_contents(").change
    assert "has no `def get_contents(` in structure/toc.py:20 any more" in told
    assert one.used_in in told
    assert told.endswith(one.told)


def test_in_another_version_a_line_may_have_moved() -> None:
    one = next(one for one in INTERNALS if one.text == "def get_toc(")
    assert replace(one, line=one.line + 1).change
    assert not replace(one, line=one.line + 1, version="0.1").change
    assert replace(one, file="structure/gone.py", version="0.1").change
