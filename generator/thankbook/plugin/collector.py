"""Python's garbage collector, kept from searching through a build that throws nothing away."""

from __future__ import annotations

import gc


class Collector:
    """Pauses the collector during the first build; later ones need not search what it left."""

    def __init__(self) -> None:
        self._is_first = True

    def begin_build(self) -> None:
        """Pause during the first build."""
        if self._is_first:
            gc.disable()

    def end_build(self) -> None:
        """Go on; a server's later builds leave garbage, so the collector stays on for them."""
        if self._is_first:
            self._is_first = False
            gc.enable()
            gc.freeze()
