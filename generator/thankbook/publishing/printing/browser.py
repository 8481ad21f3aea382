"""The browser that prints: where one is installed, and how it is asked for a PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from thankbook.problems import ThankbookError

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
)
_ON_MACOS = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_ON_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)
_PATIENCE_SECONDS = 120


def find_browser(named: str | None = None) -> str | None:
    """The program of the named browser, or of the first that is installed; None without one."""
    if named is not None:
        return shutil.which(named)
    return next(_installed(), None)


def write_pdf(browser: str, page: Path, pdf: Path, profile: Path) -> None:
    """Print a local page into a file; raises ``ThankbookError`` where the browser does not.

    ``profile`` is an empty folder of the browser's own, so that nobody's tabs and settings are
    touched. No name of a host is looked up.
    """
    command = [
        browser,
        *_OPTIONS,
        *_without_sandbox(),
        f"--user-data-dir={profile}",
        f"--print-to-pdf={pdf}",
        page.as_uri(),
    ]
    try:
        said = _run(command)
    except OSError as error:
        raise ThankbookError(f"{browser} cannot be started: {error.strerror}.") from None
    if not pdf.is_file() or not pdf.stat().st_size:
        raise ThankbookError(
            f"{browser} wrote no PDF.{said} A browser that came as a snap cannot read "
            "temporary folders: name another with --browser, or set TMPDIR to a folder in your "
            "home."
        )


def _installed() -> Iterator[str]:
    yield from (path for name in _NAMES if (path := shutil.which(name)))
    for name in _ON_MACOS:
        yield from _file(Path(f"/Applications/{name}.app/Contents/MacOS/{name}"))
    for folder in filter(None, map(os.environ.get, _WINDOWS_FOLDERS)):
        for name in _ON_WINDOWS:
            yield from _file(Path(folder, name))


def _file(path: Path) -> Iterator[str]:
    if path.is_file():
        yield str(path)


def _without_sandbox() -> tuple[str, ...]:
    """Chromium refuses to run as root with its sandbox; for everybody else it stays on."""
    is_root = os.name == "posix" and os.geteuid() == 0
    return ("--no-sandbox",) if is_root else ()


def _run(command: list[str]) -> str:
    """The last line that the browser said, as a sentence; it is stopped when it takes too long."""
    process = subprocess.Popen(  # noqa: S603 - the user's own browser, without a shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        said = process.communicate(timeout=_PATIENCE_SECONDS)[1].decode(errors="replace")
    except subprocess.TimeoutExpired:
        _stop(process)
        raise ThankbookError(
            f"The browser did not finish within {_PATIENCE_SECONDS} seconds."
        ) from None
    except BaseException:
        _stop(process)
        raise
    last = said.strip().splitlines()[-1:]
    return f" It said: {last[0].strip()[:200]}" if last else ""


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the browser with the processes that it began."""
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, 9)
        else:
            process.kill()
    if process.stderr:
        process.stderr.close()
    process.wait()
