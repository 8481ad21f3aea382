"""An example as values and what comes of altering them; a project of several files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.business.altering import Path as ValuePath
from tests.business.altering import thawed

from thankbook.business.composing.layers import Layers
from thankbook.business.description import Description, described, read_description
from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import Place, YamlDocument, parse_yaml

Outcome = tuple[Description | None, tuple[Problem, ...]]


@pytest.fixture(scope="module")
def root(example_text):
    return thawed(parse_yaml(example_text.encode(), "my.yaml").value)


@pytest.fixture
def document(example_text) -> YamlDocument:
    return parse_yaml(example_text.encode(), "my.yaml")


@pytest.fixture
def outcome(document, vocabulary) -> Callable[[Any], Outcome]:
    """The description, or what is wrong with it; any other exception is a failure."""

    def judge(value: Any, renamed: dict[ValuePath, Place] | None = None) -> Outcome:
        places = {**document.places, **(renamed or {})}
        try:
            layers = Layers(YamlDocument("my.yaml", value, places), ())
            return described(layers, vocabulary), ()
        except ProblemsFound as found:
            return None, found.problems

    return judge


@pytest.fixture
def project(tmp_path, tiny) -> Path:
    """A project with a base, ready for locations."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "base.yaml").write_text(tiny, "utf-8")
    (tmp_path / "locations").mkdir()
    return tmp_path


@pytest.fixture
def read(project, vocabulary, monkeypatch) -> Callable[..., Description]:
    """Writes files into the project, and reads one of them as seen from its top."""
    monkeypatch.chdir(project)

    def describe(files: dict[str, str], name: str = "locations/harbor.yaml") -> Description:
        for file, text in files.items():
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_text(text, "utf-8")
        return read_description(Path(name), vocabulary)

    return describe


@pytest.fixture
def problems(read) -> Callable[..., list[str]]:
    """What is wrong with a description in several files, as it is told."""

    def find(files: dict[str, str], name: str = "locations/harbor.yaml") -> list[str]:
        with pytest.raises(ProblemsFound) as caught:
            read(files, name)
        return [str(problem) for problem in caught.value.problems]

    return find
