"""``thankbook handbook``: the page is in the PDF, whole, on the paper that was asked for."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser
from tests.browser.site_build import BuiltSite
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.publishing.printing.browser import find_browser
from thankbook.publishing.printing.handbooks import Printing, printed

pytestmark = pytest.mark.browser

SIZES_MM = {"a4": (210, 297), "letter": (216, 279)}
ROLE = "handbook/bakers.html"


def letters(text: str) -> str:
    """The letters of a text alone; a font's ligatures come back as one sign: "ﬁrst"."""
    return "".join(re.findall(r"[^\W_]", normalize("NFKC", text)))


def missing_from(text: str, page: Path) -> list[str]:
    """Headings, and what lines and paragraphs begin with, that a PDF does not hold."""
    article = LexborHTMLParser(page.read_text("utf-8")).css_first("article")
    for link in article.css(".headerlink"):
        link.decompose()
    told = [letters(part.text()) for part in article.css("h1, h2, h3, h4, li, p")]
    return [part for part in told if part[:20] not in text]


@pytest.mark.parametrize("paper", SIZES_MM)
def test_the_whole_handbook_is_on_the_paper(
    paper: str, site_of: Callable[..., BuiltSite], tmp_path: Path
) -> None:
    page = site_of("solsikke").folder / ROLE
    printing = Printing(str(find_browser()), paper, 'Bakery "} body {display:none} <b>')
    try:
        pdf = printed(page, printing, tmp_path / "x.pdf")
    finally:
        page.with_suffix(".paper.html").unlink()
    reader = PdfReader(io.BytesIO(pdf))
    for sheet in reader.pages:
        points = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert tuple(round(side / 72 * 25.4) for side in points) == SIZES_MM[paper]
    texts = [sheet.extract_text() for sheet in reader.pages]
    assert missing_from(letters("".join(texts)), page) == []
    assert len(texts) > 3
    assert all(letters(printing.foot) in letters(text) for text in texts)
    assert f"2 / {len(texts)}" in texts[1]
    assert b"file:" not in pdf


def test_a_missing_part_is_seen(tmp_path: Path) -> None:
    """The proof that the test above could fail."""
    page = tmp_path / "page.html"
    page.write_text("<article><h2>Tactics</h2><p>Gone</p></article>")
    assert missing_from("Tactics", page) == ["Gone"]


def test_the_command_writes_every_role_and_the_same_bytes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path / "shop")
    monkeypatch.chdir(tmp_path / "shop")
    folder = tmp_path / "handbooks"
    (tmp_path / "shop" / "mine.pdf").write_text("mine")
    for arguments in (["--all", str(folder)], ["--role", "Bakers", "--pdf", str(folder / "b.pdf")]):
        result = CliRunner().invoke(main, ["handbook", *arguments])
        assert result.exit_code == 0, result.output
    assert "the staff edition, on A4." in result.stdout
    names = {file.name for file in folder.iterdir()}
    assert names == {"owner.pdf", "counter.pdf", "bakers.pdf", "b.pdf"}
    assert (folder / "b.pdf").read_bytes() == (folder / "bakers.pdf").read_bytes()
    result = CliRunner().invoke(main, ["handbook", "--role", "counter", "--pdf", "mine.pdf"])
    assert result.exit_code == 1
    assert "not a handbook of ours" in result.stderr
    assert Path("mine.pdf").read_text() == "mine"
