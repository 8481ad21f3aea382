"""A built page made ready for paper: its size, what stands at its foot, nothing that it fetches."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from thankbook.files.wholefiles import replace_whole

SIZES = {"a4": "A4", "letter": "Letter"}
"""The name in CSS of each paper that a handbook is printed on."""


def for_paper(html: str, paper: str, foot: str) -> str:
    """The page with a size of paper and a foot line.

    Scripts are left out, and so is where links to other pages lead: in a PDF they would name a
    temporary folder. Jumps within the page stay.
    """
    page = LexborHTMLParser(html)
    for script in page.css("script"):
        script.decompose()
    for link in page.css("a[href]"):
        if not (link.attributes["href"] or "").startswith("#"):
            del link.attrs["href"]
    return (page.html or "").replace("</head>", f"<style>{_style(paper, foot)}</style></head>", 1)


def write_for_paper(page: Path, paper: str, foot: str) -> Path:
    """The page made ready beside the built one, where its styles are found; gives its file."""
    ready = page.with_suffix(".paper.html")
    made = for_paper(page.read_text("utf-8"), paper, foot)
    replace_whole({ready: made.encode()}, is_synced=False)
    return ready


def _style(paper: str, foot: str) -> str:
    """Boxes in the margin are drawn by browsers from 2024 on; older ones leave them out."""
    look = "color: #444; font: 8pt sans-serif; vertical-align: top; padding-top: 3mm;"
    return (
        f"@page {{ size: {SIZES[paper]}; margin: 14mm 15mm 16mm;"
        f' @bottom-left {{ content: "{_in_css(foot)}"; {look} }}'
        f' @bottom-right {{ content: counter(page) " / " counter(pages); {look} }} }}'
    )


def _in_css(text: str) -> str:
    """A text within a string of CSS: each sign that could end it, or the element, by its number."""
    return "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text)
