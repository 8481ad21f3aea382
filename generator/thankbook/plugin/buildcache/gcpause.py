"""Builds without Python's garbage collector, which would walk through the whole library for little.

What a build lets go of in circles is some ten megabytes: every eighth build looks for it.
"""

from __future__ import annotations

import gc
from itertools import count

_COLLECTING_EVERY = 8

_builds = count(1)
"""Numbers the builds of this process, no matter who asked for them."""


class GcPause:
    """Pauses the collector from ``begin`` to ``end``, unless it rests anyway."""

    def __init__(self) -> None:
        self._is_ours = False

    def begin(self) -> None:
        """Pause the collector."""
        if gc.isenabled():
            gc.disable()
            self._is_ours = True

    def end(self) -> None:
        """Let the collector go on, if we have paused it, and take what there is for old.

        After the first build of a process it is taken for needed to the end: most processes have
        no second one, and end without looking through it.
        """
        if not self._is_ours:
            return
        number = next(_builds)
        gc.freeze()
        if number > 1:
            gc.unfreeze()
        if number % _COLLECTING_EVERY == 0:
            gc.collect()
        gc.enable()
        self._is_ours = False
