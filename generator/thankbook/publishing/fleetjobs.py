"""Many playbooks published at once, each whole and by itself: one that fails stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from thankbook.files.disk import cure
from thankbook.files.workfolder import new_temporary_file, work_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.buildandverify import make_site
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.publication import live_site, publish
from thankbook.publishing.releases.place import find_place
from thankbook.publishing.workers import results

State = Literal["sound", "published", "unchanged", "problem"]


@dataclass(frozen=True, slots=True)
class Job:
    """One playbook to make; without a target it is built and verified, and thrown away."""

    name: str
    options: BuildOptions
    target: Path | None
    replace_edition: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job; questions about unlikely figures have stopped nothing."""

    job: Job
    state: State
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    questions: tuple[Problem, ...] = ()


def run_jobs(jobs: Sequence[Job], most: int) -> Generator[Outcome, None, None]:
    """What becomes of each job, in their order, so many of them done at a time.

    Each is done in a process of its own: MkDocs's settings, log and environment are those of a
    process, and one that the system ends takes no other with it.
    """
    return results(run_job, jobs, min(most, len(jobs)), _ended)


def run_job(job: Job) -> Outcome:
    """Make one playbook; whatever is wrong with it is an outcome, not an error."""
    try:
        return _verified(job) if job.target is None else _published(job, job.target)
    except ProblemsFound as found:
        return Outcome(job, "problem", problems=found.problems)
    except OSError as error:
        file = error.filename2 or error.filename or job.target
        problem = Problem(str(file), 0, "", f"{error.strerror or error}.", cure(error))
        return Outcome(job, "problem", problems=(problem,))
    except (Exception, SystemExit) as fault:
        return Outcome(job, "problem", problems=(_fault(job, fault),))


def _fault(job: Job, fault: BaseException) -> Problem:
    """A fault of ours, with where it is written down: there is nothing that the owner can mend."""
    last = traceback.format_exception_only(fault)[-1].strip()
    found = f"A fault of Thankbook's own, not of this file, stopped it: {last[:200]}."
    expected = "Please report it."
    with suppress(OSError):
        file = new_temporary_file(
            f"thankbook-fault-{job.name[:40]}-", "".join(traceback.format_exception(fault))
        )
        expected = f"Please report it with {file}."
    return Problem(job.options.business.as_posix(), 0, "", found, expected)


def _ended(job: Job, code: int) -> Outcome:
    """What becomes of a job whose process ended without a word."""
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    found = f"The system ended the process that made this one ({how})."
    expected = "Memory may be short: try fewer at a time, with --jobs 1."
    problem = Problem(job.options.business.as_posix(), 0, "", found, expected)
    return Outcome(job, "problem", problems=(problem,))


def _verified(job: Job) -> Outcome:
    with work_folder() as folder:
        made = make_site(job.options, folder)
        return Outcome(job, "sound", made.verification.pages, questions=made.questions)


def _published(job: Job, target: Path) -> Outcome:
    place = find_place(target)
    options = replace(job.options, since=live_site(place, job.options.edition))
    questions: list[Problem] = []

    def make(folder: Path) -> frozenset[str]:
        made = make_site(options, folder)
        questions.extend(made.questions)
        return made.own_files

    publication = publish(
        place,
        options.edition,
        make,
        replace_edition=job.replace_edition,
    )
    state: State = "published" if publication.is_new else "unchanged"
    return Outcome(job, state, publication.release.pages, questions=tuple(questions))
