"""Plugins of others beside ours: the site builds strictly, and each does what it is there for."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.plugin.project import build, make_project

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Neighbor:
    """A plugin: its settings, own files for it, and what shows that it worked."""

    settings: str
    shows: Callable[[Path], bool]
    files: dict[str, str] = field(default_factory=dict)


def _page(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def _menu(site: Path, name: str) -> str:
    page = _page(site, name)
    return page[page.index("md-nav--primary") : page.index("<article")]


NEIGHBORS = {
    "awesome-nav": Neighbor(
        "  - awesome-nav\n",
        lambda site: (
            "Paying people" in _menu(site, "manual/pay.html")
            and _menu(site, "manual/pay.html").index("Zoo")
            < _menu(site, "manual/pay.html").index("Paying people")
            and "Tactics" in _menu(site, "manual/pay.html")
        ),
        {
            "manual/.nav.yml": "nav:\n  - Zoo: zoo.md\n  - Paying people: pay.md\n",
            "manual/pay.md": "# Pay\n",
            "manual/zoo.md": "# Z\n",
        },
    ),
    "git-authors": Neighbor(
        "  - git-authors\n",
        lambda site: "Ada Byron" in _page(site, "own.html") and "{{" not in _page(site, "own.html"),
        {"own.md": "# Own\n\nBy {{ git_page_authors }}\n", "tactics/README.md": "# Ours\n"},
    ),
}


def _commit(folder: Path) -> None:
    who = ("-c", "user.name=Ada Byron", "-c", "user.email=ada@example.org")
    for arguments in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "All")):
        subprocess.run(["git", *arguments], cwd=folder, check=True)


@pytest.mark.usefixtures("builds_keep")
@pytest.mark.parametrize("name", NEIGHBORS)
def test_both_build_strictly(name: str, tmp_path: Path) -> None:
    neighbor = NEIGHBORS[name]
    make_project(tmp_path, "nettle-and-comb", more=neighbor.settings)
    for uri, text in neighbor.files.items():
        (tmp_path / "playbook" / uri).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "playbook" / uri).write_text(text, "utf-8")
    _commit(tmp_path)
    built = build(tmp_path, "--strict")
    assert built.returncode == 0, built.stderr
    assert neighbor.shows(tmp_path / "site")
    assert (tmp_path / "site" / "tactics" / "index.html").is_file()
