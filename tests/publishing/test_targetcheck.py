"""What ``thankbook doctor`` says of a folder, for folders of every kind."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from thankbook.publishing.publication import publish
from thankbook.publishing.releases.place import find_place
from thankbook.publishing.releases.record import read_record
from thankbook.publishing.targetcheck import Finding, closed_to_others, folder_findings
from thankbook.reader.edition import Edition


def found(target: Path) -> dict[str, Finding]:
    return {finding.subject: finding for finding in folder_findings(target)}


@pytest.fixture
def www(tmp_path: Path) -> Path:
    return tmp_path


def test_a_new_folder_is_fit_and_nothing_stays_behind(www: Path) -> None:
    findings = found(www / "playbook")
    # Folders of tests are closed to other users.
    assert {finding.state for name, finding in findings.items() if name != "readers"} == {"ok"}
    assert "is not there yet" in findings["folder"].found
    assert not list(www.iterdir())


def test_an_empty_folder_is_fit(www: Path) -> None:
    assert "is empty" in found(www)["folder"].found


def test_a_place_of_ours_is_known(www: Path) -> None:
    for way in ("link", "files"):
        place = find_place(www / way, in_place=way == "files")
        publish(place, Edition.STAFF, lambda folder: (folder / "index.html").touch())
        findings = found(www / way)
        assert "before: the staff edition" in findings["folder"].found
        assert findings["switch"].state == ("ok" if way == "link" else "warning")


def test_a_folder_of_somebody_else_is_a_problem(www: Path) -> None:
    (www / "mine.txt").touch()
    assert found(www)["folder"].state == "problem"
    assert [path.name for path in www.iterdir()] == ["mine.txt"]


def test_a_folder_that_is_nowhere_is_a_problem(www: Path) -> None:
    assert found(www / "mistyped" / "playbook")["folder"].state == "problem"


def test_where_nobody_may_write_is_a_problem(www: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "touch", refuse)
    assert "may not write" in found(www)["folder"].found


def test_without_links_files_are_replaced(www: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(Path, "symlink_to", refuse)
    assert found(www)["switch"].state == "warning"


def test_renames_that_do_not_replace_are_a_problem(
    www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise FileExistsError

    monkeypatch.setattr(Path, "replace", refuse)
    assert found(www)["renaming"].state == "problem"
    assert not list(www.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="Rights of others are those of Unix.")
def test_a_folder_that_a_server_cannot_enter_is_a_warning(www: Path) -> None:
    closed = www / "closed"
    closed.mkdir(mode=0o700)
    readers = found(closed / "playbook")["readers"]
    assert (readers.state, "chmod o+x" in readers.advice) == ("warning", True)


def test_little_space_is_a_warning(www: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=5_000_000))
    space = found(www)["space"]
    assert (space.state, space.found) == ("warning", "5 MB are free.")


@pytest.mark.parametrize("way", ["link", "files"])
def test_a_live_version_that_is_gone_is_a_problem(www: Path, way: str) -> None:
    place = find_place(www / "site", in_place=way == "files")
    publish(place, Edition.STAFF, lambda folder: (folder / "index.html").touch())
    assert "live" not in found(www / "site")
    shutil.rmtree(place.folder_of(read_record(place.state).live))
    assert found(www / "site")["live"].state == "problem"


def test_the_top_of_a_file_system_is_a_problem() -> None:
    assert found(Path(Path.cwd().anchor))["folder"].state == "problem"


@pytest.mark.skipif(os.name == "nt", reason="Rights are those of Unix.")
@pytest.mark.parametrize("way", ["link", "files"])
@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_site_that_no_server_can_read_is_told(www: Path, way: str, umask: int) -> None:
    place = find_place(www / "site", in_place=way == "files")
    before = os.umask(umask)
    try:
        publish(place, Edition.STAFF, lambda folder: (folder / "index.html").touch())
    finally:
        os.umask(before)
    closed = [parent for parent in www.parents if not parent.stat().st_mode & 0o001]
    modes = {folder: folder.stat().st_mode for folder in (*closed, www)}
    try:
        for folder in modes:
            folder.chmod(0o755)
        assert ("umask" in closed_to_others(place)) is (umask == 0o077)
        www.chmod(0o700)
        assert closed_to_others(place) == ""
    finally:
        for folder, mode in modes.items():
            folder.chmod(mode & 0o7777)
