"""Ten designs in 10,000 futures each, on one core: under two seconds.

Run with ``python benchmarks/loyalty.py``. The last line is the whole study, search included.
"""

from __future__ import annotations

from processused import used_here

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.loading import load_library
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.designbuilder import DesignBuilder
from thankbook.loyalty.futures import FUTURES, forget, futures_of


def main() -> None:
    """Prints seconds of one core, the best of five."""
    library = load_library(content_folder(), "en")
    description = read_description(example_description("solsikke"), library.vocabulary)
    reading = BusinessFigures(description, library.vocabulary)
    designing = DesignBuilder(reading, reading.situation())
    designs = [designing.design(program) for program in library.programs.values()]
    simulated = min(_seconds(lambda: [futures_of(design) for design in designs]) for _ in range(5))
    print(f"{len(designs)} designs, {FUTURES:,} futures each: {simulated:.2f} s of one core")
    programs = library.programs.values()
    whole = min(
        _seconds(lambda: study(description, library.vocabulary, programs)) for _ in range(5)
    )
    print(f"the whole study, best parameters searched for: {whole:.2f} s of one core")
    if simulated >= 2:
        raise SystemExit("Too slow: the designs must take less than two seconds.")


def _seconds(work) -> float:
    forget()
    begin = used_here().seconds
    work()
    return used_here().seconds - begin


if __name__ == "__main__":
    main()
