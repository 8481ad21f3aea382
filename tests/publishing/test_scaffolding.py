"""``thankbook new-item``: two files that explain themselves, and nothing overwritten."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from thankbook.cli import main
from thankbook.cli.commands import newitem
from thankbook.contentfolder import content_folder
from thankbook.library.itemfacts import FACTS
from thankbook.library.itemwords import WORDS
from thankbook.problems import ProblemsFound
from thankbook.publishing.scaffolding import scaffold_item
from thankbook.strictmodel import validated
from thankbook.yamlfile import read_yaml


@pytest.mark.parametrize("kind", FACTS)
def test_both_files_read_as_valid_items(kind: str, tmp_path: Path, vocabulary) -> None:
    shutil.copy(content_folder() / "vocabulary.yaml", tmp_path)
    facts, words = scaffold_item(tmp_path, "en", kind, "a-new-one")
    context = {"vocabulary": vocabulary}
    validated(read_yaml(facts), FACTS[kind], context)
    validated(read_yaml(words), WORDS[kind], context)


@pytest.mark.parametrize("kind", FACTS)
def test_every_field_stands_there_with_what_it_expects(kind: str, tmp_path: Path) -> None:
    for file, model in zip(
        scaffold_item(tmp_path, "en", kind, "a-new-one"), (FACTS[kind], WORDS[kind]), strict=True
    ):
        text = file.read_text()
        uncommented = "\n".join(line.removeprefix("# ") for line in text.splitlines())
        for name, field in model.model_fields.items():
            assert f"\n{name}:" in f"\n{uncommented}"
            assert field.description[1:] in text
        given = yaml.safe_load(text) or {}
        assert set(given) == {n for n, field in model.model_fields.items() if field.is_required()}


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    scaffold_item(tmp_path, "en", "tactics", "mine")
    words = tmp_path / "text" / "en" / "tactics" / "mine.yaml"
    words.write_text("title: my words\n")
    (tmp_path / "library" / "tactics" / "mine.yaml").unlink()
    with pytest.raises(ProblemsFound) as found:
        scaffold_item(tmp_path, "en", "tactics", "mine")
    assert "mine.yaml" in str(found.value)
    assert words.read_text() == "title: my words\n"
    assert not (tmp_path / "library" / "tactics" / "mine.yaml").exists()


@pytest.mark.parametrize("item_id", ["Two Words", "../escape", "a--b", "-a", "ä"])
def test_an_id_that_is_no_address_is_refused(item_id: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        scaffold_item(tmp_path, "en", "notes", item_id)
    assert "is not an id" in str(found.value)
    assert list(tmp_path.rglob("*")) == []


def test_the_command_prints_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newitem, "content_folder", lambda: tmp_path)
    result = CliRunner().invoke(main, ["new-item", "tactics", "a-new-one"])
    assert result.exit_code == 0
    assert [Path(line).name for line in result.stdout.splitlines()] == ["a-new-one.yaml"] * 2
    again = CliRunner().invoke(main, ["new-item", "tactics", "a-new-one"])
    assert again.exit_code == 1
    assert "is there already" in again.stderr
    assert CliRunner().invoke(main, ["new-item", "recipes", "x"]).exit_code == 2


def test_each_id_that_may_be_chosen_is_told_with_what_it_means(tmp_path: Path) -> None:
    facts, _ = scaffold_item(tmp_path, "en", "tactics", "a-new-one")
    told = " ".join(facts.read_text().replace("\n#  ", "").split())
    assert "# 'per' is what it happens once for. Choose from: year (once a year), quarter" in told
    assert "lapsed_customer (once for each one who stopped coming)" in told
    assert "The ids stand under 'traits' in content/vocabulary.yaml." in told
    assert "The ids are the names of the files in content/trades." in told


@pytest.mark.parametrize("kind", FACTS)
def test_every_list_is_told_where_its_ids_are(kind: str, tmp_path: Path, vocabulary) -> None:
    facts, _ = scaffold_item(tmp_path, "en", kind, "a-new-one")
    listed = set(re.findall(r"\w+", facts.read_text()))
    for name in re.findall(r"under '(\w+)' in", facts.read_text()):
        assert len(vocabulary.ids(name)) > 16
    if kind == "tactics":
        assert {*vocabulary.ids("stages"), *vocabulary.ids("goals")} <= listed
