"""What is usual, for a folder called My Shop on a computer in Denmark."""

from __future__ import annotations

import pytest

from thankbook.contentfolder import content_folder
from thankbook.founding.startvalues import load_starting, load_starting_words
from thankbook.founding.usualanswers import Usual
from thankbook.library.items import Library


@pytest.fixture(scope="session")
def usual(library: Library) -> Usual:
    content, vocabulary = content_folder(), library.vocabulary
    return Usual(
        vocabulary=vocabulary,
        starting=load_starting(content, vocabulary),
        words=load_starting_words(content, "en", vocabulary),
        written=("en",),
        name="My Shop",
        country="DK",
        start="2027-01-04",
    )
