"""Builds a playbook's site as a user would: ``mkdocs build --strict`` with a file of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml
from filelock import FileLock

REPOSITORY = Path(__file__).resolve().parents[2]
BUSINESSES = REPOSITORY / "content" / "businesses"


@dataclass(frozen=True)
class BuiltSite:
    """A folder of HTML and what building it printed."""

    folder: Path
    name: str
    output: str

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses of all pages, within the site."""
        found = self.folder.rglob("*.html")
        return tuple(sorted(file.relative_to(self.folder).as_posix() for file in found))

    def one_of_each(self) -> dict[str, str]:
        """One page of each kind by its kind; the same pages every time."""
        return {
            "home": "index.html",
            "onboarding": "onboarding.html",
            "tactics": "tactics/index.html",
            "tactic": self._first_in("tactics"),
            "note": self._first_in("notes"),
            "loyalty": "loyalty/index.html",
            "program": self._first_in("loyalty"),
            "checklist": self._first_in("culture"),
            "why": "why.html",
            "evidence": "evidence/index.html",
        }

    def texts(self) -> dict[str, str]:
        """What search knows of each page: its text by its address, headings included."""
        index = json.loads((self.folder / "search" / "search_index.json").read_text("utf-8"))
        texts: dict[str, str] = {}
        for entry in index["docs"]:
            page = entry["location"].partition("#")[0] or "index.html"
            texts[page] = f"{texts.get(page, '')} {entry['title']} {entry['text']}"
        return texts

    def _first_in(self, section: str) -> str:
        inside = (page for page in self.pages if page.startswith(f"{section}/"))
        shown = (page for page in inside if not page.endswith("/index.html"))
        # Staff read of programs that run; where none does, the section is its first page alone.
        return next(shown, f"{section}/index.html")


def built_once(business: Path, folder: Path, warm: Path, edition: str = "staff") -> BuiltSite:
    """The site of a description, which the first of several processes that ask builds.

    Builds of one run keep what they work out in ``warm``: these tests look at what is built.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "built.json"
    with FileLock(folder / "building.lock"):
        if not told.exists():
            site = build(business, folder, warm, edition)
            told.write_text(json.dumps([str(site.folder), site.name, site.output]), "utf-8")
    place, name, output = json.loads(told.read_text("utf-8"))
    return BuiltSite(Path(place), name, output)


def build(business: Path, folder: Path, warm: Path, edition: str = "staff") -> BuiltSite:
    """The site of a description; a warning of MkDocs fails the test."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "site_name": "replaced by the name of the business",
        "docs_dir": str(REPOSITORY / "playbook"),
        "site_dir": str(folder / "site"),
        "site_url": "",
        "use_directory_urls": False,
        "theme": {"name": "material", "font": False},
        "plugins": [
            "search",
            "offline",
            {"thankbook": {"business": str(business), "edition": edition}},
        ],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "THANKBOOK_CACHE": str(warm)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    output = run.stdout + run.stderr
    assert run.returncode == 0, output
    assert "WARNING" not in output, output
    name = yaml.safe_load(business.read_text("utf-8"))["name"]
    return BuiltSite(folder / "site", name, output)
