"""Work on pages that other processes do ahead of a build, where the machine has a second core.

A build takes page by page; helpers work from the last one toward it, on a copy of everything that
the build knows. What they give is told by key like any kept value, so a page that turned out
otherwise meanwhile is worked on again. A helper that fails costs time only.
"""

from __future__ import annotations

import logging
import mmap
import multiprocessing
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

Work = Callable[[str], Mapping[str, Any]]

FEWEST_PAGES = 24
"""Below this, starting helpers takes longer than they spare."""

_MOST_HELPERS = 3


@dataclass(frozen=True)
class _Order:
    """What helpers do. They are copies of this process, so nothing has to be sent to them."""

    names: Sequence[str]
    work: Work
    begun: mmap.mmap
    """A byte for each page, which all processes see: whether anybody has begun with it."""


_order: _Order | None = None


class Ahead:
    """Results of helpers by key."""

    def __init__(self) -> None:
        self._helpers: ProcessPoolExecutor | None = None
        self._pending: dict[str, tuple[int, Future[Mapping[str, Any]]]] = {}
        self._known: dict[str, Any] = {}

    def begin(self, names: Sequence[str], work: Work) -> None:
        """Let helpers work on pages, the last ones first; one of them is asked for by ``get``."""
        self.end()
        if len(names) < FEWEST_PAGES or not could_help():
            return
        global _order
        _order = _Order(names, work, mmap.mmap(-1, len(names)))
        context = multiprocessing.get_context("fork")
        self._helpers = ProcessPoolExecutor(min(_cores() - 1, _MOST_HELPERS), context, _be_quiet)
        last_first = reversed([*enumerate(names)])
        self._pending = {name: (at, self._helpers.submit(_do, at)) for at, name in last_first}

    def get(self, name: str, key: str) -> Any | None:
        """A result about a page, waited for if a helper is at it; none if it is yet to do."""
        if name in self._pending:
            at, future = self._pending.pop(name)
            if not _begin(at):
                with suppress(BrokenProcessPool, OSError):
                    self._known.update(future.result())
        return self._known.pop(key, None)

    def end(self) -> None:
        """Let the helpers go; what nobody has begun with is left."""
        global _order
        if self._helpers is not None:
            for at, _ in self._pending.values():
                _begin(at)
            self._helpers.shutdown()
        _order = None
        self._helpers, self._pending, self._known = None, {}, {}


def _begin(at: int) -> bool:
    """Whether a page is still to do; from now on somebody does it."""
    if _order is None or _order.begun[at]:
        return False
    _order.begun[at] = 1
    return True


def _do(at: int) -> Mapping[str, Any]:
    if _order is None or not _begin(at):
        return {}
    try:
        return _order.work(_order.names[at])
    except Exception:
        # The build does it again, and tells what is wrong.
        return {}


def _be_quiet() -> None:
    """Whatever is to be said about a page is said by the build."""
    for logger in (logging.getLogger(), logging.getLogger("mkdocs")):
        logger.handlers = [logging.NullHandler()]


def could_help() -> bool:
    """Whether helpers can work here and now; where they cannot, nobody looks for work."""
    return _cores() > 1 and _can_copy()


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return 1


def _can_copy() -> bool:
    """Only Linux copies a process safely, and only one that does a single thing at a time."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
