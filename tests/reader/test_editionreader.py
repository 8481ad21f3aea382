"""The one door for figures: what is kept from staff is told to managers alone."""

from __future__ import annotations

import ast
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import thankbook
from thankbook.business.description import Description
from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import Library
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.editionreader import EditionReader, KeptForManagersError
from thankbook.reader.formatting import Formatting

PACKAGE = Path(thankbook.__file__).parent
NO_FIGURES = {
    "part",
    "after",
    "ownership",
    "edition",
    "because",
    "advice",
    "origin",
    "self",
    "edge",  # of the search: smallest or largest
    "close_to",  # an advice
    "pieces[0]",
    "finding",  # of results: whether it worked
    "row",  # a text
    "bar",  # told already
}
"""What else has a ``value``: pieces of a text, members of lists of words, a place in a file."""
KEPT = "in the manager edition"


@pytest.fixture
def reader_of(
    describe: Callable[[str], Description], tiny: str, library: Library
) -> Callable[[Edition], EditionReader]:
    def read(edition: Edition) -> EditionReader:
        confidentiality = Confidentiality(describe(tiny), edition)
        return EditionReader(confidentiality, Formatting(library.phrases, "DKK"))

    return read


def test_a_figure_that_is_kept_back_is_told_to_managers_alone(reader_of) -> None:
    staff, manager = reader_of(Edition.STAFF), reader_of(Edition.MANAGER)
    kept = manager.given("customers.active", 200)
    open_one = manager.given("policies.answer_within_hours", 4)
    for told in (EditionReader.money, EditionReader.minutes, EditionReader.number):
        assert told(staff, kept) == KEPT
        assert told(staff, kept * open_one) == told(staff, kept + open_one) == KEPT
        assert told(staff, open_one) == told(manager, open_one) != KEPT
        assert told(manager, kept) != KEPT
    assert staff.known(kept) is None
    assert manager.known(kept) == 200
    assert staff.may_know(open_one)
    assert not staff.may_know(open_one, kept)


@pytest.mark.parametrize("kind", ["description", "default"])
def test_what_stands_in_for_a_kept_field_is_kept_as_well(reader_of, kind) -> None:
    figure = Figure(Decimal("0.61"), frozenset({Origin(kind, "money.gross_margin", 3)}))
    assert "61" not in reader_of(Edition.STAFF).number(figure)
    assert "0.61" in reader_of(Edition.MANAGER).number(figure)


def test_a_number_without_origins_is_refused_to_staff(reader_of) -> None:
    assert reader_of(Edition.MANAGER).for_managers(Decimal(7)) == 7
    with pytest.raises(KeptForManagersError):
        reader_of(Edition.STAFF).for_managers(Decimal(7))


def _trees() -> list[tuple[str, ast.AST]]:
    files = [
        file for room in ("reader", "sections", "site") for file in (PACKAGE / room).rglob("*.py")
    ]
    assert len(files) > 80
    return [
        (file.relative_to(PACKAGE).as_posix(), ast.parse(file.read_text("utf-8"))) for file in files
    ]


def test_only_the_door_makes_numbers_that_may_be_told() -> None:
    makers = {
        name
        for name, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Told"
    }
    assert makers == {"reader/told.py", "reader/editionreader.py"}


def test_no_page_takes_the_number_out_of_a_figure() -> None:
    """It would be told in a string with plural forms or a script's data, past the door."""
    taken = {
        (name, ast.unparse(node.value))
        for name, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "value"
    }
    assert {
        (name, what)
        for name, what in taken
        if what.split(".")[-1] not in NO_FIGURES and name != "reader/editionreader.py"
    } == {
        ("reader/explanations.py", "shortfall.lacking"),  # goes to LimitWords
        ("reader/limitsinwords.py", "figure"),  # which refuses it to staff
    }
