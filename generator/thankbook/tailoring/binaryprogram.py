"""Yes-or-no programs, solved exactly by HiGHS: the one module that knows the solver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from math import ceil, gcd, lcm
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
    # To begin anew in the middle doubles the time of programs of this size (HiGHS 1.11 to 1.16).
    "mip_allow_restart": False,
    # The time is for what nobody has thought of; what gives a program up is below.
    "time_limit": 60.0,
}
MOST_NODES = 100_000
"""How many branches the solver tries: what is given up is the same on every computer."""

_YES = 0.5
_BLOCK = 12
"""Names whose order is settled by one solution: their weights double, and stay exact."""

_WIDEST = Decimal(1000)
"""How many times an elastic limit a weight may be before it is the weight that sets the unit.

With the limit at ``_SCALE``, no number that the solver sees is above a million.
"""
_DEAREST = Decimal(10**6)
"""The most that a share of an elastic limit costs, however small the limit beside its weights."""

_FINEST = 10_000
"""The weights of a row add up to as many of its units at most, where it is counted in them."""

_EXACT_ROUNDS = 50
"""How often a choice is forbidden by itself before a row is held with a margin instead."""

_MARGINS = (Decimal("1e-6"), Decimal("1e-4"), Decimal("1e-2"))
"""Shares of a limit that are given up, one after the other, so that a search ends."""

_NONE_THERE = (
    highspy.HighsModelStatus.kInfeasible,
    # Every objective here is bounded: names are yes or no, and what is broken only costs.
    highspy.HighsModelStatus.kUnboundedOrInfeasible,
)

Number = Decimal | int


class UnsolvedError(Exception):
    """The solver neither found a choice nor proved that there is none; says how it stopped."""


@dataclass(frozen=True)
class Row:
    """What the weights of the chosen names must add up to.

    An ``elastic`` row may be broken; by how much is then kept as small a share as can be. What is
    named there grows by the same amount in each row that names it. One that is ``counted`` has
    whole numbers as weights, and is broken by whole numbers.
    """

    weights: Mapping[str, Number] = field(hash=False)
    at_least: Number | None = None
    at_most: Number | None = None
    elastic: tuple[str, ...] = ()
    counted: bool = False

    def allows(self, chosen: frozenset[str]) -> bool:
        """Whether a choice keeps it, exactly."""
        total = self.total(chosen)
        too_little = self.at_least is not None and total < self.at_least
        too_much = self.at_most is not None and total > self.at_most
        return bool(self.elastic) or not (too_little or too_much)

    def total(self, chosen: Iterable[str]) -> Decimal:
        """What the weights of a choice add up to."""
        return sum((Decimal(self.weights.get(name, 0)) for name in chosen), Decimal(0))

    @cached_property
    def ruled_out(self) -> frozenset[str]:
        """The names that no choice can hold that keeps it, whatever else is chosen."""
        most = self.at_most
        if most is None or self.elastic or any(weight < 0 for weight in self.weights.values()):
            return frozenset()
        return frozenset(name for name, weight in self.weights.items() if weight > most)

    def in_units(self) -> Row:
        """The same limit, counted in the greatest amount that all weights are multiples of.

        Itself where that is very small beside them.
        """
        if self.at_most is None or not any(self.weights.values()):
            return self
        exact = {name: Fraction(weight) for name, weight in self.weights.items()}
        parts = lcm(*(weight.denominator for weight in exact.values()))
        unit = Fraction(gcd(*(int(weight * parts) for weight in exact.values())), parts)
        if sum(exact.values()) > _FINEST * unit:
            return self
        counts = {name: int(weight / unit) for name, weight in exact.items()}
        most = min(int(Fraction(self.at_most) // unit), sum(counts.values()))
        return Row(counts, at_most=most, elastic=self.elastic, counted=True)

    def held_with(self, margin: Decimal) -> Row:
        """The same with a share of what it allows given up, where it is a limit."""
        if self.at_most is None or self.at_least is not None or self.elastic:
            return self
        limit = Decimal(self.at_most)
        return replace(self, at_most=limit - abs(limit) * margin)


def maximized(
    names: Sequence[str],
    objective: Mapping[str, Number],
    rows: Sequence[Row],
    nodes: int = MOST_NODES,
) -> frozenset[str] | None:
    """A choice of the greatest objective that every row allows; None where there is none.

    The solver works with floating point. Whatever it finds is checked exactly, and forbidden if a
    row that it took for kept is broken by less than it can see. Where very many choices are that
    close to a limit, the limit is held with a margin, of a millionth first: so every search ends.
    Raises ``UnsolvedError``.
    """
    if not names:
        return frozenset() if all(row.allows(frozenset()) for row in rows) else None
    forbidden: list[Row] = []
    for _ in range(_EXACT_ROUNDS):
        chosen = _solved(names, objective, [*rows, *forbidden], nodes)
        broken = _broken(chosen, rows)
        if not broken:
            return chosen
        forbidden += [_without_all_of(chosen or frozenset(), row) for row in broken]
    for margin in _MARGINS:
        chosen = _solved(names, objective, [row.held_with(margin) for row in rows], nodes)
        if not _broken(chosen, rows):
            return chosen
    raise UnsolvedError("no choice that it found keeps all limits")


def _broken(chosen: frozenset[str] | None, rows: Sequence[Row]) -> list[Row]:
    """The rows that a choice breaks, exactly; none where there is no choice."""
    return [] if chosen is None else [row for row in rows if not row.allows(chosen)]


def _without_all_of(chosen: frozenset[str], row: Row) -> Row:
    """Forbids what of a choice breaks a row, and whatever holds all of it."""
    together = [name for name in sorted(chosen) if row.weights.get(name)]
    return Row(dict.fromkeys(together, 1), at_most=len(together) - 1)


def programs_of_best(names: int) -> int:
    """How many programs ``first_of_best`` solves for so many names, if none has to be repeated."""
    return 1 + ceil(names / _BLOCK)


def first_of_best(
    names: Sequence[str],
    objective: Mapping[str, int],
    rows: Sequence[Row],
    nodes: int = MOST_NODES,
) -> frozenset[str] | None:
    """Of all the best choices the one whose names come first: no tie is left to the solver.

    Weights that double from name to name settle the order exactly, a block of names at a time. The
    last answers are kept: while a description is written, few edits change what there is to choose.
    """
    return _first_of_best(tuple(names), tuple(objective.items()), tuple(rows), nodes)


@lru_cache(maxsize=32)
def _first_of_best(
    names: tuple[str, ...], points: tuple[tuple[str, int], ...], rows: tuple[Row, ...], nodes: int
) -> frozenset[str] | None:
    objective = dict(points)
    chosen = maximized(names, objective, rows, nodes)
    if chosen is None:
        return None
    value = Row(objective).total(chosen)
    held = [*rows, Row(objective, at_least=value)]
    for start in range(0, len(names), _BLOCK):
        block = names[start : start + _BLOCK]
        weights = {name: 2 ** (len(block) - 1 - place) for place, name in enumerate(block)}
        chosen = maximized(names, weights, held, nodes) or frozenset[str]()
        held += [Row({name: 1}, int(name in chosen), int(name in chosen)) for name in block]
    return chosen


@native_output_dropped()
def _solved(
    names: Sequence[str], objective: Mapping[str, Number], rows: Sequence[Row], nodes: int
) -> frozenset[str] | None:
    solver = highspy.Highs()
    for option, value in {**_OPTIONS, "mip_max_nodes": nodes}.items():
        solver.setOptionValue(option, value)
    rows = _easier(rows)
    # The first row that names what grows sets its unit and its price.
    elastic = {name: row for row in reversed(rows) for name in row.elastic}
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(names) + len(elastic), len(rows)
    costs = [float(objective.get(name, 0)) for name in names]
    costs += [-float(_share_of_limit(row)) for row in elastic.values()]
    program.col_cost_ = np.array(costs)
    program.col_lower_ = np.zeros(len(costs))
    impossible = frozenset[str]().union(*(row.ruled_out for row in rows))
    possible = [float(name not in impossible) for name in names]
    program.col_upper_ = np.array(possible + [highspy.kHighsInf] * len(elastic))
    whole, broken = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    program.integrality_ = [whole] * len(names)
    program.integrality_ += [whole if row.counted else broken for row in elastic.values()]
    program.sense_ = highspy.ObjSense.kMaximize
    _put_rows(program, names, rows, elastic)
    taken, run = solver.passModel(program), solver.run()
    status = solver.getModelStatus()
    if status in _NONE_THERE:
        return None
    if highspy.HighsStatus.kError in (taken, run) or status != highspy.HighsModelStatus.kOptimal:
        raise UnsolvedError(solver.modelStatusToString(status))
    values = solver.getSolution().col_value
    return frozenset(name for name, value in zip(names, values, strict=False) if value > _YES)


def _easier(rows: Sequence[Row]) -> Sequence[Row]:
    """The same rows, an elastic one counted: broken by whole numbers, it is proved much sooner.

    Only where it is alone. Several are weighed against each other by their shares of the limits.
    """
    elastic = [row for row in rows if row.elastic]
    return [row.in_units() if row.elastic else row for row in rows] if len(elastic) == 1 else rows


def _put_rows(
    program: Any, names: Sequence[str], rows: Sequence[Row], elastic: Mapping[str, Row]
) -> None:
    """The rows in the solver's own form, each with the columns by which it may be broken."""
    column = {name: place for place, name in enumerate(names)}
    grows = {name: place for place, name in enumerate(elastic, len(names))}
    starts, columns, weights = [0], list[int](), list[float]()
    lower, upper = list[float](), list[float]()
    for row in rows:
        scale = _scale(row)
        lower.append(-highspy.kHighsInf if row.at_least is None else float(row.at_least * scale))
        upper.append(highspy.kHighsInf if row.at_most is None else float(row.at_most * scale))
        for name in sorted(row.weights):
            if name in column and row.weights[name] and name not in row.ruled_out:
                columns.append(column[name])
                weights.append(float(row.weights[name] * scale))
        for name in row.elastic:
            columns.append(grows[name])
            weights.append(-float(scale / _scale(elastic[name])))
        starts.append(len(columns))
    program.row_lower_, program.row_upper_ = np.array(lower), np.array(upper)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    program.a_matrix_.index_ = np.array(columns, dtype=np.int32)
    program.a_matrix_.value_ = np.array(weights)


def _scale(row: Row) -> Decimal:
    """What turns a limit into the solver's unit; whole numbers of points and pieces stay."""
    size = _size(row)
    return _SCALE / size if size else Decimal(1)


def _size(row: Row) -> Decimal:
    """What the solver sees as ``_SCALE``: the limit, if its weights are not far beyond it.

    Zero where a row is no limit, or is counted. HiGHS (1.11 to 1.16) refuses a program with a
    number above 1e15 and treats one below 1e-9 as nothing; a weight that a limit rules out is never
    seen.
    """
    if row.at_most is None or row.at_least is not None or row.counted:
        return Decimal(0)
    heaviest = max(map(Decimal, row.weights.values()), default=Decimal(0))
    limit = Decimal(row.at_most)
    if not limit:
        return heaviest
    return max(limit, heaviest / _WIDEST) if row.elastic else limit


def _share_of_limit(row: Row) -> Decimal:
    """How many times the limit the solver's unit is; where there is no limit, it is the unit."""
    limit = Decimal(0 if row.counted else row.at_most or 0)
    return min(_size(row) / limit, _DEAREST) if limit else Decimal(1)
