"""A place for the person who begins a business."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def danish_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty current folder, on a computer that is set to Denmark and to 28 January 2027."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1801137600")
