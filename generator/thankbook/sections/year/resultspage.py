"""What came of the plan, month by month and tactic by tactic; for managers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from thankbook.business.planresults import MonthResults
from thankbook.reader.outcomewords import OutcomeWords
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.views import Row
from thankbook.sections.year.monthspicture import Bar, MonthsPicture
from thankbook.tailoring.outcomes import Outcome

RESULTS = "results.md"


@dataclass(frozen=True, slots=True)
class Series:
    """A figure over time, drawn and as rows."""

    name: str
    uri: str
    picture: Markup
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    """What came of one tactic."""

    title: str
    uri: str
    sentences: tuple[str, ...]
    measure: str
    typed: str


def results_page(maker: PageMaker) -> Iterator[Page]:
    """The page, where there are results and its readers are managers."""
    file = maker.playbook.outcomes.file
    if file is None or not maker.reader.is_manager:
        return
    months, outcomes = file.months, maker.playbook.outcomes
    if not months and not outcomes.all:
        return
    names = list(months)
    context = {
        "span": maker.ui(
            "results.lead",
            first=_month(maker, names[0]),
            last=_month(maker, names[-1]),
            file=file.document.file.rsplit("/", 1)[-1],
        )
        if names
        else "",
        "file": maker.playbook.description.file.rsplit("/", 1)[-1],
        "failed": [_told(maker, outcome) for outcome in outcomes.failed],
        "series": list(_series(maker, months)),
        "tactics": [_told(maker, outcome) for outcome in outcomes.all],
    }
    yield maker.make(
        RESULTS,
        maker.ui("results.title"),
        "results.md.j2",
        context,
        readers=maker.wording.team,
    )


def _told(maker: PageMaker, outcome: Outcome) -> OutcomeCard:
    words, item = OutcomeWords(maker.playbook, maker.reader), outcome.item
    is_in = any(chosen.item.id == item.id for chosen in maker.playbook.tactics.chosen)
    return OutcomeCard(
        maker.title_of(item),
        address("tactics", item.id) if is_in else "",
        tuple(words.told(outcome)),
        item.words.measure,
        words.line(outcome),
    )


def _series(maker: PageMaker, months: Mapping[str, MonthResults]) -> Iterator[Series]:
    counted = {
        "notes_sent": maker.ui("results.notes_sent"),
        "complaints": maker.ui("results.complaints"),
    }
    for field, name in counted.items():
        counts = {month: getattr(made, field) for month, made in months.items()}
        known = {month: Decimal(count) for month, count in counts.items() if count is not None}
        if known:
            yield _of_figures(maker, field, name, "", known)
    metrics = maker.playbook.library.metrics
    shown = {chosen.item.id for chosen in maker.playbook.metrics.chosen}
    for item_id in dict.fromkeys(each for month in months.values() for each in month.measures):
        by_month = {name: month.measures.get(item_id) for name, month in months.items()}
        known = {name: figure for name, figure in by_month.items() if figure is not None}
        if not known:
            continue
        uri = address("metrics", item_id) if item_id in shown else ""
        yield _of_figures(maker, item_id, maker.title_of(metrics[item_id]), uri, known)


def _of_figures(
    maker: PageMaker, series_id: str, name: str, uri: str, known: Mapping[str, Decimal]
) -> Series:
    numbers = {month: maker.reader.for_managers(value) for month, value in known.items()}
    told = {month: maker.formatting.number(number) for month, number in numbers.items()}
    rows = tuple(Row(_month(maker, month), figure) for month, figure in told.items())
    bars = [
        Bar(maker.formatting.short_month(_first(month)), number, told[month])
        for month, number in numbers.items()
    ]
    described = maker.ui("list.separator").join(
        maker.ui("results.in_month", month=row.label, figure=row.value) for row in rows
    )
    drawn = MonthsPicture(
        series_id,
        maker.ui("results.picture", name=name),
        maker.ui("results.picture_text", months=described),
        bars,
    )
    return Series(name, uri, drawn.drawn(), rows)


def _month(maker: PageMaker, name: str) -> str:
    return maker.formatting.month_and_year(_first(name))


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
