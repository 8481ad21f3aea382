"""Good content, for tests to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from thankbook.contentfolder import content_folder
from thankbook.yamlfile import compiled, parsing

GOOD = Path(__file__).parent / "good"
TRADES = ("bakery", "charity", "florist")
"""Enough for every rule of trades to look at; those of the library are linted as they are."""


@pytest.fixture(autouse=True, scope="module")
def _read_once() -> Iterator[None]:
    """A file is parsed once for all tests that leave its bytes as they are, which is most files."""
    with pytest.MonkeyPatch.context() as patch:
        read_once = lru_cache(maxsize=None)(parsing.parse_yaml)
        for module in (parsing, compiled):
            patch.setattr(module, "parse_yaml", read_once)
        yield


@pytest.fixture
def content(tmp_path) -> Path:
    """A few small items with the real vocabulary and page strings."""
    real, copy = content_folder(), tmp_path / "content"
    shutil.copytree(GOOD, copy)
    for file in (
        real / "vocabulary.yaml",
        real / "related-trades.yaml",
        *(real / f"trades/{trade}.yaml" for trade in TRADES),
        *real.glob("text/en/*.yaml"),
        *real.glob("text/en/ui/*.yaml"),
    ):
        (copy / file.relative_to(real)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy / file.relative_to(real))
    return copy
