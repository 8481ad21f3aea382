"""A publication that is killed at any moment leaves readers whole pages.

With a link: the old site or the new one, whole. Without: each file whole, never a page whose
assets are missing. What a visit may see that falls into the switch is said in docs/publishing.md.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from tests.publishing.versions import Reader, version_of, write_version

from thankbook.publishing.publication import roll_back
from thankbook.publishing.releases.place import find_place, state_of
from thankbook.publishing.releases.record import digests, read_record

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Children are forked."),
    pytest.mark.slow,
]

OURS = {"lock", "thankbook-place.json", "reserve"}
"""What lies beside the versions."""
KILLS, SEED = 40, 20261121
WAYS = pytest.mark.parametrize("way", ["link", "files"])


class Nursery:
    """Publishes versions, one after the other, in children of another process."""

    def __init__(self, folder: Path, way: str) -> None:
        self.target, self.way, self.number = folder / "site", way, 0
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("nursery.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout.readline() == "ready\n"

    def publish(self, **when: object) -> tuple[str, float]:
        """Publish the next version; ``seconds`` or ``step`` say when it is killed."""
        self.number += 1
        order = {
            "source": str(write_version(self._folder / f"v{self.number}", self.number)),
            "target": str(self.target),
            "in_place": self.way == "files",
            "told": str(self._folder / "steps"),
            **when,
        }
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        ended, seconds = json.loads(self._process.stdout.readline())
        assert ended in {"done", "killed"}, ended
        return ended, seconds

    def steps(self) -> int:
        """How many steps one publication takes."""
        self.publish(step=0)
        return (self._folder / "steps").stat().st_size

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(20)

    def phase(self) -> str:
        """How far the last publication came, by what it left behind."""
        record = read_record(state_of(self.target, self.way))
        if record.coming is not None:
            return "in the switch"
        live = version_of((self.target / "index.html").read_text("utf-8"))
        return "after the switch" if live == self.number else "before the switch"

    def check_at_rest(self) -> None:
        """Nobody publishes: what stands there is whole."""
        record = read_record(state_of(self.target, self.way))
        there = {
            path: value
            for path, value in digests(self.target).items()
            if not path.startswith(".thankbook/")
        }
        may_stand = [record.releases[name].files for name in (record.live, record.coming) if name]
        if self.way == "link":
            assert there in may_stand
        for path, value in there.items():
            assert value in {files.get(path) for files in may_stand}, path


@pytest.fixture
def nursery(tmp_path: Path, way: str) -> Iterator[Nursery]:
    nursery = Nursery(tmp_path, way)
    for _ in range(2):
        assert nursery.publish()[0] == "done"
    yield nursery
    nursery.close()


def finish(nursery: Nursery) -> None:
    """After all kills a publication works as ever, leaves no debris, and can be taken back."""
    for _ in range(2):
        assert nursery.publish()[0] == "done"
    state = state_of(nursery.target, nursery.way)
    record = read_record(state)
    assert record.coming is None
    folders = {path.name for path in state.iterdir() if path.is_dir()}
    assert folders == {record.live, record.previous} == set(record.releases)
    assert {path.name for path in state.iterdir()} == {*folders, *OURS}
    nursery.check_at_rest()
    for expected in (nursery.number - 1, nursery.number):
        roll_back(find_place(nursery.target))
        assert version_of((nursery.target / "index.html").read_text("utf-8")) == expected


@WAYS
def test_killed_at_forty_random_moments(
    nursery: Nursery, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(SEED)
    ended: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    with Reader(nursery.target, way) as reader:
        lasts = median(nursery.publish()[1] for _ in range(7))
        while ended.total() - ended["done in time"] < KILLS:
            how, _ = nursery.publish(seconds=chance.uniform(0, lasts))
            ended[f"killed {nursery.phase()}" if how == "killed" else "done in time"] += 1
            nursery.check_at_rest()
            home = version_of((nursery.target / "index.html").read_text("utf-8"))
            shown["new" if home == nursery.number else "old"] += 1
    assert reader.broken == []
    assert len(reader.versions) > 1
    assert ended["killed before the switch"] > 10
    with capsys.disabled():
        print(
            f"\n{way}: {dict(ended)}; home page afterwards {dict(shown)}; "
            f"meanwhile {reader.visits} visits read {reader.pages_read} pages "
            f"of {len(reader.versions)} versions"
        )
    finish(nursery)


@WAYS
def test_killed_before_each_step_of_the_switch(nursery: Nursery, way: str) -> None:
    """Moments that chance would hardly find: between a rename and the next."""
    steps = nursery.steps()
    last = range(max(1, steps - 24), steps + 1) if way == "link" else range(1, steps + 1, 3)
    phases = set()
    with Reader(nursery.target, way) as reader:
        for step in last:
            assert nursery.publish(step=step)[0] == "killed"
            phases.add(nursery.phase())
            nursery.check_at_rest()
    assert reader.broken == []
    assert {"before the switch", "in the switch"} <= phases
    finish(nursery)


def test_the_reader_sees_a_switch_that_is_none(tmp_path: Path) -> None:
    """The proof that the tests above could fail: the folder is emptied and filled again."""
    target = write_version(tmp_path / "site", 1)
    versions = [write_version(tmp_path / f"v{number}", number) for number in (2, 3)]
    with Reader(target, "files") as reader:
        for number in range(400):
            for path in sorted(target.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            shutil.copytree(versions[number % 2], target, dirs_exist_ok=True)
            if reader.broken:
                break
    assert reader.broken
