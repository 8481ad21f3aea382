"""How long planning takes beside loading the library: ``python benchmarks/planning.py``.

The goal: the whole library planned for a business in under one second on one core. HiGHS is told
to use one thread; the ratio to loading compares computers of different speed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import TypeVar

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder
from thankbook.library.loading import load_library
from thankbook.tailoring.playbook import tailor

Result = TypeVar("Result")
ROUNDS = 5


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What some work gives, and the median of its seconds."""
    seconds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - begin)
    return result, median(seconds)


def main() -> None:
    """Print a line for each example business, the slowest last."""
    content = content_folder()
    library, loading = timed(lambda: load_library(content, "en"))
    print(f"loading {len(library.tactics)} tactics and the rest: {loading:.3f} s")
    rows = []
    for file in sorted((content / "businesses").glob("*.yaml")):
        description = read_description(file, library.vocabulary)
        playbook, planning = timed(lambda description=description: tailor(description, library))
        rows.append((planning, file.stem, len(playbook.portfolio.candidates)))
    for planning, name, eligible in sorted(rows):
        print(f"{planning:.3f} s, {planning / loading:5.2f} of loading: {name}, {eligible} fit")


if __name__ == "__main__":
    main()
