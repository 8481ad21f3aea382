"""A name stands for one trade."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary, TradeFile
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.validationwords import nearest


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No two trades share a name in a language unless they say so, so that a name leads to one."""
    first: dict[tuple[str, str], TradeFile] = {}
    known = linted.library.vocabulary.ids("trades")
    for file in linted.trades:
        for index, other in enumerate(file.trade.shares_names_with):
            if other not in known:
                meant = nearest(other, known)
                expected = f"Did you mean '{meant}'?" if meant else "Take it out."
                path, found = ("shares_names_with", index), f"There is no trade '{other}'."
                yield problem_at(file.document, path, found, expected)
        for language, names in file.trade.names.items():
            for index, name in enumerate(names):
                before = first.setdefault((language, name.casefold()), file)
                if before is not file and not _said(before, file):
                    found = f"'{name}' is a name of {before.id} too."
                    expected = "Take it out of one, or name the other under 'shares_names_with'."
                    yield problem_at(file.document, ("names", language, index), found, expected)


def _said(one: TradeFile, other: TradeFile) -> bool:
    """Whether one of two trades says that it shares names with the other."""
    return other.id in one.trade.shares_names_with or one.id in other.trade.shares_names_with
