"""Commands as people and programs run them: processes of their own, with real descriptors."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

STRANGE_NAME = "Łódź & 茶 – Çay"
"""A business of which the code pages of Windows and ASCII know few letters."""


def ran(
    folder: Path,
    module: str,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """What ``python -m MODULE`` printed, and how it ended."""
    unsaid = ("PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONUTF8", "LC_ALL", "LC_CTYPE", "LANG")
    inherited = {name: value for name, value in os.environ.items() if name not in unsaid}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**inherited, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=300,
        check=False,
    )


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What went to standard error; never a traceback."""
    told = done.stderr.decode("utf-8", "replace")
    assert "Traceback" not in told, told
    return told
