"""A rule of the content library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A check that yields a problem for each place where its demand is not met."""

    check: Callable[[LintedLibrary], Iterator[Problem]]
    for_own: Severity | None = "error"
    """What it is in a business's own library: an error, a warning, or nothing to ask for."""

    @property
    def module(self) -> str:
        """The name of the rule's file, without its ending."""
        return self.check.__module__.rpartition(".")[2]

    @property
    def id(self) -> str:
        """The name of the rule's file, with hyphens; problems carry it, documents explain it."""
        return self.module.replace("_", "-")

    @property
    def demand(self) -> str:
        """What it demands and why, in a sentence."""
        return " ".join((self.check.__doc__ or "").split())

    def problems(self, linted: LintedLibrary) -> Iterator[Problem]:
        """What it finds, each problem with the rule's id."""
        return (replace(problem, rule=self.id) for problem in self.check(linted))
