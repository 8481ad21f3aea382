"""Good content, for tests to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from thankbook.contentfolder import content_folder

GOOD = Path(__file__).parent / "good"


@pytest.fixture
def content(tmp_path) -> Path:
    """A few small items with the real vocabulary and page strings."""
    real, copy = content_folder(), tmp_path / "content"
    shutil.copytree(GOOD, copy)
    for file in (
        real / "vocabulary.yaml",
        *real.glob("trades/*.yaml"),
        *real.glob("text/en/*.yaml"),
        *real.glob("text/en/ui/*.yaml"),
    ):
        (copy / file.relative_to(real)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy / file.relative_to(real))
    return copy
