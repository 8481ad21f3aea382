"""A signal that ends a process lets it clear up first: Python alone is told of Ctrl-C only."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def signals_end_us() -> Iterator[None]:
    """Within, a signal that ends this process raises ``SystemExit``, so that all is let go of.

    A second one does not interrupt that. A signal that is ignored (``nohup``) stays ignored.
    """
    before: dict[int, Any] = {}

    def end(number: int, _frame: FrameType | None) -> None:
        for another in before:
            signal.signal(another, signal.SIG_IGN)
        raise SystemExit(128 + number)

    # Only the main thread is told of signals.
    with suppress(ValueError):
        for number in _ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
