"""Helpers do what they are told beside this process, and whatever they do not is done anyway."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from thankbook.plugin import helper
from thankbook.plugin.helper import Helper, at_once, most_helpers

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes"),
    pytest.mark.slow,
]

MEGABYTE = 1 << 20


@pytest.fixture(autouse=True)
def three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "_cores", lambda: 3)
    monkeypatch.setattr(helper, "_threads", lambda: 1)  # the test runner has more


def test_findings_come_in_their_order_however_large() -> None:
    def task(tell):
        for number in range(3):
            tell((number, os.getpid(), "x" * MEGABYTE))

    found = [*Helper(task).everything()]
    assert [number for number, _, _ in found] == [0, 1, 2]
    assert {len(text) for _, _, text in found} == {MEGABYTE}
    assert os.getpid() not in {process for _, process, _ in found}


def test_one_that_fails_or_dies_tells_no_more_and_says_nothing(capfd) -> None:
    def fails(tell):
        tell("first")
        raise ValueError("a secret of the helper")

    def dies(tell):
        tell("first")
        os._exit(9)

    for task in (fails, dies):
        assert [*Helper(task).everything()] == ["first"]
    assert capfd.readouterr() == ("", "")


def test_nothing_more_to_hear_is_told_each_time() -> None:
    told = Helper(lambda _: None)
    for _ in range(2):
        with pytest.raises(EOFError):
            told.hear()


def test_tasks_are_done_at_once_and_told_in_their_order() -> None:
    results = at_once([lambda number=number: (number, os.getpid()) for number in range(5)])
    assert [number for number, _ in results] == [0, 1, 2, 3, 4]
    here = [process == os.getpid() for _, process in results]
    assert here == [True, False, False, True, True]


def test_on_one_core_or_beside_threads_this_process_does_all(monkeypatch) -> None:
    for name, value in (("_cores", 1), ("_threads", 2)):
        with monkeypatch.context() as patch:
            patch.setattr(helper, name, lambda value=value: value)
            assert most_helpers() == 0
            assert at_once([os.getpid, os.getpid]) == [os.getpid()] * 2


def test_a_task_whose_helper_failed_is_done_again_and_says_why() -> None:
    here = os.getpid()

    def only_here() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "done"

    def wrong() -> str:
        raise ValueError("what is wrong")

    assert at_once([lambda: "first", only_here]) == ["first", "done"]
    with pytest.raises(ValueError, match="what is wrong"):
        at_once([lambda: "first", wrong])


def test_result_of_a_task_that_cannot_be_told_is_worked_out_here() -> None:
    results = at_once([lambda: 1, lambda: lambda: 2])
    assert results[1]() == 2


CHATTY = """
import os, signal, time
from thankbook.plugin.helper import Helper

# What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

def task(tell):
    tell(os.getpid())
    for _ in range(64):
        tell("x" * 1_000_000)

helpers = [Helper(task) for _ in range(2)]
print(*[helper.hear() for helper in helpers], flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_helpers_end_with_the_build_however_it_ends(end: signal.Signals) -> None:
    build = subprocess.Popen(
        [sys.executable, "-c", CHATTY],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    with build:
        assert build.stdout is not None
        helpers = [*map(int, build.stdout.readline().split())]
        assert len(helpers) == 2
        build.send_signal(end)
        build.wait(20)
    deadline = time.monotonic() + 20
    while any(map(_lives, helpers)):
        assert time.monotonic() < deadline, "A helper waits for nobody."
        time.sleep(0.05)


def _lives(process: int) -> bool:
    try:
        told = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return told.rpartition(")")[2].split()[0] != "Z"
