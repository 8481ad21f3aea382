"""Reading of texts in tests."""

from __future__ import annotations

from unittest import mock

import pytest

from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import parse_yaml
from thankbook.yamlfile import parsing as door
from thankbook.yamlfile.events import FAST_READER, PureReader

READERS = {"fast": FAST_READER, "pure": PureReader}


def reading_with(name: str):
    """Choose the reader: all reading goes through this one name."""
    return mock.patch.object(door, "FAST_READER", READERS[name])


def value_of(text: str):
    return parse_yaml(text.encode(), "my.yaml").value


def problems_of(data: str | bytes) -> tuple[Problem, ...]:
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(ProblemsFound) as caught:
        parse_yaml(data, "my.yaml")
    return caught.value.problems


def only_problem(data: str | bytes) -> Problem:
    (problem,) = problems_of(data)
    assert problem.file == "my.yaml"
    return problem


def same(left, right) -> bool:
    """Equal in types too: True is not 1, and 1.50 is not 1.5."""
    return repr(left) == repr(right)
