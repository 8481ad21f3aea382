"""A fault of ours in one place of a fleet is told as one, with where it was written down."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from thankbook.publishing import fleetjobs
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.fleetjobs import Job, run_job
from thankbook.reader.edition import Edition


@pytest.mark.parametrize(
    "fault",
    [
        KeyError("panel"), ZeroDivisionError("by zero"), RecursionError(), MemoryError(),
        SystemExit(3), UnicodeEncodeError("cp1252", "\u2212", 0, 1, "no"), AssertionError(),
    ],
    ids=lambda fault: type(fault).__name__,
)  # fmt: skip
def test_whatever_is_raised_is_an_outcome(
    fault: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object) -> None:
        raise fault

    monkeypatch.setattr(fleetjobs, "make_site", fails)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    options = BuildOptions(tmp_path / "mkdocs.yml", tmp_path / "harbor.yaml", Edition.STAFF)
    outcome = run_job(Job("harbor", options, None))
    (problem,) = outcome.problems
    assert (outcome.state, Path(problem.file).name) == ("problem", "harbor.yaml")
    assert type(fault).__name__ in problem.found
    (trace,) = tmp_path.glob("thankbook-fault-harbor-*.txt")
    assert str(trace) in problem.expected
    assert "in fails" in trace.read_text("utf-8")


def test_a_full_disk_is_told_by_the_file_that_was_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object) -> None:
        raise OSError(28, "No space left on device", "theme.css", None, "site/theme.css")

    monkeypatch.setattr(fleetjobs, "make_site", fails)
    options = BuildOptions(tmp_path / "mkdocs.yml", tmp_path / "harbor.yaml", Edition.STAFF)
    (problem,) = run_job(Job("harbor", options, None)).problems
    assert (problem.file, problem.found) == ("site/theme.css", "No space left on device.")
