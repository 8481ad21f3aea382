"""Work on pages that helpers do ahead of a build.

A build takes page by page; helpers work from the last one toward it. What they give is told by key
like any kept value, so a page that turned out otherwise meanwhile is worked on again. A helper that
fails costs time only.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import Any

from thankbook.plugin.helper import Helper, Tell, most_helpers

Work = Callable[[str], Mapping[str, Any]]

FEWEST_PAGES = 24
"""Below this, starting helpers takes longer than they spare."""


@dataclass(frozen=True)
class _Order:
    """What helpers do."""

    names: Sequence[str]
    work: Work
    begun: mmap.mmap
    """A byte for each page, which all processes see: whether anybody has begun with it."""

    def begin(self, at: int) -> bool:
        """Whether a page is still to do; from now on somebody does it."""
        is_to_do = not self.begun[at]
        self.begun[at] = 1
        return is_to_do


class Ahead:
    """Results of helpers by key."""

    def __init__(self) -> None:
        self._order: _Order | None = None
        self._places: dict[str, int] = {}
        self._helpers: dict[Any, Helper] = {}
        self._told: set[str] = set()
        self._known: dict[str, Any] = {}

    def begin(self, find: Callable[[], Sequence[str]], work: Work) -> None:
        """Let helpers work on pages, the last ones first; one of them is asked for by ``get``.

        Where there can be no helper, the pages are not even looked for. Results of earlier work
        that nobody has asked for stay known.
        """
        self.rest()
        helper_count = most_helpers()
        names = find() if helper_count else ()
        if len(names) < FEWEST_PAGES:
            return
        self._order = _Order(names, work, mmap.mmap(-1, len(names)))
        self._places, self._told = {name: at for at, name in enumerate(names)}, set()
        for _ in range(helper_count):
            helper = Helper(partial(_work_backward, self._order))
            self._helpers[helper.line] = helper

    def get(self, name: str, key: str) -> Any | None:
        """A result about a page, waited for if a helper is at it; none if it is yet to do."""
        self._listen(0)
        if not self._is_to_do(name):
            while name not in self._told and self._helpers:
                self._listen()
        return self._known.pop(key, None)

    def end(self) -> None:
        """Let the helpers and all their results go."""
        self.rest()
        self._known = {}

    def rest(self) -> None:
        """Let the helpers go; what nobody has begun with is left."""
        for name in [*self._places]:
            self._is_to_do(name)
        while self._helpers:
            self._listen()
        self._order = None

    def _is_to_do(self, name: str) -> bool:
        """Whether nobody has begun with a page; from now on, this process has."""
        at = self._places.pop(name, None)
        return at is None or self._order is None or self._order.begin(at)

    def _listen(self, seconds: float | None = None) -> None:
        """Take what helpers have to tell, waiting for it if need be."""
        while self._helpers and (heard := wait([*self._helpers], seconds)):
            for line in heard:
                self._hear(line)
            seconds = 0

    def _hear(self, line: Any) -> None:
        try:
            name, found = self._helpers[line].hear()
        except EOFError:
            del self._helpers[line]
            return
        self._told.add(name)
        self._known.update(found)


def _work_backward(order: _Order, tell: Tell) -> None:
    for at in reversed(range(len(order.names))):
        if order.begin(at):
            tell((order.names[at], _done(order, order.names[at])))


def _done(order: _Order, name: str) -> Mapping[str, Any]:
    try:
        return order.work(name)
    except Exception:
        # The build does it again, and tells what is wrong.
        return {}
