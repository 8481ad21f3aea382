"""Preparing sites: what several of them need is read once, and again when its files change."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook import preparation
from thankbook.preparation import Preparation


def test_a_library_is_read_once_for_all_and_again_when_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "text" / "en" / "vocabulary.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("a: 1\n")
    read = []
    monkeypatch.setattr(preparation, "load_library", lambda *asked: read.append(asked))
    monkeypatch.setattr(preparation.load_vocabulary, "cache_clear", lambda: read.append("lists"))
    first = Preparation(tmp_path)
    for prepared in (first, first, Preparation(tmp_path)):
        assert prepared.warnings_of((), ("en",)) == ()
    assert read == ["lists", (tmp_path, "en")]
    file.write_text("a: 12\n")
    for prepared in (first, Preparation(tmp_path), first):
        assert prepared.warnings_of((), ("en",)) == ()
    assert read == ["lists", (tmp_path, "en")] * 2
