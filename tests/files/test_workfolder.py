"""Folders for what is being made: gone after each run, and after a killed one with the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from thankbook.files.workfolder import work_folder

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Processes are ended as on Unix.")

HOLD = """\
import sys
from thankbook.endingsignals import signals_end_us
from thankbook.files.workfolder import work_folder
with signals_end_us(), work_folder() as folder:
    (folder / "page.html").write_text("x")
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def held(temporary: Path) -> subprocess.Popen[str]:
    """A process with such a folder."""
    environment = {**os.environ, "TMPDIR": str(temporary)}
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith(str(temporary))
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_ends_the_process_leaves_nothing(number: int, temporary: Path) -> None:
    process = held(temporary)
    process.send_signal(number)
    _, told = process.communicate()
    assert (process.returncode, told) == (128 + number, "")
    assert [*temporary.iterdir()] == []


def test_what_a_killed_one_left_is_cleared_and_nothing_else(temporary: Path) -> None:
    killed, living = held(temporary), held(temporary)
    killed.kill()
    killed.communicate()
    (temporary / "thankbook-notes").mkdir()
    (temporary / "thankbook-notes" / "lock").touch()
    (temporary / "thankbook-notes" / "mine.txt").touch()
    (temporary / "thankbook-link").symlink_to("thankbook-notes")
    assert len([*temporary.iterdir()]) == 4
    with work_folder() as folder:
        assert [*folder.iterdir()] == []
        assert len([*temporary.iterdir()]) == 4
    living.communicate("")
    names = sorted(path.name for path in temporary.iterdir())
    assert names == ["thankbook-link", "thankbook-notes"]
    assert (temporary / "thankbook-notes" / "mine.txt").is_file()
