"""Golden businesses: what each is given, in order, and a handful of reasons, through one driver.

After a change of the library, ``THANKBOOK_UPDATE_GOLDEN=1 pytest tests/site/test_golden.py`` writes
the lists anew and leaves the reasons. Read the difference line by line before you keep it: each
line says what a real business would or would not be told to do.
"""

from __future__ import annotations

import os
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.reader.pageaddresses import WRITE
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parent.parent / "golden"
SECTIONS = {
    "tactics": "tactics",
    "notes": "notes",
    "programs": "loyalty",
    "checklists": "culture",
    "metrics": "",
}
"""Each kind that is chosen from, and the folder of its pages; metrics have one page together."""

HEAD = "# What this example is given, in order. Written by test_golden.py, judged by a person.\n"


def golden(business_id: str) -> dict[str, Any]:
    return dict(yaml.safe_load((GOLDEN / f"{business_id}.yaml").read_text("utf-8")))


@pytest.fixture(scope="module")
def playbook(example_id, library):
    description = read_description(example_description(example_id), library.vocabulary)
    made = tailor(description, library)
    if os.environ.get("THANKBOOK_UPDATE_GOLDEN"):
        write_anew(example_id, made)
    return made


def write_anew(business_id: str, playbook: Any) -> None:
    """Replaces the lists of a golden file, nothing else of it."""
    lists = {
        kind: [chosen.item.id for chosen in getattr(playbook, kind).chosen] for kind in SECTIONS
    }
    kept = golden(business_id) | lists
    text = yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=100)
    (GOLDEN / f"{business_id}.yaml").write_text(HEAD + text, "utf-8")


def test_every_golden_file_is_of_an_example():
    examples = {file.stem for file in example_description("x").parent.glob("*.yaml")}
    assert {file.stem for file in GOLDEN.glob("*.yaml")} == examples


@pytest.mark.parametrize("kind", SECTIONS)
def test_chosen_in_order(playbook, example_id, ids, kind):
    assert ids(getattr(playbook, kind).chosen) == golden(example_id)[kind]


def test_reasons(playbook, example_id, library):
    """Each listed reason is given for its item; one that is in has no reason against it."""
    listed = golden(example_id)["reasons"]
    assert len(listed) >= 5
    assert {entry["code"].split(".")[0] for entry in listed} == {"in", "out"}
    for entry in listed:
        item = getattr(library, entry["kind"])[entry["item"]]
        against = playbook.fit.against(item.facts)
        is_in = entry["code"].startswith("in.")
        assert (not against) is is_in, entry
        given = playbook.fit.in_favor(item.facts) if is_in else against
        assert (entry["code"], entry["ids"]) in [
            (reason.code, list(reason.ids)) for reason in given
        ], entry


def test_left_out_for_the_listed_reasons_alone(playbook, example_id, library):
    """Where a golden file lists why an item is out, it lists every reason."""
    listed = golden(example_id)["reasons"]
    for name, kind in {(row["item"], row["kind"]) for row in listed if row["code"][:3] == "out"}:
        codes = sorted(row["code"] for row in listed if row["item"] == name)
        item = getattr(library, kind)[name]
        assert sorted(reason.code for reason in playbook.fit.against(item.facts)) == codes


@pytest.mark.parametrize("edition", Edition)
def test_what_is_chosen_has_its_page_and_nothing_else_has(playbook, ids, example_site, edition):
    pages = {page.uri for page in example_site(edition).pages}
    for kind, folder in SECTIONS.items():
        if folder:
            shown = ids(getattr(playbook, kind).chosen)
            if kind == "programs" and edition is Edition.STAFF:
                shown = playbook.decided.running_of(kind)
            expected = {f"{folder}/{name}.md" for name in shown}
            made = {uri for uri in pages if uri.startswith(f"{folder}/")}
            beside = {f"{folder}/index.md", WRITE, "loyalty/pilot-guide.md"}
            assert made - beside == expected


def test_every_example_is_a_book_of_its_own():
    books = [golden(file.stem) for file in sorted(GOLDEN.glob("*.yaml"))]
    assert len(books) >= 14
    for kind in ("tactics", "notes"):
        assert len({frozenset(book[kind]) for book in books}) == len(books), kind
    assert len({frozenset(book["programs"]) for book in books}) > 3
    tactics = [set(book["tactics"]) for book in books]
    assert all(one - other for one, other in permutations(tactics, 2))
