"""The year: its calendar, what it costs, and why it is so."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.year.calendarpages import calendar_pages
from thankbook.sections.year.moneypage import money_page
from thankbook.sections.year.resultspage import results_page
from thankbook.sections.year.whypage import why_page


def pages(maker: PageMaker) -> Iterator[Page]:
    """The months and, for managers, the weeks; money and minutes; why this playbook."""
    yield from calendar_pages(maker)
    yield money_page(maker)
    yield from results_page(maker)
    yield why_page(maker)
