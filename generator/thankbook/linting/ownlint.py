"""The lint of what a business adds to the library: the same rules, some of them as warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from thankbook.library.items import Library, Ownership
from thankbook.library.ownitems import OwnedLibrary
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.rules import RULES, own_sentences
from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import Place, YamlDocument

_NOTHING = YamlDocument("", {}, {(): Place(0, 0)})
_AGAINST_ALL = (own_sentences.check,)
"""Rules that compare own items with those of the shipped library."""


def own_warnings(owned: OwnedLibrary) -> tuple[Problem, ...]:
    """What the rules warn of in own content; raises ``ProblemsFound`` where one finds an error."""
    problems = lint_own(owned)
    if any(problem.severity == "error" for problem in problems):
        raise ProblemsFound(problems)
    return problems


def lint_own(owned: OwnedLibrary) -> tuple[Problem, ...]:
    """Every problem of own content, sorted; what is a matter of style is a warning."""
    whole, own = _linted(owned, owned.library), _linted(owned, _only_own(owned.library))
    problems: set[Problem] = set()
    for rule in RULES:
        if rule.for_own is not None:
            linted = whole if rule.check in _AGAINST_ALL else own
            found = rule.problems(linted)
            problems |= {replace(problem, severity=rule.for_own) for problem in found}
    return tuple(sorted(problems))


def _linted(owned: OwnedLibrary, library: Library) -> LintedLibrary:
    labels = owned.labels_document or _NOTHING
    return LintedLibrary(library, labels, owned.strings_documents, _NOTHING)


def _only_own(library: Library) -> Library:
    """Only the business's own items, beside the whole register of evidence."""

    def own(items: Mapping[str, Any]) -> dict[str, Any]:
        return {name: item for name, item in items.items() if item.ownership != Ownership.SHIPPED}

    return replace(
        library,
        tactics=own(library.tactics),
        notes=own(library.notes),
        programs=own(library.programs),
        checklists=own(library.checklists),
        metrics=own(library.metrics),
        glossary=own(library.glossary),
    )
