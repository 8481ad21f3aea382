"""A second process that does something meanwhile, where the machine has a second core for it.

It is a copy of this one, so nothing has to be sent to it, and what it tells can be trusted as far
as this process itself. One that fails just tells no more.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
Tell = Callable[[Any], None]

_MOST = 3


class Helper:
    """Works on a task, which gets something to tell its findings with."""

    def __init__(self, task: Callable[[Tell], None]) -> None:
        self.line, theirs = multiprocessing.Pipe(duplex=False)
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=_work, args=(task, self.line, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def everything(self) -> Iterator[Any]:
        """All findings, waited for."""
        with suppress(EOFError):
            while True:
                yield self.hear()

    def hear(self) -> Any:
        """The next finding, waited for; raises ``EOFError`` when nothing more will come."""
        try:
            return self.line.recv()
        except (EOFError, OSError):
            self.line.close()
            self._process.join()
            raise EOFError from None


def at_once(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """The results of tasks; helpers work on all but the first one, as many as there can be."""
    at_helpers = tasks[1 : most_helpers() + 1]
    helpers = [Helper(partial(_tell_result, task)) for task in at_helpers]
    first, rest = tasks[0](), tasks[1 + len(helpers) :]
    told = [_result(helper, task) for helper, task in zip(helpers, at_helpers, strict=True)]
    return [first, *told, *(task() for task in rest)]


def _tell_result(task: Callable[[], Any], tell: Tell) -> None:
    tell(task())


def _result(helper: Helper, task: Callable[[], T]) -> T:
    """What a helper found; if it failed, the task is done again, and says why."""
    found: list[T] = [*helper.everything()]
    return found[0] if found else task()


def most_helpers() -> int:
    """How many helpers can work beside the build, here and now; where none can, nothing is begun.

    Only Linux copies a process safely, and only one that does a single thing at a time.
    """
    can_copy = "fork" in multiprocessing.get_all_start_methods() and _threads() == 1
    return min(_cores() - 1, _MOST) if can_copy else 0


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return 1


def _threads() -> int:
    return threading.active_count()


def _work(task: Callable[[Tell], None], other_end: Connection, line: Connection) -> None:
    """Be a helper: whatever is to be said is said by the build, and it ends its helpers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other_end.close()  # as long as somebody could hear, telling waits, even after the build died
    for logger in (logging.getLogger(), logging.getLogger("mkdocs")):
        logger.handlers = [logging.NullHandler()]
    with suppress(Exception):
        task(line.send)
