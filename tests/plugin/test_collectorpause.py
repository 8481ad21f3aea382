"""Python's garbage collector rests during a build, and goes on where it did before."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.plugin.project import built_here, make_project

from thankbook.plugin.caches import Caches
from thankbook.plugin.collectorpause import CollectorPause


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_rests_from_begin_to_end() -> None:
    pause = CollectorPause()
    for _ in range(2):
        pause.begin()
        pause.begin()
        assert not gc.isenabled()
        pause.end()
        assert gc.isenabled()
    assert gc.get_freeze_count() == 0  # nothing is kept for good


def test_one_that_rests_already_goes_on_resting() -> None:
    gc.disable()
    pause = CollectorPause()
    pause.begin()
    pause.end()
    assert not gc.isenabled()


def test_what_was_let_go_meanwhile_is_still_found() -> None:
    class Circle:
        pass

    pause = CollectorPause()
    gc.collect()
    pause.begin()
    for _ in range(100):
        one = Circle()
        one.itself = one
    del one
    pause.end()
    assert gc.collect() >= 100


def test_it_goes_on_after_a_build_and_after_one_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THANKBOOK_CACHE", "off")
    make_project(tmp_path, "nettle-and-comb")
    during = []
    monkeypatch.setattr(Caches, "begin_page", lambda *_: during.append(gc.isenabled()))
    built_here(tmp_path)
    assert set(during) == {False}
    assert gc.isenabled()

    def fail(*_):
        raise RuntimeError("of somebody else")

    monkeypatch.setattr(Caches, "begin_page", fail)
    with pytest.raises(RuntimeError):
        built_here(tmp_path)
    assert gc.isenabled()
