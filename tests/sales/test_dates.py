"""Days are read in the order that the column says, and never in two at once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.dates import date_orders, day, is_date, without_time

DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
FORMS = {
    "dmy": ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%y"),
    "mdy": ("%m/%d/%Y", "%m-%d-%y"),
    "ymd": ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"),
}


@given(DAYS, st.sampled_from([(order, form) for order, forms in FORMS.items() for form in forms]))
def test_what_is_written_is_read(when: date, written: tuple[str, str]) -> None:
    order, form = written
    assert day(when.strftime(form), order) == when


@given(DAYS, st.sampled_from([" 12:30", "T12:30:01Z", ", 1:05 pm", " 12.30", "T00:00:00+02:00"]))
def test_a_time_behind_a_day_is_taken_off(when: date, time: str) -> None:
    assert day(without_time(f"{when:%Y-%m-%d}{time}"), "ymd") == when
    assert is_date(f"{when:%d/%m/%Y}{time}")


@pytest.mark.parametrize(
    "cell",
    [
        "3. marts 2025",
        "3 mars 2025",
        "March 3, 2025",
        "2025\u5e743\u67083\u65e5",
        "3-Mar-25",
    ],
)
def test_days_in_words_are_read(cell: str) -> None:
    assert day(cell, "dmy") == date(2025, 3, 3)


@pytest.mark.parametrize("cell", ["", "31.02.2025", "12", "1.2.3", "13/13/2025", "yesterday"])
def test_what_is_no_day_is_none(cell: str) -> None:
    assert day(cell, "dmy") is None
    assert not is_date(cell)


@pytest.mark.parametrize(
    ("cells", "decided"),
    [
        (["03/04/2025", "13/04/2025"], "dmy"),
        (["03/04/2025", "04/13/2025"], "mdy"),
        (["03/04/2025"], None),
        (["13/04/2025", "04/13/2025"], None),
        (["03.04.2025"], "dmy"),
        (["2025-04-03"], "ymd"),
        (["03/03/2025"], "dmy"),
    ],
)
def test_a_column_says_which_comes_first_or_leaves_it_open(cells, decided) -> None:
    assert date_orders(cells).decided() == decided
