"""Yes-or-no programs, solved exactly by HiGHS: the one module that knows the solver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

import highspy
import numpy as np

from thankbook.tailoring.nativeoutput import native_output_dropped

_SCALE = Decimal(1000)
"""A limit as the solver sees it, whatever its unit: its tolerances then are shares of the limit."""

_OPTIONS: Mapping[str, Any] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
}
_YES = 0.5
_BLOCK = 12
"""Names whose order is settled by one solution: their weights double, and stay exact."""

Number = Decimal | int


@dataclass(frozen=True)
class Row:
    """What the weights of the chosen names must add up to.

    An ``elastic`` row may be broken; by how much is then kept as small a share as can be.
    """

    weights: Mapping[str, Number] = field(hash=False)
    at_least: Number | None = None
    at_most: Number | None = None
    elastic: bool = False

    def allows(self, chosen: frozenset[str]) -> bool:
        """Whether a choice keeps it, exactly."""
        total = self.total(chosen)
        too_little = self.at_least is not None and total < self.at_least
        too_much = self.at_most is not None and total > self.at_most
        return self.elastic or not (too_little or too_much)

    def total(self, chosen: Iterable[str]) -> Decimal:
        """What the weights of a choice add up to."""
        return sum((Decimal(self.weights.get(name, 0)) for name in chosen), Decimal(0))


def maximized(
    names: Sequence[str], objective: Mapping[str, Number], rows: Sequence[Row]
) -> frozenset[str] | None:
    """A choice of the greatest objective that every row allows; None where there is none.

    The solver works with floating point. Whatever it finds is checked exactly, and forbidden if a
    row that it took for kept is broken by less than it can see.
    """
    rows = list(rows)
    if not names:
        return frozenset() if all(row.allows(frozenset()) for row in rows) else None
    while True:
        chosen = _solved(names, objective, rows)
        if chosen is None:
            return None
        broken = [row for row in rows if not row.allows(chosen)]
        if not broken:
            return chosen
        for row in broken:
            together = [name for name in sorted(chosen) if row.weights.get(name)]
            rows.append(Row(dict.fromkeys(together, 1), at_most=len(together) - 1))


def first_of_best(
    names: Sequence[str], objective: Mapping[str, int], rows: Sequence[Row]
) -> frozenset[str] | None:
    """Of all the best choices the one whose names come first: no tie is left to the solver.

    Weights that double from name to name settle the order exactly, a block of names at a time. The
    last answers are kept: while a description is written, few edits change what there is to choose.
    """
    return _first_of_best(tuple(names), tuple(objective.items()), tuple(rows))


@lru_cache(maxsize=32)
def _first_of_best(
    names: tuple[str, ...], points: tuple[tuple[str, int], ...], rows: tuple[Row, ...]
) -> frozenset[str] | None:
    objective = dict(points)
    chosen = maximized(names, objective, rows)
    if chosen is None:
        return None
    value = Row(objective).total(chosen)
    held = [*rows, Row(objective, at_least=value)]
    for start in range(0, len(names), _BLOCK):
        block = names[start : start + _BLOCK]
        weights = {name: 2 ** (len(block) - 1 - place) for place, name in enumerate(block)}
        chosen = maximized(names, weights, held) or frozenset[str]()
        held += [Row({name: 1}, int(name in chosen), int(name in chosen)) for name in block]
    return chosen


@native_output_dropped()
def _solved(
    names: Sequence[str], objective: Mapping[str, Number], rows: Sequence[Row]
) -> frozenset[str] | None:
    solver = highspy.Highs()
    for option, value in _OPTIONS.items():
        solver.setOptionValue(option, value)
    elastic = [row for row in rows if row.elastic]
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(names) + len(elastic), len(rows)
    costs = [float(objective.get(name, 0)) for name in names] + [-1.0] * len(elastic)
    program.col_cost_ = np.array(costs)
    program.col_lower_ = np.zeros(len(costs))
    program.col_upper_ = np.array([1.0] * len(names) + [highspy.kHighsInf] * len(elastic))
    whole, broken = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    program.integrality_ = [whole] * len(names) + [broken] * len(elastic)
    program.sense_ = highspy.ObjSense.kMaximize
    _put_rows(program, names, rows)
    solver.passModel(program)
    solver.run()
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return None
    values = solver.getSolution().col_value
    return frozenset(name for name, value in zip(names, values, strict=False) if value > _YES)


def _put_rows(program: Any, names: Sequence[str], rows: Sequence[Row]) -> None:
    """The rows in the solver's own form, each with the column by which it may be broken."""
    column = {name: place for place, name in enumerate(names)}
    starts, columns, weights = [0], list[int](), list[float]()
    lower, upper = list[float](), list[float]()
    slack = len(names)
    for row in rows:
        scale = _scale(row)
        lower.append(-highspy.kHighsInf if row.at_least is None else float(row.at_least * scale))
        upper.append(highspy.kHighsInf if row.at_most is None else float(row.at_most * scale))
        for name in sorted(row.weights):
            if name in column and row.weights[name]:
                columns.append(column[name])
                weights.append(float(row.weights[name] * scale))
        if row.elastic:
            columns.append(slack)
            weights.append(-1.0)
            slack += 1
        starts.append(len(columns))
    program.row_lower_, program.row_upper_ = np.array(lower), np.array(upper)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    program.a_matrix_.index_ = np.array(columns, dtype=np.int32)
    program.a_matrix_.value_ = np.array(weights)


def _scale(row: Row) -> Decimal:
    """What turns a limit into the solver's unit; whole numbers of points and pieces stay."""
    if row.at_most is None or row.at_least is not None:
        return Decimal(1)
    size = Decimal(row.at_most) or max(map(Decimal, row.weights.values()), default=Decimal(0))
    return _SCALE / size if size else Decimal(1)
