"""Processes that work on many tasks, of which none takes the others with it.

A worker that the system ends, for memory or by a fault in a native library, is told as the result
of its task, and another takes over. Workers end with their parent, however that ends.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any, Generic, TypeVar

from thankbook.endingsignals import signals_end_us

T = TypeVar("T")
R = TypeVar("R")

_PATIENCE_SECONDS = 5


class Ended(BaseException):
    """A worker is to end: what it holds is let go of, and nothing takes this for an error."""


class _Duty:
    """Whether a worker is at a task, so that a signal has something to let go of.

    Between two tasks there is nothing: the process ends on the spot, whatever Python is about to
    do. An exception raised there could come after the last ``except``, and would be a traceback.
    """

    def __init__(self) -> None:
        self.is_at_task = False
        self.is_ending = False

    def end(self, _number: int, _frame: FrameType | None) -> None:
        """Raise ``Ended`` in a task, once; a second signal lets the first one finish."""
        if self.is_ending:
            return
        if not self.is_at_task:
            os._exit(0)
        self.is_ending = True
        raise Ended


def results(
    work: Callable[[T], R], tasks: Sequence[T], most: int, ended: Callable[[T, int], R]
) -> Generator[R, None, None]:
    """The result of each task, in their order, as many at a time as ``most`` says.

    ``ended`` gives the result of a task whose process ended, by its exit code: minus a signal's
    number where one ended it.
    """
    with signals_end_us(), _Workers(work, tasks) as workers:
        done: dict[int, R] = {}
        for number in range(len(tasks)):
            while number not in done:
                workers.begin(most)
                done.update(workers.heard(ended))
            yield done.pop(number)


class _Worker(Generic[T, R]):
    """A process with the task that it works on."""

    def __init__(self, work: Callable[[T], R], alive: Connection) -> None:
        context = get_context("spawn")
        self.number = -1
        self.line, theirs = context.Pipe()
        # As a daemon it is ended with this process even where nobody came to clear up.
        self.process: BaseProcess = context.Process(
            target=_be_worker, args=(work, theirs, alive), daemon=True
        )
        self.process.start()
        theirs.close()

    def give(self, number: int, task: T) -> None:
        """Have a task done; one that died meanwhile is heard of by its silence."""
        self.number = number
        with suppress(OSError):
            self.line.send(task)

    def end(self) -> None:
        """End the process, if need be by force."""
        self.line.close()
        self.process.terminate()
        self.process.join(_PATIENCE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class _Workers(Generic[T, R]):
    """The workers that are at it, and the tasks that wait."""

    def __init__(self, work: Callable[[T], R], tasks: Sequence[T]) -> None:
        self._work, self._tasks = work, tasks
        self._waiting = deque(enumerate(tasks))
        self._at_work: dict[Any, _Worker[T, R]] = {}
        # Nothing is ever sent: that it closes is how workers hear that this process is gone.
        self._their_alive, self._alive = get_context("spawn").Pipe(duplex=False)

    def __enter__(self) -> _Workers[T, R]:
        return self

    def __exit__(self, *exception: object) -> None:
        for worker in self._at_work.values():
            worker.process.terminate()
        for worker in self._at_work.values():
            worker.end()
        self._alive.close()
        self._their_alive.close()

    def begin(self, most: int) -> None:
        """Start workers as long as there may be more of them, and tasks wait."""
        while self._waiting and len(self._at_work) < most:
            worker = _Worker(self._work, self._their_alive)
            self._at_work[worker.line] = worker
            worker.give(*self._waiting.popleft())

    def heard(self, ended: Callable[[T, int], R]) -> Iterator[tuple[int, R]]:
        """The results that are next, waited for, by the numbers of their tasks."""
        for line in wait([*self._at_work]):
            worker = self._at_work[line]
            try:
                result: R = worker.line.recv()
            except (EOFError, OSError):
                worker.process.join()
                result = ended(self._tasks[worker.number], worker.process.exitcode or 0)
                del self._at_work[line]
            number = worker.number
            if line in self._at_work and self._waiting:
                worker.give(*self._waiting.popleft())
            elif line in self._at_work:
                del self._at_work[line]
                worker.end()
            yield number, result


def _be_worker(work: Callable[[T], R], line: Connection, alive: Connection) -> None:
    """Work on one task after the other until there is nobody to give one."""
    duty = _Duty()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, duty.end)
    # Results go over the line; whatever a library prints is none.
    os.dup2(2, 1)
    threading.Thread(target=_end_with, args=(alive,), daemon=True).start()
    # The signal raises only while a task is worked on, which is all within this `try`.
    try:
        while True:
            task = line.recv()
            duty.is_at_task = True
            try:
                result = work(task)
            finally:
                duty.is_at_task = False
            line.send(result)
    except (EOFError, OSError, Ended):
        return


def _end_with(alive: Connection) -> None:
    """End this process when its parent is gone, after it let go of what it holds."""
    with suppress(EOFError, OSError):
        alive.recv_bytes()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE_SECONDS)
    os._exit(1)
