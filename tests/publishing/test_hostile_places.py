"""The person who may write to a share does not thereby act as the one who publishes to it.

A record that was tampered with is refused, and nothing is written, read or removed through a link
that somebody planted, wherever it lies.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.publishing.test_places import Make, everything, home, put, site

from thankbook.problems import ProblemsFound
from thankbook.publishing.publication import publish, roll_back
from thankbook.publishing.releases.place import find_place, state_of
from thankbook.publishing.releases.record import RECORD, Record, Release, read_record
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows lets few make links.")

DIGEST = "0" * 64
RELEASE = {"edition": "staff", "pages": 1, "size_bytes": 1, "files": {"index.html": DIGEST}}
RECORD_OF_ONE = {
    "layout": 1,
    "place": "00ff",
    "way": "files",
    "live": "0001-000000000000",
    "releases": {"0001-000000000000": RELEASE},
}


@pytest.fixture(params=["link", "files"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "srv").mkdir()
    return tmp_path / "srv" / "playbook"


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    """A folder of the publisher's own that nobody else may write to."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "keep.txt").write_text("mine")
    return folder


def told(changes: Callable[[dict], object]) -> Record:
    record = json.loads(json.dumps(RECORD_OF_ONE))
    changes(record)
    return Record.model_validate_json(json.dumps(record))


def test_a_record_of_ours_is_read() -> None:
    assert told(dict).live == "0001-000000000000"


EVIL_PATHS = [
    "../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a/.", "a/", "", ".", "..", "a\\..\\b",
    "C:/x", "c:x", "a\0b", "a\nb", "a\x1bb", ".thankbook/lock", ".Thankbook/x", "x" * 2000,
    "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("path", EVIL_PATHS)
@pytest.mark.parametrize("field", ["files", "carried", "lasting"])
def test_a_path_that_leads_elsewhere_is_not_believed(path: str, field: str) -> None:
    value = {path: DIGEST} if field == "files" else [path]
    with pytest.raises(ValidationError):
        told(lambda record: record["releases"]["0001-000000000000"].update({field: value}))


@given(st.text())
def test_whatever_path_is_believed_lies_within_the_site(path: str) -> None:
    try:
        Release.model_validate({**RELEASE, "edition": Edition.STAFF, "files": {path: DIGEST}})
    except ValidationError:
        return
    assert os.path.normpath(path) == path
    assert not path.startswith(("/", "../"))
    assert path != ".."
    assert Path("/srv/site", path).is_relative_to("/srv/site")


@pytest.mark.parametrize(
    "change",
    [
        {"live": "../../home"}, {"live": "0002-000000000000"}, {"coming": "0001-00000000000g"},
        {"previous": "1-000000000000"}, {"live": "0001-000000000000\n"}, {"live": 1},
        {"layout": 2}, {"way": "copy"}, {"place": "../x"}, {"more": 1}, {"releases": []},
        {"releases": {"../x": RELEASE}, "live": None},
        {"releases": {f"{number:04d}-000000000000": RELEASE for number in range(1, 20)}},
        *(
            {"releases": {"0001-000000000000": {**RELEASE, **wrong}}}
            for wrong in (
                {"pages": -1}, {"pages": "1"}, {"pages": 1.5}, {"size_bytes": 10**30},
                {"files": ["index.html"]}, {"files": {"index.html": "0"}},
                {"files": {"index.html": None}}, {"edition": "boss"}, {"published": "today"},
            )
        ),
    ],
)  # fmt: skip
def test_whatever_else_was_changed_is_not_believed(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        told(lambda record: record.update(change))


@pytest.mark.parametrize(
    "data", [b"", b"null", b"[" * 100_000, b'{"place":' + b"9" * 100_000 + b"}", b"\xff", b"{}"]
)
def test_a_record_that_is_none_is_told_and_touched_by_nobody(
    target: Path, way: str, data: bytes
) -> None:
    put(target, "one", way=way)
    (state_of(target, way) / RECORD).write_bytes(data)
    before = everything(target.parent)
    for attempt in (
        lambda: put(target, "two", way=way),
        lambda: roll_back(find_place(target)),
    ):
        with pytest.raises(ProblemsFound, match="nobody can tell"):
            attempt()
    assert everything(target.parent) == before


def opened_for_writing(target: Path, way: str) -> set[str]:
    """The names in the hidden folder that a publication writes to."""
    names: set[str] = set()
    real = os.open

    def watched(path: object, flags: int, *more: object, **options: object) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR) and isinstance(path, str | os.PathLike):
            place = Path(path)
            if place.parent == state_of(target, way):
                names.add(place.name)
        return real(path, flags, *more, **options)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "open", watched)
        put(target, "two", "assets/new.js", way=way)
    return names


def test_nothing_is_written_through_a_link_that_somebody_planted(
    target: Path, way: str, precious: Path
) -> None:
    put(target, "one", way=way)
    names = opened_for_writing(target, way)
    assert RECORD + ".new" in names
    for name in sorted({*names, RECORD, "lock", "file.new", "link.new", "incoming"}):
        link = state_of(target, way) / name
        kept = link.read_bytes() if link.is_file() else None
        link.unlink(missing_ok=True)
        link.symlink_to(precious if name == "incoming" else precious / "keep.txt")
        try:
            put(target, f"three {name}", way=way)
        except ProblemsFound as refused:
            assert "link" in str(refused)  # noqa: PT017 - either is right
        assert everything(precious) == {"keep.txt": b"mine"}, name
        if link.is_symlink():
            link.unlink()
            if kept is not None:
                link.write_bytes(kept)
    put(target, "last", way=way)
    assert home(target) == "last index.html"


