"""Yes and no in the languages in which trades are found, and nothing else."""

from __future__ import annotations

import pytest

from thankbook.founding.yesorno import yes_or_no
from thankbook.problems import ProblemsFound


@pytest.mark.parametrize("typed", ["y", "YES", " ja ", "Oui", "sí", "tak", "kyllä", "是"])
def test_yes(typed):
    assert yes_or_no(typed) is True


@pytest.mark.parametrize("typed", ["n", "NO", "nein", "non", "nie", "ei", "不"])
def test_no(typed):
    assert yes_or_no(typed) is False


@pytest.mark.parametrize("typed", ["", "maybe", "yes and no", "1"])
def test_neither(typed):
    with pytest.raises(ProblemsFound, match="Type y or n"):
        yes_or_no(typed)
