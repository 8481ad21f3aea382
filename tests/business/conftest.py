"""An example as values, and what comes of them when they are altered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.business.altering import Path, thawed

from thankbook.business.description import Description, described
from thankbook.business.layers import Layers
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

    def judge(value: Any, renamed: dict[Path, Place] | None = None) -> Outcome:
        places = {**document.places, **(renamed or {})}
        try:
            layers = Layers(YamlDocument("my.yaml", value, places), ())
            return described(layers, vocabulary), ()
        except ProblemsFound as found:
            return None, found.problems

    return judge