def test_the_hidden_folder_itself_may_be_no_link(target: Path, way: str, precious: Path) -> None:
    put(target, "one", way=way)
    state = state_of(target, way)
    for name in (state.rename(precious / "state"), precious / "nothing"):
        state.unlink(missing_ok=True)
        state.symlink_to(name)
        before = everything(precious)
        with pytest.raises(ProblemsFound, match="link"):
            put(target, "two", way=way)
        assert everything(precious) == before


def test_no_folder_of_a_site_leads_elsewhere(target: Path, precious: Path) -> None:
    """A folder in the target, planted before its pages come, or in place of one that was there."""
    put(target, "one", "old/page.html", way="files")
    (target / "old" / "page.html").rename(precious / "page.html")
    (target / "old").rmdir()
    before = everything(precious)
    for name in ("new", "old"):
        (target / name).symlink_to(precious)
    for more in (["new/page.html"], ["old/page.html"], []):
        with pytest.raises(ProblemsFound, match="not the file that we published"):
            put(target, "two", *more, way="files")
        assert everything(precious) == before
    (target / "new").unlink()
    (target / "old").unlink()
    put(target, "two", "new/page.html", way="files")
    assert (target / "new" / "page.html").is_file()


def test_a_version_that_is_kept_shows_nothing_of_the_publishers(
    target: Path, precious: Path
) -> None:
    """What is copied out of a kept version is no link to a file that only the publisher reads."""
    put(target, "one", "assets/old.js", way="files")
    put(target, "two", "assets/new.js", way="files")
    state = state_of(target, "files")
    record = read_record(state)
    for release in (record.live, record.previous):
        for file in (state / release / "assets").glob("*.js"):
            file.unlink()
            file.symlink_to(precious / "keep.txt")
    put(target, "three", way="files")
    with pytest.raises(OSError, match=r"new\.js"):
        roll_back(find_place(target))
    shown = [path for path in target.rglob("*") if path.is_file() and state not in path.parents]
    assert not [path for path in shown if path.read_text() == "mine"]


def with_own(text: str, *own: str) -> Make:
    def make(folder: Path) -> tuple[str, ...]:
        site(text, *own)(folder)
        return own

    return make


def test_nothing_is_made_in_a_folder_that_others_may_change_meanwhile(
    target: Path, way: str, precious: Path
) -> None:
    put(target, "one", way=way)
    state = state_of(target, way)

    def make(folder: Path) -> None:
        """Somebody waits for the folder in which a site is made, and plants a link there."""
        assert state not in folder.parents
        shutil.rmtree(state / "incoming", ignore_errors=True)
        (state / "incoming").mkdir()
        (state / "incoming" / "index.html").symlink_to(precious / "keep.txt")
        (state / "incoming" / "assets").symlink_to(precious)
        site("two")(folder)

    publish(find_place(target), Edition.STAFF, make)
    assert home(target) == "two index.html"
    assert everything(precious) == {"keep.txt": b"mine"}


OWN = ["files/payroll.csv", "files/plan.pdf", "assets/own.js", "pictures/team.jpg", "data.json"]


def test_a_file_that_was_withdrawn_is_gone_at_once(target: Path, way: str) -> None:
    place = find_place(target, in_place=way == "files")
    publish(place, Edition.STAFF, with_own("one", *OWN))
    assert all((target / path).is_file() for path in OWN)
    publish(place, Edition.STAFF, with_own("one"))
    assert not [path for path in OWN if (target / path).exists()]


def test_what_is_content_is_withdrawn_with_its_page(target: Path, way: str) -> None:
    content = ["assets/data/figures.js", "search/search_index.json", "plan.ics", "plan.csv"]
    put(target, "one", *content, "assets/main.1.css", way=way)
    put(target, "two", way=way)
    assert not [path for path in content if (target / path).exists()]
    assert (target / "assets/main.1.css").is_file()


def test_what_an_earlier_thankbook_carried_is_withdrawn_though_nothing_else_changed(
    target: Path, way: str
) -> None:
    put(target, "one", "files/payroll.csv", way=way)
    put(target, "two", way=way)
    state = state_of(target, way)
    record = json.loads((state / RECORD).read_bytes())
    live = record["releases"][record["live"]]
    live["carried"] = ["files/payroll.csv"]
    del live["lasting"]
    folder = state / record["live"]
    old = record["releases"][record["previous"]]["files"]["files/payroll.csv"]
    live["files"]["files/payroll.csv"] = old
    for place in {folder, target}:
        (place / "files").mkdir(exist_ok=True)
        (place / "files" / "payroll.csv").write_text("one files/payroll.csv")
    (state / RECORD).write_text(json.dumps(record))
    assert put(target, "two", way=way).is_new
    assert not (target / "files" / "payroll.csv").exists()
    assert not put(target, "two", way=way).is_new
