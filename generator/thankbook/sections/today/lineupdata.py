"""What the script of the day is given: which day has what, and each tactic and number apart.

A visit loads the days and the three pieces that it shows. Notes lie with those of the composer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from thankbook.library.items import Metric, Tactic
from thankbook.library.placeholders import BLANKS
from thankbook.reader.pagemarkdown import page_link
from thankbook.sections.today.lineupinwords import LineUpWords
from thankbook.sitemap import FOLDERS
from thankbook.tailoring.lineup.rotation import Turn
from thankbook.tailoring.lineup.yearlineups import YearLineUps

_STEPS_AT_MOST = 10
_NO_LINE_UP = -1


def line_up_data(words: LineUpWords) -> dict[str, object]:
    """The data by the names of their files."""
    tactics, notes, numbers = _ids_of_tactics(words), _ids_of_notes(words), _ids_of_numbers(words)
    days = {
        "turns": _turns(words.line_ups, tactics, notes, numbers),
        "titles": {
            "tactic": [_titled(words, "tactics", name) for name in tactics],
            "note": [_titled(words, "notes", name) for name in notes],
            "number": [_titled(words, "metrics", name) for name in numbers],
        },
        "specials": [
            [
                special.on,
                special.text,
                *([special.title, page_link("", special.uri)] if special.uri else []),
            ]
            for special in words.specials()
        ],
        "blanks": {name: words.maker.ui(f"blank.{name}") for name in BLANKS},
    }
    return {"line-up": days} | _tactics(words) | _numbers(words, numbers)


def _ids_of_tactics(words: LineUpWords) -> list[str]:
    return [tactic.item.id for tactic in words.maker.playbook.tactics.chosen]


def _ids_of_notes(words: LineUpWords) -> list[str]:
    return [name for name in dict.fromkeys(words.line_ups.notes) if name is not None]


def _ids_of_numbers(words: LineUpWords) -> list[str]:
    return [*dict.fromkeys(turn.item_id for turn in words.line_ups.numbers if turn)]


def _titled(words: LineUpWords, kind: str, name: str) -> list[str]:
    """Title, address, the file of its words, and for a note the channel."""
    library = words.maker.playbook.library
    title, uri = words.named(getattr(library, kind)[name])
    channel = (
        [library.labels.of("note_channels", library.notes[name].facts.channel)]
        if kind == "notes"
        else []
    )
    return [title, page_link("", uri), f"{FOLDERS[kind]}/{name}", *channel]


def _tactics(words: LineUpWords) -> dict[str, object]:
    views = words.maker.views
    return {
        f"{FOLDERS['tactics']}/{tactic.item.id}": {
            "text": _parts(words, tactic.item, tactic.item.words.summary),
            "steps": [_parts(words, tactic.item, step) for step in tactic.item.words.steps],
            "say": _parts(words, tactic.item, tactic.item.words.say),
            "tags": [views.who(tactic), views.each_time(tactic)],
        }
        for tactic in words.maker.playbook.tactics.chosen
    }


def _numbers(words: LineUpWords, names: Sequence[str]) -> dict[str, object]:
    metrics = words.maker.playbook.library.metrics
    return {
        f"{FOLDERS['metrics']}/{name}": {
            "text": _parts(words, metrics[name], metrics[name].words.summary),
            "steps": [_parts(words, metrics[name], step) for step in metrics[name].words.how],
        }
        for name in names
    }


def _parts(words: LineUpWords, item: Tactic | Metric, text: str) -> list[str | Mapping[str, str]]:
    return words.maker.wording.doing(item).in_parts(text, lambda uri: page_link("", uri))


def _turns(
    line_ups: YearLineUps, tactics: list[str], notes: list[str], numbers: list[str]
) -> dict[str, object]:
    """For each day of the year the places of its pieces, ten times over with the step in the ones.

    Days without a line-up are -1.
    """
    steps = {
        name: len(item.words.steps) for name, item in line_ups.playbook.library.tactics.items()
    } | {name: len(item.words.how) for name, item in line_ups.playbook.library.metrics.items()}

    def placed(turns: Sequence[Turn | None], ids: list[str]) -> list[int]:
        codes = (
            _STEPS_AT_MOST * ids.index(turn.item_id) + turn.number % steps[turn.item_id]
            if turn
            else _NO_LINE_UP
            for turn in turns
        )
        return _by_calendar_day(line_ups, list(codes))

    by_note = [_NO_LINE_UP if name is None else notes.index(name) for name in line_ups.notes]
    return {
        "tactic": {crew.kind: placed(crew.turns, tactics) for crew in line_ups.crews},
        "note": _by_calendar_day(line_ups, by_note),
        "number": placed(line_ups.numbers, numbers),
    }


def _by_calendar_day(line_ups: YearLineUps, codes: list[int]) -> list[int]:
    year = line_ups.playbook.plan.year
    by_day = dict(zip(line_ups.days, codes, strict=True))
    count = (year.end - year.start).days
    first = year.start.toordinal()
    return [by_day.get(date.fromordinal(first + place), _NO_LINE_UP) for place in range(count)]
