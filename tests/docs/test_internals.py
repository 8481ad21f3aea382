"""Internals of other packages that are touched are as they were when they were looked up."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from scripts.internals import internals

import thankbook

INTERNALS = internals()
ARCHITECTURE = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text("utf-8")


@pytest.mark.parametrize("package", sorted({internal.package for internal in INTERNALS}))
def test_nothing_that_is_touched_has_changed(package: str) -> None:
    changes = [internal.change for internal in INTERNALS if internal.package == package]
    assert [change for change in changes if change] == [], "look it up again, and mend the comment"


def test_a_change_is_told_with_its_place_and_what_it_does() -> None:
    touched = next(internal for internal in INTERNALS if internal.text == "def get_toc(")
    told = replace(touched, text="def get_contents(").change
    assert "has no `def get_contents(` in structure/toc.py:20 any more" in told
    assert touched.used_in in told
    assert told.endswith(touched.told)


def test_in_another_version_a_line_may_have_moved() -> None:
    touched = next(internal for internal in INTERNALS if internal.text == "def get_toc(")
    assert replace(touched, line=touched.line + 1).change
    assert not replace(touched, line=touched.line + 1, version="0.1").change
    assert replace(touched, file="structure/gone.py", version="0.1").change


def test_mkdocs_is_imported_only_where_the_architecture_says() -> None:
    code = Path(thankbook.__file__).parent
    importing = {
        file.relative_to(code).with_suffix("").as_posix().replace("/", ".")
        for file in code.rglob("*.py")
        if re.search(r"^ *(from|import) mkdocs\b", file.read_text("utf-8"), re.MULTILINE)
    }
    told = next(line for line in ARCHITECTURE.splitlines() if line.startswith("| MkDocs's Python"))
    named = {name.removeprefix("cli.") for name in re.findall(r"`([\w.]+)`", told)}
    outside = {name for name in importing if not name.startswith("plugin.")}
    assert {name.rpartition(".")[2] for name in outside} <= named
