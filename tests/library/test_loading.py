"""The library is read in one go, and every mistake in it is told at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, load_labels, load_library, phrase_files
from thankbook.problems import ProblemsFound

pytestmark = pytest.mark.slow


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    ignored = shutil.ignore_patterns("businesses", "golden")
    return Path(shutil.copytree(content_folder(), folder, ignore=ignored))


def test_english_is_written_and_its_files_are_there() -> None:
    assert "en" in languages_with_words(content_folder())
    assert all(file.is_file() for file in phrase_files(content_folder(), "en"))


def test_labels_alone_are_those_of_the_library(library) -> None:
    assert load_labels(content_folder(), "en", library.vocabulary) == library.labels


def test_each_item_has_its_id_from_its_file(library) -> None:
    for item in library.items():
        assert item.facts_document.file.endswith(f"{item.kind}/{item.id}.yaml")
        assert item.words_document.file.endswith(f"{item.kind}/{item.id}.yaml")


def test_every_mistake_is_told_at_once(content: Path) -> None:
    first, second, *_ = sorted((content / "library/notes").iterdir())
    first.write_text("occasion: never-heard-of\n", "utf-8")
    (content / "text/en/notes" / second.name).unlink()
    with pytest.raises(ProblemsFound) as found:
        load_library(content, "en")
    files = {Path(problem.file).name for problem in found.value.problems}
    assert {first.name, second.name} <= files
