"""Small sites whose every file says which version it is, and readers that compare what they get."""

from __future__ import annotations

import os
import re
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from thankbook.publishing.releases.record import read_record

PAGES, LINES = 15, 120
_PAUSE_SECONDS = 0.002


def write_version(folder: Path, number: int) -> Path:
    """A site of some fifteen files; some pages and scripts are only in every third version."""
    mark = f"version {number:05d}\n"
    pages = [f"part{page % 4}/page{page}.html" for page in range(PAGES) if page % 3 != number % 3]
    scripts = [f"assets/script.{number:05d}.js", "assets/same.js"]
    links = "".join(f'<a href="{page}">\n' for page in pages)
    loads = "".join(f'<script src="{script}">\n' for script in [*scripts, "assets/style.css"])
    texts = dict.fromkeys(pages, loads) | {"index.html": loads + links}
    texts |= dict.fromkeys([*scripts, "assets/style.css", "search/search_index.json"], "")
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text + mark * LINES, encoding="utf-8")
    return folder


def version_of(text: str) -> int:
    """The one version that a whole file belongs to."""
    marks = re.findall(r"^version (\d{5})$", text, flags=re.MULTILINE)
    assert len(marks) == LINES, f"{len(marks)} of {LINES} lines: a piece of a file"
    assert len(set(marks)) == 1, f"a file of several versions: {set(marks)}"
    return int(marks[0])


def loaded_by(text: str) -> list[str]:
    return re.findall(r'src="([^"]+)"', text)


def linked_by(text: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', text)


@dataclass
class Reader:
    """Reads a target again and again until it is stopped; keeps every broken promise."""

    target: Path
    way: str
    broken: list[str] = field(default_factory=list)
    pages_read: int = 0
    visits: int = 0
    versions: set[int] = field(default_factory=set)

    def __enter__(self) -> Reader:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read_on, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._stop.set()
        self._thread.join()

    def _read_on(self) -> None:
        newest = 0
        while not self._stop.is_set():
            try:
                newest = self._visit_by_address(newest)
                if self.way == "link":
                    self._visit_of_one_version()
                self.visits += 1
                time.sleep(_PAUSE_SECONDS)
            except (AssertionError, FileNotFoundError) as error:
                self.broken.append(str(error))

    def _visit_by_address(self, newest: int) -> int:
        """Home page, then each page that it names, then what each of them loads."""
        home = (self.target / "index.html").read_text("utf-8")
        seen = [version_of(home)]
        for path in linked_by(home):
            page = self._read(path)
            if page is None:
                # Taken away since: then the home page no longer names it.
                now = linked_by((self.target / "index.html").read_text("utf-8"))
                assert path not in now, f"{path} is named and missing"
                continue
            seen.append(version_of(page))
            for asset in loaded_by(page):
                loaded = self._read(asset)
                if loaded is None:
                    assert self._read(path) != page, f"{path} stands and misses {asset}"
                else:
                    version_of(loaded)
            self.pages_read += 1
        self.versions |= set(seen)
        if self.way == "link":
            assert seen == sorted(seen), f"back to an older version: {seen}"
            assert min(seen) >= newest, f"{seen} after {newest}"
        return max(seen)

    def _visit_of_one_version(self) -> None:
        """Everything below the folder that the link leads to at one moment."""
        folder = self.target.resolve()
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            home = _read_at(descriptor, "index.html")
            read = [home, *(_read_at(descriptor, path) for path in linked_by(home))]
            loaded = [_read_at(descriptor, path) for path in loaded_by(home)]
            assert len({version_of(text) for text in [*read, *loaded]}) == 1
        except FileNotFoundError as error:
            # Two publications later a version is cleared away; a visit may fall asleep so long.
            if folder.name in read_record(folder.parent).releases:
                self.broken.append(f"{error}: missing from a kept version")
        finally:
            os.close(descriptor)

    def _read(self, path: str) -> str | None:
        try:
            return (self.target / path).read_text("utf-8")
        except FileNotFoundError:
            return None


def _read_at(folder: int, path: str) -> str:
    descriptor = os.open(path, os.O_RDONLY, dir_fd=folder)
    with os.fdopen(descriptor, encoding="utf-8") as stream:
        return stream.read()
