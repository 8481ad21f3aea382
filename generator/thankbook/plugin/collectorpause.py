"""A build without Python's garbage collector, which would walk through the library for little.

Next to nothing that a build lets go of lies in circles: it is freed without the collector.
"""

from __future__ import annotations

import gc


class CollectorPause:
    """Pauses the collector from ``begin`` to ``end``, unless it rests anyway."""

    def __init__(self) -> None:
        self._is_ours = False

    def begin(self) -> None:
        """Pause the collector."""
        if gc.isenabled():
            gc.disable()
            self._is_ours = True

    def end(self) -> None:
        """Let the collector go on, if we have paused it; it takes what there is for old by now."""
        if self._is_ours:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
            self._is_ours = False


def leave_to_the_system() -> None:
    """Spare a process that is about to end the search for what it could free before."""
    gc.freeze()
