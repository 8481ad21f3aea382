"""What each part of the cache of builds gains: ``python benchmarks/parts.py``.

A line is the site of the largest example with one part left out, in a process of its own: the
processor seconds from the process's start to the end of the first build, and the median of rebuilds
after one line of the description was edited, as ``mkdocs serve`` makes them. Nothing is on disk.
Between two lines stands the whole, so that each is compared with what the machine did just then.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from building import make_projects

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3

SERVING = """
import statistics, sys, time
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
{without}
def built(edit):
    file = Path("description.yaml")
    text = file.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("promise:"))
    if edit:
        file.write_text(text.replace(line, line.rstrip(".") + " always."), "utf-8")
    begin = time.process_time()
    config = load_config("mkdocs.yml", site_dir=sys.argv[1])
    if not edit:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    return time.process_time() - begin
built(edit=False)
first = time.process_time()
print(first, statistics.median(built(edit=True) for _ in range(4)))
"""
_LEFT_OUT = """
from thankbook.plugin.buildcache import buildcache
assert {part!r} in buildcache.PARTS
buildcache.PARTS -= {{{part!r}}}
"""
_READ_AS_MARKDOWN = """
from thankbook.plugin import htmlpages
htmlpages.KNOWN_EXTENSIONS = frozenset()
"""
_WITHOUT = {
    **{
        part: _LEFT_OUT.format(part=part)
        for part in (
            "gcpause",
            "markdowncache",
            "navcache",
            "pagecache",
            "searchcache",
            "templatecache",
            "themelist",
        )
    },
    "htmlpages": _READ_AS_MARKDOWN,
}


def served(project: Path, without: str = "", cache: str = "memory") -> tuple[float, float]:
    """Processor seconds of a first build, imports included, and of a rebuild after an edit."""
    description = project / "description.yaml"
    before = description.read_bytes()
    with tempfile.TemporaryDirectory() as site:
        told = subprocess.run(
            [sys.executable, "-c", SERVING.format(without=without), site],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "THANKBOOK_CACHE": cache},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    description.write_bytes(before)
    first, again = map(float, told.stdout.split())
    return first, again


def rows(project: Path) -> Iterator[tuple[str, float, float, float, float]]:
    """What was left out, seconds of a first build and a rebuild, and those of the whole."""
    whole = served(project)
    for name, without in _WITHOUT.items():
        less = served(project, without)
        after = served(project)
        yield name, *less, (whole[0] + after[0]) / 2, (whole[1] + after[1]) / 2
        whole = after
    off = served(project, cache="off")
    yield "all of it: THANKBOOK_CACHE=off", *off, *whole


def main() -> None:
    """Print the medians of some rounds: what leaving out a part adds, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        project, _ = make_projects(Path(folder))
        served(project)  # nobody compiles Python while it is measured
        measured = [[*rows(project)] for _ in range(ROUNDS)]
    wholes = [median(row[at] for measuring in measured for row in measuring) for at in (3, 4)]
    print(f"The whole: first build {wholes[0]:.2f}, rebuild {wholes[1]:.2f}\n")
    print(f"| {'left out':32} | first build | rebuild |\n|---|---|---|")
    for same in zip(*measured, strict=True):
        first = median(row[1] - row[3] for row in same)
        again = median(row[2] - row[4] for row in same)
        print(f"| {same[0][0]:32} | {first:+.2f} | {again:+.2f} |")


if __name__ == "__main__":
    main()
