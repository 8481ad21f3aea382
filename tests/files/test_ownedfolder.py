"""A folder of made files: what was made here is replaced, everything else stays, at any moment."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.files.ownedfolder import MANIFEST, FilesOf, OwnedFolder
from thankbook.problems import ProblemsFound
from thankbook.publishing import building
from thankbook.publishing.building import BuildOptions, Built, build_into
from thankbook.reader.edition import Edition

WRITER = OwnedFolder("thankbook build")
FIRST = {"index.html": b"one", "a/b.html": b"one", "a/c.html": b"gone"}
SECOND = {"index.html": b"two", "a/b.html": b"one", "new/d.html": b"two"}


def there(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in FilesOf(folder).items() if name != MANIFEST}


def test_what_somebody_put_there_stays_and_is_named(tmp_path: Path) -> None:
    WRITER.write(tmp_path, FIRST)
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "a" / "mine.txt").write_text("mine")
    written = WRITER.write(tmp_path, SECOND)
    assert (written.new, written.changed) == (("new/d.html",), ("index.html",))
    assert written.gone == ("a/c.html",)
    assert written.kept == ("a/mine.txt", "mine.txt")
    assert there(tmp_path) == {**SECOND, "mine.txt": b"mine", "a/mine.txt": b"mine"}


def test_folders_that_are_empty_without_what_was_made_go_too(tmp_path: Path) -> None:
    WRITER.write(tmp_path, SECOND)
    WRITER.write(tmp_path, FIRST)
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "a", "index.html"]


@pytest.mark.parametrize("name", ["index.html", "a/b.html"])
def test_a_file_that_somebody_changed_stops_everything(tmp_path: Path, name: str) -> None:
    WRITER.write(tmp_path, FIRST)
    (tmp_path / name).write_bytes(b"changed by hand")
    before = there(tmp_path)
    with pytest.raises(ProblemsFound, match="was changed after 'thankbook build' wrote it"):
        WRITER.write(tmp_path, SECOND)
    assert there(tmp_path) == before


def test_writing_that_was_cut_short_at_any_moment_is_taken_up_again(tmp_path: Path) -> None:
    """By whatever is made then, which may be something else."""
    real, step = os.replace, 0

    def cut(*arguments: object, **named: object) -> None:
        nonlocal step
        step -= 1
        if step < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(*arguments, **named)

    for number in range(6):
        folder = tmp_path / str(number)
        WRITER.write(folder, FIRST)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(os, "replace", cut)
            step = number
            try:
                WRITER.write(folder, SECOND)
            except OSError as error:
                assert "index.html" in str(error) or MANIFEST in str(error)  # noqa: PT017
        third = {"index.html": b"three", "new/d.html": b"three", "a/c.html": b"back"}
        WRITER.write(folder, third)
        assert there(folder) == third


def test_pieces_that_a_killed_process_left_are_taken_away_and_others_are_not(
    tmp_path: Path,
) -> None:
    WRITER.write(tmp_path, FIRST)
    pieces = [".index.html.0123456789abcdef.part", "a/.c.html.0123456789abcdef.part"]
    mine = [".index.html.part", ".mine.0123456789abcdef.part", "a/.x.part"]
    for name in (*pieces, *mine):
        (tmp_path / name).write_text("x")
    assert WRITER.write(tmp_path, SECOND).kept == tuple(sorted(mine))


@pytest.mark.parametrize(
    "made",
    [
        "[", "[]", "1", '{"../x": "0"}', '{"/etc/x": "0"}', '{"a/../../x": ["0"]}', '{"": "0"}',
        '{"a\\\\..\\\\x": "0"}', '{"a": 1}', '{"a": {"b": "c"}}',
    ],
)  # fmt: skip
def test_a_list_that_was_tampered_with_is_not_believed(tmp_path: Path, made: str) -> None:
    out = tmp_path / "out"
    WRITER.write(out, FIRST)
    (tmp_path / "x").write_text("mine")
    (out / MANIFEST).write_text(made)
    with pytest.raises(ProblemsFound, match="nobody can tell"):
        WRITER.write(out, SECOND)
    assert there(out) == FIRST
    assert (tmp_path / "x").read_text() == "mine"


def test_a_list_of_an_earlier_thankbook_is_read(tmp_path: Path) -> None:
    WRITER.write(tmp_path, FIRST)
    made = json.loads((tmp_path / MANIFEST).read_text())
    old = {name: digest for name, (digest,) in made.items()}
    (tmp_path / MANIFEST).write_text(json.dumps(old))
    WRITER.write(tmp_path, SECOND)
    assert there(tmp_path) == SECOND


NAMES = st.sampled_from(["a", "b/c", "b/d", "e.html", "f/g/h"])
FILES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=5)


@given(first=FILES, second=FILES, mine=st.dictionaries(st.sampled_from(["m", "b/n"]), st.binary()))
def test_the_folder_holds_what_is_made_and_what_is_somebodys_own(
    tmp_path_factory: pytest.TempPathFactory, first, second, mine
) -> None:
    folder = tmp_path_factory.mktemp("out")
    WRITER.write(folder, first)
    for name, data in mine.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    assert WRITER.write(folder, second).kept == tuple(sorted(mine))
    assert there(folder) == {**second, **mine}


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOptions:
    """An options whose site is made in no time."""

    def made(_order: BuildOptions, folder: Path, *_more: object) -> Built:
        (folder / "index.html").write_text("made")
        return Built(folder, frozenset())

    monkeypatch.setattr(building, "build", made)
    return BuildOptions(tmp_path / "mkdocs.yml", tmp_path / "b.yaml", Edition.STAFF)


def test_building_twice_keeps_what_was_put_there_between(
    options: BuildOptions, tmp_path: Path
) -> None:
    build_into(options, tmp_path / "o")
    (tmp_path / "o" / "mine.txt").write_text("mine")
    written, _ = build_into(options, tmp_path / "o")
    assert (written.new, written.changed, written.gone) == ((), (), ())
    assert written.kept == ("mine.txt",)
    assert (tmp_path / "o" / "mine.txt").read_text() == "mine"


def test_a_folder_that_an_earlier_thankbook_built_into_is_ours(
    options: BuildOptions, tmp_path: Path
) -> None:
    """It left a mark without a list: of what is made again all is replaced, the rest stays."""
    out = tmp_path / "o"
    out.mkdir()
    (out / ".thankbook-site").touch()
    (out / "index.html").write_text("of an earlier one")
    (out / "mine.txt").write_text("mine")
    written, _ = build_into(options, out)
    assert written.kept == ("mine.txt",)
    assert (out / "index.html").read_text() == "made"


def test_a_folder_that_mkdocs_built_into_meanwhile_is_taken_as_it_is(tmp_path: Path) -> None:
    """It leaves hidden files alone, and with them a list that is of no use any more."""
    writer = OwnedFolder("thankbook build", sign="assets/pages.json")
    sign = "assets/pages.json"
    writer.write(tmp_path, {**FIRST, sign: b"one"})
    for name in (*FIRST, sign, "stale.html"):
        (tmp_path / name).write_text("of mkdocs build")
    written = writer.write(tmp_path, {**FIRST, sign: b"one"})
    assert written.kept == ("stale.html",)
    assert there(tmp_path)["index.html"] == b"one"
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(ProblemsFound, match="was changed after"):
        writer.write(tmp_path, SECOND)


def test_a_folder_of_somebody_else_is_refused(options: BuildOptions, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ProblemsFound, match="'thankbook build' did not write"):
        build_into(options, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
