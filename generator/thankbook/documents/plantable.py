"""The plan as a table for a terminal: what begins when, what it takes, and the months."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.documents.alignedcolumns import aligned
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.unusedinwords import UnusedWords
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.calendar.rollout import Beginning


def table(words: YearWords) -> str:
    """Three tables under a heading: tactics, limits, months; below them what is not known."""
    maker, plan = words.maker, words.plan
    heading = maker.ui(
        "plan.heading",
        business=maker.playbook.description.business.name,
        first=maker.formatting.full_date(plan.year.start),
        count=len(plan.beginnings),
    )
    parts = (
        _tactics(words),
        _checklists(words),
        _reviews(words),
        _limits(words),
        _months(words),
    )
    tables = ["\n".join(aligned(rows)) for rows in parts if rows]
    first, second, *_ = maker.playbook.library.vocabulary.scoring.goals
    meaning = maker.ui("points.short", first=first, second=second)
    left = "\n".join([maker.ui("left.heading"), *UnusedWords(maker).lines()])
    return "\n\n".join([heading, *tables, left, *_parked(words), meaning, *_gaps(words)])


def _checklists(words: YearWords) -> list[list[str]]:
    """The checklists that recur, who ticks them, and what that takes."""
    maker, labels = words.maker, words.maker.playbook.library.labels
    rows = [
        [
            labels.of("cadences", chosen.item.facts.cadence),
            maker.title_of(chosen.item),
            maker.views.minutes_by_role(chosen.cost),
        ]
        for chosen in maker.playbook.checklists.chosen
        if chosen.cost and chosen.item.id in maker.playbook.lists.carried
    ]
    ui = maker.ui
    return (
        [[ui("culture.cadence"), ui("money.checklist"), ui("plan.minutes")], *rows] if rows else []
    )


def _parked(words: YearWords) -> list[str]:
    """The checklists that fit and that nobody has room for, by name."""
    maker = words.maker
    lists = maker.playbook.library.checklists
    titles = [maker.title_of(lists[name]) for name in maker.playbook.lists.parked]
    told = maker.formatting.all_of(titles)
    return [maker.ui("plan.parked", titles=told)] if titles else []


def _gaps(words: YearWords) -> list[str]:
    """What is missing for the figures that are not known, in one sentence."""
    begun = (beginning.candidate.missing_fields for beginning in words.plan.beginnings)
    fields = list(dict.fromkeys(field for fields in begun for field in fields))
    return [words.maker.views.gaps.sentence(fields)] if fields else []


def _tactics(words: YearWords) -> list[list[str]]:
    ui = words.maker.ui
    head = [ui("plan.begins"), ui("plan.points"), ui("year.tactic"), ui("plan.minutes")]
    return [
        [*head, ui("cost.money")],
        *(_tactic(words, beginning) for beginning in words.plan.beginnings),
    ]


def _tactic(words: YearWords, beginning: Beginning) -> list[str]:
    maker, candidate = words.maker, beginning.candidate
    is_new = beginning.running_since is None
    begins = words.plan.day_of(beginning).isoformat() if is_new else maker.ui("year.runs")
    row = [begins, str(candidate.score.points), words.titles[candidate.item.id]]
    if candidate.cost is None:
        return [*row, maker.ui("cost.unknown"), maker.ui("cost.unknown")]
    minutes = sum((figure.value for figure in candidate.cost.minutes_per_year.values()), Decimal(0))
    return [
        *row,
        maker.formatting.duration(maker.reader.for_managers(minutes)),
        maker.views.money(candidate.cost),
    ]


def _reviews(words: YearWords) -> list[list[str]]:
    """When it is asked what came of each that has run for a year; nothing where none has."""
    rows = [[day.isoformat(), title] for day, title in words.reviews()]
    return [[words.maker.ui("year.day"), words.maker.ui("year.reviewed")], *rows] if rows else []


def _limits(words: YearWords) -> list[list[str]]:
    maker, portfolio = words.maker, words.maker.playbook.portfolio
    limit_words = LimitWords(maker.playbook, maker.reader)
    head = [maker.ui("why.limit"), maker.ui("why.limit_used"), maker.ui("why.limit_there")]
    rows = [
        [
            limit_words.name(limit),
            limit_words.amount(limit, maker.playbook.used(limit)),
            limit_words.amount(limit, limit.capacity),
        ]
        for limit in portfolio.limits
    ]
    return [head, *rows]


def _months(words: YearWords) -> list[list[str]]:
    maker, plan = words.maker, words.plan
    head = [maker.ui("money.month"), maker.ui("plan.begins"), maker.ui("money.minutes")]
    return [[*head, maker.ui("cost.money")], *_month_rows(words, len(plan.year.months))]


def _month_rows(words: YearWords, count: int) -> Iterator[list[str]]:
    maker, plan = words.maker, words.plan
    for month in plan.year.months[:count]:
        slots = plan.in_month(month)
        begins = len(plan.begun_in(month))
        minutes = sum(sum(slot.minutes.values()) for slot in slots)
        yield [
            words.month(month),
            str(begins or "-"),
            maker.formatting.duration(maker.reader.for_managers(Decimal(minutes))),
            maker.views.amount(plan.money(slots)),
        ]
