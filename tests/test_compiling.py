"""What an installation works out beforehand is what would be worked out in a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from thankbook import preparation
from thankbook.compiling import compile_installation
from thankbook.contentfolder import content_folder, example_description
from thankbook.preparation import Preparation
from thankbook.reader import templateloader, templating
from thankbook.reader.edition import Edition
from thankbook.reader.templating import environment, template_loader
from thankbook.yamlfile import compiled, read_shipped, read_yaml
from thankbook.yamlfile.compiled import compiled_values

pytestmark = pytest.mark.slow

FILES = sorted(
    file
    for top in ("library", "text")
    for file in (content_folder() / top).rglob("*.yaml")
    if file.parent.name in ("ui", "programs", "evidence")
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "compiled"
    compile_installation(content_folder(), folder)
    return folder


@pytest.fixture
def no_reading(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Values come from the folder, and to read a file's YAML is a failure."""

    def refuse(*_: object) -> None:
        raise AssertionError("A file is read.")

    monkeypatch.setattr(compiled, "compiled_folder", lambda: folder)
    monkeypatch.setattr(compiled, "parse_yaml", refuse)


def loaded(loader: templateloader.TemplateLoader) -> Environment:
    new = environment().overlay(loader=loader, cache_size=50)
    new.globals = dict(environment().globals)
    return new


@pytest.mark.usefixtures("no_reading")
def test_values_are_those_of_the_files() -> None:
    assert len(FILES) > 100
    for file in FILES:
        assert read_shipped(file).value == read_yaml(file).value
        assert repr(read_shipped(file).value) == repr(read_yaml(file).value)


def test_places_are_those_of_the_files(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(compiled, "compiled_folder", lambda: folder)
    for file in FILES[::20]:
        places = read_shipped(file).places
        assert not isinstance(places, dict)
        assert places == read_yaml(file).places


def test_a_changed_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(compiled, "compiled_folder", lambda: folder)
    changed = tmp_path / FILES[0].name
    changed.write_bytes(FILES[0].read_bytes() + b"more: 1.50\n")
    assert read_shipped(changed) == read_yaml(changed)


def test_values_of_another_reader_are_not_used(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    compiled_values.cache_clear()
    monkeypatch.setattr(compiled, "_reader_digest", lambda: "another")
    assert compiled_values(folder) == {}
    compiled_values.cache_clear()


@pytest.mark.parametrize("text", [None, "", "{", '{"reader": 1}'])
def test_a_missing_or_damaged_file_is_done_without(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "values.json").write_text(text)
    assert compiled_values(tmp_path) == {}


def test_every_template_is_loaded_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("A template is compiled.")

    monkeypatch.setattr(Environment, "compile", refuse)
    names = template_loader(folder).list_templates()
    assert len(names) > 30
    for name in names:
        assert loaded(template_loader(folder)).get_template(name).name == name


def test_a_changed_template_is_compiled(tmp_path: Path, folder: Path) -> None:
    name = "macros.j2"
    source, _, _ = template_loader(folder).get_source(environment(), name)
    (tmp_path / name).write_text(f"{source}{{% macro more() %}}more{{% endmacro %}}")
    loader = templateloader.TemplateLoader(tmp_path, folder)
    assert loaded(loader).get_template(name).module.more() == "more"


def test_another_jinja_compiles_for_itself(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    names = {file.name for file in folder.iterdir()}
    loader = template_loader(folder)
    source, _, _ = loader.get_source(environment(), "macros.j2")
    assert loader._file_name(source) in names
    monkeypatch.setattr(templateloader, "version", lambda _: "4.0")
    assert template_loader(folder)._file_name(source) not in names


def test_a_site_is_the_same_to_the_byte(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path
) -> None:
    file = example_description("nettle-and-comb")
    sites = []
    for place in (folder, tmp_path):
        monkeypatch.setattr(compiled, "compiled_folder", lambda place=place: place)
        monkeypatch.setattr(templating, "compiled_folder", lambda place=place: place)
        templating.environment.cache_clear()
        preparation._library_of.cache_clear()
        sites.append(Preparation().site(file, file.name, Edition.MANAGER))
    templating.environment.cache_clear()
    assert sites[0] == sites[1]
