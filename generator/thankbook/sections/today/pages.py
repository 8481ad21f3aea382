"""The line-up: ten minutes of the day that it is, of any other day, and the year week by week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.today.lineupdata import line_up_data
from thankbook.sections.today.lineupinwords import LineUpWords
from thankbook.tailoring.lineup.yearlineups import YearLineUps

_YEAR = "line-ups.md"


def pages(maker: PageMaker) -> Iterator[Page]:
    """The agenda of the day, then the weeks to read ahead or without scripts."""
    words = LineUpWords(maker, YearLineUps(maker.playbook))
    yield _today_page(words)
    title = maker.ui("today.year")
    context = {"weeks": list(words.weeks())}
    yield maker.make(
        _YEAR,
        title,
        "lineups.md.j2",
        context,
        hide=["toc"],
        styles=("today",),
        is_searched=False,
        readers=maker.wording.team,
    )


def _today_page(words: LineUpWords) -> Page:
    """The agenda; the script picks the day and fetches what it has."""
    maker = words.maker
    year, family = maker.playbook.plan.year, _family(maker)
    context = {
        "heading": maker.ui(f"today.heading.{words.size}"),
        "intro": maker.ui(f"today.intro.{words.size}", moment=maker.ui(f"today.moment.{family}")),
        "agenda": list(words.agenda()),
        "crews": words.crews(),
        "locale": str(maker.formatting.locale).replace("_", "-"),
        "first": year.start.isoformat(),
        "end": year.end.isoformat(),
        "quiet": " ".join(str(month) for month in sorted(year.quiet_months)),
        "before": maker.ui("today.before", first=maker.formatting.full_date(year.start)),
        "after": maker.ui("today.after", last=maker.formatting.full_date(_last_day(year.end))),
        "year_uri": _YEAR,
    }
    return maker.make(
        "today.md",
        maker.ui("today.title"),
        "today.md.j2",
        context,
        hide=("navigation", "toc"),
        scripts=("store", "data", "lineup-pieces", "lineup"),
        styles=("today",),
        data=line_up_data(words),
        readers=maker.wording.team,
    )


def _last_day(end: date) -> date:
    return date.fromordinal(end.toordinal() - 1)


def _family(maker: PageMaker) -> str:
    return maker.playbook.description.trade.family
