"""Files, and what cannot be read."""

# The tables are easier to read with a case on each line.

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import read_yaml
from thankbook.yamlfile.encoding import LARGEST_FILE_BYTES


def test_reads_a_file_and_names_it(tmp_path):
    file = tmp_path / "my.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\r\n")
    document = read_yaml(file)
    assert (document.file, document.value) == (str(file), {"a": "é"})
    assert read_yaml(file, "shown.yaml").file == "shown.yaml"


def unreadable(file: Path) -> Problem:
    with pytest.raises(ProblemsFound) as caught:
        read_yaml(file, "shown.yaml")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line, problem.field) == ("shown.yaml", 0, "")
    return problem


def test_a_missing_file_suggests_its_neighbour(tmp_path):
    (tmp_path / "my-bakery.yaml").touch()
    problem = unreadable(tmp_path / "my-bakry.yml")
    assert problem.found == "There is no such file."
    assert problem.expected == f"Did you mean '{tmp_path / 'my-bakery.yaml'}'?"
    assert unreadable(tmp_path / "zzz").expected == "Check the name."


def test_a_missing_folder_is_named(tmp_path):
    problem = unreadable(tmp_path / "none" / "my.yaml")
    assert problem.expected == f"Check the folder '{tmp_path / 'none'}'."


def test_a_folder_is_no_file(tmp_path):
    assert unreadable(tmp_path).found == "This is a folder."


def test_a_forbidden_file(tmp_path):
    file = tmp_path / "my.yaml"
    file.touch()
    with mock.patch.object(os, "open", side_effect=PermissionError(13, "Permission denied")):
        assert unreadable(file).found == "The file cannot be read: Permission denied."


def test_an_impossible_name():
    assert unreadable(Path("a\0b")).found.startswith("The file cannot be read: ")


def test_reading_stops_at_the_largest_size(tmp_path):
    file = tmp_path / "my.yaml"
    with file.open("wb") as stream:
        os.truncate(stream.fileno(), 50 * LARGEST_FILE_BYTES)
    assert unreadable(file).found == "The file is larger than 128 KiB."
