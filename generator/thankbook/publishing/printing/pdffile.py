"""A PDF on disk: the same bytes for the same page, and never over a file of somebody else."""

from __future__ import annotations

import re
from pathlib import Path

from thankbook.problems import Problem
from thankbook.reader.edition import Edition

_DAY = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}[^)]*\)")
_FIRST_DAY = b"19800101000000"
_MARK = "%Thankbook handbook, {} edition\n"
"""A comment behind the end of the file, which readers of PDF pass over."""


def lasting_pdf(pdf: bytes, edition: Edition) -> bytes:
    """A browser's PDF without the time at which it was printed, and with our mark behind it."""
    return _without_time(pdf).rstrip() + b"\n" + _mark(edition)


def refusal(file: Path, edition: Edition) -> Problem | None:
    """Why a handbook may not be written into a file; None where it may.

    One of ours may be replaced, if nobody wrote into it, by one of the same or of the staff
    edition: a handbook that the team reads never turns into one for managers.
    """
    if not file.parent.is_dir():
        found = f"There is no folder '{file.parent.as_posix()}'."
    elif not file.exists():
        return None
    elif _is_ours(file, Edition.STAFF) and edition is Edition.MANAGER:
        found = "This is the staff edition; the manager edition would take its place."
    elif any(_is_ours(file, one) for one in Edition):
        return None
    else:
        found = "This file is not a handbook of ours, or was changed."
    return Problem(file.as_posix(), 0, "", found, "Choose another name; nothing was written.")


def _is_ours(file: Path, edition: Edition) -> bool:
    return file.is_file() and file.read_bytes().endswith(_mark(edition))


def _mark(edition: Edition) -> bytes:
    return _MARK.format(edition.value).encode()


def _without_time(pdf: bytes) -> bytes:
    """The dates replaced by others of the same length: a PDF counts its bytes."""

    def dated(match: re.Match[bytes]) -> bytes:
        zone = match[0][len(match[1]) + len(_FIRST_DAY) :]
        return match[1] + _FIRST_DAY + zone

    return _DAY.sub(dated, pdf)
