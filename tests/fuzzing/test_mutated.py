"""Some of the mutated descriptions in each run; ``python -m tests.fuzzing`` tries thousands."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fuzzing.trials import description_of, mutating, places_not_meant, tried

from thankbook.business.checkmany import checked
from thankbook.contentfolder import content_folder
from thankbook.vocabulary import load_vocabulary

pytestmark = pytest.mark.slow

SEED = 1
CHECKED = range(10_000, 10_150)
MADE = range(20_000, 20_006)


def test_the_same_numbers_give_the_same_description():
    assert description_of(SEED, 7) == description_of(SEED, 7)
    assert len({description_of(SEED, number)[1] for number in range(8)}) == 8


def test_what_is_wrong_is_said_in_words(tmp_path: Path):
    """Hundreds are checked: some are refused, some are not, and none ends in a traceback."""
    file, vocabulary = tmp_path / "business.yaml", load_vocabulary(content_folder())
    refused = 0
    for number in CHECKED:
        file.write_text(description_of(SEED, number)[1], "utf-8")
        problems = checked([file], vocabulary).problems
        refused += any(problem.severity == "error" for problem in problems)
        assert all(problem.found for problem in problems)
    assert 0.2 < refused / len(CHECKED) < 0.8


@pytest.mark.parametrize("number", MADE)
def test_what_passes_is_made(number: int, tmp_path: Path):
    """Planned in every format, in both editions, with its loyalty programs."""
    trial = tried(SEED, number, tmp_path)
    assert not trial.fault, f"{trial.origin}\n{trial.text}"


def test_changes_know_what_a_part_may_hold():
    values = mutating().values
    role = values.at(("team", 0))
    assert {"id", "kind", "title", "people"} <= role["properties"].keys()
    assert values.at(("prices", "stamp"))["maximum"] == 10**9


def test_words_that_are_not_meant_are_found_by_themselves_alone():
    text = "A banana, infinite info; nan-tucket, x.inf\nnan and\nNaN (inf) Infinity"
    assert sorted(places_not_meant(text)) == [
        text.index("nan and"),
        text.index("NaN"),
        text.index("inf)"),
        text.index("Infinity"),
    ]
