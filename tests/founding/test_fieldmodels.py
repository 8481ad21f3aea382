"""Each field of a description is found by its path, and says in a sentence what it expects."""

from __future__ import annotations

import pytest

from thankbook.business.fieldpaths import field_paths
from thankbook.founding.fieldmodels import field_at, sentence


@pytest.mark.parametrize("path", sorted({path for path in field_paths() if path}))
def test_every_path_has_a_field_and_a_sentence(path: str) -> None:
    assert field_at(path).description
    text = sentence(path)
    assert text[0] == text[0].upper()
    assert text.endswith(".")


def test_a_field_within_a_list_is_found() -> None:
    assert field_at("team.hourly_cost") is not field_at("team.may_spend")


def test_a_path_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        field_at("team.nothing")
