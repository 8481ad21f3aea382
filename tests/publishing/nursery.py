"""Publishes in children that are killed; run as a program, so that each child starts in no time.

Reads one line of JSON for each publication, answers with how it ended.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from thankbook.publishing.publication import publish
from thankbook.publishing.releases.place import find_place
from thankbook.reader.edition import Edition

STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.symlink", "shutil.copyfile", "open"}


def publish_copy(source: Path, target: Path, *, in_place: bool) -> None:
    def make(folder: Path) -> None:
        shutil.copytree(source, folder, dirs_exist_ok=True)

    publish(find_place(target, in_place=in_place), Edition.STAFF, make)


def die_at(step: int, told: Path) -> None:
    """Be killed before the given step that changes files; tell how many there were if none."""
    done = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        reading = event == "open" and not int(arguments[2]) & os.O_CREAT
        if event in STEPS and not reading:
            done += 1
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)
            if step == 0:
                os.write(counter, b".")

    counter = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    sys.addaudithook(hook)


def run(order: dict[str, object]) -> str:
    child = os.fork()
    if child == 0:
        try:
            if "step" in order:
                die_at(int(order["step"]), Path(order["told"]))
            publish_copy(
                Path(order["source"]), Path(order["target"]), in_place=bool(order["in_place"])
            )
        except BaseException as error:
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    if "seconds" in order:
        time.sleep(float(order["seconds"]))
        # Nobody has waited for it yet, so its number cannot belong to another process.
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {0: "done", -signal.SIGKILL: "killed"}.get(code, f"failed with {code}")


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        began = time.perf_counter()
        ended = run(json.loads(line))
        sys.stdout.write(json.dumps([ended, time.perf_counter() - began]) + "\n")
        sys.stdout.flush()
