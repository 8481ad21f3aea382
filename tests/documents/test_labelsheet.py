"""Sheets of labels and envelopes: as they are sold, as their owner measures them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.documents.envelopes import ENVELOPES
from thankbook.documents.labelsheet import EXAMPLE, FIELDS, WrongSheet, own_sheet
from thankbook.sections.notes.papersizes import PAPERS, Paper

SOLD = {
    # Columns, rows, label, left and top margin, from label to label; millimeters.
    "labels-8": (2, 4, (99.1, 67.7), (4.65, 13.1), (101.6, 67.7)),
    "labels-14": (2, 7, (99.1, 38.1), (4.65, 15.15), (101.6, 38.1)),
    "labels-21": (3, 7, (63.5, 38.1), (7.21, 15.15), (66.04, 38.1)),
    "labels-24": (3, 8, (63.5, 33.9), (7.21, 12.9), (66.04, 33.9)),
    "labels-10": (2, 5, (4 * 25.4, 2 * 25.4), (25.4 * 5 / 32, 12.7), (25.4 * 4.1875, 2 * 25.4)),
    "labels-30": (3, 10, (25.4 * 2.625, 25.4), (25.4 * 3 / 16, 12.7), (25.4 * 2.75, 25.4)),
}
LABELS = {paper.id: paper for paper in PAPERS if paper.sheet}


def far_edges(paper: Paper) -> tuple[float, float]:
    sheet = paper.sheet
    assert sheet is not None
    right = sheet.left_mm + (sheet.columns - 1) * sheet.across_mm + paper.width_mm
    bottom = sheet.top_mm + (sheet.rows - 1) * sheet.down_mm + paper.height_mm
    return right, bottom


@pytest.mark.parametrize("name", SOLD)
def test_labels_lie_where_their_makers_cut_them(name: str) -> None:
    columns, rows, label, margins, steps = SOLD[name]
    paper = LABELS[name]
    sheet = paper.sheet
    assert sheet is not None
    assert (sheet.columns, sheet.rows) == (columns, rows)
    assert int(name.removeprefix("labels-")) == columns * rows
    found = (paper.width_mm, paper.height_mm, sheet.left_mm, sheet.top_mm)
    assert found == pytest.approx((*label, *margins), abs=0.05)
    assert (sheet.across_mm, sheet.down_mm) == pytest.approx(steps, abs=0.05)


@pytest.mark.parametrize("paper", LABELS.values(), ids=lambda paper: paper.id)
def test_a_sheet_is_cut_evenly(paper: Paper) -> None:
    """What is left over is the same on both sides, so that a sheet may be turned round."""
    right, bottom = far_edges(paper)
    sheet = paper.sheet
    assert sheet is not None
    assert sheet.width_mm - right == pytest.approx(sheet.left_mm, abs=0.1)
    assert sheet.height_mm - bottom == pytest.approx(sheet.top_mm, abs=0.1)
    assert sheet.across_mm >= paper.width_mm
    assert sheet.down_mm >= paper.height_mm - 0.01


def test_every_sheet_that_is_sold_is_there() -> None:
    assert set(LABELS) == set(SOLD)


@pytest.mark.parametrize("envelope", ENVELOPES, ids=lambda paper: paper.id)
def test_an_address_lies_on_its_envelope_and_off_its_lower_edge(envelope: Paper) -> None:
    right, bottom = far_edges(envelope)
    sheet = envelope.sheet
    assert sheet is not None
    assert right <= sheet.width_mm - 9.9
    assert bottom <= sheet.height_mm - 15
    assert min(envelope.width_mm, envelope.height_mm) > 40
    assert sheet.width_mm > sheet.height_mm


def test_a_sheet_of_ones_own() -> None:
    paper = own_sheet(EXAMPLE)
    sold = LABELS["labels-21"]
    assert far_edges(paper) == pytest.approx(far_edges(sold), abs=0.2)
    middle = own_sheet("columns=2, rows=5; width=90mm height=50 paper=letter")
    assert middle.sheet is not None
    assert (middle.sheet.left_mm, middle.sheet.top_mm) == pytest.approx((17.95, 14.7))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("columns=3,rows=7,width=63.5", "needs height"),
        ("columns=3,rows=7,width=63.5,hight=38.1", "Did you mean 'height'?"),
        ("columns=3,rows=7,width=63.5,height=38,1", "'1' is no measure"),
        ("columns=3,rows=8,width=63.5,height=38.1", "beyond the bottom edge"),
        ("columns=4,rows=7,width=63.5,height=38.1", "beyond the right edge"),
        ("columns=3,rows=7,width=63.5,height=38.1,left=20", "beyond the right edge"),
        ("columns=3,rows=7,width=63.5,height=38.1,across=60", "would lie over each other"),
        ("columns=3,rows=7,width=63.5,height=38.1,down=3", "would lie over each other"),
        ("columns=0,rows=7,width=63.5,height=38.1", "a whole number"),
        ("columns=²,rows=7,width=63.5,height=38.1", "a whole number"),
        ("columns=3,rows=7,width=6cm,height=38.1", "expected millimeters"),
        ("columns=3,rows=7,width=63.5,height=38.1,width=2", "twice"),
        ("columns=3,rows=7,width=63.5,height=38.1,paper=a5", "expected a4, letter"),
        ("columns=20,rows=40,width=10,height=7", "no room for words"),
        ("columns=1,rows=1,width=9999,height=30", "beyond the right edge"),
        ("", "no measure"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(typed: str, told: str) -> None:
    with pytest.raises(WrongSheet, match=told.replace("?", r"\?")):
        own_sheet(typed)


MEASURES = st.floats(0, 320).map(lambda value: f"{value:.2f}")


@given(
    counts=st.tuples(st.integers(0, 30), st.integers(0, 60)),
    sizes=st.tuples(MEASURES, MEASURES),
    more=st.dictionaries(st.sampled_from(FIELDS[4:8]), MEASURES),
)
def test_labels_of_any_sheet_that_is_taken_lie_on_it_side_by_side(counts, sizes, more) -> None:
    said = dict(zip(FIELDS[:4], (*counts, *sizes), strict=True)) | more
    try:
        paper = own_sheet(",".join(f"{name}={value}" for name, value in said.items()))
    except WrongSheet:
        return
    sheet = paper.sheet
    assert sheet is not None
    right, bottom = far_edges(paper)
    assert right <= sheet.width_mm + 0.31
    assert bottom <= sheet.height_mm + 0.31
    assert sheet.columns == 1 or sheet.across_mm >= paper.width_mm - 0.31
    assert sheet.rows == 1 or sheet.down_mm >= paper.height_mm - 0.31
