"""Whether the Thankbook that is installed works with the packages that are installed beside it.

    python scripts/smoke_test.py

Starts a playbook in a temporary folder and does with it what people do: check, plan, compare,
explain, build, render, publish, each as a process of this interpreter. It needs nothing but
Thankbook, and prints the versions that it ran with. Exit code 0 if all is well, 1 if not.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.metadata import requires, version
from pathlib import Path

_SECONDS = 300
"""A step that takes longer hangs."""


class SmokeError(Exception):
    """What went wrong, for people."""


def main() -> int:
    """Run every step; give the exit code."""
    print(f"Python {platform.python_version()}: {', '.join(_versions())}", flush=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            for name, step in _STEPS.items():
                began = time.monotonic()
                step(Path(folder))
                print(f"ok  {time.monotonic() - began:5.1f} s  {name}", flush=True)
        except SmokeError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


def _versions() -> Iterator[str]:
    """Each package that Thankbook asks for without an extra, as it is installed."""
    for name in (
        "thankbook",
        *(
            re.split(r"[^\w.-]", text)[0]
            for text in requires("thankbook") or ()
            if "extra ==" not in text
        ),
    ):
        yield f"{name} {version(name)}"


def _ran(folder: Path, *command: str, cache: str = "off") -> bytes:
    """The standard output of ``python -m ...``; raises ``SmokeError`` if it ends in a failure."""
    environment = {**os.environ, "THANKBOOK_CACHE": cache, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        told = (done.stdout + done.stderr).decode(errors="replace")
        raise SmokeError(f"{' '.join(command)} ended with {done.returncode}:\n{told}")
    return done.stdout


def _demand(holds: object, otherwise: str) -> None:
    if not holds:
        raise SmokeError(otherwise)


def _start(folder: Path) -> None:
    _ran(folder, "thankbook", "new", "shop", "--from", "solsikke", "--yes")


def _json_of(*command: str) -> Callable[[Path], None]:
    def step(folder: Path) -> None:
        printed = _ran(folder / "shop", "thankbook", *command)
        try:
            json.loads(printed)
        except ValueError as error:
            raise SmokeError(f"{' '.join(command)} printed no JSON: {error}") from None

    return step


def _calendar(folder: Path) -> None:
    # Asked for here, so that a package that is missing is told by the steps before.
    from icalendar import Calendar

    printed = _ran(folder / "shop", "thankbook", "plan", "--format", "ics")
    _demand(Calendar.from_ical(printed).walk("VEVENT"), "The calendar holds no event.")


def _sheet(folder: Path) -> None:
    lines = _ran(folder / "shop", "thankbook", "plan", "--format", "csv").decode("utf-8-sig")
    _demand(lines.startswith("day"), f"The sheet begins with {lines[:80]!r}.")


def _quiet_site(folder: Path) -> None:
    printed = _ran(folder / "shop", "mkdocs", "build", "--strict", "--quiet")
    _demand(not printed, f"mkdocs build --quiet printed {printed!r}.")
    _demand((folder / "shop/site/loyalty/index.html").is_file(), "A page is missing.")


def _managers_site(folder: Path) -> None:
    build = ("build", "--edition", "manager", "--out", "../managers")
    _ran(folder / "shop", "thankbook", *build, cache=str(folder / "kept"))
    _demand((folder / "managers/why.html").is_file(), "A page for managers is missing.")


def _plain(folder: Path) -> None:
    _ran(folder / "shop", "thankbook", "render", "--out", "../plain")
    _ran(folder / "plain", "mkdocs", "build", "--quiet")
    _demand((folder / "plain/site/index.html").is_file(), "What was rendered built no page.")


def _live(folder: Path) -> None:
    # What the build for managers kept is used: the cache stands before methods of other packages.
    printed = _ran(folder / "shop", "thankbook", "publish", "../live", cache=str(folder / "kept"))
    _demand(b"Published" in printed, f"publish printed {printed!r}.")
    _demand((folder / "live/index.html").is_file(), "Nothing was published.")


_STEPS: dict[str, Callable[[Path], None]] = {
    "new": _start,
    "check --format json": _json_of("check", "--format", "json"),
    "plan --format json": _json_of("plan", "--format", "json"),
    "plan --format ics": _calendar,
    "plan --format csv": _sheet,
    "loyalty --format json": _json_of("loyalty", "--format", "json"),
    "explain --format json": _json_of("explain", "note-a-day", "--format", "json"),
    "doctor --format json": _json_of("doctor", "--format", "json"),
    "schema": _json_of("schema"),
    "mkdocs build --strict": _quiet_site,
    "build --edition manager": _managers_site,
    "render, and plain MkDocs": _plain,
    "publish": _live,
}

if __name__ == "__main__":
    sys.exit(main())
