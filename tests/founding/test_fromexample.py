"""An example under another name is valid, and says whose figures it holds."""

from __future__ import annotations

import pytest

from thankbook.contentfolder import example_description
from thankbook.founding.fromexample import borrowed_text, example_ids
from thankbook.founding.projectfiles import read_back


@pytest.mark.parametrize("name", ["Blackbird", 'No "1": the best', "123", "- a\nb", "yes"])
def test_the_name_is_the_new_one_and_the_figures_are_the_examples(name: str, vocabulary) -> None:
    text = borrowed_text("solsikke", name)
    found = read_back(text, vocabulary).business
    assert found.name == " ".join(name.split())
    kept = example_description("solsikke").read_text("utf-8").splitlines()
    assert [line for line in text.splitlines() if not line.startswith(("#", "name:"))] == [
        line for line in kept if not line.startswith(("#", "name:"))
    ]


@pytest.mark.parametrize("example", example_ids())
def test_every_example_can_be_the_start_of_another(example: str, vocabulary) -> None:
    text = borrowed_text(example, "Blackbird")
    assert f"begun from the example '{example}'" in text
    assert read_back(text, vocabulary).business.name == "Blackbird"
