"""Handbooks of roles as PDF files: the site is built once, each page printed and put in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thankbook.files.wholefiles import replace_whole
from thankbook.files.workfolder import work_folder
from thankbook.problems import ProblemsFound
from thankbook.publishing.building import BuildOptions, build
from thankbook.publishing.printing.browser import write_pdf
from thankbook.publishing.printing.paperpage import write_for_paper
from thankbook.publishing.printing.pdffile import lasting_pdf, refusal


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
