"""Trials in processes of their own, so that one that hangs, dies or swells ends nothing else."""

from __future__ import annotations

import gc
import os
import resource
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.processused import used_here
from tests.fuzzing.trials import Trial, description_of, tried

MOST_SECONDS = 10
MOST_MIB = 500
_PATIENCE_SECONDS = 600
"""By the clock, for what stands still without using the processor; machines are shared."""

_AT_A_TIME = 100
"""Trials of one process: what each keeps for the next is then forgotten."""


def trials(seed: int, numbers: Sequence[int], publish_every: int) -> Iterator[Trial]:
    """What becomes of each; one of ``publish_every`` is also published, of 0 none."""
    waiting = list(numbers)
    while waiting:
        done = list(_of_one_process(seed, waiting[:_AT_A_TIME], publish_every))
        yield from done
        waiting = waiting[len(done) :]


def _of_one_process(seed: int, numbers: list[int], publish_every: int) -> Iterator[Trial]:
    """The trials of a process, until it has ended, for whatever reason."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, seed, numbers, publish_every))
    process.start()
    theirs.close()
    for number in numbers:
        told, how = _told(ours), ""
        if told is None:
            process.join(timeout=5)
            how = f"no end after {_PATIENCE_SECONDS} s by the clock"
            if not process.is_alive():
                how = f"its process ended with {process.exitcode}"
            process.kill()
        yield told or _ended(seed, number, how)
        if told is None:
            break
    process.join()


def _told(ours: Connection) -> Trial | None:
    """The next trial of a process; None where it has ended, or does not come to an end."""
    try:
        return ours.recv() if ours.poll(_PATIENCE_SECONDS) else None
    except EOFError:
        return None


def _work(theirs: Connection, seed: int, numbers: list[int], publish_every: int) -> None:
    os.environ["THANKBOOK_CACHE"] = "memory"
    # Whatever swells is stopped long before the machine is; what is measured is below.
    resource.setrlimit(resource.RLIMIT_DATA, (4 << 30, 4 << 30))
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            publishes = bool(publish_every) and number % publish_every == 0
            trial = tried(seed, number, Path(folder), publishes=publishes)
        theirs.send(_measured(trial))
        if number == numbers[0]:
            gc.freeze()  # the library need not be looked through again and again
    theirs.close()


def _measured(trial: Trial) -> Trial:
    """With a fault for what took too long or too much; time is that of the processor."""
    mib = used_here().mib
    faults = [trial.fault] if trial.fault else []
    if trial.seconds > MOST_SECONDS:
        faults.append(f"{trial.seconds:.1f} s")
    if mib > MOST_MIB:
        faults.append(f"{mib:.0f} MiB")
    return replace(trial, fault="\n".join(faults), mib=mib)


def _ended(seed: int, number: int, how: str) -> Trial:
    origin, text = description_of(seed, number)
    return Trial(number, origin, text, is_refused=False, fault=how, seconds=0.0)
