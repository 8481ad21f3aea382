"""What is installed, and whether it works together."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

from thankbook import __version__
from thankbook.publishing.printing.browser import find_browser
from thankbook.publishing.targetcheck import Finding

_DEAF_CLICK = (Version("8.3.0"), Version("8.3.3"))
"""With these `mkdocs serve` starts without watching, and says nothing about it."""

_WATCH_LIMIT = Path("/proc/sys/fs/inotify/max_user_watches")
_FEW_WATCHES = 8192


def installation_findings() -> Iterator[Finding]:
    """Python, our own package, what it needs, live reload, a browser."""
    yield Finding("python", "ok", f"{platform.python_version()} at {sys.executable}")
    yield Finding("thankbook", "ok", __version__)
    yield from _dependencies()
    yield from reload_findings(version("click"), _WATCH_LIMIT)
    yield _browser()


def _dependencies() -> Iterator[Finding]:
    for text in requires("thankbook") or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield dependency_finding(requirement)


def dependency_finding(requirement: Requirement) -> Finding:
    """Whether a package is there in a version that we work with."""
    name, advice = requirement.name, f"Run: pip install '{requirement}'"
    try:
        found = version(name)
    except PackageNotFoundError:
        return Finding(name, "problem", "It is not installed.", advice)
    if not requirement.specifier.contains(found, prereleases=True):
        expected = f"{found} is installed, and we need {requirement.specifier}."
        return Finding(name, "problem", expected, advice)
    return Finding(name, "ok", found)


def reload_findings(click_version: str, watch_limit: Path) -> Iterator[Finding]:
    """Whether a saved change will show by itself while `mkdocs serve` runs."""
    first, last = _DEAF_CLICK
    if first <= Version(click_version) <= last:
        found = f"With click {click_version} 'mkdocs serve' does not notice changes."
        yield Finding("live reload", "problem", found, "Run: pip install 'click>=8.4'")
    elif (few := _watches(watch_limit)) is not None:
        found = f"The system watches {few} files and folders at most for you."
        advice = "If changes go unnoticed: sysctl fs.inotify.max_user_watches=65536"
        yield Finding("live reload", "warning", found, advice)
    else:
        yield Finding("live reload", "ok", "A saved change shows while 'mkdocs serve' runs.")


def _watches(limit: Path) -> int | None:
    """How many watches a user has on Linux, where they are few."""
    try:
        watches = int(limit.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return watches if watches < _FEW_WATCHES else None


def _browser() -> Finding:
    if path := find_browser():
        return Finding("browser", "ok", path)
    advice = "Needed only to print handbooks as PDF. Debian: apt-get install chromium"
    return Finding("browser", "warning", "No Chromium, Chrome, Edge or Brave was found.", advice)
