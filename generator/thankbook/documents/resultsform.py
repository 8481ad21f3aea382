"""The file of results as a form: a month with what may be filled in."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from thankbook.documents.planfile import key_of
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.playbook import Playbook

_HEAD = """\
# What was done at {business}, and what came of it; for managers.
# Write numbers, and no name of a customer.
# A field that you leave blank is not known. 'thankbook results' says what the numbers show.
# If you compare people who had a tactic and people who had not:
#   let-chance-choose-the-treat:
#     done: 12
#     compared: {{people_with: 60, people_without: 60, visits_with: 95, visits_without: 81}}
# If lots decided who had it, add by_lot: true to these.
version: 1
judged: # by the test on its own page: early-look: {{worked: false, why: Nobody came.}}
months:
"""


def results_head(maker: PageMaker) -> str:
    """The beginning of a file of results."""
    business = maker.playbook.description.business
    return _HEAD.format(business=" ".join(business.name.split()))


def month_form(maker: PageMaker, month: str) -> str:
    """A month's fields, with the tactics that run in it and the measures of the playbook."""
    return "\n".join(_lines(maker, month)) + "\n"


def _lines(maker: PageMaker, month: str) -> Iterator[str]:
    playbook = maker.playbook
    yield f"  {month}:"
    yield "    notes_sent:"
    yield "    complaints:"
    if playbook.metrics.chosen:
        yield "    measures:"
        for chosen in playbook.metrics.chosen:
            yield f"      {key_of(chosen.item.id)}: # {maker.title_of(chosen.item)}"
    running = [*_running(playbook, month)]
    if running:
        yield "    tactics:"
        for item_id in running:
            title = maker.title_of(playbook.library.tactics[item_id])
            yield f"      {key_of(item_id)}: {{done: }} # {title}"


def _running(playbook: Playbook, month: str) -> Iterator[str]:
    """The tactics of the plan that have begun by the end of a month, in its order."""
    year, number = map(int, month.split("-"))
    end = date(year, number, monthrange(year, number)[1])
    for beginning in playbook.plan.beginnings:
        if playbook.plan.day_of(beginning) <= end or beginning.running_since is not None:
            yield beginning.candidate.item.id
