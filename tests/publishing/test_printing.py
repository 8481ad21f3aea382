"""Handbooks on paper, as far as no browser is needed: what is asked of one, and what is refused."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.problems import ThankbookError
from thankbook.publishing.printing import browser
from thankbook.publishing.printing.handbooks import lasting_pdf, refusal
from thankbook.publishing.printing.paperpage import for_paper
from thankbook.reader.edition import Edition

PDF = b"%PDF-1.4\n<</CreationDate (D:20261122011150+00'00')\n/ModDate (D:{}+01'00')>>\n%%EOF\n"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    make_project(folder)
    return folder


def run(shop: Path, monkeypatch: pytest.MonkeyPatch, *arguments: object) -> Result:
    monkeypatch.chdir(shop)
    return CliRunner().invoke(main, ["handbook", *map(str, arguments)])


def test_without_a_role_the_roles_are_listed(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(shop, monkeypatch)
    assert result.exit_code == 0
    assert "counter  counter staff" in result.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--role", "countre", "--pdf", "x.pdf"),
            "Did you mean 'counter'? The roles are owner, counter, bakers.",
        ),
        (("--role", "counter"), "--pdf"),
        (("--pdf", "x.pdf"), "--role"),
        (("--all", ".", "--role", "counter", "--pdf", "x.pdf"), "--all alone"),
    ],
)
def test_a_wrong_usage_says_what_is_right(
    arguments: tuple[str, ...], told: str, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run(shop, monkeypatch, *arguments)
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_without_a_browser_the_way_by_hand_is_told(
    shop: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_ON_MACOS", ())
    monkeypatch.setattr(browser, "_ON_WINDOWS", ())
    for arguments in (("--role", "counter", "--pdf", tmp_path / "x.pdf"), ("--all", tmp_path)):
        result = run(shop, monkeypatch, *arguments)
        assert result.exit_code == 1
        assert "apt install chromium" in result.stderr
        assert "--browser PATH" in result.stderr
        assert "handbook/counter.html" in result.stderr
    named = run(shop, monkeypatch, *arguments, "--browser", "no-such")
    assert (named.exit_code, "no program 'no-such'" in named.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="The stand-in is a script of Unix.")
def test_a_browser_that_prints_nothing_is_told_with_what_it_said(tmp_path: Path) -> None:
    stand_in = tmp_path / "browser"
    stand_in.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('out of paper')\n")
    stand_in.chmod(0o755)
    page = tmp_path / "page.html"
    with pytest.raises(ThankbookError, match=r"wrote no PDF\. It said: out of paper"):
        browser.write_pdf(str(stand_in), page, tmp_path / "x.pdf", tmp_path / "profile")
    with pytest.raises(ThankbookError, match="cannot be started"):
        browser.write_pdf(str(page), page, tmp_path / "x.pdf", tmp_path / "profile")


@pytest.mark.skipif(os.name == "nt", reason="The stand-in is a script of Unix.")
def test_a_browser_that_hangs_is_ended_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child holds the pipe open, so that this only returns when both are ended."""
    stand_in = tmp_path / "browser"
    stand_in.write_text("#!/bin/sh\nsleep 600 &\nsleep 600\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr(browser, "_PATIENCE_SECONDS", 0.5)
    with pytest.raises(ThankbookError, match="did not finish"):
        browser.write_pdf(str(stand_in), tmp_path / "x", tmp_path / "y", tmp_path / "profile")


def test_a_page_for_paper_leads_nowhere_and_runs_nothing() -> None:
    html = (
        "<!doctype html><html><head><title>x</title></head><body><script>1</script>"
        "<a href='#here'>in</a><a href='../out.html'>out</a><p id=here>x</p></body></html>"
    )
    made = for_paper(html, "letter", '</style>"} body{}\\')
    page = LexborHTMLParser(made)
    assert [link.attributes.get("href") for link in page.css("a")] == ["#here", None]
    assert page.css("script") == []
    style = page.css("style")[0].text()
    assert "size: Letter" in style
    assert '"\\3c \\2f style\\3e \\22 \\7d  body\\7b \\7d \\5c "' in style


def test_a_handbook_is_replaced_only_by_one_for_the_same_readers(tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    assert refusal(file, Edition.STAFF) is None
    for stamp in (b"20261122011150", b"20270101000000"):
        data = lasting_pdf(PDF.replace(b"{}", stamp), Edition.STAFF)
        file.write_bytes(data)
        assert b"2026" not in data
        assert b"2027" not in data
        assert len(data.splitlines()[2]) == len(PDF.replace(b"{}", stamp).splitlines()[2])
    assert refusal(file, Edition.STAFF) is None
    assert "staff edition" in refusal(file, Edition.MANAGER).found
    file.write_bytes(data + b"a remark")
    assert "not a handbook of ours" in refusal(file, Edition.STAFF).found
    assert "no folder" in refusal(tmp_path / "none" / "x.pdf", Edition.STAFF).found
