"""Workers: results in order, a death that is told, and none that outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from thankbook.publishing import workers
from thankbook.publishing.workers import results

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="Processes are ended as on Unix."),
    pytest.mark.slow,
]

PATIENCE_SECONDS = 60
PARENT = """\
import sys
from tests.publishing.test_workers import begin_and_wait
begin_and_wait(sys.argv[1])
"""


def squared(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        os._exit(7)
    os.write(1, b"not a result\n")
    return number * number


@pytest.mark.parametrize("most", [1, 3])
def test_one_that_the_system_ends_takes_no_other_with_it(
    most: int, capfd: pytest.CaptureFixture[str]
) -> None:
    found = [*results(squared, range(8), most, lambda number, code: (number, code))]
    assert found == [0, 1, 4, (3, -9), 16, (5, 7), 36, 49]
    assert capfd.readouterr().out == ""


def told_and_asleep(file: str) -> None:
    with Path(file).open("a") as stream:
        stream.write(f"{os.getpid()}\n")
    time.sleep(PATIENCE_SECONDS)


def begin_and_wait(file: str) -> None:
    # What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for _ in results(told_and_asleep, [file, file], 2, lambda _task, code: code):
        pass


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="Tells who lives as Linux does.")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_workers_end_with_their_parent_however_that_ends(number: int, tmp_path: Path) -> None:
    file = tmp_path / "told"
    file.touch()
    script = tmp_path / "parent.py"
    script.write_text(
        "if __name__ == '__main__':\n" + "".join(f"    {line}\n" for line in PARENT.splitlines())
    )
    parent = subprocess.Popen(
        [sys.executable, str(script), str(file)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(file.read_text().split()) < 2:
        assert time.monotonic() < deadline, "no worker began"
        time.sleep(0.05)
    parent.send_signal(number)
    code = parent.wait(PATIENCE_SECONDS)
    assert code in {-number, 128 + number, 1, 130}
    workers = [int(pid) for pid in file.read_text().split()]
    while any(lives(worker) for worker in workers):
        assert time.monotonic() < deadline, f"left behind: {workers}"
        time.sleep(0.05)


@pytest.mark.parametrize("at_task", [True, False])
def test_a_signal_raises_within_a_task_only_and_once(
    at_task: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between tasks, and when the last is done, there may be no ``except`` around any more."""
    ended: list[int] = []

    def leave(code: int) -> None:
        ended.append(code)
        raise SystemExit

    monkeypatch.setattr(os, "_exit", leave)
    duty = workers._Duty()
    duty.is_at_task = at_task
    if at_task:
        with pytest.raises(workers.Ended):
            duty.end(15, None)
        duty.is_at_task = False
        duty.end(15, None)
    else:
        with pytest.raises(SystemExit):
            duty.end(15, None)
    assert ended == ([] if at_task else [0])


@pytest.mark.parametrize("turn", range(6))
def test_an_ended_worker_says_nothing(turn: int, capfd: pytest.CaptureFixture[str]) -> None:
    """The line closes and the signal comes at the same time, in whatever order."""
    assert [*results(abs, range(turn), 3, lambda _task, code: code)] == [*range(turn)]
    assert capfd.readouterr().err == ""
