"""The tutorial, followed word by word: every command run, every file saved, every page looked at.

What its reader does is read from the text: a block of sh is typed, a block of text is what that
prints ('...' stands for any lines), "Save this as `file`" and "In `file`, find" are followed by
words of the file, and a quotation is what the page shows whose link or path stands above it.
"""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.plugin.project import ENVIRONMENT, Server

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[2]
TUTORIAL = (REPOSITORY / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALL = "pip install -c constraints.txt -e ."
_PATIENCE_SECONDS = 120


class Reader:
    """Someone who does what the tutorial says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed = ""
        self.done: list[str] = []
        self.server: Server | None = None
        self._found: tuple[Path, str] | None = None
        self._last_page = ""

    def block(self, before: str, language: str, text: str) -> None:
        saved = re.search(r"Save this as `([^`]+)`:\s*$", before)
        found = re.search(r"`([^`]+)`, find\s*$", before)
        if language == "sh":
            self._type(text.strip())
        elif language == "text":
            self._compare(text)
        elif saved:
            (self.folder / saved[1]).write_text(text, encoding="utf-8")
            self.done.append(f"saved {saved[1]}")
        elif found:
            self._found = (self.folder / found[1], text)
        else:
            self._change(text)

    def _type(self, command: str) -> None:
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ")
            assert self.folder.is_dir()
        elif command == "mkdocs serve":
            self.server = Server(self.folder)
        elif command != INSTALL:
            words = [sys.executable, "-m", *command.split()]
            # PYTHONUNBUFFERED keeps what is printed in its order.
            run = subprocess.run(
                words,
                cwd=self.folder,
                env={**ENVIRONMENT, **os.environ},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                timeout=300,
            )
            assert run.returncode == ("problem." in run.stdout), run.stdout
            self.printed = run.stdout
        self.done.append(command)

    def _compare(self, expected: str) -> None:
        pattern = re.escape(expected).replace(re.escape("...\n"), r"(?:.*\n)*")
        assert re.fullmatch(pattern, self.printed), f"expected:\n{expected}\nfound:\n{self.printed}"

    def _change(self, text: str) -> None:
        assert self._found is not None
        file, before = self._found
        whole = file.read_text(encoding="utf-8")
        assert whole.count(before) == 1, f"{before!r} is there {whole.count(before)} times"
        file.write_text(whole.replace(before, text), encoding="utf-8")
        self._found = None
        self.done.append(f"changed {file.name}")

    def look(self, prose: str) -> None:
        """See on each page what the text quotes of it."""
        place = ""
        for line in prose.splitlines():
            for page in re.findall(r"\(http://127\.0\.0\.1:8000/([^)]*)\)|`(\S+\.html)`", line):
                place = f"http:{page[0]}" if page[0] else page[1]
            if line.startswith("> "):
                self._see(place, line.removeprefix("> "))

    def _see(self, place: str, words: str) -> None:
        shown = ""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < deadline:
            shown = visible(self._page(place))
            if words in shown:
                self.done.append(f"saw {place}")
                return
            time.sleep(0.1)
        raise AssertionError(f"{place} does not show {words!r}:\n{shown}")

    def _page(self, place: str) -> str:
        if place.startswith("http:"):
            assert self.server is not None
            return self.server.page(place.removeprefix("http:"))
        return (self.folder / place).read_text(encoding="utf-8")


def visible(page: str) -> str:
    without = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", without)).split())


def pieces() -> Iterator[tuple[str, str, str]]:
    """The prose before each block, its language and its words; the prose at the end."""
    end = 0
    for block in BLOCK.finditer(TUTORIAL):
        yield TUTORIAL[end : block.start()], block[1], block[2]
        end = block.end()
    yield TUTORIAL[end:], "", ""


@pytest.mark.usefixtures("builds_keep")
def test_the_tutorial_is_followed_word_by_word(tmp_path: Path) -> None:
    """As at home, where one build uses what another has kept."""
    reader = Reader(tmp_path)
    try:
        for prose, language, text in pieces():
            reader.look(prose)
            if language:
                reader.block(prose, language, text)
    finally:
        if reader.server is not None:
            reader.server.__exit__()
    assert reader.done == [
        INSTALL,
        "saved answers.yaml",
        "thankbook new blackbird-books --answers answers.yaml",
        "cd blackbird-books",
        "mkdocs serve",
        "saw http:index.html",
        "saw http:index.html",
        "saw http:pocket-card.html",
        "saw http:pocket-card.html",
        "changed business.yaml",
        "saw http:index.html",
        "saw http:index.html",
        "thankbook check",
        "changed business.yaml",
        "thankbook check",
        "changed business.yaml",
        "saw http:money.html",
        "changed business.yaml",
        "saw http:money.html",
        "thankbook build --edition manager --out ../for-managers",
        "saw ../for-managers/money.html",
        "saved playbook/saturdays.md",
        "saw http:saturdays.html",
        "thankbook explain birthday-treat-they-chose",
        "saw http:why.html",
        "thankbook build",
        "saw site/index.html",
        "thankbook schema --out thankbook.schema.json",
    ]
    served = (tmp_path / "blackbird-books" / "site" / "money.html").read_text(encoding="utf-8")
    assert "customers.complaints_per_year" not in visible(served)


def test_the_install_command_is_that_of_the_readme() -> None:
    assert f"{INSTALL} && mkdocs serve" in (REPOSITORY / "README.md").read_text(encoding="utf-8")
