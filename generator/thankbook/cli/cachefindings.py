"""Whether pages are kept from build to build, and why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankbook.publishing.targetcheck import Finding

_COST = "Builds are right all the same, and take longer."


def cache_findings(settings: Path) -> Iterator[Finding]:
    """Where pages are kept, and what the last build of a project could not keep."""
    # It imports MkDocs, which nothing else here has a use for.
    from thankbook.plugin import cache_state

    state = cache_state(settings)
    if state.place.file is None:
        found = f"Nothing is kept from build to build: {state.place.why_not}"
        advice = f"{_COST} THANKBOOK_CACHE names the folder; unset, it is one of your own."
        yield Finding("cache", "warning", found, advice)
        return
    folder = state.place.file.parent
    for reason in state.why_not:
        found = f"The last build kept less than it could: {reason}"
        yield Finding("cache", "warning", found, _COST)
    if not state.why_not:
        built = "" if state.has_built else " This project was not built with it yet."
        yield Finding("cache", "ok", f"Pages are kept from build to build in {folder}.{built}")
