"""A pilot's table read, and what it shows as text or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from thankbook.library.phrases import Phrases
from thankbook.loyalty.pilotreadout import LEAST_IN_GROUP, Readout, Results, readout
from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.plaintable import PlainTable

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "group": ("group", "arm", "half", "lot", "gruppe", "groupe", "grupo"),
    "orders_before": ("orders before", "orders_before", "before", "prior orders"),
    "orders_after": ("orders after", "orders_after", "orders", "after"),
    "money_before": ("money before", "money_before", "sales before", "spend before"),
    "money_after": ("money after", "money_after", "sales after", "spend after", "money"),
}
"""What a table may call its columns."""

_WITH = (
    "with",
    "program",
    "programme",
    "test",
    "treatment",
    "treated",
    "offer",
    "yes",
    "1",
    "true",
)
_WITHOUT = ("without", "control", "none", "no", "0", "false", "later", "waiting")
_DIGITS = 4


@dataclass(frozen=True)
class PilotReport:
    """What a pilot shows by measure: orders, and money where it was counted."""

    name: str
    measures: Mapping[str, Readout]

    def as_json(self) -> str:
        """All figures; shares and averages are numbers."""
        content = {
            name: {**_rounded(asdict(shown)), "decides": shown.effect.method.value}
            for name, shown in self.measures.items()
        }
        return json.dumps({"file": self.name, "measures": content}, indent=2, ensure_ascii=False)

    def as_text(self, phrases: Phrases) -> str:
        """What it comes to first, then each measure."""
        decides = next(iter(self.measures.values()))
        lines = [phrases(f"readout.ruling.{decides.ruling.value}"), *_advice(phrases, decides), ""]
        for name, shown in self.measures.items():
            lines += [*_measure(phrases, name, shown), ""]
        return "\n".join([*lines, phrases("readout.note")])


def report(
    table: PlainTable, columns: Mapping[str, str], with_program: str | None, useful: float
) -> PilotReport:
    """Reads and compares; raises ``ProblemsFound`` with what the table lacks."""
    places = {name: table.place(names, columns.get(name)) for name, names in COLUMNS.items()}
    group, after = places["group"], places["orders_after"]
    if group is None or (after is None and places["money_after"] is None):
        lacking = "group" if group is None else "orders_after"
        found = f"There is no column '{lacking}'."
        expected = (
            "Expected a row for each customer, with group, orders_before and orders_after, "
            f"or the column named with --column {lacking}=NAME."
        )
        raise ProblemsFound([Problem(table.file, 1, "", found, expected)])
    offered = _offered(table, group, with_program)
    measures = {
        measure: readout(results, useful)
        for measure in ("orders", "money")
        if (results := _results(table, places, measure, offered)) is not None
    }
    return PilotReport(table.file, measures)


def _results(
    table: PlainTable, places: Mapping[str, int | None], measure: str, offered: np.ndarray
) -> Results | None:
    after, before = places[f"{measure}_after"], places[f"{measure}_before"]
    if after is None:
        return None
    return Results(
        offered,
        np.array(table.numbers(after)),
        None if before is None else np.array(table.numbers(before)),
    )


def _offered(table: PlainTable, group: int, with_program: str | None) -> np.ndarray:
    texts = table.texts(group)
    counts = Counter(text.casefold() for text in texts)
    if len(counts) != 2:
        found = f"The column '{table.header[group]}' holds {len(counts)} groups."
        raise ProblemsFound([Problem(table.file, 1, "", found, "A pilot has two.")])
    told = next((text for text in counts if text == (with_program or "").casefold()), None)
    if with_program is not None and told is None:
        found = f"No customer is in a group '{with_program}'."
        raise ProblemsFound([Problem(table.file, 1, "", found)])
    told = told or _known(tuple(counts))
    if told is None:
        first, second = counts
        found = f"It is not clear whether '{first}' or '{second}' had the program."
        expected = f"Say which, as with --with {first}."
        raise ProblemsFound([Problem(table.file, 1, "", found, expected)])
    if min(counts.values()) < LEAST_IN_GROUP:
        found = f"A group holds {min(counts.values())} customers."
        expected = f"Below {LEAST_IN_GROUP} in a group nothing can be said."
        raise ProblemsFound([Problem(table.file, 0, "", found, expected)])
    return np.array([float(text.casefold() == told) for text in texts])


def _known(groups: tuple[str, ...]) -> str | None:
    """The group that had the program, where the names say so."""
    given = [group for group in groups if group in _WITH]
    kept = [group for group in groups if group in _WITHOUT]
    if len(given) == 1 and len(kept) <= 1:
        return given[0] if kept or len(groups) == 2 else None
    return next((group for group in groups if group not in kept), None) if len(kept) == 1 else None


def _advice(phrases: Phrases, shown: Readout) -> Iterator[str]:
    if shown.times is not None:
        yield phrases("readout.times", times=f"{shown.times:,.1f}")
    if shown.is_uneven:
        yield phrases("readout.uneven")


def _measure(phrases: Phrases, name: str, shown: Readout) -> Iterator[str]:
    compared, effect = shown.compared, shown.effect
    yield phrases(f"readout.measure.{name}")
    yield "  " + phrases(
        "readout.groups",
        given=f"{shown.customers_with:,}",
        kept=f"{shown.customers_without:,}",
        after_with=_number(compared.after_with),
        after_without=_number(compared.after_without),
    )
    if compared.before_with is not None and compared.before_without is not None:
        yield "  " + phrases(
            "readout.before",
            before_with=_number(compared.before_with),
            before_without=_number(compared.before_without),
        )
    yield "  " + phrases(
        f"readout.effect.{effect.method.value}",
        share=_share(effect.share),
        low=_share(effect.share_low),
        high=_share(effect.share_high),
    )
    if shown.useful:
        yield "  " + phrases("readout.useful", useful=_share(shown.useful))
    for other in shown.effects[1:]:
        yield "  " + phrases(
            "readout.beside",
            method=phrases(f"readout.method.{other.method.value}"),
            share=_share(other.share),
            low=_share(other.share_low),
            high=_share(other.share_high),
        )


def _share(share: float) -> str:
    return f"{share * 100:+.1f}%".replace("-", "−")


def _number(value: float) -> str:
    return f"{value:,.2f}"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS) if np.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else value
