"""Preparing sites: what several of them need is read once, and again when its files change."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankbook import preparation
from thankbook.preparation import Preparation


def used_by(prepared: Preparation) -> object:
    """The library that the next playbook would be made from."""
    assert prepared.warnings_of((), ("en",)) == ()
    return prepared._library("en", ())[0]


def test_a_library_is_read_once_for_all_and_again_when_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "text" / "en" / "vocabulary.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("a: 1\n")
    cleared = []
    monkeypatch.setattr(preparation, "load_library", lambda *_: file.read_text())
    monkeypatch.setattr(preparation.load_vocabulary, "cache_clear", lambda: cleared.append(1))
    first, second = Preparation(tmp_path), Preparation(tmp_path)
    for text in ("a: 1\n", "a: 12\n"):
        file.write_text(text)
        libraries = [used_by(prepared) for prepared in (first, second, Preparation(tmp_path))]
        assert libraries == [text] * 3
        assert all(library is libraries[0] for library in libraries), "each reads it anew"
    assert len(cleared) == 2, "vocabularies are read once, and once more"
