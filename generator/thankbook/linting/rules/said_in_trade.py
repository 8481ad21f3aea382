"""What is said to a customer holds no object of another trade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thankbook.library.items import Tactic
from thankbook.linting.lintedlibrary import LintedLibrary, TradeFile
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.yamlfile import ValuePath

_NAMED = 3
"""Trades in one message; more of them say nothing more."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A line to say holds no object of another trade, in any trade that hears it so."""
    objects = {
        re.compile(rf"\b(?:{word})\b", re.IGNORECASE): frozenset(homes)
        for word, homes in linted.library.labels.objects.items()
    }
    for tactic in linted.library.tactics.values():
        for path, (text, trades) in _lines(tactic, linted.trades).items():
            for pattern, homes in objects.items():
                match = pattern.search(text)
                strange = match and [file.id for file in trades if not _at_home(file, homes)]
                if match and strange:
                    named = ", ".join(strange[:_NAMED]) + (" …" if strange[_NAMED:] else "")
                    found = f"'{match[0]}' is no object of every trade that says this: {named}."
                    expected = "Say it without, or put the line under 'variants' of its own trade."
                    yield problem_at(tactic.words_document, path, found, expected)


def _at_home(file: TradeFile, homes: frozenset[str]) -> bool:
    return file.trade.family in homes or not homes.isdisjoint(file.trade.traits)


def _lines(
    tactic: Tactic, trades: Iterable[TradeFile]
) -> dict[ValuePath, tuple[str, list[TradeFile]]]:
    """Each line to say by its place, and the trades that say it in those words."""
    said: dict[ValuePath, tuple[str, list[TradeFile]]] = {}
    variants = tactic.words.variants
    for file in trades:
        if not _reaches(tactic, file) or "say" in variants.get(file.id, {}):
            continue
        if "say" in variants.get("formal", {}):
            path: ValuePath = ("variants", "formal", "say")
            said.setdefault(path, (variants["formal"]["say"], []))[1].append(file)
        family = file.trade.family
        if "say" in variants.get(family, {}):
            path, text = ("variants", family, "say"), variants[family]["say"]
        else:
            path, text = ("say",), tactic.words.say
        said.setdefault(path, (text, []))[1].append(file)
    return said


def _reaches(tactic: Tactic, file: TradeFile) -> bool:
    facts, trade = tactic.facts, file.trade
    if facts.families and trade.family not in facts.families:
        return False
    if facts.industries and file.id not in facts.industries:
        return False
    has = frozenset(trade.traits)
    return (
        has.isdisjoint(facts.never.traits)
        and has.issuperset(facts.needs.traits)
        and (not facts.needs.any_trait or not has.isdisjoint(facts.needs.any_trait))
    )
