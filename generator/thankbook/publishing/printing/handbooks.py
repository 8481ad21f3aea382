"""Handbooks of roles as PDF files: the site is built once, each page printed and put in place.

The same page gives the same bytes, and no file of somebody else is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thankbook.files.wholefiles import replace_whole
from thankbook.files.workfolder import work_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.building import BuildOptions, build
from thankbook.publishing.printing.browser import write_pdf
from thankbook.publishing.printing.paperpage import write_for_paper
from thankbook.reader.edition import Edition

_DAY = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}[^)]*\)")
_FIRST_DAY = b"19800101000000"
_MARK = "%Thankbook handbook, {} edition\n"
"""A comment behind the end of the file, which readers of PDF pass over."""


@dataclass(frozen=True)
class Printing:
    """How handbooks are printed: by which program, on which paper, with what at the foot."""

    browser: str
    paper: str
    foot: str


def print_handbooks(options: BuildOptions, printing: Printing, files: Mapping[str, Path]) -> None:
    """Write the PDF of each page of the site, all refused before anything is built.

    ``files`` has the file to write for each address (``handbook/counter.html``). Raises
    ``ProblemsFound``, or ``ThankbookError`` where the browser prints nothing.
    """
    refused = [told for file in files.values() if (told := refusal(file, options.edition))]
    if refused:
        raise ProblemsFound(refused)
    with work_folder() as folder:
        site = build(options, folder / "site").folder
        pdfs = {
            file: printed(site / uri, printing, folder / f"{number}.pdf")
            for number, (uri, file) in enumerate(files.items())
        }
    replace_whole({file: lasting_pdf(pdf, options.edition) for file, pdf in pdfs.items()})


def printed(page: Path, printing: Printing, pdf: Path) -> bytes:
    """A built page as the bytes of a PDF; ``pdf`` is where the browser may put it."""
    ready = write_for_paper(page, printing.paper, printing.foot)
    write_pdf(printing.browser, ready.absolute(), pdf.absolute(), pdf.with_suffix(".profile"))
    return pdf.read_bytes()


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
    elif any(_is_ours(file, known) for known in Edition):
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
