"""Python's garbage collector rests during a build, and goes on where it did before."""

import gc
import weakref
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.plugin.project import built_here, make_project

from thankbook.plugin.buildcache import gcpause
from thankbook.plugin.buildcache.buildcache import BuildCache
from thankbook.plugin.buildcache.gcpause import GcPause

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    gc.unfreeze()
    yield
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()


class Circle:
    """Nothing but the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


def _build(pause: GcPause) -> weakref.ref[Circle]:
    """What a build has let go of."""
    pause.begin()
    left = weakref.ref(Circle())
    pause.end()
    return left


def test_it_rests_from_begin_to_end() -> None:
    pause = GcPause()
    for _ in range(2):
        pause.begin()
        pause.begin()
        assert not gc.isenabled()
        pause.end()
        assert gc.isenabled()


def test_one_that_rests_already_goes_on_resting() -> None:
    gc.disable()
    pause = GcPause()
    pause.begin()
    pause.end()
    assert not gc.isenabled()


def test_a_process_of_one_build_ends_without_looking_through_it(monkeypatch) -> None:
    monkeypatch.setattr(gcpause, "_builds", count(1))
    left = _build(GcPause())
    gc.collect()
    assert left() is not None


@pytest.mark.parametrize("is_server", [True, False])
def test_what_later_builds_let_go_of_is_found_after_a_while(is_server, monkeypatch) -> None:
    monkeypatch.setattr(gcpause, "_builds", count(1))
    pause = GcPause()
    left = [_build(pause if is_server else GcPause()) for _ in range(40)]
    assert sum(circle() is not None for circle in left) < 8
    assert gc.get_freeze_count() == 0


def test_it_goes_on_after_a_build_and_after_one_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THANKBOOK_CACHE", "memory")
    make_project(tmp_path, "nettle-and-comb")
    during = []

    def noted(_, page, *__):
        during.append(gc.isenabled())
        return page

    monkeypatch.setattr(BuildCache, "page", noted)
    built_here(tmp_path)
    assert set(during) == {False}
    assert gc.isenabled()

    def fail(*_):
        raise RuntimeError("of somebody else")

    monkeypatch.setattr(BuildCache, "page", fail)
    with pytest.raises(RuntimeError):
        built_here(tmp_path)
    assert gc.isenabled()
