"""What Python of the user's did wrong in a build: a hook, a template, a plugin."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from thankbook.problems import Problem
from thankbook.publishing.buildproblems import seen_from_here
from thankbook.publishing.projectsettings import place_of

_INSTALLED = frozenset({"site-packages", "dist-packages"})
_WELL_KNOWN = frozenset({"mkdocs", "material", "thankbook"})


def fault_of_project(
    fault: BaseException, settings: Path, plugins: Mapping[str, Any]
) -> Problem | None:
    """An exception told where the user's code raised it; None where it is no fault of that code.

    The innermost line of the project's own files is the place; without one, a plugin that somebody
    else wrote is named.
    """
    said = " ".join(traceback.format_exception_only(fault)[-1].split())
    project = settings.absolute().parent
    for file, line in _places(fault):
        if _is_of_project(file, project):
            found = f"This code ended the build: {said}"
            return Problem(
                seen_from_here(file).as_posix(), line, "", found, "Mend it, or take it out."
            )
    for module in _modules(fault):
        for name, plugin in plugins.items():
            if type(plugin).__module__.partition(".")[0] == module:
                where, at = place_of(settings, "plugins", name)
                found = f"This plugin ended the build: {said}"
                expected = "See to its settings, or take it out."
                return Problem(where.as_posix(), at, f"plugins.{name}", found, expected)
    return None


def _places(fault: BaseException) -> Iterator[tuple[Path, int]]:
    """Files and lines, innermost first; what could not be compiled names its own."""
    named, line = getattr(fault, "filename", None), getattr(fault, "lineno", None)
    if isinstance(named, str) and isinstance(line, int):
        yield Path(named), line
    for frame in reversed(traceback.extract_tb(fault.__traceback__)):
        yield Path(frame.filename), frame.lineno or 0


def _modules(fault: BaseException) -> Iterator[str]:
    """The packages that were at work, innermost first, but for those that are never to blame."""
    frames = [frame for frame, _ in traceback.walk_tb(fault.__traceback__)]
    for frame in reversed(frames):
        module = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        if module not in _WELL_KNOWN:
            yield module


def _is_of_project(file: Path, project: Path) -> bool:
    is_inside = file.is_absolute() and file.is_relative_to(project)
    return is_inside and _INSTALLED.isdisjoint(file.parts) and file.is_file()
